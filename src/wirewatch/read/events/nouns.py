"""Nouns that tell a deed by themselves: "the attack on Lima", "nine hours of talks"."""

from collections.abc import Iterator

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame, NounRule
from wirewatch.model.readings import EntityKind, EventType
from wirewatch.read.events import items
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import Arguments, prepositions, subjects
from wirewatch.read.events.trigger import Trigger

DYING = frozenset({"die", "perish"})
LASTING = frozenset({"last", "run", "take", "continue", "drag", "go", "stretch"})


def rule_of(noun: Token, scene: Scene, *, alone: bool = False) -> NounRule | None:
    """The first rule that holds for a noun; ``alone``: only rules by which it tells a deed by itself."""
    for rule in scene.lexicon.nouns.get(noun.lemma_.lower(), ()):
        before = tuple(t.lemma_.lower() for t in noun.doc[max(noun.i - len(rule.before), 0) : noun.i])
        if before != rule.before or any(c.lower_ in rule.unless for c in noun.children):
            continue
        if (alone and not rule.alone) or (rule.echo and not alone):
            continue
        of = prepositions(noun).get("of", ())
        if rule.objects and not among(of, rule.objects):
            continue
        if rule.goods and not items.named_by(noun, scene.lexicon):
            continue
        return rule
    return None


def find(noun: Token, scene: Scene) -> Trigger | None:
    """The deed that a noun tells by itself, None where it tells none or names too little of it."""
    if noun.dep_ in ("compound", "nmod"):
        return None
    if noun.pos_ == "PROPN" and noun.lemma_.lower() in scene.lexicon.accords:
        return _instrument(noun, scene)
    rule = rule_of(noun, scene, alone=True)
    if rule is not None and rule.echo:
        return _echo(noun, rule, scene)
    if rule is None or not _enough(noun, rule, scene):
        return _lasting(noun, scene)
    found = _arguments(noun)
    return Trigger(
        word=noun, type=rule.type, frame=rule.frame, mode=rule.mode, arguments=found, to=rule.to,
        around=_spell(noun, scene) or _dying(noun), alone=bool(rule.objects),
    )  # fmt: skip


def _arguments(noun: Token) -> Arguments:
    preps = prepositions(noun)
    return Arguments(
        subjects=(*preps.get("by", ()), *_owners(noun)), objects=preps.get("of", ()), prepositions=preps
    )


def _owners(noun: Token) -> tuple[Token, ...]:
    return tuple(c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod"))


def _enough(noun: Token, rule: NounRule, scene: Scene) -> bool:
    """True where goods, people or parties are named beside the noun."""
    preps, owners = prepositions(noun), _owners(noun)
    sides = (*preps.get("by", ()), *owners, *(t for w in (*rule.to, "of", "from") for t in preps.get(w, ())))
    named = {id for t in sides for id in scene.parties(t, wide=t not in owners)}
    if rule.both:
        return len(named) > 1
    return bool(rule.goods or rule.objects or named) or any(map(_is_day, owners))


def _is_day(owner: Token) -> bool:
    """True for the day whose deed it is: "*Monday's* firefight"."""
    return owner.dep_ == "poss" and owner.ent_type_ in ("DATE", "TIME")


def _lasting(noun: Token, scene: Scene) -> Trigger | None:
    """Talks of which no more is told than how long they were ("nine hours of talks")."""
    rules = scene.lexicon.nouns.get(noun.lemma_.lower(), ())
    rule = next((r for r in rules if r.type is EventType.CONSULT and not r.before), None)
    around = _spell(noun, scene)
    if rule is None or around is None:
        return None
    found = _arguments(noun)
    return Trigger(
        word=noun, type=rule.type, frame=rule.frame, mode=rule.mode, arguments=found, to=rule.to,
        around=around, alone=True,
    )  # fmt: skip


def _spell(noun: Token, scene: Scene) -> Token | None:
    """The unit of time by which talks are measured, or the verb that says how long they lasted."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        unit = noun.head.head
        return unit if unit.lemma_.lower() in scene.lexicon.spells and _counted(unit) else None
    if noun.dep_ == "nsubj" and noun.head.lemma_ in LASTING:
        units = (c for c in noun.head.children if c.lemma_.lower() in scene.lexicon.spells)
        return noun.head if any(_counted(unit) for unit in units) else None
    return None


def _dying(noun: Token) -> Token | None:
    """The verb of the deaths that a deed brings: "nine people *died* in clashes"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during") and noun.head.head.lemma_ in DYING:
        return noun.head.head
    return None


def _counted(unit: Token) -> bool:
    return any(c.dep_ in ("nummod", "quantmod") or c.like_num for c in unit.children)


def _echo(noun: Token, rule: NounRule, scene: Scene) -> Trigger | None:
    """The size of a deed told elsewhere: "her firm counts the *loss* at ..."."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubj", "nsubjpass") or verb.lemma_ not in scene.lexicon.gauges:
        return None
    sized = any(t.like_num for t in verb.subtree if t not in noun.subtree)
    if not sized:
        return None
    teller = subjects(verb) if noun.dep_ == "dobj" else prepositions(verb).get("by", ())
    return Trigger(
        word=noun, type=rule.type, frame=rule.frame, mode=rule.mode, arguments=Arguments(), around=verb,
        vouching=teller, alone=True, echo=True,
    )  # fmt: skip


def _instrument(noun: Token, scene: Scene) -> Trigger | None:
    """A treaty by its name and year stands for its conclusion; those listed after the first go with it."""
    if scene.kind(noun) is not EntityKind.INSTRUMENT and noun.ent_type_ != "LAW":
        return None
    above = (a for a in noun.ancestors if a.pos_ == "PROPN" and a.i < noun.i)
    if any(a.lemma_.lower() in scene.lexicon.accords for a in above) or not _dated(noun):
        return None
    found = _arguments(noun)
    return Trigger(
        word=noun, type=EventType.AGREE, frame=Frame.PLAIN, mode=None, arguments=found, alone=True,
        to=frozenset({"between", "with"}), known=True,
    )  # fmt: skip


def _dated(noun: Token) -> bool:
    after = (t for word in ("of", "in", "from") for t in prepositions(noun).get(word, ()))
    before = (c for c in noun.children if c.i < noun.i)
    return any(t.ent_type_ == "DATE" or (t.is_digit and len(t) == 4) for t in (*after, *before))


def among(nouns: tuple[Token, ...], names: frozenset[str]) -> bool:
    """True where one of the nouns is among the names, alone or with a word that belongs to it."""
    return bool(names) and any(name in names for noun in nouns for name in _names(noun))


def _names(noun: Token) -> Iterator[str]:
    """A noun's lemma, its form, and it with the words before it or after "of": "state of emergency"."""
    lemma = noun.lemma_.lower()
    yield lemma
    yield noun.lower_
    if noun.i > noun.sent.start + 1 and noun.nbor(-1).text == "-":  # "cease-fire" is cut in three
        yield f"{noun.nbor(-2).lower_}-{lemma}"
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nmod"):
            yield f"{child.lemma_.lower()} {lemma}"
        elif child.lower_ in ("of", "in"):
            yield from (
                f"{lemma} {child.lower_} {c.lemma_.lower()}" for c in child.children if c.dep_ == "pobj"
            )
