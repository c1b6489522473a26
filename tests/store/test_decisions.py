"""Decisions are kept as they were made, are noted where they are taken back, and are never lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from wirewatch.model.reviews import Decision, DecisionKind, Undoing
from wirewatch.store import Store, glance

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'w.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def decision(kind: DecisionKind = DecisionKind.GRADE, *subjects: str, hours: int = 0) -> Decision:
    told = Decision(
        id="",
        kind=kind,
        subjects=subjects or ("cl-1",),
        by="Ada Brenn",
        at=NOON + timedelta(hours=hours),
        reason="it's “seen” — 見た",
        value="B2" if kind is DecisionKind.GRADE else "",
        members=("st-1", "ev-2") if kind is DecisionKind.GRADE else (),
    )
    return replace(told, id=told.digest)


def test_decisions_come_back_as_they_were_kept_by_time(store: Store, url: str) -> None:
    later, first = decision(hours=1), decision(DecisionKind.SAME, "Kim Jong Un", "Kim Jung Eun")
    store.decide(later)
    store.decide(first)
    assert store.decisions() == store.record().reviews == (first, later)
    told = glance.record(url)
    assert told is not None and told.reviews == (first, later)


def test_a_decision_taken_back_stays_with_who_when_and_why(store: Store, url: str) -> None:
    kept = decision()
    undoing = Undoing(by="Oto Lind", at=NOON + timedelta(hours=2), reason="old pictures")
    store.decide(kept)
    assert store.undo(kept.id, undoing)
    assert not store.undo(kept.id, replace(undoing, by="Someone Else"))
    assert store.decisions() == (replace(kept, undone=undoing),)
    told = glance.record(url)
    assert told is not None and told.reviews == store.decisions()
    assert not store.undo("dc-none", undoing)


def test_a_record_of_a_time_has_the_decisions_of_that_time(store: Store) -> None:
    kept = decision()
    store.decide(kept)
    store.undo(kept.id, Undoing(by="Oto Lind", at=NOON + timedelta(hours=2), reason="old"))
    assert store.record(NOON - timedelta(hours=1)).reviews == ()
    assert store.record(NOON + timedelta(hours=1)).reviews == (kept,)
    assert store.record(NOON + timedelta(hours=3)).reviews == store.decisions()


def test_the_same_decision_twice_is_kept_once(store: Store) -> None:
    store.decide(decision())
    store.decide(decision())
    assert len(store.decisions()) == 1


@pytest.mark.parametrize(
    "change", ["value = 'A1'", "reviewer = 'Mallory'", "subjects = '[\"cl-9\"]'", "kind = 'guess'"]
)
def test_a_decision_that_was_tampered_with_is_damage(store: Store, url: str, change: str) -> None:
    store.decide(decision())
    assert store.damage() == ()
    with create_engine(url).begin() as connection:
        connection.execute(text(f"UPDATE decisions SET {change}"))
    (problem,) = store.damage()
    assert decision().id in problem
