"""What is still to be done: captures to read, reports to join to the record."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, and_, delete, exists, insert, select

from wirewatch.store.tables import CAPTURES, CLEANED, MAKINGS, REJECTIONS, UNREAD, WAITING
from wirewatch.store.writing import insert_new, parts, put

READ, RECORD = "read", "record"
"""What a version of the code makes, as ``makings`` names it."""


def made_by(connection: Connection, what: str) -> str | None:
    """The version of the code that last made this, None where none has."""
    return connection.scalar(select(MAKINGS.c.version).where(MAKINGS.c.what == what))


def make_by(connection: Connection, what: str, version: str) -> None:
    """From now on this is made by that version."""
    put(connection, MAKINGS, [{"what": what, "version": version}])


def unread(connection: Connection) -> tuple[str, ...]:
    """Ids of captures that are to be read, oldest first."""
    waiting = select(CAPTURES.c.id).join(UNREAD, UNREAD.c.capture == CAPTURES.c.id)
    return tuple(connection.scalars(waiting.order_by(CAPTURES.c.collected_at, CAPTURES.c.id)))


def read_anew(connection: Connection, version: str) -> None:
    """Have all captures read that this version has not: the one time when all are looked at."""
    made = exists().where(
        and_(
            CLEANED.c.capture == CAPTURES.c.id,
            CLEANED.c.version == version,
            CLEANED.c.superseded_at.is_(None),
        )
    )
    refused = exists().where(and_(REJECTIONS.c.capture == CAPTURES.c.id, REJECTIONS.c.version == version))
    connection.execute(delete(UNREAD))
    wanted = select(CAPTURES.c.id).where(~made, ~refused)
    connection.execute(insert(UNREAD).from_select(["capture"], wanted))
    make_by(connection, READ, version)


def add_unread(connection: Connection, captures: Sequence[str]) -> None:
    """Captures that came in are to be read."""
    insert_new(connection, UNREAD, [{"capture": id} for id in captures])


def done_reading(connection: Connection, capture: str, version: str) -> None:
    """The capture was read or refused; it is to be read again where that was another version's work."""
    if made_by(connection, READ) in (None, version):
        connection.execute(delete(UNREAD).where(UNREAD.c.capture == capture))
    else:
        add_unread(connection, [capture])


def add_waiting(connection: Connection, report: str) -> None:
    """The report is to be joined to the record."""
    insert_new(connection, WAITING, [{"report": report}])


def all_wait(connection: Connection) -> None:
    """Every report is to be joined to the record, whether it is in it or not."""
    connection.execute(delete(WAITING))
    every = select(CLEANED.c.id).where(CLEANED.c.superseded_at.is_(None))
    connection.execute(insert(WAITING).from_select(["report"], every))


def waiting(connection: Connection) -> tuple[str, ...]:
    """Ids of reports that are to be joined to the record, by day of publication, undated ones last."""
    found: list[tuple[bool, str, str]] = []
    for some in parts(connection.scalars(select(WAITING.c.report)).all()):
        rows = select(CLEANED.c.id, CLEANED.c.published).where(
            CLEANED.c.id.in_(some), CLEANED.c.superseded_at.is_(None)
        )
        found += [(row.published is None, row.published or "", row.id) for row in connection.execute(rows)]
    return tuple(id for _, _, id in sorted(found))


def done_waiting(connection: Connection, reports: Collection[str]) -> None:
    """The reports are in the record."""
    for some in parts(reports):
        connection.execute(delete(WAITING).where(WAITING.c.report.in_(some)))
