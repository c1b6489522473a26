"""Verifying finds bytes that changed and spans that lie."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from wirewatch.model.groups import Story
from wirewatch.model.ids import sha256_of
from wirewatch.model.readings import Bound, Mention, MentionForm, Mode, Quantity, Reading, Stance, Statement
from wirewatch.model.records import Record
from wirewatch.model.reports import Capture, Media, Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.run.verify import verify
from wirewatch.store import Store

NOW = datetime(2025, 1, 1, tzinfo=UTC)
TEXT = "Ada Quill said that 40 crates had gone."
SAID = Statement(
    id="st-1",
    mode=Mode.INDIRECT,
    stance=Stance.SAYS,
    speaker="r0",
    speaker_text="Ada Quill",
    speaker_span=Span(0, 9),
    cue=Span(10, 14),
    content=(Span(20, 38),),
)
READING = Reading(
    report="rp-1",
    version="v",
    mentions=(Mention(span=Span(0, 9), form=MentionForm.NAME, referent="r0"),),
    quantities=(Quantity(span=Span(20, 29), text="40 crates", value=40.0, bound=Bound.EXACT, unit="crates"),),
    statements=(SAID,),
)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'w.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def keep(store: Store, reading: Reading) -> None:
    data = TEXT.encode()
    store.keep_collected(
        [
            Capture(
                origin="a.txt",
                name="a.txt",
                sha256=sha256_of(data),
                data=data,
                media=Media.TEXT,
                collected_at=NOW,
            )
        ],
        "v",
        NOW,
    )
    report = Report(
        id="rp-1",
        origin="a.txt",
        sha256=sha256_of(data),
        text=TEXT,
        passages=(Passage(span=Span(0, len(TEXT)), role=Role.BODY),),
    )
    story = Story(id="sy-1", title="t", date=None, place=None, reports=("rp-1",))
    told = Record(
        reports=(report,),
        readings=(reading,),
        links=(),
        families=(),
        stories=(story,),
        entities=(),
        claims=(),
        findings=(),
        timeline=(),
    )
    store.join([told], [], [], "v", NOW)


def test_a_sound_store_has_no_problems(store: Store) -> None:
    keep(store, READING)
    found = verify(store)
    assert found.problems == ()
    assert (found.blobs, found.spans) == (1, 6)


def test_changed_bytes_are_found(store: Store, url: str) -> None:
    keep(store, READING)
    with create_engine(url).begin() as connection:
        connection.execute(text("UPDATE blobs SET data = :data"), {"data": b"something else"})
    (problem,) = verify(store).problems
    assert "have changed" in problem


def test_missing_bytes_are_found(store: Store, url: str) -> None:
    keep(store, READING)
    with create_engine(url).begin() as connection:
        connection.execute(text("DELETE FROM unread"))
        connection.execute(text("DELETE FROM captures"))
        connection.execute(text("DELETE FROM blobs"))
    (problem,) = verify(store).problems
    assert "missing" in problem


@pytest.mark.parametrize(
    "reading",
    [
        replace(READING, statements=(replace(SAID, speaker_span=Span(1, 9)),)),
        replace(READING, statements=(replace(SAID, content=(Span(20, 99),)),)),
        replace(READING, quantities=(replace(READING.quantities[0], span=Span(21, 29)),)),
        replace(READING, mentions=(replace(READING.mentions[0], span=Span(5, 5)),)),
    ],
)
def test_a_span_that_does_not_give_back_its_words_is_found(store: Store, reading: Reading) -> None:
    keep(store, reading)
    assert len(verify(store).problems) == 1
