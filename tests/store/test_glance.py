"""A glance gives what the store gives, and leaves to the store whatever is out of the ordinary."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from wirewatch.model.groups import Story
from wirewatch.model.ids import sha256_of
from wirewatch.model.readings import Mode, Reading, Stance, Statement
from wirewatch.model.records import Citation, Precision, Record, TimelineEntry
from wirewatch.model.reports import Capture, Media, Passage, Report, Role
from wirewatch.model.reviews import Decision, DecisionKind
from wirewatch.model.spans import Span
from wirewatch.store import Store, glance
from wirewatch.store.migrate import SCRIPTS
from wirewatch.store.parts import DIGESTED, HEAD, PARTS
from wirewatch.store.tables import METADATA

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
TEXT = "The harbour master \ud800 said the port was closed."
SAID = Statement(
    id="st-1",
    mode=Mode.INDIRECT,
    stance=Stance.SAYS,
    speaker=None,
    speaker_text="The harbour master",
    speaker_span=Span(0, 18),
    cue=Span(21, 25),
    content=(Span(26, 45),),
)


def record(title: str) -> Record:
    passage = Passage(span=Span(0, len(TEXT)), role=Role.BODY)
    entries = (
        TimelineEntry(
            date=day,
            precision=Precision.DAY,
            text=f"On {day}.",
            citations=(Citation(report="rp-1", span=Span(0, 18)),),
        )
        for day in ("2025-03-04", "1999-01-01")
    )
    return Record(
        reports=(Report(id="rp-1", origin="a.txt", sha256="0" * 64, text=TEXT, passages=(passage,)),),
        readings=(Reading(report="rp-1", version="v1", statements=(SAID,)),),
        links=(),
        families=(),
        stories=(Story(id="sy-1", title=title, date="2025-03-04", place=None, reports=("rp-1",)),),
        entities=(),
        claims=(),
        findings=(),
        timeline=tuple(entries),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a store #1.db"


@pytest.fixture
def url(path: Path) -> str:
    """A store that holds a record, and one that was superseded."""
    where = f"sqlite:///{path}"
    store = Store(where)
    store.join([record("A port closed")], ["sy-1"], [], "v1", NOON)
    store.join([record("A port closed again")], ["sy-1"], [], "v1", NOON + timedelta(hours=1))
    store.close()
    return where


def test_a_glance_gives_the_record_that_the_store_gives(url: str) -> None:
    seen = glance.record(url)
    assert seen is not None
    assert seen == Store(url).record()
    assert [story.title for story in seen.stories] == ["A port closed again"]
    assert [entry.date for entry in seen.timeline] == ["1999-01-01", "2025-03-04"]


def test_a_glance_sees_what_another_has_just_written(url: str) -> None:
    writer = Store(url)
    writer.join([record("Open")], ["sy-1"], [], "v1", NOON + timedelta(hours=2))
    seen = glance.record(url)
    assert seen is not None and [story.title for story in seen.stories] == ["Open"]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE alembic_version SET version_num = '9999'",
        "DROP TABLE alembic_version",
        "UPDATE stories SET body = '{'",
        "UPDATE stories SET body = '{\"id\": 7}'",
        "DROP TABLE stories",
    ],
)
def test_what_is_out_of_the_ordinary_is_left_to_the_store(url: str, damage: str) -> None:
    with create_engine(url).begin() as connection:
        connection.execute(text(damage))
    assert glance.record(url) is None


@pytest.mark.parametrize(
    "damage",
    [
        "SELECT 1",
        "UPDATE stories SET body = '{'",
        "UPDATE stories SET id = 7",
        "UPDATE seals SET body = '{}'",
        "DELETE FROM timeline",
        "UPDATE captures SET sha256 = 'gone'",
        "UPDATE decisions SET reason = 'another'",
        "UPDATE stories SET story = NULL",
    ],
)
def test_a_glance_finds_the_damage_that_the_store_finds(url: str, damage: str) -> None:
    store = Store(url)
    data = b"words"
    capture = Capture(
        origin="a \ud800.txt",
        name="a.txt",
        sha256=sha256_of(data),
        data=data,
        media=Media.TEXT,
        collected_at=NOON,
    )
    store.keep_collected([capture], "v1", NOON)
    told = Decision(
        id="",
        kind=DecisionKind.SAME,
        subjects=("Ada Brenn", "A. Brenn"),
        by="Ova Lind",
        at=NOON,
        reason="seen",
    )
    store.decide(replace(told, id=told.digest))
    with create_engine(url).begin() as connection:
        connection.execute(text(damage))
    found = store.damage()
    assert glance.through(url, lambda kept: kept.damage()) == found
    assert bool(found) is (damage != "SELECT 1")
    assert glance.through(url, lambda kept: list(kept.blobs())) == list(store.blobs())


def test_every_table_that_bears_digests_is_checked() -> None:
    assert set(DIGESTED) == {table.name for table in METADATA.sorted_tables if "digest" in table.c}


def test_a_glance_makes_and_changes_nothing(tmp_path: Path, path: Path, url: str) -> None:
    before = path.read_bytes()
    assert glance.record(url) is not None
    assert path.read_bytes() == before
    for other in ("sqlite://", "postgresql://host/name", f"sqlite:///{tmp_path / 'none.db'}"):
        assert glance.record(other) is None
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "no.db").write_bytes(b"a text, not a database" * 100)
    assert glance.record(f"sqlite:///{tmp_path / 'no.db'}") is None


def test_the_schema_that_is_known_is_the_newest() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_current_head() == HEAD
    assert {part.name for part in PARTS} == set(Record.__dataclass_fields__) - {"reviews"}
