"""What is read is forgotten, and reading it is the same whether it is or not."""

import pytest
from spacy.language import Language

from wirewatch.config import load
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import Reader, memory
from wirewatch.run.tools import Tools


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Tools(load()).reader


def report(name: str) -> Report:
    text = (
        f"Minister {name} said on Tuesday that {name} had sent 40 zorblings to Nepal, officials in Oslo said."
    )
    passage = Passage(span=Span(0, len(text)), role=Role.BODY)
    return Report(id=f"rp-{name}", origin="t", sha256="0" * 64, text=text, passages=(passage,))


def known(nlp: Language, word: str) -> bool:
    return word in nlp.vocab.strings


def test_new_words_go_with_the_report_that_brought_them(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reader.read(report("Quandovex")).statements
    assert known(reader.nlp, "Quandovex")
    monkeypatch.setattr(memory, "MOST_WORDS", 0)
    before = len(reader.nlp.vocab.strings)
    for number in range(20):
        assert reader.read(report(f"Braith{'ol' * number}em")).statements
    assert not known(reader.nlp, "Braithololem")
    assert len(reader.nlp.vocab.strings) == before


def test_a_reading_is_the_same_in_a_zone_and_out_of_it(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("Sirvagall", "Quandovex", "Sirvagall")
    monkeypatch.setattr(memory, "MOST_WORDS", 0)
    inside = [reader.read(report(name)) for name in names]
    again = [reader.read(report(name)) for name in names]
    monkeypatch.setattr(memory, "MOST_WORDS", 10**9)
    assert inside == again == [reader.read(report(name)) for name in names]


def test_lemmas_are_forgotten_beyond_a_bound(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    lemmatizer = reader.nlp.get_pipe("lemmatizer")
    reader.read(report("Ada"))
    assert lemmatizer.cache
    monkeypatch.setattr(memory, "MOST_LEMMAS", 0)
    first = reader.read(report("Ada"))
    assert not lemmatizer.cache
    assert reader.read(report("Ada")) == first
