import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.model.spans import Span
from wirewatch.report.wording import (
    balanced,
    capital,
    clause,
    day_in_words,
    fold,
    listed,
    number,
    plain,
    several,
    shorten,
    uncapital,
    unquoted,
)

LONG = (
    "The ferry, which had lain at the quay since Monday, left before dawn with sixty crates on deck, and "
    "the harbour master, who had been asked to hold it, learned of this from a fisherman; its owners, "
    "a company with one clerk and no telephone, were sold in April 2019 to a firm that nobody had heard of."
)


def test_plain_is_one_line_without_what_cannot_be_seen() -> None:
    assert plain("a\n\tb\u00a0 c\u202ed\u200b\x1b[0m") == "a b cd[0m"
    assert plain("\ud800x") == "\ufffdx"
    assert plain("Łódź “quay”, 北京 👍🏽") == "Łódź “quay”, 北京 👍🏽"


@given(st.text(max_size=200))
def test_plain_can_always_be_written(text: str) -> None:
    line = plain(text)
    assert line.encode("utf-8") is not None
    assert plain(line) == line
    assert len(line.splitlines()) <= 1


def test_a_short_sentence_stays_whole() -> None:
    text = "Before. The quay was closed on Monday. After."
    sentence = Span(8, 38)
    assert clause(text, sentence, Span(30, 36)) == "The quay was closed on Monday."


def test_of_a_long_sentence_the_clauses_around_the_date_stay() -> None:
    at = LONG.index("April 2019")
    cut = clause(LONG, Span(0, len(LONG)), Span(at, at + 10), limit=150)
    assert "April 2019" in cut
    assert cut.startswith("…") and len(cut) <= 160
    at = LONG.index("Monday")
    cut = clause(LONG, Span(0, len(LONG)), Span(at, at + 6), limit=150)
    assert cut.startswith("The ferry") and cut.endswith("…")


@given(st.integers(0, len(LONG) - 1), st.integers(60, 240))
def test_a_clause_holds_its_focus_and_its_limit(start: int, limit: int) -> None:
    end = min(len(LONG), start + 5)
    cut = clause(LONG, Span(0, len(LONG)), Span(start, end), limit)
    assert len(cut) <= limit + 4
    assert all(word in LONG for word in cut.strip("… ").split(" … "))


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("one two three", 13) == "one two three"
    assert shorten("one two three", 9) == "one two…"


def test_dates_in_words() -> None:
    assert day_in_words("2024-06-19T09:20:00+09:00") == "19 June 2024"
    assert day_in_words("2019-04") == "April 2019"
    assert (day_in_words("1961"), day_in_words("199"), day_in_words(None)) == ("1961", "1990s", "")


def test_counts_in_words() -> None:
    assert [number(n) for n in (0, 1, 12, 13, 1400)] == ["no", "one", "twelve", "13", "1,400"]
    assert (several(1, "story", "stories"), several(2, "story", "stories")) == ("one story", "two stories")


def test_lists() -> None:
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A", "B", "C", "D"], 2) == "A, B and two more"
    assert listed(["A", "B"], comma="; ") == "A; B"


def test_quotation_marks_around_the_whole_are_taken_off() -> None:
    assert unquoted("“We have nothing,”") == "We have nothing"
    assert unquoted('"We "have" nothing"') == 'We "have" nothing'
    assert unquoted("“We have nothing") == "We have nothing"
    assert unquoted("") == ""


def test_capitals() -> None:
    assert capital("port inspectors") == "Port inspectors"
    assert uncapital("According to Ostrel") == "according to Ostrel"
    assert uncapital("Ostrel denies") == "Ostrel denies"


def test_fold_keeps_the_words_alone() -> None:
    assert fold("“Sixty  crates,” he SAID.") == "sixty crates he said"


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("a “special operation", "a “special operation”"),
        ("full support” for it", "“full support” for it"),
        ('amounted to an "alliance', 'amounted to an "alliance"'),
        ('full support" for it', '"full support" for it'),
        ("nothing quoted", "nothing quoted"),
    ],
)
def test_a_quotation_mark_that_was_cut_off_is_put_back(cut: str, whole: str) -> None:
    assert balanced(cut) == whole
