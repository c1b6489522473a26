"""Which claims are listed, in which order, and what is said where none is."""

from dataclasses import replace

import pytest

from wirewatch.errors import NotFound
from wirewatch.model.claims import ClaimKind, Standing
from wirewatch.model.readings import EventType
from wirewatch.model.records import Record
from wirewatch.report.asking import days
from wirewatch.report.columns import columns
from wirewatch.report.dating import Basis
from wirewatch.report.listing import Listing, Wanted, listing, short_ids
from wirewatch.report.rows_json import claims as as_json
from wirewatch.report.text_listing import render


def ids(found: Listing) -> list[str]:
    return [row.claim for row in found.rows]


def test_every_claim_is_listed_the_weightiest_first(record: Record) -> None:
    found = ids(listing(record))
    assert sorted(found) == sorted(c.id for c in record.claims)
    assert found[0] == "c-transfer", "two families, two sources, a finding, a denial"


def test_a_row_says_how_the_claim_stands_and_on_what(record: Record) -> None:
    row = listing(record).rows[0]
    assert (row.standing, row.sources, row.grade, row.type) == (Standing.DENIED, 2, "B4", "TRANSFER")
    assert row.date and (row.date.shown, row.date.basis) == ("2031-05-06", Basis.EVENT)
    assert row.told.startswith("According to ") and row.against == "Denied by Ostrel"
    assert [(g.name, g.counts) for g in row.origins] == [("port inspectors", True), ("Oto Lind", True)]
    assert [id for id, _ in row.reports] == ["r1", "r3", "r2"]
    assert row.findings == ("fi-1",)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(standings=frozenset({Standing.DENIED})), {"c-transfer"}),
        (Wanted(kind=ClaimKind.STATEMENT), {"c-goods", "c-lind"}),
        (Wanted(types=frozenset({EventType.TRANSFER})), {"c-transfer"}),
        (Wanted(party="OSTREL"), {"c-transfer"}),
        (Wanted(party="the Line"), {"c-transfer", "c-fear", "c-founded"}),
        (Wanted(party="Ilva Brandt"), {"c-goods"}),
        (Wanted(party="oto lind"), {"c-transfer", "c-lind", "c-fear"}),
        (Wanted(party="port inspectors"), {"c-transfer"}),
        (Wanted(story="st-"), {"c-transfer", "c-goods", "c-lind", "c-fear", "c-founded"}),
        (Wanted(story="ferry guidance"), {"c-transfer", "c-goods", "c-lind", "c-fear", "c-founded"}),
        (Wanted(until="1999-12-31"), {"c-founded"}),
        (Wanted(since="2031-06-15", until="2031-06-20"), {"c-fear"}),
        (Wanted(outlet="isle herald"), {"c-transfer", "c-goods"}),
        (Wanted(outlet="herald", kind=ClaimKind.EVENT), {"c-transfer"}),
        (Wanted(outlet="unnamed"), {"c-lind"}),
    ],
)
def test_filters_keep_what_is_asked_for(record: Record, wanted: Wanted, expected: set[str]) -> None:
    assert set(ids(listing(record, wanted))) == expected


def test_who_stands_for_a_party_with_others_is_found_with_it(record: Record) -> None:
    both = replace(record.entities[0], id="both", name="both lines", members=("halcyon-line",), aliases=())
    readings = tuple(
        replace(r, events=tuple(replace(e, actors=("both",)) for e in r.events)) for r in record.readings
    )
    joint = replace(record, entities=(*record.entities, both), readings=readings)
    assert "c-fear" in ids(listing(joint, Wanted(party="Halcyon Line")))


def test_a_statement_without_a_day_has_its_first_reports(record: Record) -> None:
    row = next(r for r in listing(record).rows if r.claim == "c-goods")
    assert row.date and (row.date.shown, row.date.basis) == ("2031-05-07", Basis.REPORT)
    assert "2031-05-07*" in render(listing(record)) and "A date with *" in render(listing(record))


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        (Wanted(party="Nobody"), "Halcyon Line"),
        (Wanted(party="lind"), "near it: Oto Lind"),
        (Wanted(party="Norpress"), "party to no claim"),
        (Wanted(party=""), "parties: "),
        (Wanted(story="zebra"), "st-1"),
        (Wanted(outlet="zebra"), "Harbour Courier; Isle Herald; Varna Gazette; unnamed"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(record: Record, wanted: Wanted, named: str) -> None:
    with pytest.raises(NotFound, match=named):
        listing(record, wanted)


def test_nothing_found_says_what_would_widen_it(record: Record) -> None:
    found = listing(record, Wanted(standings=frozenset({Standing.DENIED}), outlet="unnamed"))
    assert (found.found, found.wider) == (0, (("--standing", 1), ("--outlet", 1)))
    text = render(found)
    assert "No claim is asked for that the record holds." in text
    assert "Without --standing there would be one claim and without --outlet" in text.replace("\n", " ")
    never = Wanted(standings=frozenset({Standing.CORROBORATED}), until="1900-01-01")
    assert "Without any there are five claims." in render(listing(record, never))


def test_an_empty_record_says_how_to_fill_it(nothing: Record) -> None:
    assert "wirewatch run PATH" in render(listing(nothing))
    assert as_json(listing(nothing)) == "[]\n"


def test_the_limit_counts_what_it_leaves_out(record: Record) -> None:
    found = listing(record, Wanted(limit=2))
    assert (len(found.rows), found.found, found.stories[0].more) == (2, 5, 3)
    assert "… and 3 more of this story" in render(found)
    other = replace(record.stories[0], id="st-2", title="Another quay", reports=("r4",))
    claims = tuple(replace(c, story="st-2") if c.id == "c-lind" else c for c in record.claims)
    two = listing(replace(record, stories=(*record.stories, other), claims=claims), Wanted(limit=1))
    assert [len(s.rows) for s in two.stories] == [1, 0]
    assert "Beyond the limit: one claim of one other story." in render(two)


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_one_line_a_claim_never_wider_than_the_terminal(record: Record, width: int) -> None:
    lines = render(listing(record), width=width).splitlines()
    assert max(map(columns, lines)) <= width
    assert sum(line.startswith("c-") for line in lines) == len(record.claims)


def test_without_a_width_nothing_is_cut(record: Record) -> None:
    found = listing(record)
    text = render(found)
    assert all(row.told in text and row.claim in text for row in found.rows)


def test_what_only_may_be_is_marked_as_such_where_there_is_little_room(record: Record) -> None:
    assert "feared: " in render(listing(record), width=80)


def test_short_ids_are_of_one_length_and_lead_to_one_claim() -> None:
    assert short_ids(["claim-aaaa1111", "claim-aaab2222"]) == {
        "claim-aaaa1111": "claim-aaaa",
        "claim-aaab2222": "claim-aaab",
    }
    assert set(short_ids(["claim-aaaa1111", "claim-aaaa1222"]).values()) == {"claim-aaaa11", "claim-aaaa12"}
    assert short_ids([]) == {} and short_ids(["c"]) == {"c": "c"}


def test_no_control_of_a_report_gets_through(record: Record) -> None:
    title = "Varna\x1b[2J ferry\x9b31m \u202egnp"
    (story,) = record.stories
    hostile = replace(
        record,
        stories=(replace(story, title=title),),
        reports=tuple(replace(r, text=r.text.replace("crates", "cra\x1btes")) for r in record.reports),
    )
    for text in (render(listing(hostile)), render(listing(hostile), width=70), as_json(listing(hostile))):
        assert not any(c in text for c in "\x1b\x9b\u202e")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-06-19", ("2024-06-19", "2024-06-19")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("1961", ("1961-01-01", "1961-12-31")),
    ],
)
def test_days_months_and_years_are_dates(words: str, expected: tuple[str, str]) -> None:
    assert days(words) == expected


@pytest.mark.parametrize(
    "words", ["", "yesterday", "19/6/24", "2024-6", "2024-13", "2023-02-29", "2024-06-19-1"]
)
def test_all_else_is_no_date(words: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar"):
        days(words)
