"""What was derived: current rows, superseded where a new derivation differs."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, select, update

from wirewatch.store.codec import digest_of, to_body
from wirewatch.store.writing import insert, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One value to keep: its id, itself, and the columns by which its table is searched."""

    id: str
    value: object
    columns: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """By which version of the code, and when, values are made."""

    version: str
    now: datetime


def keep(connection: Connection, table: Table, derived: Derivation, stamp: Stamp) -> bool:
    """Keep one value, superseding the current one of its id; True where anything changed."""
    body = to_body(derived.value)
    digest = digest_of(body)
    current = connection.execute(
        select(table.c.row, table.c.digest, table.c.version).where(
            table.c.id == derived.id, table.c.superseded_at.is_(None)
        )
    ).first()
    if current is not None and (current.digest, current.version) == (digest, stamp.version):
        return False
    if current is not None:
        connection.execute(update(table).where(table.c.row == current.row).values(superseded_at=stamp.now))
    insert(connection, table, [row_of(derived, stamp)])
    return True


def keep_some(
    connection: Connection,
    table: Table,
    stories: Iterable[str],
    wanted: Iterable[Derivation],
    stamp: Stamp,
) -> None:
    """Make these the current values of some stories, superseding those that are gone; what is same stays."""
    fresh = {value.id: row_of(value, stamp) for value in wanted}
    same = ("id", "digest", "version", "story")
    for some in parts(stories):
        known = select(table.c.row, *(table.c[name] for name in same)).where(
            table.c.story.in_(some), table.c.superseded_at.is_(None)
        )
        over = []
        for row in connection.execute(known):
            value = fresh.get(row.id)
            if value is not None and all(value[name] == getattr(row, name) for name in same):
                del fresh[row.id]
            else:
                over.append(row.row)
        for rows in parts(over):
            connection.execute(update(table).where(table.c.row.in_(rows)).values(superseded_at=stamp.now))
    insert(connection, table, list(fresh.values()))


def row_of(value: Derivation, stamp: Stamp) -> dict[str, object]:
    """The row that keeps a value."""
    body = to_body(value.value)
    made = {"version": stamp.version, "made_at": stamp.now}
    return {"id": value.id, "body": body, "digest": digest_of(body), **made, **value.columns}


def supersede(connection: Connection, table: Table, id: str, now: datetime) -> None:
    """End the validity of the current value of that id."""
    connection.execute(
        update(table).where(table.c.id == id, table.c.superseded_at.is_(None)).values(superseded_at=now)
    )


def current(connection: Connection, table: Table) -> list[str]:
    """Ids of the current values."""
    return list(connection.scalars(select(table.c.id).where(table.c.superseded_at.is_(None))))


def bodies(
    connection: Connection,
    table: Table,
    as_of: datetime | None = None,
    ids: Collection[str] | None = None,
    stories: Collection[str] | None = None,
) -> list[Any]:
    """Bodies of the values that are current, or were at a time, in the order of their ids;

    all, or those of some ids or of some stories.
    """
    rows = select(table.c.id, table.c.row, table.c.body)
    if as_of is None:
        rows = rows.where(table.c.superseded_at.is_(None))
    else:
        later = table.c.superseded_at.is_(None) | (table.c.superseded_at > as_of)
        rows = rows.where(table.c.made_at <= as_of, later)
    wanted, column = (ids, table.c.id) if stories is None else (stories, table.c.story)
    if wanted is None:
        return [row.body for row in connection.execute(rows.order_by(table.c.id, table.c.row))]
    some = (connection.execute(rows.where(column.in_(part))) for part in parts(sorted(wanted)))
    return [
        row.body
        for row in sorted((row for found in some for row in found), key=lambda row: (row.id, row.row))
    ]
