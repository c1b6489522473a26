"""Which events are one deed."""

from dataclasses import dataclass

from wirewatch.check.clusters import Pair, cluster
from wirewatch.check.material import Member
from wirewatch.check.parallels import Parallels
from wirewatch.check.parties import Parties
from wirewatch.check.similarity import Wordings
from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.readings import Event, EventType, Status

THRESHOLD = 0.5

SYMMETRIC = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""Types in which actor and recipient do the same."""

_KIN = (
    frozenset({EventType.AGREE, EventType.COOPERATE}),
    frozenset({EventType.AGREE, EventType.CONCEDE}),
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
    frozenset({EventType.ACCUSE, EventType.REJECT}),
)
"""Types between which one deed wavers when it is told in other words."""

_WORDING, _PARTIES, _ITEMS, _TYPE = 0.45, 0.25, 0.2, 0.1
_ALIGNED = 0.25
_OTHER_DAY = 0.6
_NOT_YET = frozenset({Status.PLEDGED, Status.FEARED, Status.HYPOTHETICAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What events of a story are compared by."""

    parties: Parties
    parallels: Parallels
    plain: Plain

    def claims(self, events: tuple[Member, ...], wordings: Wordings) -> list[tuple[Member, ...]]:
        """Events, those that are one deed together; ``wordings`` are theirs, in order."""
        scores: dict[Pair, float] = {}
        for a, b in wordings.candidates():
            score = self.likeness(events[a], events[b], wordings.alike(a, b))
            if score > 0:
                scores[a, b] = score
        groups = cluster(len(events), scores, THRESHOLD)
        return [tuple(events[i] for i in group) for group in groups]

    def likeness(self, a: Member, b: Member, alike: float) -> float:
        """How surely two events are one deed: wording, type, parties, items, and no other day."""
        one, other = a.event, b.event
        if one is None or other is None or (one.status in _NOT_YET) != (other.status in _NOT_YET):
            return 0.0
        kin = akin(one.type, other.type)
        aligned = a.report != b.report and self.parallels.aligned(a, b)
        if not kin and not aligned:
            return 0.0
        met = party_match(one, other, self.parties)
        if met == 0.0 and not aligned:
            return 0.0
        item = item_match(one, other, self.plain)
        score = _WORDING * alike + _PARTIES * met + _ITEMS * item + _TYPE * kin
        if aligned:
            score += _ALIGNED
        return min(score, 1.0) * (_OTHER_DAY if apart(one, other) else 1.0)


def akin(a: EventType, b: EventType) -> float:
    """1 for the same type, 0.5 for types that one deed wavers between, else 0."""
    if a is b:
        return 1.0
    if EventType.OTHER in (a, b):
        return 0.25
    return 0.5 if frozenset({a, b}) in _KIN else 0.0


def party_match(a: Event, b: Event, parties: Parties) -> float:
    """1 where both tell the same parties, 0.5 where one tells none, 0 where they tell others."""
    if a.type in SYMMETRIC or b.type in SYMMETRIC:
        return _met(parties.sides([*a.actors, *a.recipients]), parties.sides([*b.actors, *b.recipients]))
    actors = _met(parties.sides(a.actors), parties.sides(b.actors))
    recipients = _met(parties.sides(a.recipients), parties.sides(b.recipients))
    return 0.0 if 0.0 in (actors, recipients) else (actors + recipients) / 2


def _met(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.5
    return 1.0 if a & b else 0.0


def item_match(a: Event, b: Event, plain: Plain) -> float:
    """The share of the shorter list of items that the other holds too; 0.5 where one tells none."""
    first = [_stems(item, plain) for item in a.items]
    second = [_stems(item, plain) for item in b.items]
    if not first or not second:
        return 0.5
    shorter, longer = sorted((first, second), key=len)
    return sum(any(item & other for other in longer) for item in shorter) / len(shorter)


def _stems(item: str, plain: Plain) -> frozenset[str]:
    return plain.stems(item) or frozenset(stem(t) for t in tokens(item))


def apart(a: Event, b: Event) -> bool:
    """True where both are dated and no day is common to them."""
    if a.date is None or b.date is None:
        return False
    one, other = a.date.interval, b.date.interval
    return one.last < other.first or other.last < one.first
