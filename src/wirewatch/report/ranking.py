"""Which claims matter most, and which say the same as one before them."""

import math
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from wirewatch.model.claims import Claim, ClaimKind, Standing
from wirewatch.model.readings import Event, EventType, Mode
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.wording import fold

_DULL = {EventType.OTHER: -2.0, EventType.CONSULT: -0.3}
_SPEECH = frozenset(
    (
        *(EventType.SUPPORT, EventType.ACCUSE, EventType.REJECT, EventType.REQUEST),
        *(EventType.CONSULT, EventType.OTHER),
    )
)
"""Types that a verb of saying alone may have; an agreement, a threat or a sanction is news in itself."""
_CONTESTED = frozenset({Standing.DISPUTED, Standing.DENIED})
_BARE = -3.0
"""What a deed of which nothing is told but who did it weighs ("promised to help")."""
_LONG_AGO = timedelta(days=61)
_SAME = 0.8
"""Two sentences with this share of the shorter one's words in common are shown once."""


def event_claims(
    claims: Iterable[Claim], lookup: Lookup, *, found: frozenset[str], day: str | None
) -> list[Claim]:
    """A story's event claims, the weightiest first; ``found`` have a finding, ``day`` is the story's."""
    events = [c for c in claims if c.kind is ClaimKind.EVENT and lookup.of_claim(c)]
    return sorted(events, key=lambda c: (-_weight(c, lookup, c.id in found, day), c.id))


def by_importance(
    claims: Iterable[Claim], lookup: Lookup, *, found: frozenset[str], day: str | None
) -> list[Claim]:
    """A story's claims of both kinds, the weightiest first: events as above, statements on the same scale."""
    known = [c for c in claims if lookup.of_claim(c)]

    def weight(claim: Claim) -> float:
        if claim.kind is ClaimKind.EVENT:
            return _weight(claim, lookup, claim.id in found, day)
        members = lookup.of_claim(claim)
        direct = any(m.statement is not None and m.statement.mode is Mode.DIRECT for m in members)
        return _reach(claim, members, claim.id in found) + (0.5 if direct else 0.0)

    return sorted(known, key=lambda c: (-weight(c), c.id))


def _weight(claim: Claim, lookup: Lookup, found: bool, day: str | None) -> float:
    """How far it is carried; then the story's own day, and how much is told of it."""
    members = lookup.of_claim(claim)
    filled = max(_filled(m.event) for m in members if m.event is not None)
    return (
        _reach(claim, members, found)
        + (1.5 if any(m.event and _on(m.event, day) for m in members) else 0.0)
        + (0.5 * filled if filled > 1 else _BARE)
        + max(_DULL.get(m.event.type, 0.0) for m in members if m.event is not None)
    )


def _reach(claim: Claim, members: Sequence[Member], found: bool) -> float:
    """Families and independent sources weigh most; then a finding, a dispute, the reports, an early place."""
    return (
        2.0 * min(len(claim.families), 5)
        + 1.5 * min(claim.independent_sources, 5)
        + (1.5 if found else 0.0)
        + (1.0 if claim.standing in _CONTESTED else 0.0)
        + 1.0 * math.log2(_reports(members))
        + 1.5 * (1 - min(m.place for m in members))
    )


def _on(event: Event, day: str | None) -> bool:
    return bool(day) and event.date is not None and event.date.interval.first == day


def _filled(event: Event) -> int:
    """How many of an event's slots the report fills."""
    slots = (event.actors, event.recipients, event.items, event.quantity, event.date, event.place)
    return sum(1 for slot in slots if slot)


def telling(claim: Claim, lookup: Lookup) -> bool:
    """True where an event names somebody or something beside the deed, or several sources tell it."""
    filled = max((_filled(m.event) for m in lookup.of_claim(claim) if m.event is not None), default=0)
    return filled >= 2 or claim.independent_sources > 1 or bool(claim.denials)


def only_speaks(claim: Claim, lookup: Lookup) -> bool:
    """True where the deed is nothing but the act of speaking: its verb is a statement's own."""
    events = [m for m in lookup.of_claim(claim) if m.event is not None]
    return all(_speaks(m, lookup) for m in events) if events else False


def _speaks(member: Member, lookup: Lookup) -> bool:
    event = member.event
    if event is None or event.type not in _SPEECH:
        return False
    report = member.report.id
    if any(event.trigger.touches(cue) for cue in lookup.cues.get(report, ())):
        return True
    return event.type is EventType.ACCUSE and _of_another(member, lookup)


def _of_another(member: Member, lookup: Lookup) -> bool:
    """True where the same sentence goes on to tell the deed that is complained of."""
    sentence, trigger = lookup.sentence(member), member.event.trigger if member.event else member.span
    return any(
        sentence.covers(other.event.trigger) and other.event.trigger.start > trigger.end
        for other in lookup.members.values()
        if other.event is not None and other.report.id == member.report.id
    )


def is_background(claim: Claim, lookup: Lookup, day: str | None = None) -> bool:
    """True where every report tells it as history, or where it happened long before the story's ``day``."""
    events = [m.event for m in lookup.of_claim(claim) if m.event is not None]
    if events and all(event.background for event in events):
        return True
    dated = [event.date.interval.last for event in events if event.date is not None]
    return bool(day) and bool(dated) and max(dated) < _before(str(day))


def _before(day: str) -> str:
    """Two months before the day (the month's, the year's first), as an ISO date."""
    parts = [int(part) for part in day.split("-")]
    start = date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    return (start - _LONG_AGO).isoformat()


def statement_claims(claims: Iterable[Claim], lookup: Lookup) -> list[Claim]:
    """Statement claims, the most independently and widely carried first, direct speech before other."""

    def reach(claim: Claim) -> tuple[int, int, bool, float, str]:
        members = lookup.of_claim(claim)
        direct = any(m.statement is not None and m.statement.mode is Mode.DIRECT for m in members)
        early = round(min(m.place for m in members), 4)
        return -claim.independent_sources, -_reports(members), not direct, early, claim.id

    return sorted(claims, key=reach)


def _reports(members: Iterable[Member]) -> int:
    return len({m.report.id for m in members})


def distinct(claims: Iterable[Claim], words_of: Callable[[Claim], str]) -> list[Claim]:
    """The claims without those that say in other words what one before them says."""
    kept: list[tuple[Claim, frozenset[str]]] = []
    for claim in claims:
        words = frozenset(fold(words_of(claim)).split())
        if not any(alike(words, others) for _, others in kept):
            kept.append((claim, words))
    return [claim for claim, _ in kept]


def alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """True where most of the shorter one's words are the other's too."""
    shorter = min(len(words), len(others))
    return shorter > 0 and len(words & others) >= _SAME * shorter
