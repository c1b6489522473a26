"""The current record of a file, read with Python's own driver.

The commands that only show what is known start so without SQLAlchemy, whose import alone takes longer than
their work. What is out of the ordinary in any way is left to ``Store``, which says what is wrong.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from wirewatch.model.records import Record, whole
from wirewatch.store.codec import from_body
from wirewatch.store.parts import HEAD, PARTS

_PREFIX = "sqlite:///"
_BUSY_SECONDS = 30


def record(url: str) -> Record | None:
    """The record as it is; None where the store is no SQLite file of the newest schema, or is unsound."""
    path = Path(url.removeprefix(_PREFIX))
    if not url.startswith(_PREFIX) or "?" in url or not path.is_file():
        return None
    try:
        where = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(where, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)) as file:
            file.execute("BEGIN")
            return _record(file) if _current(file) else None
    except (sqlite3.Error, ValueError):  # ValueError: of JSON, or of a body that does not fit its type
        return None


def _current(file: sqlite3.Connection) -> bool:
    return file.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]


def _record(file: sqlite3.Connection) -> Record:
    parts: dict[str, Any] = {
        part.name: tuple(from_body(part.kind, body) for body in _bodies(file, part.table)) for part in PARTS
    }
    return whole(Record(**parts))


def _bodies(file: sqlite3.Connection, table: str) -> list[Any]:
    """Bodies of the table's current values, in the order of their ids."""
    rows = file.execute(f"SELECT body FROM {table} WHERE superseded_at IS NULL ORDER BY id, row")
    return [json.loads(body) for (body,) in rows]
