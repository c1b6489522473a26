"""Which events are one deed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wirewatch.check.clusters import Pair, cluster, join
from wirewatch.check.figures import SMALL, counted, same_amount
from wirewatch.check.goods import item_match
from wirewatch.check.material import Member
from wirewatch.check.parallels import Parallels
from wirewatch.check.parties import Parties
from wirewatch.check.similarity import Wordings
from wirewatch.check.words import Plain, stem
from wirewatch.model.readings import Event, EventType, Status

THRESHOLD = 0.5

SYMMETRIC = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""Types in which actor and recipient do the same."""

SPEECH = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST})
"""Types of what is done by speaking: never the deed that is spoken of."""

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

_WORDING, _HEAD, _PARTIES, _ITEMS, _TYPE, _DAY, _AMOUNT = 0.35, 0.1, 0.25, 0.2, 0.05, 0.1, 0.2
_ALIGNED = 0.25
_ELSEWHERE = (6.0, 10.0)
"""Weight of words without counterpart on both sides from which two deeds begin to differ, and its range."""

_DIFFERENT = 0.4
"""By how much such words lower the likeness at most."""

_SURE = 0.55
"""Likeness from which a pair may join two clusters."""

_OTHER_DAY = 0.6
_NEAR_DAY = 0.75
_FEW_DAYS = 3
"""Days by which reports of one deed put it wrongly."""

_OTHER_STATUS = 0.75
_OTHER_PARTY = 0.5
_SOMEHOW = 0.6
"""One party in another role: held for the same only where a number is the same too."""

_KINDRED = 0.5
"""Likeness of types from which on they may be of one deed."""

_OPEN = frozenset({Status.FEARED, Status.HYPOTHETICAL})
_NOT_YET = frozenset({Status.PLEDGED, Status.FEARED, Status.HYPOTHETICAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What events of a story are compared by."""

    parties: Parties
    parallels: Parallels
    plain: Plain

    def claims(self, events: tuple[Member, ...], wordings: Wordings) -> list[tuple[Member, ...]]:
        """Events, those that are one deed together; ``wordings`` are of their cores, in order.

        Clusters by average likeness; those that hold a pair that is surely one deed are joined.
        """
        scores: dict[Pair, float] = {}
        sure: list[Pair] = []
        for a, b, alike in wordings.pairs():
            one, other = events[a], events[b]
            if wordings.few(a) or wordings.few(b):
                score = self.likeness(one, other, alike, 0.0) if self._same_parties(one, other) else 0.0
            else:
                score = self.likeness(one, other, alike, wordings.apart(a, b))
            if score > 0:
                scores[a, b] = score
            if (score >= _SURE and self.surely(one, other)) or self.one_count(one, other):
                sure.append((a, b))
        groups = join(cluster(len(events), scores, THRESHOLD), sure)
        return [tuple(events[i] for i in group) for group in groups]

    def surely(self, a: Member, b: Member) -> bool:
        """True for likely pairs that tell one large number, or one act of two states on one day."""
        one, other = a.event, b.event
        if one is None or other is None or ((one.status in _NOT_YET) and (other.status in _NOT_YET)):
            return False
        if same_amount(a.amounts, b.amounts):
            return party_match(a, b, self.parties) != 0.0 or _any_party(one, other, self.parties)
        if one.date is None or other.date is None or one.date.interval != other.date.interval:
            return False
        same_head = stem(a.head.lower()) == stem(b.head.lower()) and one.type is other.type
        sides = self.parties.sides([*one.actors, *one.recipients])
        one_day = one.date.interval.first == one.date.interval.last
        return one_day and same_head and len(sides) > 1 and self._same_parties(a, b)

    def one_count(self, a: Member, b: Member) -> bool:
        """True where two tellings of a deed count the same thing, whatever number they put it at."""
        one, other = a.event, b.event
        if one is None or other is None or one.background or other.background:
            return False
        if (
            akin(one.type, other.type) < _KINDRED
            or {one.type, other.type} & SPEECH
            or _OPEN & {one.status, other.status}
        ):
            return False
        large = [[q for q in m.amounts if (q.value or 0) > SMALL] for m in (a, b)]
        if not counted(large[0]) & counted(large[1]) or days_apart(one, other) > _FEW_DAYS:
            return False
        return party_match(a, b, self.parties) != 0.0 and _any_party(one, other, self.parties)

    def _same_parties(self, a: Member, b: Member) -> bool:
        return party_match(a, b, self.parties) == 1.0

    def likeness(self, a: Member, b: Member, alike: float, elsewhere: float) -> float:
        """How surely two events are one deed, from 0 to 1: a mean over what both tell, weighed.

        ``alike`` is the likeness of their words, ``elsewhere`` the weight of those without counterpart.
        Another day, another status or other parties make one deed less likely, whatever the words.
        """
        one, other = a.event, b.event
        if one is None or other is None:
            return 0.0
        aligned = a.report != b.report and self.parallels.aligned(a, b)
        kin = akin(one.type, other.type)
        same = same_amount(a.amounts, b.amounts)
        met = party_match(a, b, self.parties)
        if met == 0.0 and same and _any_party(one, other, self.parties):
            met = _SOMEHOW
        spoken = (one.type in SPEECH) != (other.type in SPEECH)
        if (spoken and not kin) or (not aligned and (not kin or met == 0.0)):
            return 0.0
        told = [(_WORDING, alike), (_TYPE, kin), (_PARTIES, met)]
        told.append((_HEAD, 1.0 if stem(a.head.lower()) == stem(b.head.lower()) else None))
        items = item_match(one, other, self.plain)
        told.append((_ITEMS, _one_thing(a, b) if items is None else items))
        told.append((_AMOUNT, 1.0 if same else None))
        if one.date is not None and other.date is not None:
            told.append((_DAY, 0.0 if apart(one, other) else 1.0))
        known = [(weight, value) for weight, value in told if value is not None]
        score = sum(w * v for w, v in known) / sum(w for w, _ in known) + (_ALIGNED if aligned else 0.0)
        return min(score, 1.0) * self._doubt(one, other, met, same) * _difference(elsewhere)

    def _doubt(self, one: Event, other: Event, met: float | None, same: bool) -> float:
        gap = days_apart(one, other)
        doubt = 1.0 if gap == 0 else _NEAR_DAY if gap <= _FEW_DAYS else _OTHER_DAY
        doubt *= _OTHER_STATUS if (one.status in _NOT_YET) != (other.status in _NOT_YET) and not same else 1.0
        return doubt * (_OTHER_PARTY if met == 0.0 else 1.0)


def _one_thing(a: Member, b: Member) -> float | None:
    """1 where both count the same thing, whatever number they give; None where they do not."""
    return 1.0 if counted(a.amounts) & counted(b.amounts) else None


def _difference(elsewhere: float) -> float:
    first, width = _ELSEWHERE
    return 1 - _DIFFERENT * min(1.0, max(0.0, (elsewhere - first) / width))


def _any_party(a: Event, b: Event, parties: Parties) -> bool:
    return bool(parties.sides([*a.actors, *a.recipients]) & parties.sides([*b.actors, *b.recipients]))


def akin(a: EventType, b: EventType) -> float:
    """1 for the same type, 0.5 for types that one deed wavers between, else 0."""
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
