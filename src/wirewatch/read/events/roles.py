"""Who does it and to whom: a trigger's arguments brought to referents."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EventType
from wirewatch.read.events import items
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.triggers import Trigger, passed

SYMMETRIC = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
TOWARDS = (
    "to",
    "for",
    "with",
    "against",
    "on",
    "from",
    "at",
    "of",
    "between",
    "in",
    "over",
    "into",
    "by",
    "upon",
)
GIVEN_TO = ("to", "for", "into")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Referent ids of both sides, the goods that pass, and the tokens of all of them."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    items: tuple[Token, ...]
    tokens: tuple[Token, ...]


def assign(trigger: Trigger, scene: Scene) -> Roles:
    """The roles of a trigger's arguments."""
    found = trigger.arguments
    goods = tuple(token for token, _ in items.goods(_passed(trigger), scene.lexicon))
    doers: tuple[Token, ...] = found.subjects
    done_to: tuple[Token, ...]
    match trigger.frame:
        case Frame.GIVE:
            done_to = _receivers(trigger, goods)
        case Frame.GET:
            done_to, doers = doers, found.prepositions.get("from", ())
        case Frame.TAKE:
            robbed = tuple(o for o in found.objects if o not in goods)
            done_to = (*found.prepositions.get("from", ()), *robbed)
        case Frame.PLAIN:
            done_to = _sides(trigger, scene)
    if trigger.suffered:
        done_to, doers = doers, (*found.prepositions.get("from", ()), *found.prepositions.get("by", ()))
    if trigger.nominal and trigger.frame is not Frame.GET and not doers:
        doers = found.prepositions.get("from", ())
    actors = _named(doers, scene)
    recipients = tuple(r for r in _named(done_to, scene, wide=True) if r not in actors)
    if trigger.type in SYMMETRIC and recipients and trigger.frame is Frame.PLAIN and _with(trigger):
        both = _named(_with(trigger), scene, wide=True)
        actors = (*actors, *(r for r in both if r not in actors))
        recipients = tuple(r for r in recipients if r not in actors)
    return Roles(actors=actors, recipients=recipients, items=goods, tokens=(*doers, *done_to, *goods))


def _passed(trigger: Trigger) -> tuple[Token, ...]:
    noun = (trigger.word,) if trigger.nominal else ()
    return (
        (*noun, *passed(trigger.arguments)) if trigger.frame is not Frame.PLAIN else trigger.arguments.objects
    )


def _receivers(trigger: Trigger, goods: tuple[Token, ...]) -> tuple[Token, ...]:
    found = trigger.arguments
    people = tuple(o for o in found.objects if o not in goods) if found.prepositions.get("with") else ()
    if found.datives:
        return found.datives
    if people:
        return people
    for word in GIVEN_TO:
        if found.prepositions.get(word):
            return found.prepositions[word]
    return tuple(o for o in found.objects if o not in goods) if not goods else ()


def _with(trigger: Trigger) -> tuple[Token, ...]:
    preps = trigger.arguments.prepositions
    return (*preps.get("with", ()), *preps.get("between", ()))


def _sides(trigger: Trigger, scene: Scene) -> tuple[Token, ...]:
    """Whom a plain deed is done to: an object that is a party, else what a preposition brings."""
    found = trigger.arguments
    words = TOWARDS if trigger.to is None else (*trigger.to, "with", "against", "to", "on")
    after = tuple(t for word in words for t in found.prepositions.get(word, ()))
    direct = (*found.datives, *found.objects)
    groups = (after, direct) if trigger.noun is not None or trigger.nominal else (direct, after)
    if any(scene.parties(token) for token in direct):
        return direct
    return next((group for group in groups if _named(group, scene, wide=True)), ())


def _named(tokens: tuple[Token, ...], scene: Scene, *, wide: bool = False) -> tuple[str, ...]:
    ids = [id for token in tokens for id in scene.parties(token, wide=wide)]
    return tuple(dict.fromkeys(ids))
