"""The record in the store, story by story: sealed, counted, and joined to the rest by links."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from wirewatch.model.claims import Claim, ClaimKind, Grade, Standing
from wirewatch.model.groups import Entity, EntityMention, Family, Link, Relation, Story
from wirewatch.model.ids import digest_id, sha256_of
from wirewatch.model.judgements import Finding
from wirewatch.model.readings import (
    EntityKind,
    Event,
    EventType,
    Mode,
    Reading,
    Stance,
    Statement,
    Status,
)
from wirewatch.model.records import Citation, Precision, Record, TimelineEntry
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.store import Store
from wirewatch.store.engine import open_engine

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
TEXT = "Ada Brenn said that the lock was shut."


@pytest.fixture
def url(store_url: str) -> str:
    return store_url


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def report(id: str) -> Report:
    return Report(
        id=id,
        origin=f"{id}.txt",
        sha256=sha256_of(TEXT.encode()),
        text=TEXT,
        passages=(Passage(span=Span(0, len(TEXT)), role=Role.BODY),),
    )


def reading(id: str, statements: int, events: int) -> Reading:
    said = (
        Statement(
            id=f"st-{id}-{number}",
            mode=Mode.INDIRECT,
            stance=Stance.SAYS,
            speaker=None,
            speaker_text="Ada Brenn",
            speaker_span=Span(0, 9),
            cue=Span(10, 14),
            content=(Span(20, 37),),
        )
        for number in range(statements)
    )
    done = (
        Event(
            id=f"ev-{id}-{number}",
            span=Span(20, 37),
            trigger=Span(33, 37),
            type=EventType.OTHER,
            status=Status.ASSERTED,
        )
        for number in range(events)
    )
    return Reading(report=id, version="v", statements=tuple(said), events=tuple(done))


def link(before: str, after: str) -> Link:
    return Link(from_report=before, to_report=after, relation=Relation.REUSE, score=0.5, shared=())


def told(story: str, *reports: str, links: tuple[Link, ...] = (), many: int = 1) -> Record:
    """The record of one story: a family, a claim and a finding for each report, ``many`` statements each."""
    readings = tuple(reading(id, many, many + 1) for id in reports)
    members = [said.id for one in readings for said in one.statements]
    claims = tuple(
        Claim(
            id=digest_id("claim", member),
            story=story,
            kind=ClaimKind.STATEMENT,
            text="the lock was shut",
            members=(member,),
            families=(),
            origins=(),
            independent_sources=1,
            standing=Standing.SINGLE_SOURCE,
            grade=Grade(reliability="F", credibility="6", reason="one source"),
        )
        for member in members
    )
    return Record(
        reports=tuple(report(id) for id in reports),
        readings=readings,
        links=links,
        families=tuple(Family(id=digest_id("family", id), reports=(id,)) for id in reports),
        stories=(Story(id=story, title="Lock shut", date=None, place=None, reports=reports),),
        entities=(
            Entity(
                id="person-adabren",
                name="Ada Brenn",
                kind=EntityKind.PERSON,
                mentions=tuple(EntityMention(report=id, span=Span(0, 9)) for id in reports),
            ),
        ),
        claims=claims,
        findings=tuple(
            Finding(
                id=digest_id("finding", claim.id),
                mandate="m",
                rule="r",
                claim=claim.id,
                measures=(),
                rationale="The lock may not be shut.",
                standing=claim.standing,
            )
            for claim in claims
        ),
        timeline=(
            TimelineEntry(
                date="2025-03",
                precision=Precision.MONTH,
                text="The lock was shut.",
                citations=(Citation(report=reports[0], span=Span(20, 37)),),
            ),
        ),
    )


def join(store: Store, *chapters: Record, replaced: tuple[str, ...] = (), hours: int = 0) -> None:
    store.join(chapters, replaced, [], "v", NOON + timedelta(hours=hours))


def alter(url: str, *statements: str) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def with_number(url: str, name: str, number: int) -> str:
    """A body in which this field is that number, as each database says it."""
    if url.startswith("sqlite"):
        return f"json_set(body, '$.{name}', {number})"
    return f"CAST(jsonb_set(CAST(body AS jsonb), '{{{name}}}', '{number}') AS json)"


PARTS = (
    *("dated", "resolved", "links", "families", "stories"),
    *("entities", "claims", "findings", "timeline"),
)


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with two stories, of which one took something from the other."""
    join(store, told("sy-1", "rp-1", "rp-2", links=(link("rp-3", "rp-2"),)), told("sy-2", "rp-3"))
    return store


@pytest.mark.parametrize("table", PARTS)
def test_a_row_that_is_gone_is_told_with_its_story(kept: Store, url: str, table: str) -> None:
    assert kept.damage() == ()
    alter(url, f"DELETE FROM {table} WHERE story = 'sy-1'")
    (problem,) = kept.damage()
    assert "sy-1" in problem and "rows are missing" in problem


@pytest.mark.parametrize("table", PARTS)
def test_a_row_that_was_superseded_behind_our_back_is_told(kept: Store, url: str, table: str) -> None:
    alter(url, f"UPDATE {table} SET superseded_at = made_at WHERE story = 'sy-1'")
    (problem,) = kept.damage()
    assert "sy-1" in problem


def test_a_row_that_was_added_to_a_story_is_told(kept: Store, url: str) -> None:
    columns = "id, story, kind, standing, body, digest, version, made_at"
    alter(
        url,
        f"INSERT INTO claims ({columns}) SELECT 'claim-forged', {columns.partition(', ')[2]} FROM claims "
        "WHERE story = 'sy-2'",
    )
    (problem,) = kept.damage()
    assert "sy-2" in problem and "added" in problem


@pytest.mark.parametrize("story", ["'sy-forged'", "NULL"])
def test_rows_of_a_story_that_no_run_has_kept_are_told(kept: Store, url: str, story: str) -> None:
    columns = "id, body, digest, version, made_at"
    alter(url, f"INSERT INTO families (story, {columns}) SELECT {story}, {columns} FROM families LIMIT 1")
    (problem,) = kept.damage()
    assert problem.startswith("families") and "no run has kept" in problem


@pytest.mark.parametrize("table", PARTS)
def test_a_row_that_was_altered_is_told(kept: Store, url: str, table: str) -> None:
    alter(url, f"UPDATE {table} SET body = {with_number(url, 'forged', 1)} WHERE story = 'sy-1'")
    problems = kept.damage()
    assert problems
    assert all(problem.startswith(table) and "digest" in problem for problem in problems)


@pytest.mark.parametrize("table", PARTS)
def test_a_row_that_was_altered_with_its_digest_is_told_by_the_seal(
    kept: Store, url: str, table: str
) -> None:
    with open_engine(url).begin() as connection:
        (row, digest) = connection.execute(
            text(f"SELECT row, digest FROM {table} WHERE story = 'sy-1' AND superseded_at IS NULL")
        ).first() or (0, "")
        forged = text(f"UPDATE {table} SET body = '{{}}', digest = :digest WHERE row = :row")
        connection.execute(forged, {"digest": sha256_of(b"{}"), "row": row})
    assert digest != sha256_of(b"{}")
    (problem,) = kept.damage()
    assert "sy-1" in problem


def test_a_row_that_was_moved_to_another_story_is_told_of_both(kept: Store, url: str) -> None:
    alter(url, f"UPDATE families SET story = 'sy-2' WHERE id = '{digest_id('family', 'rp-1')}'")
    first, second = kept.damage()
    assert "sy-1" in first and "sy-2" in second


def test_a_seal_that_is_gone_or_altered_is_told(kept: Store, url: str) -> None:
    alter(url, f"UPDATE seals SET body = {with_number(url, 'claims', 99)} WHERE id = 'sy-1'")
    assert any("seals sy-1" in problem for problem in kept.damage())
    alter(url, "DELETE FROM seals WHERE id = 'sy-1'")
    problems = kept.damage()
    assert {problem.partition(":")[0] for problem in problems} == set(PARTS)
    assert all("sy-1" in problem for problem in problems)


def test_a_story_whose_rows_are_all_gone_is_told(kept: Store, url: str) -> None:
    alter(url, *(f"DELETE FROM {table} WHERE story = 'sy-2'" for table in PARTS))
    (problem,) = kept.damage()
    assert "sy-2" in problem


def test_a_story_that_is_no_more_leaves_no_damage(kept: Store) -> None:
    join(kept, told("sy-3", "rp-1", "rp-2", "rp-3"), replaced=("sy-1", "sy-2"), hours=1)
    assert kept.damage() == ()
    assert [story.id for story in kept.record().stories] == ["sy-3"]
    join(kept, replaced=("sy-3",), hours=2)
    assert kept.damage() == ()
    assert set(kept.totals().values()) == {0}


def test_the_same_story_again_keeps_its_rows(kept: Store, url: str) -> None:
    def rows() -> list[int]:
        with open_engine(url).connect() as connection:
            return [row for table in PARTS for row in connection.scalars(text(f"SELECT row FROM {table}"))]

    before = rows()
    join(kept, told("sy-2", "rp-3"), replaced=("sy-2",), hours=1)
    assert rows() == before
    assert kept.damage() == ()


def test_a_report_that_moves_is_in_its_new_story_alone(kept: Store) -> None:
    join(kept, told("sy-1", "rp-1"), told("sy-2", "rp-2", "rp-3"), replaced=("sy-1", "sy-2"), hours=1)
    assert kept.stories_of(["rp-1", "rp-2", "rp-3"]) == {"rp-1": "sy-1", "rp-2": "sy-2", "rp-3": "sy-2"}
    assert [r.id for r in kept.record().reports] == ["rp-1", "rp-2", "rp-3"]
    assert kept.record().links == ()
    assert kept.damage() == ()


def test_a_link_between_two_stories_is_found_from_either_end(kept: Store) -> None:
    assert kept.links_of(["rp-2"]) == kept.links_of(["rp-3"]) == (link("rp-3", "rp-2"),)
    assert kept.links_of(["rp-2", "rp-3"]) == (link("rp-3", "rp-2"),)
    assert kept.links_of(["rp-1", "rp-9"]) == kept.links_of([]) == ()


def test_a_link_stays_while_the_story_that_it_comes_from_changes(kept: Store) -> None:
    join(kept, told("sy-2", "rp-3", "rp-4"), replaced=("sy-2",), hours=1)
    assert kept.links_of(["rp-3"]) == (link("rp-3", "rp-2"),)
    join(kept, told("sy-1", "rp-1", "rp-2"), replaced=("sy-1",), hours=2)
    assert kept.links_of(["rp-3"]) == ()


def test_the_families_are_those_of_the_stories_that_are_asked_for(kept: Store) -> None:
    assert [family.reports for family in kept.families_of(["sy-2"])] == [("rp-3",)]
    both = kept.families_of(["sy-1", "sy-2"])
    assert {family.reports for family in both} == {("rp-1",), ("rp-2",), ("rp-3",)}
    assert kept.families_of(["sy-9"]) == kept.families_of([]) == ()
    join(kept, replaced=("sy-2",), hours=1)
    assert kept.families_of(["sy-2"]) == ()


def test_more_reports_than_fit_one_question_are_all_told_of(store: Store) -> None:
    ids = tuple(f"rp-{number:04}" for number in range(1100))
    join(store, told("sy-1", *ids, links=tuple(link(ids[0], id) for id in ids[1:]), many=0))
    assert store.stories_of(ids) == dict.fromkeys(ids, "sy-1")
    assert len(store.links_of(ids)) == 1099
    assert store.reports_of(["sy-1"]) == {"sy-1": ids}
    assert store.damage() == ()


STEPS = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(["rp-1", "rp-2", "rp-3", "rp-4"]), st.integers(1, 3), max_size=4),
        st.integers(0, 2),
    ),
    max_size=5,
)


def counted(record: Record) -> dict[str, int]:
    parts = ("reports", "families", "stories", "claims", "findings")
    counts = Counter({part: len(getattr(record, part)) for part in parts})
    counts["statements"] = sum(len(reading.statements) for reading in record.readings)
    counts["events"] = sum(len(reading.events) for reading in record.readings)
    return dict(counts)


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_the_totals_are_what_the_record_holds_after_any_steps(
    empty_file: bytes, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[dict[str, int], int]]
) -> None:
    path = tmp_path_factory.mktemp("totals") / "w.db"
    path.write_bytes(empty_file)
    store = Store(f"sqlite:///{path}")
    homes: dict[str, int] = {}
    for hours, (moves, many) in enumerate(steps):
        touched = {homes[id] for id in moves if id in homes} | set(moves.values())
        homes |= moves
        parts = {story: sorted(id for id in homes if homes[id] == story) for story in sorted(touched)}
        chapters = [told(f"sy-{story}", *ids, many=many) for story, ids in parts.items() if ids]
        join(store, *chapters, replaced=tuple(f"sy-{story}" for story in sorted(touched)), hours=hours)
        record = store.record()
        assert {report.id for report in record.reports} == homes.keys()
        assert store.totals() == counted(record)
        assert store.damage() == ()
    store.close()
