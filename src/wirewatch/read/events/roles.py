"""Who does it and to whom: a trigger's arguments brought to referents."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EventType, Mode, Statement
from wirewatch.read.events import items
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import Arguments, antecedent, spread
from wirewatch.read.events.triggers import Trigger, passed

SYMMETRIC = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
PASSING = frozenset({EventType.TRANSFER, EventType.COERCE, EventType.TEST, EventType.SANCTION, EventType.AID})
TOWARDS = ("to", "with", "against", "on", "at", "from", "of", "between", "for", "upon", "over", "into", "in")
GIVEN_TO = ("to", "for", "into")
OWN = frozenset({"we", "i", "us", "me", "ourselves", "our", "my"})
THIRD = frozenset({"it", "he", "she", "they"})
USING = frozenset(
    {
        "use",
        "fire",
        "launch",
        "deploy",
        "employ",
        "operate",
        "need",
        "want",
        "buy",
        "purchase",
        "order",
        "field",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Referent ids of both sides, and the goods that pass."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    items: tuple[Token, ...]


def assign(trigger: Trigger, scene: Scene, said: Statement | None) -> Roles:
    """The roles of a trigger's arguments; ``said`` is the statement around it, for "we" and "it"."""
    found = trigger.arguments
    goods = tuple(token for token, _ in items.goods(_passed(trigger), scene.lexicon))
    cast = _Cast(scene=scene, said=said)
    doers: tuple[Token, ...] = found.subjects
    match trigger.frame:
        case Frame.GIVE:
            recipients = cast.named(_receivers(trigger, goods), wide=True) or cast.named(_users(goods))
        case Frame.GET:
            recipients, doers = cast.named(doers), found.prepositions.get("from", ())
        case Frame.TAKE:
            robbed = tuple(o for o in found.objects if o not in goods)
            recipients = cast.named((*robbed, *found.prepositions.get("from", ())), wide=True)
        case Frame.PLAIN:
            recipients = _other_side(trigger, found, cast)
    if trigger.suffered:
        recipients = cast.named(found.subjects, wide=True)
        doers = (*found.prepositions.get("from", ()), *found.prepositions.get("by", ()))
    if trigger.nominal and trigger.frame is not Frame.GET and not doers:
        doers = found.prepositions.get("from", ())
    actors = cast.named(doers)
    if not recipients and trigger.beyond is not None:
        recipients = _other_side(trigger, trigger.beyond, cast)
    if trigger.type in SYMMETRIC and trigger.frame is Frame.PLAIN:
        beside = (*found.prepositions.get("with", ()), *found.prepositions.get("between", ()))
        actors = tuple(dict.fromkeys((*actors, *cast.named(beside, wide=True))))
    return Roles(
        actors=actors,
        recipients=tuple(r for r in recipients if r not in actors),
        items=_listed(trigger, goods),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cast:
    """Tokens to referents, pronouns that nothing else resolves to the speaker."""

    scene: Scene
    said: Statement | None

    def named(self, tokens: tuple[Token, ...], *, wide: bool = False) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id for token in tokens for id in self._of(token, wide)))

    def _of(self, token: Token, wide: bool) -> tuple[str, ...]:
        named = self.scene.parties(token, wide=wide)
        if named or self.said is None or self.said.speaker is None:
            return named
        spoken = token.lower_ in OWN or (token.lower_ in THIRD and self.said.mode is not Mode.DIRECT)
        owned = any(c.dep_ == "poss" and c.lower_ in OWN for c in token.children)
        return (self.said.speaker,) if spoken or owned else ()


def _passed(trigger: Trigger) -> tuple[Token, ...]:
    """Noun phrases that may name what passes."""
    noun = (trigger.word,) if trigger.nominal else ()
    if trigger.type in PASSING:
        return (*noun, *passed(trigger.arguments))
    return ()


def _listed(trigger: Trigger, goods: tuple[Token, ...]) -> tuple[Token, ...]:
    return tuple(t for t in goods if not (trigger.nominal and t is trigger.word and not list(t.lefts)))


def _receivers(trigger: Trigger, goods: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who is given: the dative, the object beside goods that "with" names, else after a preposition."""
    found = trigger.arguments
    people = tuple(o for o in found.objects if o not in goods)
    if found.datives:
        return found.datives
    if people and found.prepositions.get("with"):
        return people
    for word in GIVEN_TO:
        if found.prepositions.get(word):
            return found.prepositions[word]
    return () if goods else people


def _users(goods: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who uses the goods that are given: "shells that the army has fired"."""
    users: list[Token] = []
    for token in goods:
        for clause in token.children:
            if clause.dep_ == "relcl" and clause.lemma_ in USING:
                own = (c for c in clause.children if c.dep_ == "nsubj")
                users.extend(t for subject in own if antecedent(subject) is subject for t in spread(subject))
    return tuple(users)


def _other_side(trigger: Trigger, found: Arguments, cast: _Cast) -> tuple[str, ...]:
    """Whom a plain deed is done to: an object that is a party, else what a preposition brings."""
    direct = (*found.datives, *found.objects)
    named = cast.named(direct)
    if named:
        return named
    words = TOWARDS if trigger.to is None else (*sorted(trigger.to), "to", "with", "against", "on")
    after = next(
        (ids for word in words if (ids := cast.named(found.prepositions.get(word, ()), wide=True))), ()
    )
    owned = cast.named(direct, wide=True)
    return (after or owned) if trigger.noun is not None or trigger.nominal else (owned or after)
