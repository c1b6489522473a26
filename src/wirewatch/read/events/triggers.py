"""Which words tell a deed, and by which rule."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame, Lexicon, Need, VerbRule
from wirewatch.model.readings import EventType
from wirewatch.read.events import directed, needs, nouns, untyped
from wirewatch.read.events.nouns import among, rule_of
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import Arguments, arguments, prepositions, subjects
from wirewatch.read.events.trigger import Trigger

BESIDE = frozenset({"prt", "prep", "advmod", "acomp", "attr", "dobj", "oprd", "agent", "dative"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"})


def find(sentence: Tokens, scene: Scene) -> tuple[Trigger, ...]:
    """The triggers of a sentence in the order of the text; a deed told by verb and noun is told once."""
    found: list[Trigger] = []
    told: set[int] = set()
    for token in sentence:
        if token.pos_ == "ADJ" or _bound(token, scene):
            trigger = _willing(token, scene)
            if trigger is not None:
                found.append(trigger)
        elif _tells(token) and (lemma(token, scene.lexicon) in scene.lexicon.verbs or _light(token, scene)):
            trigger = _verbal(token, scene)
            if trigger is not None:
                told.update(_told_with(trigger, scene))
            trigger = trigger or directed.find(token, scene)
            if trigger is not None:
                found.append(trigger)
        elif token.pos_ == "VERB" and (trigger := directed.find(token, scene)) is not None:
            found.append(trigger)
    for token in sentence:
        if (
            token.pos_ in ("NOUN", "PROPN")
            and token.i not in told
            and (token.lemma_.lower() in scene.lexicon.nouns or token.lemma_.lower() in scene.lexicon.accords)
        ):
            trigger = nouns.find(token, scene)
            if trigger is not None:
                found.append(trigger)
    return tuple(sorted(found, key=lambda t: t.word.i))


def beside(sentence: Tokens, typed: Sequence[Trigger], scene: Scene) -> Iterator[Trigger]:
    """Deeds that no rule knows, by verbs that take no part in telling those that one does."""
    taken = {trigger.word.i for trigger in typed} | {t.noun.head.i for t in typed if t.noun is not None}
    taken |= {t.word.head.i for t in typed if t.echo or (t.nominal and t.word.dep_ in ("dobj", "nsubjpass"))}
    for token in sentence:
        if token.i not in taken and (trigger := untyped.find(token, scene)) is not None:
            yield trigger


def _tells(token: Token) -> bool:
    """True for a verb, and for a copula with what it says ("*is* critical of")."""
    return token.pos_ == "VERB" or (token.lemma_ == "be" and token.dep_ not in ("aux", "auxpass"))


def lemma(verb: Token, lexicon: Lexicon) -> str:
    """The verb's lemma; where the tagger's is unknown, the regular one that the lexicon knows."""
    given = verb.lemma_.lower()
    if given in lexicon.verbs:
        return given
    form = verb.lower_
    for ending in ("ed", "ing"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            return next((known for known in (stem + "e", stem) if known in lexicon.verbs), given)
    return given


def _willing(word: Token, scene: Scene) -> Trigger | None:
    """An adjective of readiness with the deed that someone is ready for."""
    willing = scene.lexicon.status["pledged"].adjectives - scene.lexicon.status["scheduled"].adjectives
    if word.lower_ not in willing or not any(map(_deed_of, word.children)):
        return None
    bound = word.pos_ == "VERB"
    if not bound and (word.dep_ != "acomp" or word.head.pos_ not in ("VERB", "AUX")):
        return None
    found = Arguments(subjects=subjects(word if bound else word.head))
    return Trigger(word=word, type=EventType.AGREE, frame=Frame.PLAIN, mode=None, arguments=found)


def _bound(word: Token, scene: Scene) -> bool:
    """True for the participle of a promise that stands for readiness: "is *committed* to opening it"."""
    pledged = scene.lexicon.status["pledged"]
    return (
        word.tag_ == "VBN"
        and word.lemma_ in pledged.verbs
        and word.lower_ in pledged.adjectives
        and any(c.dep_ == "auxpass" for c in word.children)
        and any(map(_deed_of, word.children))
    )


def _deed_of(clause: Token) -> bool:
    """True for what someone is ready for: "ready *to leave*", "committed to *opening* the port"."""
    if clause.dep_ == "xcomp":
        return True
    return clause.lower_ == "to" and any(c.dep_ == "pcomp" for c in clause.children)


def _light(token: Token, scene: Scene) -> bool:
    return token.pos_ == "VERB" and (
        token.lemma_ in scene.lexicon.carriers or token.lemma_ in scene.lexicon.sufferers
    )


def _told_with(trigger: Trigger, scene: Scene) -> Iterator[int]:
    """Nouns that tell the same deed as the verb above them."""
    if trigger.noun is not None:
        yield trigger.noun.i
    for noun in trigger.arguments.objects:
        if any(rule.type is trigger.type for rule in scene.lexicon.nouns.get(noun.lemma_.lower(), ())):
            yield noun.i


def _verbal(verb: Token, scene: Scene) -> Trigger | None:
    found = arguments(verb)
    if any(noun.lower_ in REFLEXIVE for noun in found.objects):
        return None
    plain: VerbRule | None = None
    rules = scene.lexicon.verbs.get(lemma(verb, scene.lexicon), ())
    beside = _beside(verb) if any(rule.rest for rule in rules) else frozenset()
    moves = any(c.dep_ == "prt" and c.lower_ in ("up", "down") for c in verb.children)
    for rule in rules:
        if not beside.issuperset(rule.rest) or (moves and not rule.rest):  # "end up" is no end
            continue
        if rule.bare and not rule.rest:
            if plain is None and not among(found.objects, rule.not_objects):
                plain = rule
        elif needs.hold(rule, verb, found, scene):
            return _by_rule(verb, rule, found, _matched(found, rule))
    carried = _carried(verb, found, scene)
    if carried is not None:
        return carried
    return _by_rule(verb, plain, found) if plain is not None else None


def _by_rule(verb: Token, rule: VerbRule, found: Arguments, noun: Token | None = None) -> Trigger:
    frame = rule.frame
    vouching: tuple[Token, ...] = ()
    if frame is Frame.MOVED:
        to = {**prepositions(*found.subjects), **found.prepositions} if found.subjects else found.prepositions
        to = {"to": found.objects, **to} if found.objects else to
        frame, found = Frame.GIVE, replace(found, objects=found.subjects, subjects=(), prepositions=to)
    elif frame is Frame.LOST:
        robbed = {**found.prepositions, "from": found.subjects}
        frame = Frame.TAKE
        found = replace(found, subjects=found.prepositions.get("to", ()), prepositions=robbed)
    elif frame is Frame.TOGETHER:
        frame = Frame.PLAIN
        other = tuple(t for word in rule.rest for t in found.prepositions.get(word, ()))
        vouching = found.subjects if found.objects else ()
        found = replace(found, subjects=found.objects or found.subjects, objects=other)
    elif frame is Frame.TRACE:
        frame, vouching, found = Frame.GIVE, found.subjects, replace(found, subjects=())
    return Trigger(
        word=verb, type=rule.type, frame=frame, mode=rule.mode, arguments=found, noun=noun,
        vouching=vouching, alone=bool({Need.SEVERAL, Need.MOVED, Need.UNDONE} & rule.needs),
    )  # fmt: skip


def _matched(found: Arguments, rule: VerbRule) -> Token | None:
    """The object by which a rule was taken ("imposed *sanctions*"), where the verb says little itself."""
    if rule.frame is not Frame.PLAIN:
        return None
    return next((noun for noun in found.objects if among((noun,), rule.objects)), None)


def _beside(verb: Token) -> frozenset[str]:
    """The words that may belong to a verb, as "over" of "hand over"."""
    beside: set[str] = set()
    for child in verb.children:
        if (child.dep_ not in BESIDE and child.pos_ != "ADJ") or _of_time(child):
            continue
        beside.add(child.lower_)
        if child.dep_ == "dobj":
            beside.add(child.lemma_)
            beside.update(g.lower_ for g in child.rights if g.dep_ == "amod")  # "held them *responsible*"
        elif child.dep_ in ("prep", "advmod", "prt"):
            beside.update(grandchild.lower_ for grandchild in child.children)
    return frozenset(beside)


def _of_time(preposition: Token) -> bool:
    """True where a preposition brings no more than a time ("fired on Sunday")."""
    after = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(after) and all(c.ent_type_ in ("DATE", "TIME") for c in after)


def _carried(verb: Token, found: Arguments, scene: Scene) -> Trigger | None:
    """A light verb with the noun that tells the deed."""
    words = {verb.lemma_.lower()} | {
        f"{verb.lemma_.lower()} {c.lower_}" for c in verb.children if c.dep_ in ("prt", "prep")
    }
    suffered = bool(words & scene.lexicon.sufferers)
    if not suffered and not words & scene.lexicon.carriers:
        return None
    light = words & (scene.lexicon.carriers | scene.lexicon.sufferers)
    brought = (t for w in light if " " in w for t in found.prepositions.get(w.split()[1], ()))
    after = (*found.objects, *brought)
    for noun in after:
        rule = rule_of(noun, scene)
        if rule is not None:
            return Trigger(
                word=verb, type=rule.type, frame=rule.frame, mode=rule.mode, arguments=found, noun=noun,
                suffered=suffered, to=rule.to,
            )  # fmt: skip
    return None
