"""A claim's tree, and the sentence that says why it counts so."""

from dataclasses import replace

from wirewatch.model.records import Record
from wirewatch.report.evidence import evidence
from wirewatch.report.lookup import Lookup
from wirewatch.report.text_evidence import render
from wirewatch.report.tree import tree, why
from wirewatch.report.values import Branch


def lines(branch: Branch) -> list[str]:
    return [branch.text, *(text for below in branch.branches for text in lines(below))]


def claim_of(record: Record, id: str):
    return next(c for c in record.claims if c.id == id)


def test_a_tree_leads_from_the_claim_to_every_one_of_its_words(record: Record) -> None:
    lookup = Lookup.of(record)
    for claim in record.claims:
        drawn = "\n".join(lines(tree(claim, lookup)))
        assert all(id in drawn for id in claim.members)


def test_origins_texts_and_reports_stand_in_that_order(record: Record) -> None:
    drawn = tree(claim_of(record, "c-transfer"), Lookup.of(record))
    origin = drawn.branches[0]
    assert origin.text.endswith("counts")
    assert origin.why
    (text,) = origin.branches
    assert text.text.startswith("one text")
    assert [b.text.split(" ")[0] for b in text.branches[0].branches] == ["event"]


def test_somebody_is_first_to_publish(record: Record) -> None:
    drawn = lines(tree(claim_of(record, "c-transfer"), Lookup.of(record)))
    assert [line for line in drawn if line.endswith("to publish")]


def test_an_origin_that_does_not_count_is_told_with_the_rule_and_what_counts_instead(record: Record) -> None:
    claim = claim_of(record, "c-transfer")
    first, second = claim.origins
    second = replace(second, counts=False, reason="Outlets of one owner are one voice.", within=first.id)
    told = why(replace(claim, origins=(first, second), independent_sources=1), Lookup.of(record))
    assert "It counts as one" in told
    assert "(outlets of one owner are one voice)" in told
    assert "counted with" in told


def test_where_nothing_counts_the_least_is_explained(record: Record) -> None:
    claim = claim_of(record, "c-goods")
    none = tuple(replace(o, counts=False) for o in claim.origins)
    assert "somebody must have said it" in why(replace(claim, origins=none), Lookup.of(record))


def test_the_tree_is_drawn_with_lines_and_closed_by_the_reason(record: Record) -> None:
    drawn = render(evidence(record, "c-transfer"))
    assert "├─ " in drawn
    assert "└─ " in drawn
    assert "It counts as two: " in " ".join(drawn.split())
