"""What must stand beside a verb for a rule to hold: a table of tests, one for each need."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.lexicon import Need, VerbRule
from wirewatch.model.readings import EntityKind
from wirewatch.read.events import items
from wirewatch.read.events.nouns import among
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import Arguments, anywhere, negated, prepositions

REACHING = frozenset({"reach"})
PEOPLE = frozenset({EntityKind.PERSON, EntityKind.OTHER})
OF_SUBJECT = frozenset({Need.MOVED, Need.NATIONAL, Need.SUBJECT})
"""Needs with which a rule's objects name the verb's subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A verb on which a rule is tried; ``after`` are its objects and what the rule's own words bring."""

    verb: Token
    after: tuple[Token, ...]
    rest: tuple[str, ...]
    found: Arguments
    scene: Scene


def hold(rule: VerbRule, verb: Token, found: Arguments, scene: Scene) -> bool:
    """True where all that a rule asks for stands beside the verb."""
    brought = tuple(t for word in rule.rest for t in found.prepositions.get(word, ()))
    after = found.subjects if OF_SUBJECT & rule.needs else (*found.objects, *brought)
    inner = tuple(
        t
        for o in after
        if o.lemma_.lower() in scene.lexicon.measures or o.like_num
        for t in prepositions(o).get("of", ())
    )
    if rule.objects and not among((*after, *inner), rule.objects):
        return False
    if among(after, rule.not_objects):
        return False
    if rule.near and not any(t.lemma_.lower() in rule.near for t in _around(verb, found)):
        return False
    case = Case(verb=verb, after=after, rest=rule.rest, found=found, scene=scene)
    return all(TESTS[need](case) for need in rule.needs)


def _around(verb: Token, found: Arguments) -> Iterator[Token]:
    """The verb's clause, and its subject where that stands in another ("*peacekeepers* began deploying")."""
    yield from verb.subtree
    for subject in found.subjects:
        yield from subject.subtree


def passed(found: Arguments) -> tuple[Token, ...]:
    """Noun phrases that may name what passes: the objects, and what "with" brings."""
    return (*found.objects, *found.prepositions.get("with", ()))


def towards(verb: Token, found: Arguments) -> tuple[Token, ...]:
    """What "to" brings, though it hang on the thing that passes ("not so much as a bolt *to Lima*")."""
    return found.prepositions.get("to", ()) or anywhere(verb, "to")


def _goods(case: Case) -> bool:
    return any(True for _ in items.goods(passed(case.found), case.scene.lexicon))


def _money(case: Case) -> bool:
    return any(kind in items.MONEY for _, kind in items.goods(passed(case.found), case.scene.lexicon))


def _handed(case: Case) -> bool:
    found = case.found
    given = (*found.datives, *towards(case.verb, found), *found.prepositions.get("for", ()))
    return any(case.scene.parties(t) for t in given)


def _person(case: Case) -> bool:
    named = not any(c.dep_ == "oprd" for c in case.verb.children)  # "called him a liar" is no call
    return named and any(case.scene.kind(t) in PEOPLE or t.ent_type_ == "PERSON" for t in case.after)


def _party(case: Case) -> bool:
    found = case.found
    beside = (*found.objects, *(t for w in case.rest for t in found.prepositions.get(w, ())))
    together = () if found.objects else found.subjects[1:]
    return any(case.scene.parties(t, wide=bool(case.rest)) for t in (*beside, *together))


def _clause(case: Case) -> bool:
    return any(c.dep_ in ("xcomp", "ccomp") for c in case.verb.children)


def _infinitive(case: Case) -> bool:
    clauses = (c for c in case.verb.children if c.dep_ in ("xcomp", "ccomp"))
    return any(c.tag_ == "TO" for clause in clauses for c in clause.children)


def _object(case: Case) -> bool:
    return bool(case.after)


def _no_object(case: Case) -> bool:
    return not case.found.objects and not any(c.dep_ == "ccomp" for c in case.verb.children)


def _several(case: Case) -> bool:
    """Two sides as the subject: "the delegations", "Lima and Oslo", "the two neighbours"."""
    people = case.found.subjects
    if case.found.objects:
        return False
    return len(people) > 1 or any(t.tag_ in ("NNS", "NNPS") and _speaks(t, case.scene) for t in people)


def _speaks(token: Token, scene: Scene) -> bool:
    return token.lemma_.lower() in scene.lexicon.groups or bool(scene.parties(token))


def _moved(case: Case) -> bool:
    goods = any(True for _ in items.goods(case.found.subjects, case.scene.lexicon))
    moving = all(o.lower_ in case.rest for o in case.found.objects)  # "changed *hands*"
    return goods and (moving or case.verb.lemma_ in REACHING)


def _national(case: Case) -> bool:
    """A nation's people as the subject."""
    return any(case.scene.parties(c) for t in case.found.subjects for c in t.children if c.dep_ == "amod")


def _undone(case: Case) -> bool:
    """A party that is said to have got nothing."""
    return negated(case.verb) and any(
        case.scene.parties(t, wide=True) for t in towards(case.verb, case.found)
    )


def _subject(case: Case) -> bool:
    return not case.found.objects


def _traveller(case: Case) -> bool:
    people = case.found.subjects
    return any(case.scene.kind(t) is EntityKind.PERSON or t.ent_type_ == "PERSON" for t in people)


def _vessel(case: Case) -> bool:
    people, scene = case.found.subjects or case.found.objects, case.scene
    return any(scene.kind(t) is EntityKind.VESSEL or t.lemma_ in scene.lexicon.ships for t in people)


TESTS: Mapping[Need, Callable[[Case], bool]] = {
    Need.OBJECT: _object,
    Need.NO_OBJECT: _no_object,
    Need.PARTY: _party,
    Need.PERSON: _person,
    Need.GOODS: _goods,
    Need.MONEY: _money,
    Need.CLAUSE: _clause,
    Need.INFINITIVE: _infinitive,
    Need.HANDED: _handed,
    Need.SEVERAL: _several,
    Need.MOVED: _moved,
    Need.VESSEL: _vessel,
    Need.NATIONAL: _national,
    Need.UNDONE: _undone,
    Need.SUBJECT: _subject,
    Need.TRAVELLER: _traveller,
}
