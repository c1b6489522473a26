"""The store: one place for what was collected and what was made of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine, Table, Text, cast, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from wirewatch.errors import Damaged, StoreError
from wirewatch.model.readings import Reading
from wirewatch.model.records import Record, chronological
from wirewatch.model.reports import Capture, Rejection, Report
from wirewatch.store import derived, preserved, tables
from wirewatch.store.codec import digest_of, from_body
from wirewatch.store.derived import Derivation, bodies, keep, keep_all
from wirewatch.store.engine import open_engine, told
from wirewatch.store.migrate import is_current, upgrade
from wirewatch.store.preserved import Collected, Kept, keep_collected
from wirewatch.store.shelves import SHELVES

Value = TypeVar("Value")


class Store:
    """Values kept and given back. Each method is one transaction: all of it is kept, or nothing."""

    def __init__(self, url: str) -> None:
        """Open and migrate the store. Raises StoreError where it cannot be."""
        self._engine: Engine = open_engine(url)
        with self._transaction(writes=False) as connection:
            current = is_current(connection)
        if not current:
            with self._transaction() as connection:
                upgrade(connection)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self, *, writes: bool = True) -> Iterator[Connection]:
        try:
            with self._engine.execution_options(writes=writes).begin() as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(told(error)) from error
        except SQLAlchemyError as error:
            raise StoreError(f"the store failed: {error}") from error

    # What is preserved

    def keep_collected(self, items: Sequence[Collected], version: str, now: datetime) -> Kept:
        """Keep a batch of what was collected; refusals by this version of the code are told again."""
        with self._transaction() as connection:
            return keep_collected(connection, items, version, now)

    def refuse(self, capture: str, version: str, rejection: Rejection, now: datetime) -> None:
        """Keep why this version of the code made no report of a capture."""
        with self._transaction() as connection:
            preserved.keep_rejection(connection, rejection, now, capture=capture, version=version)

    def refused(self, version: str) -> frozenset[str]:
        """Ids of the captures that this version could make no report of."""
        with self._transaction(writes=False) as connection:
            return preserved.refused(connection, version)

    def pending(self, version: str) -> tuple[str, ...]:
        """Ids of captures that this version of the code has still to read."""
        with self._transaction(writes=False) as connection:
            return preserved.pending(connection, version)

    def capture(self, id: str) -> Capture:
        """A capture with its bytes."""
        with self._transaction(writes=False) as connection:
            return next(preserved.captures(connection, [id]))

    def blobs(self) -> Iterator[tuple[str, bytes]]:
        """Every hash and the bytes kept under it."""
        with self._transaction(writes=False) as connection:
            yield from preserved.blobs(connection)

    # What is derived of one report

    def keep_read(self, capture: str, report: Report, reading: Reading, version: str, now: datetime) -> None:
        """Keep a report and its reading in one transaction, superseding what earlier versions made."""
        with self._transaction() as connection:
            columns = {
                "capture": capture,
                "outlet": report.outlet,
                "published": report.published,
                "title": report.title,
            }
            keep(
                connection,
                tables.CLEANED,
                Derivation(id=report.id, value=report, columns=columns),
                version,
                now,
            )
            keep(connection, tables.READ, Derivation(id=report.id, value=reading), version, now)

    def read(self) -> tuple[tuple[Report, ...], tuple[Reading, ...]]:
        """Reports as cleaned and their readings, each in the order of the reports' ids."""
        with self._transaction(writes=False) as connection:
            return (
                _values(connection, tables.CLEANED, Report),
                _values(connection, tables.READ, Reading),
            )

    def keep_reread(self, report: Report, reading: Reading, version: str, now: datetime) -> None:
        """Keep the reading of a report against the date inferred for it."""
        with self._transaction() as connection:
            columns = {"published": report.published}
            keep(
                connection,
                tables.REREAD,
                Derivation(id=report.id, value=reading, columns=columns),
                version,
                now,
            )

    def reread(self, report: Report, version: str) -> Reading | None:
        """The reading of a report against the date inferred for it, None where this version has none."""
        table = tables.REREAD
        with self._transaction(writes=False) as connection:
            body = connection.scalar(
                select(table.c.body).where(
                    table.c.id == report.id,
                    table.c.published == report.published,
                    table.c.version == version,
                    table.c.superseded_at.is_(None),
                )
            )
        return None if body is None else from_body(Reading, body)

    # What is derived of all reports together

    def inputs(self, version: str) -> str:
        """Digest of all that a record is made of: what is read, and by which version."""
        with self._transaction(writes=False) as connection:
            rows = [
                connection.execute(
                    select(table.c.id, table.c.digest, table.c.version)
                    .where(table.c.superseded_at.is_(None))
                    .order_by(table.c.id)
                ).all()
                for table in (tables.CLEANED, tables.READ)
            ]
        return digest_of([version, [[tuple(row) for row in table] for table in rows]])

    def made_of(self) -> str | None:
        """The inputs of the record that is kept, None where there is none."""
        with self._transaction(writes=False) as connection:
            return connection.scalar(
                select(tables.RUNS.c.inputs).where(tables.RUNS.c.superseded_at.is_(None))
            )

    def keep_record(self, record: Record, inputs: str, version: str, now: datetime) -> None:
        """Make this the current record; what differs is superseded, what is the same stays as it was."""
        with self._transaction() as connection:
            for shelf in SHELVES:
                values = [shelf.derivation(value) for value in getattr(record, shelf.part)]
                keep_all(connection, shelf.table, values, version, now)
            seal = derived.seal(connection, [shelf.table for shelf in SHELVES])
            run = Derivation(id="record", value=f"{inputs} {seal}", columns={"inputs": inputs})
            keep(connection, tables.RUNS, run, version, now)

    def record(self, as_of: datetime | None = None) -> Record:
        """The record as it is, or as it was at a time (aware of its zone)."""
        with self._transaction(writes=False) as connection:
            parts = {shelf.part: _values(connection, shelf.table, shelf.kind, as_of) for shelf in SHELVES}
        timeline = tuple(sorted(parts.pop("timeline"), key=chronological))
        return Record(**parts, timeline=timeline)

    def damage(self) -> tuple[str, ...]:
        """What is missing, and derived rows that no longer have the digest they were kept with."""
        with self._transaction(writes=False) as connection:
            found = list(preserved.missing(connection))
            for table in tables.METADATA.sorted_tables:
                found += derived.damage(connection, table) if "digest" in table.c else ()
            found += self._unsealed(connection)
        return tuple(found)

    def _unsealed(self, connection: Connection) -> list[str]:
        """What is wrong where the record is not all that the last run kept."""
        runs = tables.RUNS.c
        body = connection.scalar(select(cast(runs.body, Text)).where(runs.superseded_at.is_(None)))
        kept = (body or "").strip('"').split()[1:]
        if not kept or kept == [derived.seal(connection, [shelf.table for shelf in SHELVES])]:
            return []
        return ["the record is not what the last run kept: rows are missing, or were added"]


def _values(
    connection: Connection, table: Table, kind: type[Value], as_of: datetime | None = None
) -> tuple[Value, ...]:
    """The table's values. Raises Damaged where a row cannot be read."""
    try:
        return tuple(from_body(kind, body) for body in bodies(connection, table, as_of))
    except ValueError as error:  # of JSON, or of a body that does not fit its type
        raise Damaged(f"a row of {table.name} cannot be read: `wirewatch verify` names it") from error
