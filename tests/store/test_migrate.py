"""Migrations make just what the tables say, on SQLite as on PostgreSQL."""

from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, column, inspect, table, text

from wirewatch.errors import StoreError
from wirewatch.model.claims import Claim, ClaimKind, Grade, Standing
from wirewatch.model.groups import Family, Story
from wirewatch.model.ids import sha256_of
from wirewatch.model.readings import Reading
from wirewatch.model.records import Record
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.store.codec import digest_of, to_body
from wirewatch.store.engine import open_engine
from wirewatch.store.migrate import _config, upgrade
from wirewatch.store.store import Store
from wirewatch.store.tables import METADATA


def test_migrations_and_tables_agree(bare_url: str) -> None:
    with open_engine(bare_url).begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []


def test_migrating_twice_changes_nothing(bare_url: str) -> None:
    Store(bare_url).close()
    with open_engine(bare_url).connect() as connection:
        before = inspect(connection).get_table_names()
    Store(bare_url).close()
    with open_engine(bare_url).connect() as connection:
        assert inspect(connection).get_table_names() == before


def test_a_store_of_a_newer_wirewatch_is_refused(bare_url: str) -> None:
    Store(bare_url).close()
    with open_engine(bare_url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer wirewatch"):
        Store(bare_url)


def test_on_a_server_all_text_is_ordered_by_code_points(store_url: str) -> None:
    """Its locale may order it otherwise: no result hangs on that."""
    if store_url.startswith("sqlite"):
        return
    engine = open_engine(store_url)
    with engine.connect() as connection:
        columns = text(
            "SELECT table_name || '.' || column_name FROM information_schema.columns "
            "WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"
        )
        assert list(connection.scalars(columns)) == []
    engine.dispose()


def test_a_migration_that_breaks_leaves_nothing_behind(
    bare_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:

    def broken(connection: Connection) -> None:
        upgrade(connection)
        raise OSError("the plug was pulled")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="plug"):
        patched.setattr("wirewatch.store.store.upgrade", broken)
        Store(bare_url)
    assert inspect(open_engine(bare_url)).get_table_names() == []
    assert Store(bare_url).pending("v") == ()


def test_another_programs_database_is_left_alone(bare_url: str) -> None:
    with open_engine(bare_url).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE blobs (x INTEGER)")
    with pytest.raises(StoreError, match="another program"):
        Store(bare_url)
    assert inspect(open_engine(bare_url)).get_table_names() == ["blobs"]


NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
TEXT = "The lock of Veltrin was shut."


def an_old_report(id: str) -> Report:
    passage = Passage(span=Span(0, len(TEXT)), role=Role.BODY)
    return Report(id=id, origin=f"{id}.txt", sha256=sha256_of(TEXT.encode()), text=TEXT, passages=(passage,))


def an_old_claim(id: str) -> Claim:
    return Claim(
        id=id,
        story="sy-1",
        kind=ClaimKind.STATEMENT,
        text="the lock was shut",
        members=("st-1",),
        families=("fm-1",),
        origins=(),
        independent_sources=1,
        standing=Standing.SINGLE_SOURCE,
        grade=Grade(reliability="F", credibility="6", reason="one source"),
    )


OLD = Record(
    reports=(an_old_report("rp-1"), an_old_report("rp-2")),
    readings=(Reading(report="rp-1", version="v"), Reading(report="rp-2", version="v")),
    links=(),
    families=(Family(id="fm-1", reports=("rp-1", "rp-2")),),
    stories=(Story(id="sy-1", title="Lock shut", date=None, place=None, reports=("rp-1", "rp-2")),),
    entities=(),
    claims=(an_old_claim("cl-1"),),
    findings=(),
    timeline=(),
)


def put(
    connection: Connection,
    name: str,
    id: str,
    value: object,
    made: datetime = NOON,
    over: datetime | None = None,
    **more: str,
) -> None:
    """A row as the first schema had it."""
    body = to_body(value)
    row = {"id": id, "body": body, "digest": digest_of(body), "version": "v", "made_at": made} | more
    types = METADATA.tables[name].c if name in METADATA.tables else METADATA.tables["read"].c
    known = [*row, "superseded_at"]
    old = table(name, *(column(key, types[key].type if key in types else None) for key in known))
    connection.execute(old.insert(), [{**row, "superseded_at": over}])


@pytest.fixture
def old(bare_url: str) -> str:
    """A store of the first schema: two reports and their record, a claim of which was another a day ago."""
    with open_engine(bare_url).begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        assert not inspect(connection).has_table("seals")
        before = NOON - timedelta(days=1)
        put(connection, "claims", "cl-0", an_old_claim("cl-0"), before, NOON, story="sy-1")
        put(connection, "claims", "cl-1", an_old_claim("cl-1"), story="sy-1")
        put(connection, "stories", "sy-1", OLD.stories[0], title="Lock shut")
        put(connection, "families", "fm-1", OLD.families[0])
        put(connection, "runs", "run", {"reports": 2}, inputs="rp-1 rp-2")
        put(connection, "cleaned", "rp-1", an_old_report("rp-1"), before, NOON, title="As it was read before")
        put(connection, "cleaned", "rp-gone", an_old_report("rp-gone"), before, NOON)
        for report, reading in zip(OLD.reports, OLD.readings, strict=True):
            put(connection, "cleaned", report.id, report)
            put(connection, "read", report.id, reading)
            put(connection, "dated", report.id, report)
            put(connection, "resolved", report.id, reading)
    return bare_url


def test_a_record_that_was_made_as_a_whole_is_history(old: str) -> None:
    opened = datetime.now(UTC)
    store = Store(old)
    now = store.record()
    assert not any(getattr(now, part) for part in Record.__slots__)
    assert set(store.totals().values()) == {0}
    assert store.record(NOON + timedelta(hours=1)) == OLD
    assert store.record(opened - timedelta(seconds=5)) == OLD
    assert store.record(datetime.now(UTC) + timedelta(seconds=5)) == now
    assert [claim.id for claim in store.record(NOON - timedelta(hours=1)).claims] == ["cl-0"]


def test_every_report_of_an_older_store_waits_for_the_new_record(old: str) -> None:
    with open_engine(old).begin() as connection:
        upgrade(connection)
        waiting = connection.scalars(text("SELECT report FROM waiting ORDER BY report"))
        assert list(waiting) == ["rp-1", "rp-2"]
    store = Store(old)
    assert store.waiting("v") == ("rp-1", "rp-2")
    assert store.read() == (OLD.reports, OLD.readings)


def test_an_older_store_is_sound_and_takes_the_new_record(old: str) -> None:
    store = Store(old)
    assert store.damage() == ()
    store.join([OLD], [], [], "v", datetime.now(UTC) + timedelta(seconds=1))
    assert store.record() == OLD
    assert store.totals()["claims"] == 1
    assert store.damage() == ()


def test_an_empty_older_store_is_an_empty_store(bare_url: str) -> None:
    with open_engine(bare_url).begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    store = Store(bare_url)
    assert (store.record().reports, store.waiting("v"), store.pending("v")) == ((), (), ())
    assert store.damage() == ()
