"""The record grows story by story: the same in the end, in whatever steps, and untouched where nothing is new."""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from random import Random
from types import SimpleNamespace

import pytest
from sqlalchemy import create_engine, text

from wirewatch.model.claims import Claim
from wirewatch.model.records import Record
from wirewatch.run.derive import derive
from wirewatch.run.progress import Silent
from wirewatch.run.tools import Tools
from wirewatch.store.shelves import SHELVES

from .conftest import MINE, NOON, Archive

LATER = NOON + timedelta(days=40)


def held(record: Record) -> object:
    """Which reports are together, and what is claimed by whom."""
    return (
        sorted(story.reports for story in record.stories),
        sorted(family.reports for family in record.families),
        sorted((c.text, c.members, c.independent_sources, c.standing, c.denials) for c in record.claims),
    )


def story_of(record: Record, report: str) -> str:
    return next(story.id for story in record.stories if report in story.reports)


def claims_of(record: Record, story: str) -> dict[str, Claim]:
    return {claim.id: claim for claim in record.claims if claim.story == story}


def rows(url: str, story: str) -> dict[str, set[int]]:
    """The rows that stand for a story, by table."""
    with create_engine(url).connect() as connection:
        found = {
            shelf.table.name: connection.scalars(
                text(f"SELECT row FROM {shelf.table.name} WHERE story = :story AND superseded_at IS NULL"),
                {"story": story},
            )
            for shelf in SHELVES
        }
        return {table: set(numbers) for table, numbers in found.items()}


def test_three_events_are_three_stories_with_claims_of_more_than_one_source(whole: Record) -> None:
    assert sorted(len(story.reports) for story in whole.stories) == [1, 3, 4]
    assert sorted(len(family.reports) for family in whole.families) == [1, 1, 1, 2, 3]
    assert {claim.independent_sources for claim in whole.claims} == {1, 2}


@pytest.mark.parametrize("seed", [None, 1, 2])
def test_reports_that_come_one_by_one_give_what_all_at_once_give(
    archive: Archive, stores: SimpleNamespace, whole: Record, seed: int | None
) -> None:
    names, store = list(archive.names), stores.new()
    if seed is not None:
        Random(seed).shuffle(names)
    for name in names:
        record = archive.join(store, name)
        assert store.damage() == ()
    assert held(record) == held(whole)


def test_a_report_leaves_stories_that_it_does_not_touch_as_they_are(
    archive: Archive, stores: SimpleNamespace
) -> None:
    store = stores.new()
    before = archive.join(store, "mine", "mine too", "duty", "quake")
    ids = {name: story_of(before, archive.id(name)) for name in ("mine", "duty", "quake")}
    kept = {name: rows(stores.url("w"), id) for name, id in ids.items()}
    archive.join(store, "duty cut", now=LATER)
    after = {name: rows(stores.url("w"), id) for name, id in ids.items()}
    assert kept["mine"]["claims"] and kept["quake"]["claims"]
    assert (after["mine"], after["quake"]) == (kept["mine"], kept["quake"])
    assert after["duty"]["claims"] - kept["duty"]["claims"]


def test_stories_and_claims_keep_their_ids_while_they_grow(archive: Archive, stores: SimpleNamespace) -> None:
    """A claim's id ends only where all that it holds has become part of another claim."""
    store = stores.new()
    record = archive.join(store, "mine")
    story = story_of(record, archive.id("mine"))
    for name in ("mine cut", "mine too", "mine undated"):
        before, record = claims_of(record, story), archive.join(store, name)
        after = claims_of(record, story)
        assert archive.id(name) in next(s.reports for s in record.stories if s.id == story)
        members = {id: set(claim.members) for id, claim in after.items()}
        joined = before.keys() - after.keys()
        assert all(set(before[id].members) <= members[id] for id in before.keys() & after.keys())
        assert all(any(set(before[id].members) < held for held in members.values()) for id in joined)
        assert len(joined) < len(before) / 2
        assert any(set(before[id].members) < members[id] for id in before.keys() & after.keys())


def test_a_family_keeps_its_id_while_it_grows(archive: Archive, stores: SimpleNamespace) -> None:
    store = stores.new()
    (first,) = archive.join(store, "mine").families
    archive.join(store, "mine cut")
    (grown,) = archive.join(store, "mine undated").families
    assert grown.id == first.id
    assert len(grown.reports) == 3


def test_an_undated_report_is_dated_by_the_story_that_it_joins(
    archive: Archive, stores: SimpleNamespace
) -> None:
    store = stores.new()
    alone = archive.join(store, "mine undated")
    assert [report.published for report in alone.reports] == [None]
    record = archive.join(store, "mine")
    dated = {report.id: report.published for report in record.reports}
    assert dated[archive.id("mine undated")] == "2025-02-03"
    reading = next(r for r in record.readings if r.report == archive.id("mine undated"))
    assert "2025-02-03" in {time.value for time in reading.times}


def test_where_nothing_waits_nothing_is_made(archive: Archive, stores: SimpleNamespace) -> None:
    store = stores.new()
    assert not derive(store, archive.tools, now=NOON, progress=Silent(), few=0)
    record = archive.join(store, "mine", "duty")
    assert not derive(store, archive.tools, now=LATER, progress=Silent(), few=0)
    assert store.record(NOON) == store.record() == record


def test_another_version_of_the_code_makes_the_whole_record_anew(
    archive: Archive, stores: SimpleNamespace, whole: Record
) -> None:
    class Mended(Tools):
        record_version = "mended"  # type: ignore[assignment]

    store, mended = stores.new(), Mended(archive.tools._settings)
    mended.reader, mended.vectors = archive.tools.reader, archive.tools.vectors
    record = archive.join(store, *archive.names)
    assert derive(store, mended, now=LATER, progress=Silent(), few=0)
    assert held(store.record()) == held(record) == held(whole)
    with create_engine(stores.url("w")).connect() as connection:
        made = text("SELECT DISTINCT version FROM claims WHERE superseded_at IS NULL")
        assert list(connection.scalars(made)) == ["mended"]
    assert store.damage() == ()


class KilledError(Exception):
    """What a test raises where a user would have pulled the plug."""


def dying(call: Callable[..., object], at: int, *, before: bool) -> Callable[..., object]:
    """The call, which dies at one of its runs, before or after its work."""
    calls = 0

    def called(*arguments: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls == at and before:
            raise KilledError
        result = call(*arguments, **named)
        if calls == at:
            raise KilledError
        return result

    return called


BETWEEN = "wirewatch.store.store.Store.join"
INSIDE = (
    "wirewatch.store.chapters.keep",
    "wirewatch.store.queues.done_waiting",
)


@pytest.mark.parametrize(
    ("where", "at", "before"),
    [
        (BETWEEN, 1, True),
        (BETWEEN, 3, True),
        (BETWEEN, 3, False),
        (INSIDE[0], 2, False),
        (INSIDE[1], 2, False),
        ("wirewatch.store.store.Store.keep_reread", 1, False),
    ],
)
def test_a_stream_that_is_killed_and_repeated_ends_in_the_same_record(
    archive: Archive,
    stores: SimpleNamespace,
    whole: Record,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    at: int,
    before: bool,
) -> None:
    monkeypatch.setattr("wirewatch.run.derive.AT_ONCE", 2)
    store = stores.new()
    with monkeypatch.context() as patched:
        *path, name = where.split(".")
        owner: object = import_module(".".join(path[:3]))
        owner = getattr(owner, path[3]) if len(path) > 3 else owner
        patched.setattr(owner, name, dying(getattr(owner, name), at, before=before))
        with pytest.raises(KilledError):
            archive.join(store, *archive.names)
    assert store.damage() == ()
    assert store.waiting(archive.tools.record_version)
    joined = {report.id for report in store.record().reports}
    assert joined.isdisjoint(store.waiting(archive.tools.record_version))
    record = archive.join(store)
    assert held(record) == held(whole)
    assert store.damage() == ()
    assert store.totals()["claims"] == len(record.claims)


def test_a_step_that_is_killed_leaves_the_record_as_it_was(
    archive: Archive, stores: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores.new()
    before, counted = archive.join(store, "mine", "duty"), store.totals()
    with monkeypatch.context() as patched, pytest.raises(KilledError):
        done = "wirewatch.store.queues.done_waiting"
        patched.setattr(done, dying(lambda *_: None, 1, before=True))
        archive.join(store, "mine too")
    assert store.record() == before
    assert store.totals() == counted


def test_a_late_copy_opens_a_story_that_is_a_month_old(archive: Archive, stores: SimpleNamespace) -> None:
    store = stores.new()
    before = archive.join(store, "mine", "mine too", "duty", "quake")
    story = story_of(before, archive.id("mine"))
    late = archive.told("mine cut", name="mine late", day="2025-03-10", outlet="Inland Echo")
    record = archive.join(store, late, now=LATER)
    (copy,) = {report.id for report in record.reports} - {report.id for report in before.reports}
    assert story_of(record, copy) == story
    assert any({copy, archive.id("mine")} <= set(family.reports) for family in record.families)
    assert len(record.stories) == len(before.stories)


def test_a_like_event_a_month_later_is_a_story_of_its_own(archive: Archive, stores: SimpleNamespace) -> None:
    store = stores.new()
    before = archive.join(store, "mine", "duty", "quake")
    record = archive.join(store, archive.told("mine too", day="2025-03-10"), now=LATER)
    assert story_of(record, archive.id("mine")) == story_of(before, archive.id("mine"))
    assert len(record.stories) == len(before.stories) + 1


def test_a_report_read_again_with_another_text_replaces_the_old(
    archive: Archive, stores: SimpleNamespace
) -> None:
    store = stores.new()
    before = archive.join(store, "mine", "mine cut", "mine too", "duty", "quake")
    archive.read_again(store, "mine cut", archive.told("duty cut"))
    record = archive.join(store, now=LATER)
    moved = archive.id("mine cut")
    assert story_of(before, moved) == story_of(before, archive.id("mine"))
    assert story_of(record, moved) == story_of(record, archive.id("duty"))
    (now,) = [report for report in record.reports if report.id == moved]
    assert "timber" in now.text
    members = {member for claim in record.claims for member in claim.members}
    told = {s.id for reading in record.readings for s in (*reading.statements, *reading.events)}
    assert members <= told
    assert store.damage() == ()
    afresh = stores.new("afresh")
    archive.read(afresh, "mine", "mine cut", "mine too", "duty", "quake")
    archive.read_again(afresh, "mine cut", archive.told("duty cut"))
    assert held(record) == held(archive.join(afresh))


def test_what_only_a_report_held_together_falls_apart_when_its_text_is_another(
    archive: Archive, stores: SimpleNamespace
) -> None:
    upper = archive.told("mine", name="upper", lines=MINE[:3], day="2025-02-03", outlet="Skerry Mail")
    lower = archive.told("mine", name="lower", lines=MINE[3:], day="2025-02-03", outlet="Inland Echo")
    store, afresh = stores.new(), stores.new("afresh")
    (family,) = archive.join(store, upper, lower, "mine").families
    assert len(family.reports) == 3
    archive.read_again(store, "mine", archive.told("quake"))
    archive.read(afresh, upper, lower, "mine")
    archive.read_again(afresh, "mine", archive.told("quake"))
    assert held(archive.join(store)) == held(archive.join(afresh))


def test_what_was_known_before_a_report_came_can_still_be_asked(
    archive: Archive, stores: SimpleNamespace
) -> None:
    store = stores.new()
    before = archive.join(store, "mine", "duty")
    after = archive.join(store, "mine too", now=LATER)
    assert store.record(NOON + timedelta(days=1)) == before
    assert store.record(LATER) == after != before
