"""Opens the database behind a store."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from wirewatch.errors import StoreError

BUSY_SECONDS = 30
"""How long a writer waits for another process's transaction before it gives up."""


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
    engine = create_engine(parsed, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    return engine
