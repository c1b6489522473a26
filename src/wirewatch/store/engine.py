"""Opens the database behind a store."""

import sqlite3

from sqlalchemy import Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from wirewatch.config import without_password
from wirewatch.errors import StoreError
from wirewatch.store import postgresql, sqlite

BUSY_SECONDS = 30
"""How long a writer waits for another process's transaction before it gives up."""


def open_engine(url: str) -> Engine:
    """Engine for the URL of an SQLite file or a PostgreSQL database. Raises StoreError on any other."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:  # ValueError: of a port that is no number
        raise StoreError(_no_store(url)) from error
    match parsed.get_backend_name():
        case "sqlite":
            return sqlite.open_file(parsed, BUSY_SECONDS)
        case "postgresql" | "postgres":
            return postgresql.open_server(parsed, BUSY_SECONDS)
        case _:
            raise StoreError(_no_store(url))


def _no_store(url: str) -> str:
    return f"not a store: {without_password(url)!r}; give a file, or a URL such as postgresql://host/name"


def told(error: DBAPIError) -> str:
    """What the database's error means for a person, and what to do."""
    table = sqlite.ADVICE if isinstance(error.orig, sqlite3.Error) else postgresql.ADVICE
    cause = f"{getattr(error.orig, 'sqlstate', None) or ''} {error.orig}".strip()
    return next((advice for words, advice in table if words in cause), f"the store failed: {cause}")
