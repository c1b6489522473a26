"""Reports come day by day into a store: what is new each day, and what a claim has been."""

from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from wirewatch.config import Settings
from wirewatch.report.changes import Changes, changes
from wirewatch.report.evidence import evidence
from wirewatch.report.history import history
from wirewatch.report.lookup import Lookup
from wirewatch.report.turns import Turn
from wirewatch.run.workspace import Workspace
from wirewatch.store import Store, glance

from .conftest import Archive, Told

FIRST = datetime(2025, 3, 3, 9, tzinfo=UTC)
DAY = timedelta(days=1)

SHELLS = (
    "Iran sent 2,000 artillery shells to Syria on Sunday aboard the freighter Orsa, the coast guard of Cyprus said.",
    "The freighter Orsa was seen off Latakia at dawn, the coast guard said, and unloaded for six hours.",
    "The crew of the freighter is said to have been paid in cash at the quay of Latakia.",
    "Two tugs waited beside the freighter until the last of its holds stood empty in the evening.",
)
SHELLS_TOO = (
    "Iran sent artillery shells to Syria aboard the freighter Orsa, a spokesman of the port of Latakia said.",
    "Dockers in Latakia worked through the night until the Orsa lay empty.",
)
DENIED = (
    "Iran denied on Tuesday that it had sent artillery shells to Syria aboard the freighter Orsa.",
    "The foreign ministry in Tehran called the reports about Latakia an invention.",
)


def _told(name: str, outlet: str, day: str, lines: tuple[str, ...]) -> Told:
    return Told(name=name, lines=lines, title="Freighter Orsa and the shells", outlet=outlet, day=day)


LOTS = (
    _told("shells", "Strait Courier", "2025-02-10", SHELLS),
    _told("shells too", "Levant Mirror", "2025-02-11", SHELLS_TOO),
    _told("shells denied", "Gulf Echo", "2025-02-12", DENIED),
    _told("shells later", "Strait Courier", "2025-02-13", (*SHELLS[:2], *SHELLS[3:])),
)


@pytest.fixture
def filled(archive: Archive, stores: SimpleNamespace) -> tuple[Store, str]:
    """A store into which the four reports came on four days, and its URL."""
    store = stores.new()
    for days, told in enumerate(LOTS):
        archive.join(store, told, now=FIRST + days * DAY)
    return store, stores.url("w")


def _day(url: str, number: int, days: int = 1) -> Changes:
    """What was new from the midnight before a lot."""
    since = (FIRST + number * DAY).replace(hour=0)
    with Workspace.open(Settings(db=url)) as desk:
        return changes(desk.period(since, since + days * DAY))


def _transfer(store: Store) -> str:
    return next(
        c.id
        for c in store.record().claims
        if c.independent_sources == 2 and c.denials and c.kind.value == "event"
    )


def _of(told: Changes, turn: Turn) -> list[str]:
    return [c.claim for s in told.stories for c in s.changes if c.turn is turn]


def test_a_claim_is_new_then_corroborated_then_denied(filled: tuple[Store, str]) -> None:
    store, url = filled
    claim = _transfer(store)
    first, second, third, fourth = (_day(url, n) for n in range(4))
    assert not first.known and [s.new for s in first.stories] == [True]
    assert claim in _of(first, Turn.NEW)
    assert second.known and [s.new for s in second.stories] == [False]
    assert claim in _of(second, Turn.CORROBORATED) and claim not in _of(second, Turn.NEW)
    assert claim in _of(third, Turn.DENIED)
    assert claim not in [c.claim for s in fourth.stories for c in s.changes if c.turn is not Turn.CHANGED]


def test_a_change_says_by_whom_where_and_when(filled: tuple[Store, str]) -> None:
    store, url = filled
    claim = _transfer(store)
    (more,) = (c for c in _day(url, 1).stories[0].changes if c.turn is Turn.CORROBORATED and c.claim == claim)
    assert (more.sources_before, more.sources) == (1, 2)
    assert "Two independent sources, one before" in more.what and "Levant Mirror" in more.what
    assert more.at == FIRST + DAY
    (denied,) = (c for c in _day(url, 2).stories[0].changes if c.turn is Turn.DENIED and c.claim == claim)
    assert "enied by Iran" in denied.what and "in Gulf Echo" in denied.what
    assert denied.who == ("Iran",)
    gulf = next(r.id for r in store.record().reports if r.outlet == "Gulf Echo")
    assert denied.reports == (gulf,)


def test_over_several_days_each_change_has_its_own_day(filled: tuple[Store, str]) -> None:
    store, url = filled
    claim = _transfer(store)
    told = [c for s in _day(url, 1, days=3).stories for c in s.changes if c.claim == claim]
    at = {c.turn: c.at for c in told}
    assert at[Turn.CORROBORATED] == FIRST + DAY
    assert at[Turn.DENIED] == FIRST + 2 * DAY


def test_what_a_later_version_leaves_out_is_told_with_both_reports(filled: tuple[Store, str]) -> None:
    _, url = filled
    told = _day(url, 3)
    gone = [c for s in told.stories for c in s.changes if c.turn is Turn.EDITED_OUT]
    assert len(gone) == 1 and "paid in cash" in gone[0].text
    assert [told.labels[r] for r in gone[0].reports] == [
        "Strait Courier (10 February 2025)",
        "Strait Courier (13 February 2025)",
    ]
    assert (
        gone[0].what
        == "Strait Courier (13 February 2025) no longer tells it, Strait Courier (10 February 2025) did;"
        " no other report tells it"
    )
    assert gone[0].at == FIRST + 3 * DAY
    assert not _of(_day(url, 2), Turn.EDITED_OUT)
    assert not _of(told, Turn.WITHDRAWN), "the claim itself stays: the earlier report still tells it"


def test_a_day_without_reports_has_nothing_new(filled: tuple[Store, str]) -> None:
    assert _day(filled[1], 7).stories == ()


def test_times_of_any_zone_mean_the_same(filled: tuple[Store, str]) -> None:
    store, _ = filled
    since, until = FIRST + DAY, FIRST + 2 * DAY
    there = timezone(timedelta(hours=9))
    assert store.claim_states(since, until) == store.claim_states(
        since.astimezone(there), until.astimezone(there)
    )
    assert store.claim_states(since, until), "the beginning belongs to a period"
    assert all(s.made_at < until for s in store.claim_states(since, until)), "its end does not"


def test_the_history_of_a_claim(filled: tuple[Store, str]) -> None:
    store, url = filled
    claim = _transfer(store)
    states = store.claim_history(claim)
    assert glance.claim_history(url, claim) == states
    assert [s.superseded_at for s in states[:-1]] == [s.made_at for s in states[1:]]
    steps = history(states, Lookup.of(store.record()))
    told = [(step.at.day, step.what) for step in steps]
    assert told[0][0] == 3 and told[0][1].startswith("First told by Strait Courier")
    assert any(day == 4 and what.startswith("Two independent sources") for day, what in told)
    assert any(day == 5 and "enied by Iran" in what for day, what in told)
    found = evidence(store.record(), claim, store.claim_history)
    assert found.history == steps


def test_another_version_that_makes_the_same_changes_nothing(
    archive: Archive, filled: tuple[Store, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, url = filled
    claims = store.record().claims
    monkeypatch.setattr(type(archive.tools), "record_version", property(lambda self: "another version"))
    archive.join(store, now=FIRST + 6 * DAY)
    assert store.record().claims == claims
    assert len(store.claim_states(since=FIRST + 5 * DAY)) >= 2 * len(claims), (
        "they were made anew all the same"
    )
    assert _day(url, 6).stories == ()


def test_the_order_of_days_does_not_matter_to_what_is_told_in_the_end(
    archive: Archive, stores: SimpleNamespace
) -> None:
    """The denial first: the claim is denied from its first day on, and its new corroboration is told."""
    store = stores.new("other")
    for days, told in enumerate((LOTS[2], LOTS[0], LOTS[1])):
        archive.join(store, told, now=FIRST + days * DAY)
    claim = _transfer(store)
    (new,) = (c for c in _day(stores.url("other"), 1).stories[0].changes if c.claim == claim)
    assert new.turn is Turn.NEW and "enied by Iran" in new.what
    assert claim in _of(_day(stores.url("other"), 2), Turn.CORROBORATED)
