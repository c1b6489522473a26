"""A claim's states from its first one on, whoever fetches the rows."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from wirewatch.model.claims import Claim
from wirewatch.model.history import ClaimState
from wirewatch.store.codec import from_body

MEMBERS = 20
"""So many of a claim's members are looked for in the claims before it."""


def state(body: Any, made_at: datetime, superseded_at: datetime | None, version: str) -> ClaimState:
    """The state that a row holds. Raises ValueError where its body is no claim."""
    return ClaimState(
        claim=from_body(Claim, body),
        made_at=in_utc(made_at),
        superseded_at=None if superseded_at is None else in_utc(superseded_at),
        version=version,
    )


def in_utc(at: datetime) -> datetime:
    """The time in UTC; SQLite gives it back without its zone, which is UTC."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def traced(
    known: Sequence[ClaimState],
    ended: Callable[[datetime, Sequence[str]], Sequence[ClaimState]],
    of: Callable[[str], Sequence[ClaimState]],
) -> tuple[ClaimState, ...]:
    """A claim's states, and before them those of the claim that it grew out of, and so on.

    A claim is named by its first member, so that one that comes to stand before it gives a new id. ``ended``
    gives the states that ended at a time and have one of some members, ``of`` those of a claim.
    """
    told, seen = list(known), {s.claim.id for s in known}
    while told:
        first = told[0]
        members = set(first.claim.members)
        before = [s for s in ended(first.made_at, first.claim.members) if s.claim.id not in seen]
        shared = [(len(members & set(s.claim.members)), s.claim.id) for s in before]
        most, parent = max(((n, id) for n, id in shared if n), default=(0, ""))
        if not most:
            break
        seen.add(parent)
        told[:0] = [s for s in of(parent) if s.superseded_at and s.superseded_at <= first.made_at]
    return tuple(told)
