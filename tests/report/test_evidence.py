from dataclasses import replace

import pytest

from wirewatch.errors import NotFound
from wirewatch.model.records import Record
from wirewatch.report.evidence import evidence
from wirewatch.report.text_evidence import render


def test_a_claim_shows_words_grounds_variants_and_denials(record: Record) -> None:
    found = evidence(record, "c-transfer")
    assert found.kind == "claim"
    assert [n.report for n in found.notes[:3]] == ["r1", "r3", "r2"], (
        "those that others derive from come first"
    )
    assert found.account and [g.counts for g in found.account.grounds] == [True, True]
    assert found.account.denials[0].text == "Ostrel denied receiving any guidance parts"
    assert found.differences[0].slot == "quantity"
    assert ("finding", "fi-1") in [(kind, id) for kind, id, _ in found.related]


def test_a_statement_shows_speaker_channel_and_claim(record: Record) -> None:
    found = evidence(record, "s-r1-goods")
    facts = dict(found.facts)
    assert (facts["speaker"], facts["through"], facts["speech"]) == ("Ilva Brandt", "Norpress", "direct")
    assert facts["sha256"] == record.reports[0].sha256
    assert [(kind, id) for kind, id, _ in found.related] == [("claim", "c-goods")]


def test_a_denial_shows_what_it_denies(record: Record) -> None:
    assert [(kind, id) for kind, id, _ in evidence(record, "s-r1-denial").related] == [
        ("denies", "c-transfer")
    ]


def test_an_event_shows_its_slots(record: Record) -> None:
    facts = dict(evidence(record, "e-r1-transfer").facts)
    assert facts["actors"] == "Halcyon Line"
    assert facts["date"] == "6 May 2031 (“Tuesday”)"
    assert facts["quantity"] == "about 40 crates"


def test_a_finding_shows_its_paragraphs(record: Record) -> None:
    found = evidence(record, "fi-1")
    assert [p.unread for p in found.paragraphs] == [False, True]
    assert "not read at its source" in " ".join(render(found).split())


def test_a_report_shows_its_lineage_and_what_was_read(record: Record) -> None:
    found = evidence(record, "r4")
    assert dict(found.facts)["one text with"] == "Harbour Courier"
    assert [line.words for line in found.lineage] == [
        "Unnamed outlet (r4) rewords Harbour Courier, as far as the texts tell."
    ]
    assert [kind for kind, _, _ in found.related] == ["statement"]


def test_a_report_is_found_by_its_file(record: Record) -> None:
    assert evidence(record, "r3.txt").id == "r3"


def test_the_first_letters_will_do_where_they_are_enough(record: Record) -> None:
    assert evidence(record, "c-tr").id == "c-transfer"
    with pytest.raises(NotFound, match="give more of the id"):
        evidence(record, "c-f")


@pytest.mark.parametrize("id", ["c-transfre", "", "zzzzzz", "\x00"])
def test_what_is_not_there_is_said_so(record: Record, id: str) -> None:
    with pytest.raises(NotFound):
        evidence(record, id)


def test_the_first_letters_of_a_file_will_do_too(record: Record) -> None:
    assert evidence(record, "r3.t").id == "r3"


def test_a_story_is_read_by_its_brief(record: Record) -> None:
    with pytest.raises(NotFound, match="brief --story st-1"):
        evidence(record, "st-1")


def test_near_misses_are_named(record: Record) -> None:
    with pytest.raises(NotFound, match="c-transfer"):
        evidence(record, "c-transfre")


def test_everything_can_be_shown(record: Record) -> None:
    ids = [r.id for r in record.reports] + [c.id for c in record.claims] + [f.id for f in record.findings]
    ids += [m.id for r in record.readings for m in (*r.statements, *r.events)]
    for id in ids:
        text = render(evidence(record, id))
        assert id in text
        assert max(map(len, text.splitlines())) <= 100


def test_a_direction_that_is_not_known_is_told_as_such(record):
    from dataclasses import replace

    from wirewatch.model.groups import OrderBasis

    links = tuple(replace(link, order=OrderBasis.UNKNOWN) for link in record.links)
    told = evidence(replace(record, links=links), "r2").lineage
    assert [line.words for line in told] == [
        "Isle Herald prints the text of Varna Gazette; which came first is not known."
    ]


def test_a_finding_tells_the_deed_that_meets_its_rule(record: Record) -> None:
    found = (replace(record.findings[0], members=("e-r3-transfer",)),)
    told = evidence(replace(record, findings=found), "fi-1")
    assert {"r3"} <= {note.report for note in told.notes} and "r2" not in {note.report for note in told.notes}
    whole = evidence(record, "fi-1")
    assert "r2" in {note.report for note in whole.notes}, (
        "all of the claim, where it was not kept what met the rule"
    )


def test_a_contrary_account_is_named_apart_from_denials(record: Record) -> None:
    claims = tuple(
        replace(c, contrary=("e-r3-founded",)) if c.id == "c-transfer" else c for c in record.claims
    )
    account = evidence(replace(record, claims=claims), "c-transfer").account
    assert account is not None and account.against is not None
    assert "enied by Ostrel" in account.against.words
    assert "a contrary account by" in account.against.words
