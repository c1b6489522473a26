"""What was derived: current rows, superseded where a new derivation differs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, Text, cast, select, update

from wirewatch.store.codec import digest_of, to_body


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One value to keep: its id, itself, and the columns by which its table is searched."""

    id: str
    value: object
    columns: Mapping[str, str | None] = field(default_factory=dict)


def keep(connection: Connection, table: Table, derived: Derivation, version: str, now: datetime) -> bool:
    """Keep one value, superseding the current one of its id; True where anything changed."""
    body = to_body(derived.value)
    digest = digest_of(body)
    current = connection.execute(
        select(table.c.row, table.c.digest, table.c.version).where(
            table.c.id == derived.id, table.c.superseded_at.is_(None)
        )
    ).first()
    if current is not None and (current.digest, current.version) == (digest, version):
        return False
    if current is not None:
        connection.execute(update(table).where(table.c.row == current.row).values(superseded_at=now))
    connection.execute(
        table.insert().values(
            id=derived.id, body=body, digest=digest, version=version, made_at=now, **derived.columns
        )
    )
    return True


def keep_all(
    connection: Connection, table: Table, derived: Iterable[Derivation], version: str, now: datetime
) -> int:
    """Make these the current values, superseding those that are gone; returns how many changed."""
    wanted = {value.id: value for value in derived}
    known = set(connection.scalars(select(table.c.id).where(table.c.superseded_at.is_(None))))
    gone = known - wanted.keys()
    for id in gone:
        supersede(connection, table, id, now)
    return len(gone) + sum(keep(connection, table, value, version, now) for value in wanted.values())


def supersede(connection: Connection, table: Table, id: str, now: datetime) -> None:
    """End the validity of the current value of that id."""
    connection.execute(
        update(table).where(table.c.id == id, table.c.superseded_at.is_(None)).values(superseded_at=now)
    )


def bodies(connection: Connection, table: Table, as_of: datetime | None = None) -> list[Any]:
    """Bodies of the values that are current, or were at a time, in the order of their ids."""
    rows = select(table.c.body).order_by(table.c.id, table.c.row)
    if as_of is None:
        rows = rows.where(table.c.superseded_at.is_(None))
    else:
        later = table.c.superseded_at.is_(None) | (table.c.superseded_at > as_of)
        rows = rows.where(table.c.made_at <= as_of, later)
    return list(connection.scalars(rows))


def seal(connection: Connection, tables: Iterable[Table]) -> str:
    """Digest over which values are current: kept with a record, it shows whether one is missing."""
    rows = [
        [tuple(row) for row in connection.execute(
            select(table.c.id, table.c.digest).where(table.c.superseded_at.is_(None)).order_by(table.c.id)
        )]
        for table in tables
    ]  # fmt: skip
    return digest_of(rows)


def damage(connection: Connection, table: Table) -> Iterator[str]:
    """Rows whose body no longer has the digest it was kept with, a sentence each."""
    text = cast(table.c.body, Text)
    for row in connection.execute(select(table.c.id, text.label("text"), table.c.digest)):
        try:
            sound = digest_of(json.loads(row.text)) == row.digest
        except (ValueError, TypeError):
            sound = False
        if not sound:
            yield f"{table.name} {row.id}: the row does not have the digest it was kept with"
