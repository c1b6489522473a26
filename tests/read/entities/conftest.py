from collections.abc import Callable

import pytest
from spacy.language import Language

from wirewatch.lists import gazetteer
from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import Referent
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import entities
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import parse_all


class Reader:
    """Reads texts of one paragraph a line, and answers by words."""

    def __init__(self, text: str, discourse: Discourse) -> None:
        self.text = text
        self.discourse = discourse

    def span(self, words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))

    def who(self, words: str, nth: int = 0) -> Referent | None:
        """The referent that a mention of exactly these words stands for."""
        span = self.span(words, nth)
        for mention in self.discourse.mentions:
            if mention.span == span:
                return self.discourse.referent(mention.referent)
        return None

    def named(self, name: str) -> Referent:
        return next(r for r in self.discourse.referents if r.name == name)


@pytest.fixture(scope="session")
def lists() -> Gazetteer:
    return gazetteer.load()


@pytest.fixture(scope="session")
def read(nlp: Language, lists: Gazetteer) -> Callable[[str], Reader]:
    def reader(text: str) -> Reader:
        passages, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                passages.append(Passage(span=Span(at, at + len(line)), role=Role.BODY))
            at += len(line) + 1
        report = Report(id="t", origin="t", sha256="0" * 64, text=text, passages=tuple(passages))
        return Reader(text, entities.find(next(parse_all(nlp, [report])), lists))

    return reader
