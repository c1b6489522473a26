"""Migrations make just what the tables say, on SQLite as on PostgreSQL."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from wirewatch.errors import StoreError
from wirewatch.store.migrate import upgrade
from wirewatch.store.store import Store
from wirewatch.store.tables import METADATA


def test_migrations_and_tables_agree() -> None:
    with create_engine("sqlite://").begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'w.db'}"
    Store(url).close()
    with create_engine(url).connect() as connection:
        before = inspect(connection).get_table_names()
    Store(url).close()
    with create_engine(url).connect() as connection:
        assert inspect(connection).get_table_names() == before


def test_a_store_of_a_newer_wirewatch_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'w.db'}"
    Store(url).close()
    with create_engine(url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer wirewatch"):
        Store(url)


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_every_table_can_be_made_on_postgresql(table: object) -> None:
    statement = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[arg-type]
    assert statement.strip().startswith("CREATE TABLE")


def test_a_migration_that_breaks_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'w.db'}"

    def broken(connection: Connection) -> None:
        upgrade(connection)
        raise OSError("the plug was pulled")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="plug"):
        patched.setattr("wirewatch.store.store.upgrade", broken)
        Store(url)
    assert inspect(create_engine(url)).get_table_names() == []
    assert Store(url).pending("v") == ()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'w.db'}"
    with create_engine(url).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE blobs (x)")
    with pytest.raises(StoreError, match="another program"):
        Store(url)
    assert inspect(create_engine(url)).get_table_names() == ["blobs"]
