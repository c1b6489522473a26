"""What reviewers decided, in the store: written once, and once more where it is taken back."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select, update

from wirewatch.model.reviews import Decision, Undoing
from wirewatch.store.audit import undecided
from wirewatch.store.decided import COLUMNS, decision, ordered
from wirewatch.store.tables import DECISIONS
from wirewatch.store.writing import insert_new


def keep(connection: Connection, told: Decision) -> None:
    """Keep a decision; one of that id that is there already stays as it is."""
    row = {
        "id": told.id,
        "kind": told.kind.value,
        "subjects": list(told.subjects),
        "value": told.value,
        "members": list(told.members),
        "reviewer": told.by,
        "decided_at": told.at,
        "reason": told.reason,
    }
    insert_new(connection, DECISIONS, [row])


def undo(connection: Connection, id: str, undoing: Undoing) -> bool:
    """Note that a decision was taken back; False where it was already, or there is none."""
    table = DECISIONS.c
    done = connection.execute(
        update(DECISIONS)
        .where(table.id == id, table.undone_at.is_(None))
        .values(undone_by=undoing.by, undone_at=undoing.at, undone_reason=undoing.reason)
    )
    return bool(done.rowcount)


def decisions(connection: Connection, as_of: datetime | None = None) -> tuple[Decision, ...]:
    """All decisions by time, taken back or not, as they are or as they stood at a time."""
    return ordered((decision(tuple(row)) for row in connection.execute(_rows())), as_of)


def damage(connection: Connection) -> Iterator[str]:
    """Decisions that are not what the reviewer decided, a sentence each."""
    return undecided(connection.execute(_rows()))


def _rows() -> Select[Any]:
    return select(*(DECISIONS.c[name] for name in COLUMNS)).order_by(DECISIONS.c.id)
