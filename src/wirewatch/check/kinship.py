"""What two tellings of a deed have in common beside their words: type, parties, day."""

from collections.abc import Iterable
from datetime import date

from wirewatch.check.material import Member
from wirewatch.check.parties import Parties
from wirewatch.model.readings import Event, EventType

SYMMETRIC = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""Types in which actor and recipient do the same."""

SPEECH = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST})
"""Types of what is done by speaking: never the deed that is spoken of."""

VOICED = SPEECH | {EventType.SUPPORT}
"""Types of what is done by speaking for or against another: each one's praise or charge is its own."""

_GIVING = frozenset({EventType.TRANSFER, EventType.AID})
"""Types in which something passes from the one to the other."""

_KIN = (
    frozenset({EventType.AGREE, EventType.COOPERATE}),
    frozenset({EventType.AGREE, EventType.CONCEDE}),
    frozenset({EventType.AGREE, EventType.RETREAT}),
    frozenset({EventType.AGREE, EventType.TRANSFER}),
    frozenset({EventType.CONSULT, EventType.COOPERATE}),
    frozenset({EventType.TRANSFER, EventType.AID}),
    frozenset({EventType.TRANSFER, EventType.COERCE}),
    frozenset({EventType.TRANSFER, EventType.COOPERATE}),
    frozenset({EventType.TRANSFER, EventType.CONCEDE}),
    frozenset({EventType.AID, EventType.SUPPORT}),
    frozenset({EventType.AID, EventType.COOPERATE}),
    frozenset({EventType.AID, EventType.CONCEDE}),
    frozenset({EventType.COERCE, EventType.ASSAULT}),
    frozenset({EventType.COERCE, EventType.SANCTION}),
    frozenset({EventType.COERCE, EventType.ACCUSE}),
    frozenset({EventType.THREATEN, EventType.ASSAULT}),
    frozenset({EventType.THREATEN, EventType.MOBILIZE}),
    frozenset({EventType.MOBILIZE, EventType.ASSAULT}),
)
"""Types between which one deed wavers when it is told in other words."""


def akin(a: EventType, b: EventType) -> float:
    """1 for the same type, 0.5 for types that one deed wavers between, else 0."""
    if a is b is EventType.OTHER:
        return 0.5
    if a is b:
        return 1.0
    if EventType.OTHER in (a, b):
        return 0.25
    return 0.5 if frozenset({a, b}) in _KIN else 0.0


def party_match(a: Member, b: Member, parties: Parties) -> float | None:
    """1 where both tell the same parties, 0 where they tell others, None where they cannot be compared."""
    one, other = a.event, b.event
    if one is None or other is None:
        return None
    if one.type in SYMMETRIC or other.type in SYMMETRIC:
        return _met([*one.actors, *one.recipients], [*other.actors, *other.recipients], parties)
    actors = _met(one.actors, other.actors, parties)
    recipients = _met(one.recipients, other.recipients, parties)
    if recipients is None and (set(one.recipients) & b.names or set(other.recipients) & a.names):
        recipients = 1.0
    told = [m for m in (actors, recipients) if m is not None]
    if 0.0 in told:
        return 0.0
    return (1.0 if len(told) > 1 else 0.8) if told else None


def done_by_others(a: Event, b: Event, parties: Parties) -> bool:
    """True where each names who did it, and they are others."""
    return _met(a.actors, b.actors, parties) == 0.0


def voiced_by_others(a: Member, b: Member, parties: Parties) -> bool:
    """True for praise, charges and demands of two sides: one thanks, the other pledges to help."""
    one, other = a.event, b.event
    if one is None or other is None or not {one.type, other.type} <= VOICED:
        return False
    return done_by_others(one, other, parties)


def turned(a: Event, b: Event, parties: Parties) -> bool:
    """True where two deeds go opposite ways: each expels the other's envoys; arms pass for oil.

    Of what passes from one to the other it is enough that who receives in the one gives in the other.
    """
    if {a.type, b.type} & SYMMETRIC:
        return False
    receives, receives_too = parties.sides(a.recipients), parties.sides(b.recipients)
    gives, gives_too = parties.sides(a.actors), parties.sides(b.actors)
    if receives & receives_too or gives & gives_too:
        return False
    crossed = bool(receives & gives_too), bool(receives_too & gives)
    return any(crossed) if {a.type, b.type} <= _GIVING else all(crossed)


def _met(a: Iterable[str], b: Iterable[str], parties: Parties) -> float | None:
    """None where they cannot be compared: one is empty or only described, or a person of unknown state."""
    one, other = [*a], [*b]
    first, second = parties.sides(one), parties.sides(other)
    if first and first == second:
        return 1.0
    if first & second:
        return 0.9
    named = [[i for i in ids if not parties.is_described(i)] for ids in (one, other)]
    if not named[0] or not named[1]:
        return None
    for some, others in (named, reversed(named)):
        if all(map(parties.is_loose, some)) and not any(map(parties.is_loose, others)):
            return None
    return 0.0


def apart(a: Event, b: Event) -> bool:
    """True where both are dated and no day is common to them."""
    return days_apart(a, b) > 0


def days_apart(a: Event, b: Event) -> int:
    """Days between the dates of two events; 0 where they have a day in common, or one has no date."""
    if a.date is None or b.date is None:
        return 0
    one, other = a.date.interval, b.date.interval
    later, earlier = max(one.first, other.first), min(one.last, other.last)
    try:
        return max(0, (date.fromisoformat(later) - date.fromisoformat(earlier)).days)
    except ValueError:
        return int(later > earlier)


def lasted(event: Event) -> int:
    """Days from the first to the last of the event's date; 0 where it has none."""
    if event.date is None:
        return 0
    try:
        first, last = map(date.fromisoformat, (event.date.interval.first, event.date.interval.last))
    except ValueError:
        return 0
    return (last - first).days


def any_party(a: Event, b: Event, parties: Parties) -> bool:
    """True where a side takes part in both, in whatever role."""
    return bool(parties.sides([*a.actors, *a.recipients]) & parties.sides([*b.actors, *b.recipients]))
