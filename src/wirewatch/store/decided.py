"""A reviewer's decision as a row holds it, whoever fetches the rows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from wirewatch.model.reviews import Decision, DecisionKind, Undoing
from wirewatch.store.lives import in_utc

COLUMNS = (
    *("id", "kind", "subjects", "value", "members", "reviewer", "decided_at", "reason"),
    *("undone_by", "undone_at", "undone_reason"),
)
"""The columns of a decision, in the order in which ``decision`` takes them."""


def decision(row: Sequence[Any]) -> Decision:
    """The decision that a row of ``COLUMNS`` holds. Raises ValueError where it holds none."""
    id, kind, subjects, value, members, reviewer, at, reason, undone_by, undone_at, undone_reason = row
    undone = None
    if undone_at is not None:
        undone = Undoing(by=undone_by, at=in_utc(undone_at), reason=undone_reason)
    return Decision(
        id=id,
        kind=DecisionKind(kind),
        subjects=tuple(map(str, subjects)),
        value=value,
        members=tuple(map(str, members)),
        by=reviewer,
        at=in_utc(at),
        reason=reason,
        undone=undone,
    )


def ordered(found: Iterable[Decision], as_of: datetime | None = None) -> tuple[Decision, ...]:
    """By time; as of a time, those made by then: what was taken back later is not taken back yet."""
    told = found if as_of is None else (_at(d, as_of) for d in found if d.at <= as_of.astimezone(UTC))
    return tuple(sorted(told, key=lambda d: (d.at, d.id)))


def _at(decision: Decision, at: datetime) -> Decision:
    later = decision.undone is not None and decision.undone.at > at
    return replace(decision, undone=None) if later else decision
