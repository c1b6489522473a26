"""What is missing from a store, or is no longer what was kept, whoever fetches the rows.

The queries are of the SQL that SQLite and PostgreSQL have in common, so that `verify` can ask Python's own
driver and start without SQLAlchemy.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from wirewatch.store.codec import digest_of
from wirewatch.store.decided import COLUMNS, decision
from wirewatch.store.marks import given, written
from wirewatch.store.parts import DIGESTED, PARTS, SEALS

Rows = Callable[[str], Iterable[Sequence[Any]]]
"""Runs a query and gives its rows; JSON is asked for as text."""
DECISIONS = f"SELECT {', '.join(COLUMNS)} FROM decisions ORDER BY id"


def damage(rows: Rows) -> Iterator[str]:
    """Bytes that are missing, derived rows and stories that are not what was kept, a sentence each."""
    yield from _missing(rows)
    for table in DIGESTED:
        yield from _altered(rows, table)
    yield from _unsealed(rows)


def undecided(decisions: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Decisions that are not what the reviewer decided, a sentence each; the rows are of ``COLUMNS``."""
    for row in decisions:
        try:
            sound = decision(row).digest == row[0]
        except (ValueError, TypeError):
            sound = False
        if not sound:
            yield f"decisions {row[0]}: it is not what the reviewer decided"


def seal(rows: Iterable[Iterable[tuple[str, str]]]) -> str:
    """Digest over the ids and digests of a story's rows, table by table in the order of ``PARTS``.

    Kept beside the story, it shows whether a row is missing.
    """
    return digest_of([[[id, digest] for id, digest in sorted(table, key=_kept_order)] for table in rows])


def _kept_order(row: tuple[str, str]) -> tuple[str, str]:
    return written(row[0]), row[1]


def _missing(rows: Rows) -> Iterator[str]:
    """Captures whose bytes are gone."""
    for column in ("sha256", "container"):
        gone = rows(
            f"SELECT origin, {column} FROM captures WHERE {column} IS NOT NULL"
            f" AND NOT EXISTS (SELECT 1 FROM blobs WHERE blobs.sha256 = captures.{column}) ORDER BY id"
        )
        for origin, sha256 in gone:
            yield f"{given(str(origin))}: its bytes {sha256} are missing"


def _altered(rows: Rows, table: str) -> Iterator[str]:
    """Rows whose body no longer has the digest it was kept with."""
    for id, body, digest in rows(f"SELECT id, CAST(body AS TEXT), digest FROM {table}"):
        try:
            sound = digest_of(json.loads(body)) == digest
        except (ValueError, TypeError):
            sound = False
        if not sound:
            yield f"{table} {given(str(id))}: the row does not have the digest it was kept with"


def _unsealed(rows: Rows) -> Iterator[str]:
    """Stories that are not all that was kept of them."""
    current = "WHERE superseded_at IS NULL"
    sealed = {
        given(str(id)): body for id, body in rows(f"SELECT id, CAST(body AS TEXT) FROM {SEALS} {current}")
    }
    held = [_held(rows(f"SELECT story, id, digest FROM {part.table} {current}")) for part in PARTS]
    for story, body in sorted(sealed.items()):
        if seal(table.get(story, ()) for table in held) not in body:
            yield f"story {story} is not what the last run kept: rows are missing, or were added"
    for part, table in zip(PARTS, held, strict=True):
        for story in sorted(table.keys() - sealed.keys()):
            yield f"{part.table}: rows of a story {story} that no run has kept"


def _held(rows: Iterable[Sequence[Any]]) -> dict[str, list[tuple[str, str]]]:
    """Ids and digests of a table's rows by their story."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for story, id, digest in rows:
        found[given(str(story))].append((given(str(id)), digest))
    return found
