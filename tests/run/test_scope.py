"""What is made anew when reports come: the stories that they touch, with what is settled of them."""

from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from wirewatch.group import Arrangement
from wirewatch.model.groups import Link, Relation, Story
from wirewatch.model.records import Record
from wirewatch.run.scope import Scope, scope
from wirewatch.store import Store

from .conftest import MINE, NOON, Archive


@pytest.fixture(scope="module")
def known(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a store that knows three stories."""
    path = tmp_path_factory.mktemp("known") / "w.db"
    store = Store(f"sqlite:///{path}")
    archive.join(store, "mine", "mine too", "duty", "duty cut", "quake")
    store.close()
    return path.read_bytes()


@pytest.fixture
def store(stores: SimpleNamespace, known: bytes) -> Store:
    """A store that knows three stories."""
    store: Store = stores.new(file=known)
    return store


def came(archive: Archive, store: Store, *names: str, few: int = 0, waiting: Sequence[str] = ()) -> Scope:
    """What reports touch that were just read."""
    archive.read(store, *names)
    ids = [archive.id(name) for name in names]
    return scope(store, ids, waiting or ids, few)


def ids(archive: Archive, *names: str) -> set[str]:
    return {archive.id(name) for name in names}


def within(found: Scope) -> set[str]:
    assert {report.id for report in found.reports} == {reading.report for reading in found.readings}
    assert len(found.reports) == len({report.id for report in found.reports})
    return {report.id for report in found.reports}


def told(found: Scope, *, story: Story, links: Sequence[Link] = ()) -> Arrangement:
    """What came of arranging: one story."""
    reports = tuple(report for report in found.reports if report.id in story.reports)
    return Arrangement(reports=reports, links=tuple(links), families=(), stories=(story,))


def test_a_report_brings_the_story_that_it_belongs_to_and_no_other(archive: Archive, store: Store) -> None:
    found = came(archive, store, "mine cut")
    assert within(found) == ids(archive, "mine cut", "mine", "mine too")
    (reports,) = found.stories.values()
    assert set(reports) == ids(archive, "mine", "mine too")


def test_a_report_that_nothing_is_like_is_alone(archive: Archive, store: Store) -> None:
    lines = ("An opera by Sela Marun opened in Ostermark.", "Critics praised her overture and both sopranos.")
    opera = archive.told("quake", name="opera", lines=lines, title="Opera opens", outlet="Ostermark Stage")
    _, made = archive.made(opera)
    archive.read(store, opera)
    found = scope(store, [made.report.id], [made.report.id], 0)
    assert within(found) == {made.report.id}
    assert not found.stories and not found.settled.stories


def test_reports_of_two_stories_bring_both(archive: Archive, store: Store) -> None:
    found = came(archive, store, "mine cut", "duty too")
    assert within(found) == ids(archive, "mine cut", "mine", "mine too", "duty too", "duty", "duty cut")
    assert len(found.stories) == 2


def test_in_a_small_store_everything_is_looked_into(archive: Archive, store: Store) -> None:
    found = came(archive, store, "mine cut", few=6)
    assert len(found.stories) == 3
    assert within(found) == ids(archive, "mine cut", "mine", "mine too", "duty", "duty cut", "quake")
    assert not found.settled.stories and not found.settled.links and not found.settled.families


def test_a_store_with_one_report_more_is_no_small_one(archive: Archive, store: Store) -> None:
    assert len(came(archive, store, "mine cut", few=5).stories) == 1


def test_what_the_record_knows_of_the_touched_story_is_settled(archive: Archive, store: Store) -> None:
    found = came(archive, store, "duty too")
    assert set(found.settled.stories) == ids(archive, "duty", "duty cut")
    (link,) = found.settled.links
    assert {link.from_report, link.to_report} == ids(archive, "duty", "duty cut")
    assert [set(family.reports) for family in found.settled.families] == [ids(archive, "duty", "duty cut")]


def test_of_a_report_that_waits_as_well_nothing_is_settled(archive: Archive, store: Store) -> None:
    waiting = [archive.id("duty too"), archive.id("duty cut")]
    found = came(archive, store, "duty too", waiting=waiting)
    assert archive.id("duty cut") in within(found)
    assert set(found.settled.stories) == ids(archive, "duty")
    assert found.settled.links == ()


def test_a_report_read_again_brings_the_story_that_it_leaves(archive: Archive, store: Store) -> None:
    archive.read_again(store, "duty cut", archive.told("mine cut"))
    found = scope(store, [archive.id("duty cut")], [archive.id("duty cut")], 0)
    assert within(found) == ids(archive, "duty", "duty cut", "mine", "mine too")
    assert set(found.settled.stories) == ids(archive, "mine", "mine too"), "what it leaves is made anew"
    assert not any(archive.id("duty") in family.reports for family in found.settled.families)
    (again,) = [report for report in found.reports if report.id == archive.id("duty cut")]
    assert "mine" in again.text
    assert found.settled.links == (), "the only link was to the report that is another now"


def test_of_a_story_in_which_nothing_changed_all_stays_settled(archive: Archive, store: Store) -> None:
    archive.read_again(store, "duty cut", archive.told("mine cut"))
    archive.read(store, "duty too")
    both = [archive.id("duty cut"), archive.id("duty too")]
    found = scope(store, both, both, 0)
    assert set(found.settled.stories) == ids(archive, "mine", "mine too")
    assert archive.id("duty") in within(found)


def chapter(story: str, store: Store, report: str, *links: Link) -> Record:
    """The record of a story of one report."""
    (reports, readings) = store.read([report])
    home = Story(id=story, title="t", date=None, place=None, reports=(report,))
    return Record(
        reports=reports,
        readings=readings,
        links=links,
        families=(),
        stories=(home,),
        entities=(),
        claims=(),
        findings=(),
        timeline=(),
    )


@pytest.fixture
def linked(archive: Archive, stores: SimpleNamespace) -> tuple[Store, Link]:
    """Two stories of one report each, of which one took something from the other."""
    store: Store = stores.new()
    archive.read(store, "mine", "duty")
    link = Link(
        from_report=archive.id("duty"),
        to_report=archive.id("mine"),
        relation=Relation.REUSE,
        score=0.4,
        shared=(),
    )
    chapters = [
        chapter("sy-mine", store, archive.id("mine"), link),
        chapter("sy-duty", store, archive.id("duty")),
    ]
    traces = scope(store, [archive.id("mine"), archive.id("duty")], (), 0).traces
    store.waiting(archive.tools.record_version)
    store.join(chapters, [], traces, archive.tools.record_version, NOON)
    return store, link


def test_a_link_from_a_story_that_is_not_touched_is_settled(
    archive: Archive, linked: tuple[Store, Link]
) -> None:
    store, link = linked
    found = came(archive, store, "mine cut")
    assert within(found) == ids(archive, "mine", "mine cut")
    assert found.settled.links == (link,)


def test_a_link_to_a_story_that_is_not_touched_is_left_where_it_is(
    archive: Archive, linked: tuple[Store, Link]
) -> None:
    store, _ = linked
    found = came(archive, store, "duty cut")
    assert within(found) == ids(archive, "duty", "duty cut")
    assert found.settled.links == ()


def test_a_report_read_again_brings_the_stories_that_it_was_linked_to(
    archive: Archive, linked: tuple[Store, Link]
) -> None:
    store, _ = linked
    for name in ("mine", "duty"):
        found = scope(store, [archive.id(name)], [archive.id(name)], 0)
        assert set(found.stories) == {"sy-mine", "sy-duty"}
        assert found.settled.links == ()


def test_traces_are_those_of_the_reports_that_came(archive: Archive, store: Store) -> None:
    found = came(archive, store, "mine cut", "mine undated")
    assert {trace.report for trace in found.traces} == ids(archive, "mine cut", "mine undated")
    days = {trace.report: trace.day for trace in found.traces}
    assert days[archive.id("mine undated")] is None
    assert str(days[archive.id("mine cut")]) == "2025-02-04"


def test_rarity_is_that_in_the_whole_archive(archive: Archive, store: Store) -> None:
    found = came(archive, store, "mine cut")
    assert found.background.reports == 6
    assert found.background.seen["veltrin"] == 3
    assert found.background.seen["lighthouse"] == 1, "a word of the touched story alone"
    assert found.background.rarity("veltrin") < found.background.rarity("lighthouse")
    common = found.background.seen["told"], found.background.seen["reporters"]
    assert common == (3, 3), "words of a story that is not touched count as well"


@pytest.mark.parametrize(("room", "stories"), [(1, 1), (3, 1), (4, 2), (500, 2)])
def test_the_nearest_story_is_looked_at_and_others_where_there_is_room(
    archive: Archive, store: Store, monkeypatch: pytest.MonkeyPatch, room: int, stories: int
) -> None:
    monkeypatch.setattr("wirewatch.run.scope._ROOM", room)
    both = archive.told(
        "mine too", lines=(*MINE[:4], *archive.told("duty").lines[:2]), title="Mine and timber duty"
    )
    _, made = archive.made(both)
    archive.read(store, both)
    found = scope(store, [made.report.id], [made.report.id], 0)
    assert archive.id("mine") in within(found)
    assert len(found.stories) == stories


def test_a_story_with_its_reports_and_links_is_as_it_was(archive: Archive, store: Store) -> None:
    found = came(archive, store, "duty too")
    (id,) = found.stories
    old = Story(id=id, title="t", date=None, place=None, reports=found.stories[id])
    assert found.is_as_it_was(told(found, story=old, links=found.settled.links))


def test_a_story_with_a_report_or_a_link_more_or_less_is_another(archive: Archive, store: Store) -> None:
    found = came(archive, store, "duty too")
    (id,), (new,) = found.stories, ids(archive, "duty too")
    old, links = found.stories[id], found.settled.links

    def is_as_it_was(reports: Sequence[str], links: Sequence[Link], id: str = id) -> bool:
        story = Story(id=id, title="t", date=None, place=None, reports=tuple(sorted(reports)))
        return found.is_as_it_was(told(found, story=story, links=links))

    fresh = Link(from_report=new, to_report=old[0], relation=Relation.REUSE, score=0.4, shared=())
    assert not is_as_it_was([*old, new], links)
    assert not is_as_it_was(old[:1], [link for link in links if link.to_report in old[:1]])
    assert not is_as_it_was(old, [*links, fresh])
    assert not is_as_it_was(old, [])
    assert not is_as_it_was(old, links, id="sy-other")
    assert is_as_it_was(old, links)


def test_a_story_of_which_not_all_was_settled_is_another(archive: Archive, store: Store) -> None:
    waiting = [archive.id("duty too"), archive.id("duty cut")]
    found = came(archive, store, "duty too", waiting=waiting)
    (id,) = found.stories
    old = Story(id=id, title="t", date=None, place=None, reports=found.stories[id])
    assert not found.is_as_it_was(told(found, story=old))
