"""The current record of a file, read with Python's own driver.

The commands that only show what is known start so without SQLAlchemy, whose import alone takes longer than
their work. What is out of the ordinary in any way is left to ``Store``, which says what is wrong.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from wirewatch.model.history import ClaimState
from wirewatch.model.records import Record, whole
from wirewatch.model.reviews import Decision
from wirewatch.store import audit
from wirewatch.store.codec import from_body
from wirewatch.store.decided import COLUMNS, decision, ordered
from wirewatch.store.lives import MEMBERS, state, traced
from wirewatch.store.parts import HEAD, PARTS

Seen = TypeVar("Seen")

_PREFIX = "sqlite:///"
_BUSY_SECONDS = 30


def record(url: str) -> Record | None:
    """The record as it is; None where the store is no SQLite file of the newest schema, or is unsound."""
    return _look(url, _record)


def claim_history(url: str, id: str) -> tuple[ClaimState, ...] | None:
    """All states of a claim, as ``Store.claim_history`` gives them; None as for the record."""
    return _look(url, lambda file: _history(file, id))


def through(url: str, at: Callable[["Kept"], Seen]) -> Seen | None:
    """What is seen of the whole file as it was kept; None as for the record."""
    return _look(url, lambda file: at(Kept(file)))


class Kept:
    """An open file as ``run.verify`` asks it, like ``Store``."""

    def __init__(self, file: sqlite3.Connection) -> None:
        """Use ``through``."""
        self._file = file

    def blobs(self) -> Iterator[tuple[str, bytes]]:
        """Every hash and the bytes kept under it."""
        yield from self._file.execute("SELECT sha256, data FROM blobs ORDER BY sha256")

    def damage(self) -> tuple[str, ...]:
        """What is missing, and what is no longer what was kept."""
        decisions = map(_told, self._file.execute(audit.DECISIONS))
        return (*audit.damage(self._file.execute), *audit.undecided(decisions))

    def record(self) -> Record:
        """The record as it is. Raises ValueError where a row cannot be read."""
        return _record(self._file)


def _look(url: str, at: Callable[[sqlite3.Connection], Seen]) -> Seen | None:
    path = Path(url.removeprefix(_PREFIX))
    if not url.startswith(_PREFIX) or "?" in url or not path.is_file():
        return None
    try:
        where = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(where, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)) as file:
            file.execute("BEGIN")
            return at(file) if _current(file) else None
    except (sqlite3.Error, ValueError):  # ValueError: of JSON, or of a body that does not fit its type
        return None


def _current(file: sqlite3.Connection) -> bool:
    return file.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]


def _record(file: sqlite3.Connection) -> Record:
    parts: dict[str, Any] = {
        part.name: tuple(from_body(part.kind, body) for body in _bodies(file, part.table)) for part in PARTS
    }
    return whole(Record(**parts, reviews=_reviews(file)))


def _reviews(file: sqlite3.Connection) -> tuple[Decision, ...]:
    """What reviewers decided."""
    rows = file.execute(audit.DECISIONS)
    return ordered(decision(_told(row)) for row in rows)


def _told(row: Sequence[Any]) -> list[Any]:
    """The row's values, as SQLAlchemy would give them."""
    told = dict(zip(COLUMNS, row, strict=True))
    for name in ("subjects", "members"):
        told[name] = json.loads(told[name])
    for name in ("decided_at", "undone_at"):
        told[name] = told[name] and datetime.fromisoformat(told[name])
    return list(told.values())


def _bodies(file: sqlite3.Connection, table: str) -> list[Any]:
    """Bodies of the table's current values, in the order of their ids."""
    rows = file.execute(f"SELECT body FROM {table} WHERE superseded_at IS NULL ORDER BY id, row")
    return [json.loads(body) for (body,) in rows]


def _history(file: sqlite3.Connection, id: str) -> tuple[ClaimState, ...]:
    def ended(at: datetime, members: Sequence[str]) -> list[ClaimState]:
        some = members[:MEMBERS]
        having = " OR ".join("instr(body, ?)" for _ in some)
        return _states(file, f"superseded_at = ? AND ({having})", _kept(at), *(f'"{m}"' for m in some))

    def of(id: str) -> list[ClaimState]:
        return _states(file, "id = ?", id)

    return traced(of(id), ended, of)


def _states(file: sqlite3.Connection, where: str, *values: str) -> list[ClaimState]:
    found = file.execute(
        f"SELECT body, made_at, superseded_at, version FROM claims WHERE {where} ORDER BY made_at, id, row",
        values,
    )
    return [
        state(json.loads(body), datetime.fromisoformat(made), over and datetime.fromisoformat(over), version)
        for body, made, over, version in found
    ]


def _kept(at: datetime) -> str:
    """A time as SQLAlchemy keeps it in SQLite."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
