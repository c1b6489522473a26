"""The index finds what a report has to do with among many, and looks at few rows for it."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine

from wirewatch.model.traces import Neighbour, Trace
from wirewatch.store import index
from wirewatch.store.engine import open_engine
from wirewatch.store.tables import METADATA

DAY = date(2025, 2, 3)


@pytest.fixture
def connection(store_url: str) -> Iterator[Connection]:
    engine = open_engine(store_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def opened() -> Connection:
    connection = create_engine("sqlite://").connect()
    METADATA.create_all(connection)
    return connection


def trace(report: str, *prints: int, day: date | None = DAY, **keys: float) -> Trace:
    """A trace whose words are its keys."""
    return Trace(report=report, day=day, prints=prints, words=tuple(keys), keys=tuple(keys.items()))


def found(connection: Connection, asked: Trace, days: int = 14) -> list[str]:
    return [neighbour.report for neighbour in index.neighbours(connection, asked, days)]


def test_an_empty_index_knows_nothing(connection: Connection) -> None:
    assert index.background(connection, ["mine"]) == (0, {})
    assert index.neighbours(connection, trace("new", 1, mine=1.0), 14) == ()


def test_the_background_counts_reports_and_those_that_have_a_word(connection: Connection) -> None:
    index.keep(connection, [trace("a", mine=0.5, basin=0.5), trace("b", mine=0.9)])
    index.keep(connection, [trace("c", timber=0.9)])
    assert index.background(connection, ["mine", "basin", "timber", "ferry"]) == (
        3,
        {"mine": 2, "basin": 1, "timber": 1},
    )
    assert index.background(connection, []) == (3, {})


def test_more_words_than_fit_one_question_are_all_counted(connection: Connection) -> None:
    words = [f"word{number}" for number in range(1203)]
    index.keep(connection, [trace("a", **dict.fromkeys(words, 0.1))])
    reports, seen = index.background(connection, [*words, "ferry"])
    assert (reports, seen) == (1, dict.fromkeys(words, 1))


def test_a_report_counts_all_its_words_and_is_found_by_its_keys_alone(connection: Connection) -> None:
    kept = Trace(report="a", day=DAY, prints=(), words=("basin", "mine"), keys=(("mine", 0.8),))
    index.keep(connection, [kept])
    assert index.background(connection, ["basin"]) == (1, {"basin": 1})
    assert found(connection, trace("new", basin=0.8)) == []
    assert found(connection, trace("new", mine=0.8)) == ["a"]


def test_neighbours_share_fingerprints_or_keys(connection: Connection) -> None:
    index.keep(connection, [trace("prints", 1, 2, 3), trace("keys", 9, mine=0.5, basin=0.25), trace("no", 8)])
    assert index.neighbours(connection, trace("new", 2, 3, 4, mine=0.5, basin=1.0), 14) == (
        Neighbour(report="prints", shared=2, likeness=0.0),
        Neighbour(report="keys", shared=0, likeness=0.5),
    )


def test_a_fingerprint_that_stands_twice_in_a_text_is_one(connection: Connection) -> None:
    index.keep(connection, [trace("a", 5, 5, 5)])
    (one,) = index.neighbours(connection, trace("new", 5, 5), 14)
    assert one.shared == 1


def test_a_report_is_no_neighbour_of_its_own(connection: Connection) -> None:
    index.keep(connection, [trace("a", 1, mine=1.0), trace("b", 1)])
    assert found(connection, trace("a", 1, mine=1.0)) == ["b"]


def test_the_nearest_neighbours_come_first(connection: Connection) -> None:
    index.keep(
        connection,
        [
            trace("one and like", 1, mine=0.9),
            trace("like", mine=1.0),
            trace("z same", 1),
            trace("a same", 1),
            trace("two", 1, 2),
            trace("less like", mine=0.1),
        ],
    )
    asked = trace("new", 1, 2, mine=0.5)
    assert found(connection, asked) == ["two", "one and like", "a same", "z same", "like", "less like"]


def test_of_a_crowd_with_one_fingerprint_the_first_and_the_last_three_are_found(
    connection: Connection,
) -> None:
    names = [f"r{number:02}" for number in range(40)]
    index.keep(connection, [trace(name, 7) for name in names[:20]])
    index.keep(connection, [trace(name, 7) for name in names[20:32]])
    assert sorted(found(connection, trace("new", 7))) == names[:32]
    index.keep(connection, [trace(name, 7) for name in names[32:]])
    assert sorted(found(connection, trace("new", 7))) == ["r00", "r37", "r38", "r39"]


def test_a_crowd_at_one_fingerprint_hides_nothing_at_another(connection: Connection) -> None:
    index.keep(connection, [trace(f"r{number:02}", 7, 100 + number) for number in range(40)])
    assert index.neighbours(connection, trace("new", 7, 120), 14)[0].report == "r00"
    assert "r20" in found(connection, trace("new", 7, 120))


@pytest.mark.parametrize(
    ("days_apart", "is_found"), [(0, True), (13, True), (14, True), (15, False), (400, False)]
)
def test_keys_are_looked_for_within_days_of_publication(
    connection: Connection, days_apart: int, is_found: bool
) -> None:
    index.keep(connection, [trace("a", mine=1.0)])
    for day in (DAY - timedelta(days=days_apart), DAY + timedelta(days=days_apart)):
        assert (found(connection, trace("new", mine=1.0, day=day)) == ["a"]) is is_found


def test_fingerprints_are_looked_for_on_any_day(connection: Connection) -> None:
    index.keep(connection, [trace("a", 1)])
    assert found(connection, trace("new", 1, day=DAY + timedelta(days=4000))) == ["a"]


def test_an_undated_report_is_near_every_day_and_finds_every_day(connection: Connection) -> None:
    index.keep(
        connection, [trace("undated", mine=1.0, day=None), trace("old", mine=1.0, day=date(1999, 1, 1))]
    )
    assert found(connection, trace("new", mine=1.0)) == ["undated"]
    assert found(connection, trace("new", mine=1.0, day=None)) == ["old", "undated"]


def test_of_a_common_key_the_latest_reports_are_looked_at(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_POSTINGS", 50)
    days = {f"r{number:03}": DAY + timedelta(days=number % 13) for number in range(130)}
    index.keep(connection, [trace(name, mine=0.5, day=day) for name, day in days.items()])
    seen = found(connection, trace("new", mine=0.5, day=DAY))
    assert len(seen) == 50
    assert min(days[name] for name in seen) >= max(days[name] for name in days.keys() - seen)


def test_a_report_that_is_indexed_again_is_never_found_by_its_old_trace(connection: Connection) -> None:
    index.keep(connection, [trace("a", 1, 2, mine=1.0), trace("b", 1)])
    index.keep(connection, [trace("a", 3, timber=1.0)])
    assert found(connection, trace("new", 1, 2, mine=1.0)) == ["b"]
    (again,) = index.neighbours(connection, trace("new", 3, timber=0.5), 14)
    assert (again.report, again.shared, again.likeness) == ("a", 1, 0.5)


def test_the_last_report_can_be_indexed_again_and_again(connection: Connection) -> None:
    index.keep(connection, [trace("a", 1), trace("b", 2)])
    for print in (3, 4, 2):
        index.keep(connection, [trace("b", print), trace(f"with {print}", 50 + print)])
    assert found(connection, trace("new", 2)) == ["b"]
    assert found(connection, trace("new", 3, 4)) == []
    assert found(connection, trace("new", 1, 53, 54, 52)) == ["a", "with 2", "with 3", "with 4"]


def test_a_report_that_is_indexed_again_has_its_words_counted_once(connection: Connection) -> None:
    index.keep(connection, [trace("a", mine=1.0)])
    index.keep(connection, [trace("a", mine=1.0), trace("b", mine=1.0)])
    assert index.background(connection, ["mine"])[1] == {"mine": 2}


def test_what_is_cleared_is_forgotten(connection: Connection) -> None:
    index.keep(connection, [trace("a", 1, mine=1.0), trace("b", 1)])
    index.clear(connection)
    assert index.background(connection, ["mine"]) == (0, {})
    assert found(connection, trace("new", 1, mine=1.0)) == []
    index.keep(connection, [trace("c", 1)])
    assert found(connection, trace("new", 1)) == ["c"]


def test_nothing_to_keep_changes_nothing(connection: Connection) -> None:
    index.keep(connection, [])
    assert index.background(connection, ["mine"]) == (0, {})


def test_a_word_has_the_same_hash_in_every_process() -> None:
    assert index.hashed("mine") == 1502673138084277486
    assert index.hashed("žukienė") != index.hashed("zukiene")


@given(st.text())
def test_a_hash_is_a_signed_64_bit_integer(word: str) -> None:
    assert -(2**63) <= index.hashed(word) < 2**63


def test_hashes_use_both_signs() -> None:
    assert {index.hashed(f"word{number}") < 0 for number in range(64)} == {True, False}


TRACES = st.builds(
    lambda report, prints, keys, day: trace(report, *prints, day=day, **keys),
    report=st.sampled_from(["a", "b", "c", "d"]),
    prints=st.lists(st.sampled_from([-(2**63), -1, 0, 1, 2**63 - 1]), max_size=4),
    keys=st.dictionaries(st.sampled_from(["mine", "basin", "timber"]), st.floats(0.1, 1.0)),
    day=st.sampled_from([None, DAY, DAY + timedelta(days=10), DAY + timedelta(days=30)]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(TRACES, max_size=3, unique_by=lambda t: t.report), max_size=4), TRACES)
def test_what_is_found_is_what_looking_at_every_trace_finds(batches: list[list[Trace]], asked: Trace) -> None:
    with opened() as connection:
        for batch in batches:
            index.keep(connection, batch)
        neighbours = index.neighbours(connection, asked, 14)
    known = {kept.report: kept for batch in batches for kept in batch}
    expected = {}
    for kept in known.values():
        near = not (kept.day and asked.day) or abs((kept.day - asked.day).days) <= 14
        own, other = dict(asked.keys), dict(kept.keys)
        alike = sum(own[word] * other[word] for word in own.keys() & other.keys()) if near else 0.0
        shared = len(set(asked.prints) & set(kept.prints))
        if kept.report != asked.report and (shared or alike):
            expected[kept.report] = (shared, pytest.approx(alike))
    assert {n.report: (n.shared, n.likeness) for n in neighbours} == expected
