"""Which claims matter most, and which say the same as one before them."""

import math
from collections.abc import Callable, Iterable

from wirewatch.model.claims import Claim, ClaimKind, Standing
from wirewatch.model.readings import Event, EventType, Mode, Status
from wirewatch.report.attribution import status_of
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.wording import fold

_STATUS = {Status.ASSERTED: 0.6, Status.ALLEGED: 0.6, Status.DENIED: 0.4, Status.PLEDGED: 0.3}
_DULL = {EventType.OTHER: -1.0, EventType.CONSULT: -0.3}
_CONTESTED = frozenset({Standing.DISPUTED, Standing.DENIED})
_SAME = 0.8
"""Two sentences with this share of the shorter one's words in common are shown once."""


def event_claims(
    claims: Iterable[Claim], lookup: Lookup, *, found: frozenset[str], day: str | None
) -> list[Claim]:
    """A story's event claims, the weightiest first; ``found`` have a finding, ``day`` is the story's."""
    events = [c for c in claims if c.kind is ClaimKind.EVENT and lookup.of_claim(c)]
    return sorted(events, key=lambda c: (-_weight(c, lookup, c.id in found, day), c.id))


def _weight(claim: Claim, lookup: Lookup, found: bool, day: str | None) -> float:
    """Independent sources weigh most; then how many tell it, a finding, the story's own day, a dispute."""
    members = lookup.of_claim(claim)
    reports = len({m.report.id for m in members})
    return (
        3.0 * min(claim.independent_sources, 5)
        + (2.0 if found else 0.0)
        + (1.0 if claim.standing in _CONTESTED else 0.0)
        + 1.0 * math.log2(reports)
        + (1.0 if any(m.event and _on(m.event, day) for m in members) else 0.0)
        + 0.5 * max(_filled(m.event) for m in members if m.event is not None)
        + 1.5 * (1 - min(m.place for m in members))
        + _STATUS.get(status_of(members) or Status.ASSERTED, 0.0)
        + max(_DULL.get(m.event.type, 0.0) for m in members if m.event is not None)
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


def is_background(claim: Claim, lookup: Lookup) -> bool:
    """True where every report tells it as history."""
    return all(m.event is not None and m.event.background for m in lookup.of_claim(claim))


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
