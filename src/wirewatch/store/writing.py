"""Many rows at a time, in ways that SQLite and PostgreSQL share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Item = TypeVar("Item")

AT_ONCE = 500
"""Values that are asked for, or rows that are written, in one statement."""

Rows = Sequence[Mapping[str, Any]]


def parts(items: Iterable[Item], size: int = AT_ONCE) -> Iterator[tuple[Item, ...]]:
    """The items in tuples of at most ``size``."""
    rest = iter(items)
    while some := tuple(islice(rest, size)):
        yield some


def insert(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert the rows, all of which are new."""
    if rows:
        connection.execute(table.insert(), rows)


def insert_new(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert those rows whose key is not there yet."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), rows)


def put(connection: Connection, table: Table, rows: Rows, *, add: bool = False) -> None:
    """Insert rows of a table of a key and one value, or set the value where the key is there.

    With ``add`` the value is added to the one that stands there.
    """
    if not rows:
        return
    (key,), (value,) = (
        table.primary_key.columns.keys(),
        set(table.c.keys()) - set(table.primary_key.columns.keys()),
    )
    new = _insert(connection, table)
    told = table.c[value] + new.excluded[value] if add else new.excluded[value]
    connection.execute(new.on_conflict_do_update(index_elements=[key], set_={value: told}), rows)


def _insert(connection: Connection, table: Table) -> Any:
    """The dialect's own INSERT, which knows what to do with a key that is there."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)
