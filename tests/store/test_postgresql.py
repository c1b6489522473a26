"""A store on a PostgreSQL server: what can be wrong with it is said, and no password is shown."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from wirewatch.config import without_password
from wirewatch.errors import StoreError
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Blob
from wirewatch.store import Store

if TYPE_CHECKING:
    from postgres_server import Server

BEGAN = datetime(2025, 3, 4, 12, tzinfo=UTC)
SECRET = "s3cret-word"
HOLDER = """
import sys, time
from wirewatch.store.engine import open_engine
with open_engine(sys.argv[1]).begin():
    print("held", flush=True)
    time.sleep(600)
"""


def wrong(url: str) -> str:
    """What is said of a store that cannot be opened."""
    with pytest.raises(StoreError) as refused:
        Store(url)
    said = str(refused.value)
    assert SECRET not in said and "\n" not in said
    return said


def test_a_server_that_is_not_there_is_asked_after() -> None:
    assert "is the server running" in wrong(f"postgresql://ada:{SECRET}@127.0.0.1:1/w")
    assert "is the server running" in wrong(f"postgresql://ada:{SECRET}@no-such-host.invalid/w")
    assert "is the server running" in wrong(f"postgresql://ada:{SECRET}@/w?host=/nonexistent")


def test_a_wrong_password_user_or_database_is_told(postgres: "Server", kept_database: str) -> None:
    right = postgres.url(kept_database)
    assert "PGPASSWORD" in wrong(postgres.url(kept_database, SECRET))
    assert "PGPASSWORD" in wrong(right.replace("wirewatch:", "nobody-of-that-name:"))
    assert "PGPASSWORD" in wrong(right.replace(f":{postgres.password}@", "@"))
    assert "createdb" in wrong(postgres.url("none-of-that-name"))


def test_the_urls_that_libpq_and_sqlalchemy_know_are_taken(postgres: "Server", kept_database: str) -> None:
    url = postgres.url(kept_database)
    for scheme in ("postgres", "postgresql+psycopg"):
        Store(url.replace("postgresql", scheme, 1)).close()


def test_a_user_who_may_make_no_tables_is_told(postgres: "Server") -> None:
    name = postgres.database()
    with postgres.connect(name) as connection:
        connection.execute(f"CREATE ROLE guest LOGIN PASSWORD '{SECRET}'")
    assert "GRANT" in wrong(postgres.url(name, SECRET).replace("wirewatch:", "guest:"))
    postgres.drop(name)


def test_a_database_that_is_not_utf_8_is_refused(postgres: "Server") -> None:
    name = postgres.database("ENCODING 'LATIN1'")
    assert "--encoding UTF8" in wrong(postgres.url(name))
    postgres.drop(name)


def test_a_missing_driver_is_told_with_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert "pip install 'wirewatch[postgresql]'" in wrong(f"postgresql://ada:{SECRET}@host/w")


def test_no_other_database_is_taken() -> None:
    assert "postgresql://" in wrong(f"mysql://ada:{SECRET}@host/w")
    assert "postgresql://" in wrong(f"postgresql://ada:{SECRET}@host:port/w")


@pytest.mark.parametrize(
    ("db", "shown"),
    [
        ("desk.db", "desk.db"),
        ("postgresql://host/w", "postgresql://host/w"),
        ("postgresql://ada@host:5432/w", "postgresql://ada@host:5432/w"),
        ("postgresql://ada:a/b:c@host/w", "postgresql://ada:***@host/w"),
        ("postgresql://host/w?password=a&port=1", "postgresql://host/w?password=***&port=1"),
    ],
)
def test_a_password_is_never_shown(db: str, shown: str) -> None:
    assert without_password(db) == shown


def test_what_a_killed_writer_held_is_free(postgres: "Server", kept_database: str) -> None:
    """The server undoes what it had begun, and lets the next one write."""
    url = postgres.url(kept_database)
    postgres.empty(kept_database)
    store = Store(url)
    with subprocess.Popen([sys.executable, "-c", HOLDER, url], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None and writer.stdout.readline() == b"held\n"
        writer.kill()
    began = time.monotonic()
    assert store.keep_collected([Blob(sha256=sha256_of(b"1"), data=b"1")], "v", BEGAN).bytes == 1
    assert time.monotonic() - began < 20
    store.close()


def test_a_connection_that_broke_off_is_told(postgres: "Server", kept_database: str) -> None:
    store = Store(postgres.url(kept_database))
    with postgres.connect() as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [kept_database]
        )
    with pytest.raises(StoreError, match="run the same command again"):
        store.totals()
    assert store.totals()["reports"] == 0, "the next one gets a new connection"
    store.close()
