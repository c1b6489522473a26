import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.model.claims import Claim
from wirewatch.model.groups import Grouping
from wirewatch.model.readings import Interval
from wirewatch.model.records import Precision, TimelineEntry
from wirewatch.report.timeline import timeline, when


def cited(entry: TimelineEntry, grouping: Grouping) -> list[str]:
    texts = {r.id: r.text for r in grouping.reports}
    return [c.span.words(texts[c.report]) for c in entry.citations]


def entries(grouping: Grouping, claims: tuple[Claim, ...], date: str) -> list[TimelineEntry]:
    return [e for e in timeline(grouping, claims) if e.date == date]


def test_a_claim_is_one_entry_that_cites_all_who_tell_the_date(grouping, claims) -> None:
    delivered = [e for e in entries(grouping, claims, "2031-05-06") if "delivered" in e.text]
    assert len(delivered) == 1
    assert {c.report for c in delivered[0].citations} == {"r1", "r2", "r3"}


def test_a_date_without_an_event_is_told_by_its_sentence(grouping, claims) -> None:
    (first,) = entries(grouping, claims, "2021-10")
    assert first.precision is Precision.MONTH
    assert first.text == "It was the first such cargo since October 2021."
    assert cited(first, grouping) == [first.text] * 2, "the same sentence in two prints is one entry"


def test_a_reworded_sentence_joins_the_one_it_was_taken_from(grouping, claims) -> None:
    pictures = [e for e in entries(grouping, claims, "2031-05-06") if "delivered" not in e.text]
    assert [{c.report for c in e.citations} for e in pictures] == [{"r3", "r4"}]


def test_a_time_of_day_belongs_to_its_day(grouping, claims) -> None:
    assert all(re.fullmatch(r"\d{3,4}(-\d\d){0,2}", e.date) for e in timeline(grouping, claims))
    assert any(
        "Tuesday evening" in w for e in entries(grouping, claims, "2031-05-06") for w in cited(e, grouping)
    )


def test_durations_and_vague_values_have_no_entry(grouping, claims) -> None:
    assert not entries(grouping, claims, "2030")
    assert not [e for e in timeline(grouping, claims) if e.text.startswith("that night")]


def test_a_text_is_the_words_of_a_report(grouping, claims) -> None:
    (june,) = entries(grouping, claims, "2031-06")
    assert june.text == "He feared that Halcyon would bring more in June."


def test_entries_are_in_order_and_never_a_bare_date(grouping, claims) -> None:
    found = timeline(grouping, claims)
    assert [e.date for e in found] == sorted(e.date for e in found)
    assert all(len(e.text.split()) >= 4 and e.citations for e in found)


def test_nothing_is_taken_from_boilerplate(grouping, claims) -> None:
    assert not any("Advertisement" in w for e in timeline(grouping, claims) for w in cited(e, grouping))


def test_the_order_of_reports_changes_nothing(grouping, claims) -> None:
    turned = replace(grouping, reports=grouping.reports[::-1], readings=grouping.readings[::-1])
    assert timeline(turned, claims) == timeline(grouping, claims)


def test_precision_is_the_smallest_unit_that_holds_the_days() -> None:
    assert when(Interval(first="1961-01-01", last="1961-12-31")) == ("1961", Precision.YEAR)
    assert when(Interval(first="1990-01-01", last="1999-12-31")) == ("199", Precision.DECADE)
    assert when(Interval(first="2024-06-17", last="2024-06-23")) == ("2024-06", Precision.MONTH)
    assert when(Interval(first="2024-01-01", last="2024-03-31")) == ("2024", Precision.YEAR)
    assert when(Interval(first="1901-01-01", last="2000-12-31")) is None


@given(st.dates(), st.dates())
def test_a_date_always_holds_both_ends(a, b) -> None:
    first, last = sorted((a.isoformat(), b.isoformat()))
    found = when(Interval(first=first, last=last))
    if found is not None:
        assert first.startswith(found[0]) and last.startswith(found[0])
