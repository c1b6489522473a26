"""The store in a file of its own: SQLite in WAL mode."""

import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from wirewatch.errors import StoreError

_LOCKED = "is locked"

ADVICE = (
    (_LOCKED, "the store is busy: another wirewatch writes to it; run the same command again later"),
    ("is full", "the disk of the store is full: make room and run the same command again, nothing is lost"),
    (
        "disk I/O error",
        "the store's disk fails: if it is full, make room and run the same command again, nothing is lost",
    ),
    ("not a database", "the file named as the store is something else: name another with --db"),
    ("readonly", "the store cannot be written: check the permissions of its file and folder"),
    ("unable to open", "the store cannot be opened: check the permissions of its file and folder"),
    (
        "malformed",
        "the store's file is damaged: restore a copy, or run again with another --db",
    ),
)
"""Words of SQLite's errors, and what to do."""

_AGAIN = 0.02
"""Seconds until a busy file is asked again."""


def open_file(url: URL, busy_seconds: int) -> Engine:
    """Engine for a file, with foreign keys. Raises StoreError where its folder is none."""
    if url.database and url.database != ":memory:":
        folder = Path(url.database).parent
        if not folder.is_dir():
            raise StoreError(f"the folder {folder} does not exist: make it first, or name another with --db")
        if Path(url.database).is_dir():
            raise StoreError(f"{url.database} is a folder: name a file with --db")
    engine = create_engine(url, connect_args={"timeout": busy_seconds, "isolation_level": None})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        _log_ahead(cursor, busy_seconds)
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


def _log_ahead(cursor: Any, busy_seconds: int) -> None:
    """Have the file write ahead. SQLite does not wait where another is about to make the same file new."""
    until = monotonic() + busy_seconds
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if _LOCKED not in str(error) or monotonic() >= until:
                raise
            sleep(_AGAIN)
        else:
            return
