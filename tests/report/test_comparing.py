"""Two reports side by side: order, descent, what differs, what each alone tells."""

import json
from dataclasses import replace

import pytest

from wirewatch.errors import NotFound
from wirewatch.model.groups import OrderBasis, Relation
from wirewatch.model.records import Record
from wirewatch.model.reports import DateBasis
from wirewatch.report.comparing import Comparison, compare
from wirewatch.report.passages import runs
from wirewatch.report.rows_json import comparison as as_json
from wirewatch.report.text_comparing import render


def flat(found: Comparison) -> str:
    return " ".join(render(found).split())


def with_dates(record: Record, **published: str | None) -> Record:
    return replace(
        record,
        links=(),
        reports=tuple(
            replace(r, published=published[r.id]) if r.id in published else r for r in record.reports
        ),
    )


def test_a_copy_is_told_as_one_with_its_older_text(record: Record) -> None:
    found = compare(record, "r2", "r1")
    assert found.order.older == "r1" and found.order.basis == "stated"
    (kin,) = found.kinship
    assert (kin.source, kin.derived, kin.relation, kin.order) == (
        "r1",
        "r2",
        Relation.COPY,
        OrderBasis.STATED,
    )
    text = flat(found)
    assert "Isle Herald prints the text of Varna Gazette." in text
    assert "They descend from one text, and count as one source" in text


def test_what_both_print_is_quoted_with_its_places(record: Record) -> None:
    found = compare(record, "r2", "r1")
    (passage,) = found.shared
    one, other = (next(r for r in record.reports if r.id == id) for id in ("r2", "r1"))
    assert passage.same and found.linked
    assert passage.first_words == passage.first.words(one.text) == passage.second.words(other.text)
    assert 0 < found.shares[1] < found.shares[0] < 1, "the Herald has less beside it"
    assert "delivered about 40 crates" in flat(found)


def test_other_words_for_the_same_are_quoted_from_both(record: Record) -> None:
    found = compare(record, "r3", "r4")
    assert [p.same for p in found.shared] == [False]
    text = flat(found)
    assert "Satellite pictures bought" in text and "Images from space" in text
    assert "one passage, one of them in other words" in text.lower()


def test_what_one_alone_tells_says_who_else_does(record: Record) -> None:
    found = compare(record, "r1", "r3")
    ours, theirs = found.only
    assert {p.ids for p in ours} >= {("c-goods",)}
    assert {id for p in theirs for id in p.ids} >= {"c-fear", "c-founded", "c-lind"}
    goods = next(p for p in ours if p.ids == ("c-goods",))
    assert goods.elsewhere == 1, "the Herald prints it too"
    assert "also in one other report; c-goods" in flat(found)
    assert [p.ids for p in found.both] == [("c-transfer",)]


def test_where_both_tell_a_thing_the_values_stand_with_their_reports(record: Record) -> None:
    found = compare(record, "r1", "r3")
    (difference,) = found.differences
    assert {(way.value, way.told_by) for way in difference.ways} == {
        ("about 40 crates", "Varna Gazette"),
        ("60 crates", "Harbour Courier"),
    }
    assert compare(record, "r1", "r2").differences == ()


def test_what_the_one_denies_of_the_other(record: Record) -> None:
    (denial,) = compare(record, "r3", "r1").denials
    assert {p.ids for p in denial.told} == {("c-transfer",)}
    assert [(p.text, p.told_in) for p in denial.denied] == [
        ("Ostrel denied receiving any guidance parts", ("r1",))
    ]
    assert compare(record, "r3", "r4").denials == (), "neither carries the denial"


def test_a_denial_that_both_print_divides_nobody(record: Record) -> None:
    denial = "Ostrel denied receiving any guidance parts."
    herald = next(r for r in record.reports if r.id == "r2")
    text = f"{herald.text}\n{denial}\n"
    start = text.index(denial)
    reading = next(r for r in record.readings if r.report == "r2")
    sentence = replace(reading.sentences[0], span=type(reading.sentences[0].span)(start, start + len(denial)))
    told = replace(
        record,
        links=(),
        reports=tuple(replace(r, text=text) if r.id == "r2" else r for r in record.reports),
        readings=tuple(
            replace(r, sentences=(*r.sentences, sentence)) if r.report == "r2" else r for r in record.readings
        ),
    )
    assert len(compare(record, "r1", "r2").denials) == 1
    assert compare(told, "r1", "r2").denials == ()


def test_what_stands_in_words_that_both_print_is_not_what_one_alone_tells(record: Record) -> None:
    claims = tuple(replace(c, members=("s-r1-goods",)) if c.id == "c-goods" else c for c in record.claims)
    found = compare(replace(record, claims=claims), "r1", "r2")
    assert found.unread == (("c-goods",), ())
    assert (
        "One more claim of Varna Gazette stands in a passage that both share, but was not matched: c-goods."
        in flat(found)
    )


def test_without_a_link_the_dates_tell_which_is_older(record: Record) -> None:
    assert compare(record, "r3", "r1").order.older == "r1"
    same = with_dates(record, r1="2031-05-07", r2="2031-05-07T18:30:00")
    assert compare(same, "r1", "r2").order.older is None
    clock = with_dates(record, r1="2031-05-07T20:00:00+02:00", r2="2031-05-07T18:30:00+00:00")
    assert compare(clock, "r1", "r2").order.older == "r1"
    mixed = with_dates(record, r1="2031-05-07T20:00:00+02:00", r2="2031-05-07T18:30:00")
    assert compare(mixed, "r1", "r2").order.older is None


def test_a_date_that_is_only_inferred_orders_nothing(record: Record) -> None:
    found = compare(record, "r1", "r4")
    assert found.order.older is None and "bears no date of its own" in found.order.words
    guessed = replace(
        record,
        reports=tuple(
            replace(r, published="2031-05-09", published_basis=DateBasis.STORY) if r.id == "r4" else r
            for r in record.reports
        ),
    )
    assert compare(guessed, "r1", "r4").order.older is None


def test_a_link_without_an_order_leaves_it_to_the_dates(record: Record) -> None:
    links = tuple(replace(k, order=OrderBasis.UNKNOWN) for k in record.links)
    found = compare(replace(record, links=links), "r4", "r3")
    assert found.order.older is None
    assert "which came first is not known" in found.kinship[0].words


def test_words_that_unlinked_reports_both_print_are_found(record: Record) -> None:
    found = compare(replace(record, links=()), "r1", "r2")
    assert not found.linked and len(found.shared) == 2, "the third is of nine words"
    assert all(p.same for p in found.shared)
    assert "too little for a link" in flat(found)


def test_runs_are_twelve_words_or_more_and_give_back_the_words(record: Record) -> None:
    one, other, third = record.reports[:3]
    for ours, theirs in runs(one, other):
        assert ours.words(one.text).casefold() == theirs.words(other.text).casefold()
        assert len(ours.words(one.text).split()) >= 12
    assert runs(one, third) == ()


@pytest.mark.parametrize("wanted", ["r3", "r3.txt", "in/r3.txt", "r3.t"])
def test_reports_are_found_as_show_finds_them(record: Record, wanted: str) -> None:
    assert compare(record, wanted, "r1").sides[0].id == "r3"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("r1", "name two"),
        ("c-transfer", "is no report"),
        ("r9.txt", "near it: r"),
        ("r", "begin with"),
        ("zzz", "r1.txt"),
    ],
)
def test_what_cannot_be_compared_is_refused(record: Record, wanted: str, told: str) -> None:
    with pytest.raises(NotFound, match=told):
        compare(record, "r1", wanted)


def test_everything_has_its_id_and_no_line_is_too_wide(record: Record) -> None:
    found = compare(record, "r1", "r3")
    text = render(found, width=80)
    assert max(map(len, text.splitlines())) <= 80
    points = (*found.both, *found.only[0], *found.only[1])
    assert all(point.ids[0] in text for point in points)
    assert all(side.id in text and side.sha256[:16] in text for side in found.sides)


def test_json_has_the_same(record: Record) -> None:
    told = json.loads(as_json(compare(record, "r1", "r3")))
    assert [r["id"] for r in told["reports"]] == ["r1", "r3"]
    assert told["order"]["older"] == "r1" and told["links"] == []
    assert told["differences"][0]["claim"] == "c-transfer"
    assert told["denials"][0]["denied"][0]["ids"] == ["s-r1-denial"]
    assert len(told["only"]) == 2 and told["notes"]


def test_no_control_of_a_report_gets_through(record: Record) -> None:
    hostile = replace(
        record,
        reports=tuple(
            replace(
                r,
                text=r.text.replace("crates", "cra\x1btes").replace("Ostrel on", "Ostrel\x9bon"),
                title=f"\x1b]0;{r.title}\x07\u202e",
                outlet=f"{r.outlet or ''}\x1b[31m",
                origin=f"\x1b{r.origin}",
            )
            for r in record.reports
        ),
    )
    for one, other in (("r1", "r2"), ("r1", "r3"), ("r3", "r4")):
        found = compare(hostile, one, other)
        for text in (render(found), render(found, full=True), as_json(found)):
            assert not any(c in text for c in "\x1b\x9b\x07\u202e")
