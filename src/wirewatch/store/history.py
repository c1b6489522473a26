"""What claims were: states that were superseded are kept beside those that stand."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, Text, and_, cast, or_, select, true

from wirewatch.model.history import ClaimState
from wirewatch.store.lives import MEMBERS, state, traced
from wirewatch.store.tables import CLAIMS, SEALS
from wirewatch.store.writing import parts


def claim_states(
    connection: Connection,
    since: datetime | None = None,
    until: datetime | None = None,
    ids: Collection[str] | None = None,
    stories: Collection[str] | None = None,
) -> tuple[ClaimState, ...]:
    """States that were made or superseded from ``since`` on and before ``until``, in order.

    All, or those of some claims or of some stories.
    """
    rows = _rows().where(_within(CLAIMS, since, until))
    wanted, column = (ids, CLAIMS.c.id) if ids is not None else (stories, CLAIMS.c.story)
    if wanted is None:
        return _states(connection, [rows])
    return _states(connection, (rows.where(column.in_(some)) for some in parts(sorted(wanted))))


def claim_history(connection: Connection, id: str) -> tuple[ClaimState, ...]:
    """The states of a claim, and before them those of the claim that it grew out of."""

    def ended(at: datetime, members: Sequence[str]) -> Sequence[ClaimState]:
        having = or_(
            *(cast(CLAIMS.c.body, Text).contains(f'"{m}"', autoescape=True) for m in members[:MEMBERS])
        )
        return _states(connection, [_rows().where(CLAIMS.c.superseded_at == at, having)])

    def of(id: str) -> Sequence[ClaimState]:
        return claim_states(connection, ids=[id])

    return traced(of(id), ended, of)


def changed_stories(connection: Connection, since: datetime, until: datetime) -> frozenset[str]:
    """Stories of which anything was made or superseded in the time: they have another seal, or none."""
    return frozenset(connection.scalars(select(SEALS.c.id).where(_within(SEALS, since, until))))


def _rows() -> Select[Any]:
    names = ("id", "row", "body", "made_at", "superseded_at", "version")
    return select(*(CLAIMS.c[name] for name in names))


def _within(table: Table, since: datetime | None, until: datetime | None) -> ColumnElement[bool]:
    """True for rows that were made or superseded in the time."""

    def at(time: Any) -> ColumnElement[bool]:
        after = time >= since.astimezone(UTC) if since else time.is_not(None)
        return and_(after, time < until.astimezone(UTC) if until else true())

    return or_(at(table.c.made_at), at(table.c.superseded_at))


def _states(connection: Connection, queries: Iterable[Select[Any]]) -> tuple[ClaimState, ...]:
    rows = sorted(
        (row for query in queries for row in connection.execute(query)),
        key=lambda row: (row.made_at, row.id, row.row),
    )
    return tuple(state(row.body, row.made_at, row.superseded_at, row.version) for row in rows)
