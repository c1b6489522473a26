"""Who does it and to whom: a trigger's arguments brought to referents."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame, Lexicon
from wirewatch.model.readings import EntityKind, EventType, Statement
from wirewatch.read.events import items, nearby
from wirewatch.read.events.cast import Cast
from wirewatch.read.events.clauses import teller, told_of
from wirewatch.read.events.nearby import PLACED, PLACING
from wirewatch.read.events.needs import passed
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import (
    Arguments,
    antecedent,
    anywhere,
    blamed,
    negated,
    prepositions,
    spread,
)
from wirewatch.read.events.trigger import Trigger

SYMMETRIC = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
ADDRESSED = frozenset({EventType.REQUEST, EventType.ACCUSE})
"""Types whose clause speaks of whom they address."""
STATIONED = frozenset({EventType.MOBILIZE, EventType.AID})
STATIONING = frozenset({"deploy", "redeploy", "send", "station", "dispatch", "mass", "mobilize", "mobilise"})
RETURNING = frozenset({"return", "give", "hand", "restore", "repatriate", "send", "turn", "deliver"})
PASSING = frozenset({EventType.TRANSFER, EventType.COERCE, EventType.TEST, EventType.SANCTION, EventType.AID})
TOWARDS = ("to", "with", "against", "on", "at", "from", "of", "between", "for", "upon", "over", "into", "in")
HOME = tuple(word for word in TOWARDS if word != "in")
TOWARDS_OF = {
    EventType.SANCTION: ("on", "against", "over", "of", "from", "to", "for", "in"),
    EventType.AGREE: HOME,
    EventType.COOPERATE: HOME,
    EventType.TRANSFER: HOME,
    EventType.TEST: ("at", "against", "towards", "into"),
    EventType.ACCUSE: ("against", "into", "of", "at", "over", "on", "about", "for", "to", "with", "from"),
    EventType.REQUEST: HOME,
    EventType.SUPPORT: HOME,
}
"""Prepositions that bring the other side of a deed, the surest first."""
GIVEN_TO = ("to", "for", "into")
ARRIVING = frozenset({"arrive", "land", "work", "toil", "end", "labour", "labor"})
LOADING = frozenset({"load", "reload", "take"})
WHERE = ("in", "at", "of", "on", "over", "into", "for")
THROUGH = ("through", "via")
SHARING = frozenset({"share", "trade", "swap", "barter"})
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
    sure: bool = True
    """False where a side is no more than the party that stands nearest."""


def assign(trigger: Trigger, scene: Scene, said: Statement | None) -> Roles:
    """The roles of a trigger's arguments; ``said`` is the statement around it, for "we" and "it"."""
    found = trigger.arguments
    cast = Cast(scene=scene, said=said)
    goods = tuple(token for token, _ in items.goods(_passed(trigger), scene.lexicon))
    goods = (*goods, *items.beside(_passed(trigger), goods, cast.named, scene.lexicon))
    held = (t for token in (trigger.word, *goods) for t in prepositions(token).get("in", ()))
    goods = (*goods, *items.paid_in(tuple(dict.fromkeys(held)), goods, scene.lexicon))
    doers, recipients = _sides(trigger, goods, cast)
    if trigger.suffered:
        doers, recipients = _from(trigger), cast.named(found.subjects, wide=True)
    if not doers and trigger.type in STATIONED and trigger.word.lemma_ in STATIONING:
        doers, recipients = found.objects, ()  # "soldiers of Chile *were sent* to Peru"
    loading = trigger.word.lemma_ in LOADING
    actors = cast.named(doers, wide=loading) or cast.named(teller(trigger.word))
    actors = actors or _origin(trigger, goods, cast) or _ships(doers, cast)
    if not recipients and doers is found.objects:
        recipients = next(
            (ids for w in HOME if (ids := cast.named(found.prepositions.get(w, ()), wide=True))), ()
        )
    if not recipients and trigger.type in ADDRESSED:
        recipients = tuple(id for id in cast.named(_told_of(trigger)) if id not in actors)
    if not recipients and trigger.beyond is not None:
        recipients = _other_side(trigger, trigger.beyond, cast)
    if trigger.type in SYMMETRIC and trigger.frame is Frame.PLAIN:
        beside = (*found.prepositions.get("with", ()), *found.prepositions.get("between", ()))
        actors = tuple(dict.fromkeys((*actors, *cast.named(beside, wide=True))))
    others = tuple(r for r in recipients if r not in actors)
    near = None if others else nearby.recipient(trigger, cast, actors)
    doing = actors or nearby.actor(trigger, cast)
    return Roles(
        actors=doing,
        recipients=(near,) if near is not None else others,
        items=_listed(trigger, goods),
        sure=near is None and doing == actors,
    )


def _ships(doers: tuple[Token, ...], cast: Cast) -> tuple[str, ...]:
    """The ships that do it, where nobody else does."""
    return tuple(id for id in cast.named(doers, wide=True) if cast.kind(id) is EntityKind.VESSEL)


def _told_of(trigger: Trigger) -> tuple[Token, ...]:
    """Whom the clause speaks of in which something is asked or charged: "demanded that *he* go"."""
    return tuple(t for word in (trigger.word, trigger.noun) if word is not None for t in told_of(word))


def _sides(
    trigger: Trigger, goods: tuple[Token, ...], cast: Cast
) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Who does it, as tokens, and to whom, as referents, by the trigger's frame."""
    found = trigger.arguments
    doers = _nominal_doers(trigger, cast) if trigger.nominal else found.subjects
    match trigger.frame:
        case Frame.GIVE:
            named = cast.named(_receivers(trigger, goods, cast.scene.lexicon), wide=True)
            return doers, named or cast.named(_users(goods)) or cast.named(_swallowed(trigger, goods, cast))
        case Frame.GET:
            takers = () if trigger.nominal else found.subjects
            return _from(trigger), cast.named(takers)
        case Frame.TAKE:
            robbed = tuple(o for o in found.objects if o not in goods)
            named = cast.named((*robbed, *found.prepositions.get("from", ())), wide=True)
            return doers, named or cast.named(anywhere(trigger.word, "from"), wide=True)
        case _:
            if not doers and trigger.word.lemma_ == "summon":
                doers = found.prepositions.get("to", ())
            return doers, _other_side(trigger, found, cast)


def _from(trigger: Trigger) -> tuple[Token, ...]:
    """Where goods come from."""
    found = trigger.arguments.prepositions
    where = ("in", "at") if trigger.word.lemma_ in LOADING else ()
    given = (*found.get("from", ()), *found.get("by", ())) or anywhere(trigger.word, "from")
    return given or tuple(t for word in where for t in found.get(word, ()))


def _swallowed(trigger: Trigger, goods: tuple[Token, ...], cast: Cast) -> tuple[Token, ...]:
    """A receiver that the parse takes for part of the goods' name ("giving Ruritania missile technology")."""
    if trigger.nominal:
        return ()
    before = (c for token in goods for c in token.children if c.dep_ in ("compound", "nmod"))
    return tuple(c for c in before if c.pos_ == "PROPN" and c.i == trigger.word.i + 1 and cast.named((c,)))


def _origin(trigger: Trigger, goods: tuple[Token, ...], cast: Cast) -> tuple[str, ...]:
    """Whose goods they are, where nobody else is said to pass them on ("imported Ruritanian coal")."""
    if trigger.type not in (EventType.TRANSFER, EventType.AID) or trigger.suffered:
        return ()
    if trigger.frame is Frame.GIVE and trigger.arguments.subjects:
        return cast.named(trigger.arguments.prepositions.get("from", ()))
    owners = tuple(c for token in goods for c in token.children if c.dep_ in ("amod", "poss", "compound"))
    return cast.named(owners) or cast.named(trigger.arguments.prepositions.get("from", ()))


def _passed(trigger: Trigger) -> tuple[Token, ...]:
    """Noun phrases that may name what passes."""
    noun = (trigger.word,) if trigger.nominal else ()
    if trigger.type in PASSING:
        return (*noun, *passed(trigger.arguments))
    return ()


def _listed(trigger: Trigger, goods: tuple[Token, ...]) -> tuple[Token, ...]:
    """The goods without the noun that tells the deed, where it names nothing or others do."""
    own = trigger.nominal and (len(goods) > 1 or not list(trigger.word.lefts))
    return tuple(t for t in goods if not (own and t is trigger.word))


def _receivers(trigger: Trigger, goods: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """Who is given: the dative, the object beside goods that "with" names, else after a preposition.

    Money that passes through someone's accounts was in those hands.
    """
    found = trigger.arguments
    people = tuple(o for o in found.objects if o not in goods)
    if found.datives:
        return found.datives
    if people and found.prepositions.get("with"):
        return people
    if trigger.word.lemma_ in SHARING and found.prepositions.get("with"):
        return found.prepositions["with"]
    through = THROUGH if any(items.category(t, lexicon) in items.MONEY for t in goods) else ()
    where = ("in", "at", "on") if trigger.word.lemma_ in ARRIVING else ()
    for word in (*GIVEN_TO, *where, *through):
        if found.prepositions.get(word):
            return found.prepositions[word]
    return anywhere(trigger.word, "to") if goods or negated(trigger.word) else people


def _nominal_doers(trigger: Trigger, cast: Cast) -> tuple[Token, ...]:
    """Who does what a noun tells: its owner, who it comes from, or who is blamed for it."""
    found = trigger.arguments.prepositions
    if _leaves(trigger) and found.get("of"):
        return found["of"]
    own = tuple(t for t in trigger.arguments.subjects if t.dep_ != "compound" or not _suffers(t, trigger))
    if cast.named(own):
        return own
    if trigger.frame is Frame.TAKE:
        return blamed(trigger.word)
    return (*found.get("from", ()), *found.get("between", ())) or blamed(trigger.word)


def _suffers(before: Token, trigger: Trigger) -> bool:
    """True for a country before an attack on it ("the Ruritania invasion")."""
    return trigger.type is EventType.ASSAULT and before.ent_type_ in ("GPE", "LOC", "FAC")


def _leaves(trigger: Trigger) -> bool:
    """True where a noun tells that someone leaves: "the withdrawal of Ruritanian troops from ..."."""
    return trigger.nominal and trigger.type is EventType.RETREAT and trigger.mode == "withdraw"


def _brought(word: str, trigger: Trigger, found: Arguments, cast: Cast) -> tuple[str, ...]:
    """Whom a preposition brings; a place that something is done in or at does not suffer it."""
    if _leaves(trigger) and word == "of":
        return ()
    ids = cast.named(found.prepositions.get(word, ()), wide=True)
    if trigger.type in PLACED or trigger.mode in PLACING:
        return ids
    return tuple(id for id in ids if cast.kind(id) is not EntityKind.PLACE or word not in WHERE)


def _users(goods: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who uses the goods that are given: "shells that the army has fired"."""
    users: list[Token] = []
    for token in goods:
        for clause in token.children:
            if clause.dep_ == "relcl" and clause.lemma_ in USING:
                own = (c for c in clause.children if c.dep_ == "nsubj")
                users.extend(t for subject in own if antecedent(subject) is subject for t in spread(subject))
    return tuple(users)


def _other_side(trigger: Trigger, found: Arguments, cast: Cast) -> tuple[str, ...]:
    """Whom a plain deed is done to: an object that is a party, else what a preposition brings."""
    if trigger.mode == "release" and trigger.word.lemma_ in RETURNING:
        back = found.prepositions.get("to", ()) or anywhere(trigger.word, "to")
        if ids := cast.named(back, wide=True):
            return ids  # "returned the coins *to Peru*", whoever is named in them
    direct = (*found.datives, *found.objects)
    named = cast.named(direct)
    if named and not _leaves(trigger):
        return named
    words = TOWARDS_OF.get(trigger.type, TOWARDS)
    if trigger.to is not None:
        words = tuple(w for w in (*TOWARDS, "by") if w in trigger.to or w in ("to", "with", "against", "on"))
    own = replace(found, prepositions=prepositions(trigger.noun)) if trigger.noun is not None else found
    near = ((word, at) for word in words for at in (own, found))  # what stands by the noun before the rest
    after = next((ids for word, at in near if (ids := _brought(word, trigger, at, cast))), ())
    if _leaves(trigger):
        return after
    if trigger.noun is not None:
        direct = tuple(c for noun in direct for c in noun.children if c.dep_ == "poss")
    owned = cast.named(direct, wide=True)
    if any(t.pos_ == "PRON" for t in found.objects) and trigger.noun is None:
        return owned
    return (after or owned) if trigger.noun is not None or trigger.nominal else (owned or after)
