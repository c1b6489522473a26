"""Invented sentences read with a discourse of a few states: ``read(text)`` gives the events."""

from collections.abc import Callable

import pytest

from wirewatch.lists import lexicon
from wirewatch.model.readings import (
    EntityKind,
    Event,
    Interval,
    Mention,
    MentionForm,
    Mode,
    Referent,
    Stance,
    Statement,
    TimeExpression,
    TimeKind,
)
from wirewatch.model.reports import DateBasis, Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import events
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import parse_all

NAMES = {
    "Belgium": EntityKind.STATE,
    "Peru": EntityKind.STATE,
    "Japan": EntityKind.STATE,
    "Norway": EntityKind.STATE,
    "Chile": EntityKind.STATE,
    "Reuters": EntityKind.ORGANIZATION,
    "Lima": EntityKind.PLACE,
    "Ana Moreno": EntityKind.PERSON,
    "Orla": EntityKind.VESSEL,
    "Antwerp": EntityKind.PLACE,
}


def discourse_of(text: str) -> Discourse:
    referents, mentions = [], []
    for name, kind in NAMES.items():
        if name in text:
            state = "Peru" if name == "Ana Moreno" and "Peru" in text else None
            referents.append(Referent(id=name, kind=kind, name=name, agency=name == "Reuters", state=state))
            at = text.find(name)
            while at >= 0:
                mentions.append(Mention(span=Span(at, at + len(name)), form=MentionForm.NAME, referent=name))
                at = text.find(name, at + 1)
    return Discourse(referents=tuple(referents), mentions=tuple(mentions))


def statement(text: str, content: str, speaker: str | None, stance: Stance = Stance.SAYS) -> Statement:
    at = text.index(content)
    return Statement(
        id="st-1",
        mode=Mode.INDIRECT,
        stance=stance,
        speaker=speaker,
        speaker_text=speaker,
        speaker_span=None,
        cue=None,
        content=(Span(at, at + len(content)),),
    )


def time(text: str, words: str, first: str, last: str | None = None) -> TimeExpression:
    at = text.index(words)
    return TimeExpression(
        span=Span(at, at + len(words)),
        kind=TimeKind.DATE,
        value=first,
        interval=Interval(first=first, last=last or first),
    )


@pytest.fixture(scope="session")
def words() -> lexicon.Lexicon:
    return lexicon.load()


@pytest.fixture
def read(nlp, words) -> Callable[..., tuple[Event, ...]]:
    def reader(text, statements=(), times=(), quantities=(), role=Role.BODY, published=None):
        report = Report(
            id="r",
            origin="r.txt",
            sha256="0" * 64,
            text=text,
            passages=(Passage(span=Span(0, len(text)), role=role),),
            published=published,
            published_basis=DateBasis.STATED if published else DateBasis.UNKNOWN,
        )
        (parsed,) = parse_all(nlp, [report])
        return events.find(parsed, discourse_of(text), statements, times, quantities, words)

    return reader


@pytest.fixture
def only(read) -> Callable[..., Event]:
    def reader(text, type, **given):
        found = [e for e in read(text, **given) if e.type is type]
        assert len(found) == 1, found
        return found[0]

    return reader


@pytest.fixture
def said() -> Callable[..., Statement]:
    return statement


@pytest.fixture
def at() -> Callable[..., TimeExpression]:
    return time
