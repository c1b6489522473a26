"""The store: one place for what was collected and what was made of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine, Table, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from wirewatch.errors import Damaged, StoreError
from wirewatch.model.groups import Family, Link
from wirewatch.model.history import ClaimState
from wirewatch.model.readings import Reading
from wirewatch.model.records import Record, whole
from wirewatch.model.reports import Capture, Rejection, Report
from wirewatch.model.reviews import Decision, Undoing
from wirewatch.model.traces import Neighbour, Trace
from wirewatch.store import (
    audit,
    chapters,
    decisions,
    derived,
    history,
    index,
    meanings,
    preserved,
    queues,
    tables,
)
from wirewatch.store.codec import from_body
from wirewatch.store.derived import Derivation, Stamp, bodies, keep
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
            queues.done_reading(connection, capture, version)

    def refused(self, version: str) -> frozenset[str]:
        """Ids of the captures that this version could make no report of."""
        with self._transaction(writes=False) as connection:
            return preserved.refused(connection, version)

    def pending(self, version: str) -> tuple[str, ...]:
        """Ids of captures that this version of the code has still to read."""
        with self._transaction(writes=False) as connection:
            if queues.made_by(connection, queues.READ) == version:
                return queues.unread(connection)
        with self._transaction() as connection:
            queues.read_anew(connection, version)
            return queues.unread(connection)

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
        columns = {
            "capture": capture,
            "outlet": report.outlet,
            "published": report.published,
            "title": report.title,
        }
        cleaned = Derivation(id=report.id, value=report, columns=columns)
        read = Derivation(id=report.id, value=reading)
        stamp = Stamp(version=version, now=now)
        with self._transaction() as connection:
            changed = keep(connection, tables.CLEANED, cleaned, stamp)
            changed |= keep(connection, tables.READ, read, stamp)
            if changed:
                queues.add_waiting(connection, report.id)
            queues.done_reading(connection, capture, version)

    def read(self, reports: Collection[str] | None = None) -> tuple[tuple[Report, ...], tuple[Reading, ...]]:
        """Reports as cleaned (all, or those of some ids) and their readings, each in the order of the ids."""
        with self._transaction(writes=False) as connection:
            return (
                _values(connection, tables.CLEANED, Report, ids=reports),
                _values(connection, tables.READ, Reading, ids=reports),
            )

    def keep_reread(self, report: Report, reading: Reading, version: str, now: datetime) -> None:
        """Keep the reading of a report against the date inferred for it."""
        read = Derivation(id=report.id, value=reading, columns={"published": report.published})
        with self._transaction() as connection:
            keep(connection, tables.REREAD, read, Stamp(version=version, now=now))

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

    def meanings(self, encoder: str, wordings: Collection[str]) -> Mapping[str, bytes]:
        """The vectors of those wordings that this encoder has had before."""
        with self._transaction(writes=False) as connection:
            return meanings.known(connection, encoder, wordings)

    def keep_meanings(self, encoder: str, vectors: Mapping[str, bytes]) -> None:
        """Keep the vectors that an encoder made of wordings."""
        with self._transaction() as connection:
            meanings.keep(connection, encoder, vectors)

    # What is derived of several reports together

    def waiting(self, version: str) -> tuple[str, ...]:
        """Ids of reports that are to be joined to the record, by day of publication.

        Where another version made the record, that is all of them, and the index forgets what it knew.
        """
        with self._transaction() as connection:
            if queues.made_by(connection, queues.RECORD) != version:
                queues.all_wait(connection)
                index.clear(connection)
                queues.make_by(connection, queues.RECORD, version)
            return queues.waiting(connection)

    def background(self, words: Collection[str]) -> tuple[int, Mapping[str, int]]:
        """How many reports are indexed, and how many of them have each of the words."""
        with self._transaction(writes=False) as connection:
            return index.background(connection, words)

    def neighbours(self, trace: Trace, days: int) -> tuple[Neighbour, ...]:
        """Reports with fingerprints or, within so many days of publication, keys in common with a trace."""
        with self._transaction(writes=False) as connection:
            return index.neighbours(connection, trace, days)

    def stories(self) -> frozenset[str]:
        """Ids of all stories of the record."""
        with self._transaction(writes=False) as connection:
            return frozenset(derived.current(connection, tables.STORIES))

    def stories_of(self, reports: Collection[str]) -> Mapping[str, str]:
        """The story of each of the reports that are in the record."""
        with self._transaction(writes=False) as connection:
            return chapters.stories_of(connection, reports)

    def reports_of(self, stories: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The reports of each of the stories."""
        with self._transaction(writes=False) as connection:
            return chapters.reports_of(connection, stories)

    def families_of(self, stories: Collection[str]) -> tuple[Family, ...]:
        """The families of the stories."""
        with self._transaction(writes=False) as connection:
            return chapters.families_of(connection, stories)

    def links_of(self, reports: Collection[str]) -> tuple[Link, ...]:
        """The links of the record from and to the reports."""
        with self._transaction(writes=False) as connection:
            return chapters.links_of(connection, reports)

    def join(
        self,
        told: Sequence[Record],
        replaced: Collection[str],
        traces: Sequence[Trace],
        version: str,
        now: datetime,
    ) -> None:
        """Put records of one story each in the place of the stories ``replaced``;

        the reports traced are joined.
        """
        with self._transaction() as connection:
            chapters.keep(connection, told, replaced, Stamp(version=version, now=now))
            index.keep(connection, traces)
            queues.done_waiting(connection, [trace.report for trace in traces])

    def record(self, as_of: datetime | None = None, stories: Collection[str] | None = None) -> Record:
        """The record as it is, or as it was at a time (aware of its zone); all of it, or some stories."""
        at = as_of.astimezone(UTC) if as_of else None
        with self._transaction(writes=False) as connection:
            parts = {
                shelf.part: _values(connection, shelf.table, shelf.kind, at, stories=stories)
                for shelf in SHELVES
            }
            with _readable(tables.DECISIONS):
                reviews = decisions.decisions(connection, at)
        return whole(Record(**parts, reviews=reviews))

    # What reviewers decided

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions by time, those that were taken back among them."""
        with self._transaction(writes=False) as connection, _readable(tables.DECISIONS):
            return decisions.decisions(connection)

    def decide(self, decision: Decision, stories: Collection[str] = ()) -> None:
        """Keep a decision; the stories that it touches are to be made anew."""
        with self._transaction() as connection:
            decisions.keep(connection, decision)
            self._make_anew(connection, stories)

    def undo(self, decision: str, undoing: Undoing, stories: Collection[str] = ()) -> bool:
        """Note that a decision was taken back; the stories that it touches are to be made anew.

        False where it was taken back already.
        """
        with self._transaction() as connection:
            done = decisions.undo(connection, decision, undoing)
            if done:
                self._make_anew(connection, stories)
            return done

    def _make_anew(self, connection: Connection, stories: Collection[str]) -> None:
        for reports in chapters.reports_of(connection, stories).values():
            for report in reports:
                queues.add_waiting(connection, report)

    def record_version(self) -> str | None:
        """What last made the record, None where nothing has."""
        with self._transaction(writes=False) as connection:
            return queues.made_by(connection, queues.RECORD)

    # What claims were

    def claim_states(
        self,
        since: datetime | None = None,
        until: datetime | None = None,
        ids: Collection[str] | None = None,
        stories: Collection[str] | None = None,
    ) -> tuple[ClaimState, ...]:
        """States of claims that were made or superseded from ``since`` on and before ``until``, in order;

        all, or those of some claims or of some stories. Times are aware of their zones, any zone will do.
        """
        with self._transaction(writes=False) as connection, _readable(tables.CLAIMS):
            return history.claim_states(connection, since, until, ids, stories)

    def claim_history(self, id: str) -> tuple[ClaimState, ...]:
        """All states of a claim in order, from those of the claims on that it grew out of."""
        with self._transaction(writes=False) as connection, _readable(tables.CLAIMS):
            return history.claim_history(connection, id)

    def changed_stories(self, since: datetime, until: datetime) -> frozenset[str]:
        """Stories of which anything was made or superseded from ``since`` on and before ``until``."""
        with self._transaction(writes=False) as connection:
            return history.changed_stories(connection, since, until)

    def totals(self) -> Mapping[str, int]:
        """How many reports, families, stories, statements, events, claims and findings the record holds."""
        with self._transaction(writes=False) as connection:
            return chapters.totals(connection)

    def damage(self) -> tuple[str, ...]:
        """What is missing, and derived rows that no longer have the digest they were kept with."""
        with self._transaction(writes=False) as connection:
            return (*audit.damage(connection.exec_driver_sql), *decisions.damage(connection))


def _values(
    connection: Connection,
    table: Table,
    kind: type[Value],
    as_of: datetime | None = None,
    ids: Collection[str] | None = None,
    *,
    stories: Collection[str] | None = None,
) -> tuple[Value, ...]:
    """The table's values, all or those of some ids or stories. Raises Damaged where a row cannot be read."""
    with _readable(table):
        return tuple(from_body(kind, body) for body in bodies(connection, table, as_of, ids, stories))


@contextmanager
def _readable(table: Table) -> Iterator[None]:
    """What is read of the table's rows inside raises Damaged where one cannot be read."""
    try:
        yield
    except ValueError as error:  # of JSON, or of a body that does not fit its type
        raise Damaged(f"a row of {table.name} cannot be read: `wirewatch verify` names it") from error
