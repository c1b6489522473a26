"""Opens the database behind a store."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from wirewatch.errors import StoreError

BUSY_SECONDS = 30
"""How long a writer waits for another process's transaction before it gives up."""

_ADVICE = (
    ("is locked", "the store is busy: another wirewatch writes to it; run the same command again later"),
    ("is full", "the disk of the store is full: make room and run the same command again, nothing is lost"),
    ("not a database", "the file named as the store is something else: name another with --db"),
    ("readonly", "the store cannot be written: check the permissions of its file and folder"),
    ("unable to open", "the store cannot be opened: check the permissions of its file and folder"),
    (
        "malformed",
        "the store's file is damaged: restore a copy, or run again with another --db",
    ),
)


def open_engine(url: str) -> Engine:
    """Engine for the URL; SQLite in WAL mode with foreign keys. Raises StoreError on a URL that is none."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError(
            f"not a store: {url!r}; give a file, or a URL such as postgresql://host/name"
        ) from error
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed)
    if parsed.database and parsed.database != ":memory:":
        folder = Path(parsed.database).parent
        if not folder.is_dir():
            raise StoreError(f"the folder {folder} does not exist: make it first, or name another with --db")
        if Path(parsed.database).is_dir():
            raise StoreError(f"{parsed.database} is a folder: name a file with --db")
    engine = create_engine(parsed, connect_args={"timeout": BUSY_SECONDS, "isolation_level": None})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """The driver's own transactions leave out CREATE TABLE: a broken migration would stay half made.

        A writer takes its place at once, so that two processes wait for one another and none reads what
        the other is about to change.
        """
        writes = connection.get_execution_options().get("writes", True)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def told(error: DBAPIError) -> str:
    """What the database's error means for a person, and what to do."""
    cause = str(error.orig)
    return next((advice for words, advice in _ADVICE if words in cause), f"the store failed: {cause}")
