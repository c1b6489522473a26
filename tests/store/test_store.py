"""The store gives back what it was given, supersedes and never overwrites, and keeps all or nothing."""

import random
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Timer

import pytest
from sqlalchemy import create_engine, text

from wirewatch.errors import Damaged, StoreError
from wirewatch.model.groups import Entity, EntityMention, Story
from wirewatch.model.ids import sha256_of
from wirewatch.model.readings import EntityKind, Mode, Reading, Stance, Statement
from wirewatch.model.records import Citation, Precision, Record, TimelineEntry
from wirewatch.model.reports import (
    Blob,
    Capture,
    DateBasis,
    Media,
    Passage,
    Reason,
    Rejection,
    Report,
    Role,
)
from wirewatch.model.spans import Span
from wirewatch.model.traces import Trace
from wirewatch.store import Collected, Store
from wirewatch.store.engine import open_engine
from wirewatch.store.preserved import Kept

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
TEXT = "Port closed\n\nThe harbour master said the port was closed."


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    opened = Store(store_url)
    yield opened
    opened.close()


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The URL of a store in a file: for damage that a server does not let happen."""
    return f"sqlite:///{tmp_path / 'w.db'}"


def do(url: str, statement: str) -> None:
    """Change the store behind its back; nothing refers to anything there."""
    engine = create_engine(url) if url.startswith("sqlite") else open_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def capture(data: bytes = TEXT.encode(), name: str = "a.txt", origin: str = "in/a.txt") -> Capture:
    return Capture(
        origin=origin,
        name=name,
        sha256=sha256_of(data),
        data=data,
        media=Media.TEXT,
        collected_at=NOON,
    )


def keep(store: Store, *items: Collected) -> Kept:
    return store.keep_collected(items, "v1", NOON)


def report(id: str = "rp-1", outlet: str | None = "The Quay", published: str | None = None) -> Report:
    return Report(
        id=id,
        origin="in/a.txt",
        sha256=sha256_of(TEXT.encode()),
        text=TEXT,
        passages=(Passage(span=Span(0, 11), role=Role.HEADLINE), Passage(span=Span(13, 57), role=Role.BODY)),
        outlet=outlet,
        published=published,
        published_basis=DateBasis.STATED if published else DateBasis.UNKNOWN,
    )


def reading(id: str = "rp-1") -> Reading:
    said = Statement(
        id="st-1",
        mode=Mode.INDIRECT,
        stance=Stance.SAYS,
        speaker=None,
        speaker_text="The harbour master",
        speaker_span=Span(13, 31),
        cue=Span(32, 36),
        content=(Span(37, 56),),
    )
    return Reading(report=id, version="v1", statements=(said,))


def trace(report: str) -> Trace:
    return Trace(report=report, day=None, prints=(1, -2), words=("port",), keys=(("port", 1.0),))


def record(*reports: Report, title: str = "A port closed") -> Record:
    story = Story(id="sy-1", title=title, date="2025-03-04", place=None, reports=tuple(r.id for r in reports))
    entries = tuple(
        TimelineEntry(
            date=day,
            precision=Precision.DAY,
            text=f"On {day}.",
            citations=(Citation(report="rp-1", span=Span(13, 57)),),
        )
        for day in ("2025-03-04", "1999-01-01")
    )
    return Record(
        reports=reports,
        readings=tuple(reading(r.id) for r in reports),
        links=(),
        families=(),
        stories=(story,),
        entities=(),
        claims=(),
        findings=(),
        timeline=entries,
    )


def test_bytes_are_kept_once_and_come_back(store: Store) -> None:
    blob = Blob(sha256=sha256_of(b"\x00\xff"), data=b"\x00\xff")
    assert keep(store, blob).bytes == 2
    assert keep(store, blob).bytes == 0
    assert list(store.blobs()) == [(blob.sha256, b"\x00\xff")]


def test_bytes_with_a_wrong_hash_are_refused(store: Store) -> None:
    with pytest.raises(Damaged):
        keep(store, Blob(sha256="0" * 64, data=b"x"))
    assert list(store.blobs()) == []


def test_a_capture_is_known_however_its_path_is_spelt(store: Store) -> None:
    assert keep(store, capture()).new == 1
    assert keep(store, capture(origin="/elsewhere/in/a.txt")).known == 1
    assert keep(store, capture(name="b.txt")).new == 1
    assert len(list(store.blobs())) == 1


def test_a_capture_waits_until_it_is_read_or_refused_by_this_version(store: Store) -> None:
    keep(store, capture())
    keep(store, capture(name="b.txt"))
    first, second = store.pending("v1")
    store.keep_read(first, report(), reading(), "v1", NOON)
    refusal = Rejection(origin="in/b.txt", reason=Reason.NO_ARTICLE, detail="nothing to read")
    store.refuse(second, "v1", refusal, NOON)
    assert store.pending("v1") == ()
    assert set(store.pending("v2")) == {first, second}
    kept = {c.id: c for c in (capture(), capture(name="b.txt"))}
    assert keep(store, kept[second]).rejected == (refusal,)
    assert keep(store, kept[first]).rejected == ()
    assert store.refused("v1") == {second}


def test_capture_comes_back_with_its_bytes(store: Store) -> None:
    given = capture()
    keep(store, given)
    back = store.capture(given.id)
    assert (back.data, back.origin, back.media, back.name) == (given.data, given.origin, given.media, "a.txt")


def test_reading_again_supersedes_and_never_overwrites(store: Store) -> None:
    keep(store, capture())
    (id,) = store.pending("v1")
    store.keep_read(id, report(outlet="The Quay"), reading(), "v1", NOON)
    store.keep_read(id, report(outlet="The Pier"), reading(), "v2", NOON + timedelta(days=1))
    reports, readings = store.read()
    assert [r.outlet for r in reports] == ["The Pier"]
    assert readings == (reading(),)


def test_the_record_can_be_asked_as_of_a_time(store: Store) -> None:
    old, new = record(report()), record(report(), report("rp-2"), title="Two ports closed")
    store.join([old], ["sy-1"], [], "v1", NOON)
    store.join([new], ["sy-1"], [], "v1", NOON + timedelta(hours=2))
    assert [s.title for s in store.record().stories] == ["Two ports closed"]
    assert [s.title for s in store.record(NOON + timedelta(hours=1)).stories] == ["A port closed"]
    assert len(store.record(NOON - timedelta(hours=1)).reports) == 0


@pytest.mark.parametrize("hours", [-11, -3, 0, 5.5, 14])
def test_the_record_can_be_asked_as_of_a_time_of_any_zone(store: Store, hours: float) -> None:
    store.join([record(report())], ["sy-1"], [], "v1", NOON)
    second = NOON + timedelta(hours=2)
    store.join([record(report(), title="Two ports closed")], ["sy-1"], [], "v1", second)
    zone = timezone(timedelta(hours=hours))

    def titles(at: datetime) -> list[str]:
        return [story.title for story in store.record(at.astimezone(zone)).stories]

    assert titles(NOON - timedelta(minutes=1)) == []
    assert titles(NOON) == titles(second - timedelta(minutes=1)) == ["A port closed"]
    assert titles(second) == ["Two ports closed"]


def test_a_record_comes_back_whole_with_its_timeline_in_order(store: Store) -> None:
    given = record(report(published="2025-03-04T10:00:00+01:00"))
    store.join([given], ["sy-1"], [], "v", NOON)
    back = store.record()
    assert (back.reports, back.readings, back.stories) == (given.reports, given.readings, given.stories)
    assert [entry.date for entry in back.timeline] == ["1999-01-01", "2025-03-04"]
    (said,) = back.readings[0].statements
    assert said.content[0].words(back.reports[0].text) == "the port was closed"


def test_the_second_reading_is_bound_to_its_date_and_version(store: Store) -> None:
    dated = report(published="2025-03-04")
    store.keep_reread(dated, reading(), "v1", NOON)
    assert store.reread(dated, "v1") == reading()
    assert store.reread(dated, "v2") is None
    assert store.reread(report(published="2025-03-05"), "v1") is None


def test_a_report_waits_until_it_is_joined_and_again_where_another_version_joins(store: Store) -> None:
    assert store.waiting("v1") == ()
    keep(store, capture())
    (id,) = store.pending("v1")
    store.keep_read(id, report(), reading(), "v1", NOON)
    assert store.waiting("v1") == ("rp-1",)
    store.join([record(report())], [], [trace("rp-1")], "v1", NOON)
    assert store.waiting("v1") == ()
    store.keep_read(id, report(), reading(), "v1", NOON)
    assert store.waiting("v1") == (), "nothing new was read"
    assert store.waiting("v2") == ("rp-1",)
    assert store.waiting("v2") == ("rp-1",)


def test_what_is_read_by_another_version_is_to_be_read_again(store: Store) -> None:
    keep(store, capture())
    (id,) = store.pending("v2")
    store.keep_read(id, report(), reading(), "v1", NOON)
    assert store.pending("v2") == (id,)
    store.keep_read(id, report(), reading(), "v2", NOON)
    assert store.pending("v2") == ()


def test_stories_are_made_anew_one_by_one_and_counted(store: Store) -> None:
    other = replace(
        record(report("rp-2")),
        stories=(Story(id="sy-2", title="Other", date=None, place=None, reports=("rp-2",)),),
    )
    store.join([record(report()), other], [], [], "v1", NOON)
    assert store.totals()["stories"] == 2
    assert store.totals()["statements"] == 2
    assert store.stories_of(["rp-1", "rp-2", "rp-3"]) == {"rp-1": "sy-1", "rp-2": "sy-2"}
    store.join([record(report(), report("rp-3"))], ["sy-1"], [], "v1", NOON + timedelta(hours=1))
    assert store.reports_of(["sy-1", "sy-2"]) == {"sy-1": ("rp-1", "rp-3"), "sy-2": ("rp-2",)}
    assert store.totals()["reports"] == len(store.record().reports) == 3
    store.join([], ["sy-2"], [], "v1", NOON + timedelta(hours=2))
    assert [s.id for s in store.record().stories] == ["sy-1"]
    assert (store.totals()["stories"], store.totals()["statements"]) == (1, 2)
    assert store.damage() == ()


def test_two_stories_tell_of_one_entity(store: Store) -> None:
    def told(report_id: str, story: str, name: str, spans: int) -> Record:
        mentions = tuple(EntityMention(report=report_id, span=Span(n, n + 1)) for n in range(spans))
        known = Entity(id="person-ada", name=name, kind=EntityKind.PERSON, aliases=(name,), mentions=mentions)
        home = Story(id=story, title="t", date=None, place=None, reports=(report_id,))
        return replace(record(report(report_id)), stories=(home,), entities=(known,))

    store.join([told("rp-1", "sy-1", "Ada Brenn", 1), told("rp-2", "sy-2", "Ada Bren", 3)], [], [], "v", NOON)
    (one,) = store.record().entities
    assert (one.name, one.aliases, len(one.mentions)) == ("Ada Bren", ("Ada Bren", "Ada Brenn"), 4)
    store.join([], ["sy-2"], [], "v", NOON)
    assert [e.name for e in store.record().entities] == ["Ada Brenn"]


def test_damage_to_a_derived_row_is_found(store: Store, store_url: str) -> None:
    store.join([record(report())], ["sy-1"], [], "v", NOON)
    assert store.damage() == ()
    do(store_url, "UPDATE stories SET body = '\"No port closed\"'")
    (problem,) = store.damage()
    assert "stories sy-1" in problem


@pytest.mark.parametrize("url", ["no url at all", "sqlite:////nonexistent-folder/w.db"])
def test_a_store_that_cannot_be_is_a_clear_error(url: str) -> None:
    with pytest.raises(StoreError):
        Store(url)


def test_a_file_that_is_no_store_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    path.write_bytes(b"this is a text, not a database, and long enough to be read as one" * 20)
    with pytest.raises(StoreError, match="store"):
        Store(f"sqlite:///{path}")


def test_a_row_that_is_no_json_is_named_and_never_a_traceback(file: str) -> None:
    store = Store(file)
    store.join([record(report())], ["sy-1"], [], "v", NOON)
    do(file, "UPDATE stories SET body = '{'")
    assert any("stories sy-1" in problem for problem in store.damage())
    with pytest.raises(Damaged, match="stories"):
        store.record()


def test_a_row_that_is_gone_is_found(store: Store, store_url: str) -> None:
    store.join([record(report())], ["sy-1"], [], "v", NOON)
    store.join([record(report())], ["sy-1"], [], "v", NOON)
    assert store.damage() == ()
    do(store_url, "DELETE FROM stories")
    (problem,) = store.damage()
    assert "rows are missing" in problem


def test_a_capture_without_its_bytes_is_found(file: str) -> None:
    store = Store(file)
    keep(store, capture())
    do(file, "DELETE FROM blobs")
    (problem,) = store.damage()
    assert "in/a.txt" in problem
    assert sha256_of(TEXT.encode()) in problem


def test_two_processes_wait_for_one_another(bare_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(Store, [bare_url] * 4))
        names = [f"{number}.txt" for number in range(40)]
        kept = list(pool.map(lambda n: keep(stores[hash(n) % 4], capture(name=n)).new, names * 2))
    assert kept.count(True) == 40
    assert len(stores[0].pending("v")) == 40
    for store in stores:
        store.close()


def test_a_store_that_another_makes_new_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as first:
        first.execute("BEGIN IMMEDIATE")
        release = Timer(0.2, first.execute, ["ROLLBACK"])
        release.start()
        store = Store(f"sqlite:///{path}")
        release.join()
    assert keep(store, capture()).new == 1
    store.close()


def test_a_store_that_stays_busy_says_so(
    store: Store, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wirewatch.store.engine.BUSY_SECONDS", 0)
    other = Store(store_url)
    assert store.pending("v") == ()
    with open_engine(store_url).begin():
        with pytest.raises(StoreError, match="busy"):
            keep(other, capture())
        assert other.pending("v") == ()
    assert keep(other, capture()).new == 1
    other.close()


def test_a_reader_sees_one_moment_of_the_store(store: Store, store_url: str) -> None:
    writer = Store(store_url)
    keep(writer, Blob(sha256=sha256_of(b"1"), data=b"1"))
    seen = store.blobs()
    first = next(seen)
    keep(writer, *(Blob(sha256=sha256_of(data), data=data) for data in (b"2", b"3", b"4")))
    assert [first, *seen] == [(sha256_of(b"1"), b"1")]
    writer.close()


HARD = "a\x00b\ud800c\ufdd0d\ufdd00000"
"""What a database's text cannot hold, or what stands for it there."""


def test_text_that_no_database_holds_comes_back_as_it_was_given(store: Store) -> None:
    given = replace(capture(name=f"{HARD}.txt", origin=HARD), url=HARD, charset=HARD * 20)
    refusal = Rejection(origin=HARD, reason=Reason.BAD_LINE, detail=HARD)
    keep(store, given, refusal)
    back = store.capture(given.id)
    assert (back.name, back.origin, back.url, back.charset) == (given.name, HARD, HARD, HARD * 20)
    store.refuse(given.id, "v1", refusal, NOON)
    assert keep(store, given).rejected == (refusal,)
    told = replace(report(outlet=HARD, published=HARD), title=HARD, text=HARD + TEXT)
    store.keep_read(given.id, told, reading(), "v1", NOON)
    store.keep_reread(told, reading(), "v1", NOON)
    assert store.read() == ((told,), (reading(),))
    assert store.reread(told, "v1") == reading()
    store.join([record(told, title=HARD)], [], [trace("rp-1")], "v1", NOON)
    assert store.record().stories[0].title == HARD
    assert store.damage() == ()


def test_a_name_without_end_is_kept_like_any_other(store: Store) -> None:
    """No index of PostgreSQL holds an entry of more than 2.7 kB that cannot be pressed."""
    noise = random.Random(1)
    names = ["".join(noise.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=9000)) for _ in range(2)]
    known = tuple(
        Entity(id=f"person-{n}", name=n, kind=EntityKind.PERSON, aliases=(n,), mentions=()) for n in names
    )
    store.join([replace(record(report()), entities=known)], [], [], "v1", NOON)
    assert {entity.name for entity in store.record().entities} == set(names)
    assert store.damage() == ()


def test_values_come_in_the_order_of_code_points(store: Store) -> None:
    """A server's locale may put a before B, and disregard hyphens."""
    ids = ("rp-B", "rp-a", "rp-é", "rpA", "rp_b", "RP-a", "rp-A")
    store.join([record(*(report(id) for id in ids))], [], [], "v1", NOON)
    assert [r.id for r in store.record().reports] == sorted(ids)
    assert store.reports_of(["sy-1"]) == {"sy-1": tuple(sorted(ids))}


def test_bytes_and_numbers_of_any_size(store: Store) -> None:
    data = bytes(range(256)) * 40_000
    assert keep(store, Blob(sha256=sha256_of(data), data=data)).bytes == len(data)
    assert list(store.blobs()) == [(sha256_of(data), data)]
    many = replace(trace("rp-1"), prints=(2**63 - 1, -(2**63)), day=datetime.max.date())
    store.join([record(report())], [], [many], "v1", NOON)
    assert [n.report for n in store.neighbours(replace(many, report="rp-2"), 0)] == ["rp-1"]


def test_more_values_than_a_statement_may_have(store: Store) -> None:
    """PostgreSQL takes 65,535 of them, SQLite 32,766."""
    many = [f"rp-{number}" for number in range(70_000)]
    assert store.stories_of(many) == {}
    words = replace(trace("rp-1"), prints=tuple(range(1_100)))
    store.join([record(report())], [], [words], "v1", NOON)
    assert store.neighbours(replace(words, report="rp-2"), 0)[0].shared == 1_100
