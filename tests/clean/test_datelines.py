"""Datelines of agencies and papers, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.clean import datelines
from wirewatch.lists import clutter as list_

CLUTTER = list_.load()
REST = "The harbour master said that the crane would come down before winter."


@pytest.mark.parametrize(
    ("head", "place", "date", "agency"),
    [
        ("AMBER, Norway, March 15 (Reuters) - ", "AMBER", "March 15", "Reuters"),
        ("PORT AMBER (AP) — ", "PORT AMBER", None, "AP"),
        ("Port Amber, June 20 (KCNA) -- ", "Port Amber", "June 20", "KCNA"),
        ("AMBER, 15 March. /XTA/. ", "AMBER", "15 March", "XTA"),
        ("AMBER, June 19, 2025 (Yonhap) -- ", "AMBER", "June 19, 2025", "Yonhap"),
        ("AMBER/OSLO, Sept. 3 (AFP) – ", "AMBER/OSLO", "Sept. 3", "AFP"),
        ("AMBER. ", "AMBER", None, None),
        ("AMBER: ", "AMBER", None, None),
        ("AMBER, Maine - ", "AMBER", None, None),
        ("ST. AMBER — ", "ST. AMBER", None, None),
        ("Sept. 3 (UPI) -- ", None, "Sept. 3", "UPI"),
        ("Quai de Amber, March 15 (AFP) - ", "Quai de Amber", "March 15", "AFP"),
        ("(Reuters) - ", None, None, "Reuters"),
        ("Amber, Norway (CNN) — ", "Amber", None, "CNN"),
    ],
)
def test_found(head: str, place: str | None, date: str | None, agency: str | None) -> None:
    found = datelines.find(head + REST, CLUTTER)
    assert found is not None
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert (head + REST)[found.length :] == REST


@pytest.mark.parametrize(
    "words",
    [
        REST,
        "WATCH: The crane comes down before the eyes of the whole town.",
        "Ada Quill - who saw it all - said that the crane came down before winter.",
        "The crane (which is old) - like the yard - comes down before winter, he said.",
        "AMBER POST — World in brief",
        "NATO: The alliance has no opinion on cranes, its spokesman said on Monday.",
        "The crane comes down on 12 May. Twelve men will watch it, the harbour master said.",
        "A. The crane comes down before winter, he answered after a long silence.",
        "",
    ],
)
def test_not_found(words: str) -> None:
    assert datelines.find(words, CLUTTER) is None


def test_month_and_day() -> None:
    found = datelines.find("AMBER, 5 March. /XTA/. " + REST, CLUTTER)
    assert found is not None and datelines.month_and_day(found) == (3, 5)


@given(st.text(max_size=120))
def test_any_words_are_survived(words: str) -> None:
    found = datelines.find(words, CLUTTER)
    assert found is None or 0 < found.length <= len(words)


def test_blanks_without_end_are_no_dateline() -> None:
    assert datelines.find("AMBER," + " " * 50_000 + "March 15 (Reuters) - " + REST, CLUTTER) is None
