"""Dates of publication, in the forms that bylines have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.clean import dates
from wirewatch.lists import clutter as list_

CLUTTER = list_.load()


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Jan 7, 2025 09:20", "2025-01-07T09:20"),
        ("Wednesday, January 8, 2025 17:32 JST", "2025-01-08T17:32+09:00"),
        ("January 8, 2025 7:20 a.m. CDT", "2025-01-08T07:20-05:00"),
        ("8 January 2025, 16:48", "2025-01-08T16:48"),
        ("Wed 8 Jan 2025 14.05 GMT", "2025-01-08T14:05+00:00"),
        ("8th of January 2025", "2025-01-08"),
        ("Posted : 2025-01-08 14:20", "2025-01-08T14:20"),
        ("2025/01/08", "2025-01-08"),
        ("08.01.2025", "2025-01-08"),
        ("18/01/2025", "2025-01-18"),
        ("01/18/2025", "2025-01-18"),
        ("Jan. 8, 2025 12 a.m.", "2025-01-08T00:00"),
        ("8 January 2025 at 12:05 pm UTC+3", "2025-01-08T12:05+03:00"),
        ("(Juche114.1.8.)", "2025-01-08"),
        ("January 8, 2025 at 7:20 a.m. ET", "2025-01-08T07:20-05:00"),
        ("July 8, 2025 at 7:20 a.m. ET", "2025-07-08T07:20-04:00"),
        ("March 9, 2025, 9:00 PT", "2025-03-09T09:00-07:00"),
        ("November 2, 2025, 9:00 PT", "2025-11-02T09:00-08:00"),
        ("8 January 2025 16:48 (KST)", "2025-01-08T16:48+09:00"),
        ("8 January 2025 16:48 CET", "2025-01-08T16:48+01:00"),
        ("8 January 2025 16:48 IST", "2025-01-08T16:48"),
        ("8 January 2025 16:48 CST", "2025-01-08T16:48"),
    ],
)
def test_stamp(words: str, iso: str) -> None:
    (stamp,) = dates.stamps(words, CLUTTER)
    assert stamp.iso == iso and not stamp.modified


@pytest.mark.parametrize(
    "words", ["04/05/2025", "31 February 2025", "8 January", "January", "2025", "99.99.2025"]
)
def test_what_could_be_two_days_or_none_is_left_out(words: str) -> None:
    assert dates.stamps(words, CLUTTER) == ()


def test_the_day_of_a_change_is_told_apart() -> None:
    first, second = dates.stamps("8 January 2025, 16:48. Updated 9 January 2025, 10:05", CLUTTER)
    assert (first.modified, second.modified) == (False, True)


def test_spans_give_the_words_back() -> None:
    words = "By Ada Quill | 8 January 2025, 16:48 | World"
    (stamp,) = dates.stamps(words, CLUTTER)
    assert stamp.span.words(words) == "8 January 2025, 16:48"


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2025-01-08", "2025-01-08"),
        ("2025-01-08T10:00:00+02:00", "2025-01-08T10:00:00+02:00"),
        ("2025-01-08T10:00:00Z", "2025-01-08T10:00:00+00:00"),
        ("January 8, 2025", "2025-01-08"),
        ("2025-13-45", None),
        ("soon", None),
    ],
)
def test_metadata(words: str, iso: str | None) -> None:
    assert dates.iso(words, CLUTTER) == iso


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y"]),
)
def test_every_day_comes_back(day: date, form: str) -> None:
    (stamp,) = dates.stamps(day.strftime(form), CLUTTER)
    assert stamp.iso == day.isoformat()


@given(st.text(max_size=80))
def test_any_words_are_survived(words: str) -> None:
    dates.stamps(words, CLUTTER)
    dates.iso(words, CLUTTER)
    dates.is_bare(words)
    dates.month_and_day(words)
