from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from wirewatch.lists import numbers, times
from wirewatch.model.readings import Bound, Quantity
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import quantities
from wirewatch.read import times as times_reading
from wirewatch.read.parse import parse_all

Find = Callable[[str], tuple[Quantity, ...]]


@pytest.fixture(scope="module")
def find(nlp: Language) -> Find:
    words, number_words = times.load(), numbers.load()

    def found(text: str) -> tuple[Quantity, ...]:
        passage = Passage(span=Span(0, len(text)), role=Role.BODY)
        report = Report(
            id="r", origin="o", sha256="0" * 64, text=text, passages=(passage,), published="2024-06-19"
        )
        parsed = next(parse_all(nlp, [report]))
        return quantities.find(parsed, times_reading.find(parsed, words, number_words), number_words)

    return found


@pytest.mark.parametrize(
    ("text", "words", "value", "bound", "unit"),
    [
        ("The train carried over 4,500 crates to the port.", "over 4,500 crates", 4500, "over", "crates"),
        ("They bought dozens of rocket engines.", "dozens of rocket engines", 24, "order", "rocket engines"),
        ("It released no more than 35 sailors.", "no more than 35 sailors", 35, "under", "sailors"),
        ("Some sixty farmers blocked the road.", "Some sixty farmers", 60, "about", "farmers"),
        ("The ship cost 2.7 billion yen.", "2.7 billion yen", 2.7e9, "exact", "JPY"),
        ("They stole $240 million last year.", "$240 million", 240e6, "exact", "USD"),
        ("The fine was nearly €5m.", "nearly €5m", 5e6, "about", "EUR"),
        ("At least three banks took part.", "At least three banks", 3, "over", "banks"),
        ("A truce of up to twelve weeks was offered.", "up to twelve weeks", 12, "under", "weeks"),
        ("A six-day visit began.", "six-day", 6, "exact", "day"),
        ("Turnout fell to 41 percent.", "41 percent", 41, "exact", "percent"),
        ("He handed over 90 crates.", "90 crates", 90, "exact", "crates"),
        ("Two hundred and fifty thousand people fled.", "Two hundred and fifty thousand people", 250000, "exact", "people"),
        ("They sent 30 tanks or more.", "30 tanks or more", 30, "over", "tanks"),
    ],
)  # fmt: skip
def test_number_bound_and_unit(
    find: Find, text: str, words: str, value: float, bound: str, unit: str
) -> None:
    [found] = find(text)
    assert (found.text, found.span.words(text)) == (words, words)
    assert (found.value, found.bound, found.unit) == (pytest.approx(value), Bound(bound), unit)


@pytest.mark.parametrize(
    "text",
    [
        "The accord was signed in 1998.",
        "She was born on 4 May 1971.",
        "The council adopted resolution 4711.",
        "He came third in the 21st race.",
        "The minister, 52, resigned.",
        "A 17-year-old was hurt.",
        "Call 555-0134-22 for tickets.",
        "The two leaders embraced.",
        "It was one of those days.",
        "The F-35 landed.",
    ],
)
def test_what_counts_nothing_is_no_quantity(find: Find, text: str) -> None:
    assert find(text) == ()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="0123456789,.$€%-/ ½ overdozensofmillionİ\n", max_size=40))
def test_no_text_raises_and_spans_hold_their_words(find: Find, text: str) -> None:
    for quantity in find(text):
        assert quantity.span.words(text) == quantity.text
