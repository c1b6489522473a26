"""What was settled between reports stays and is not looked into again; all else is."""

from dataclasses import replace

import pytest

from wirewatch.group import arrange, families, lineage, links, texts
from wirewatch.group.links import NOTHING, Settled
from wirewatch.model.groups import Family, Link, Relation
from wirewatch.model.ids import digest_id


@pytest.fixture
def pile(make):
    """A report, a cut copy, an own report that takes a passage over, and one of something else."""
    whole = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    cut = make.report("b", "\n".join(make.lines[:5]), outlet="Lowland Herald", published="2025-02-04")
    own = (
        "Shipowners in Aldmoor met on Wednesday and asked for a fund that pays when a port is shut for days. "
    )
    taker = make.report("c", own * 3 + "\n" + "\n".join(make.lines[1:3]), published="2025-02-05")
    other = make.report(
        "d", "Parliament in Aldmoor voted to raise the duty on timber.", published="2025-02-03"
    )
    return whole, cut, taker, other


def find(make, reports, settled=NOTHING):
    ordered = sorted(reports, key=lambda report: report.id)
    return links.find(ordered, [texts.of_report(report) for report in ordered], make.vectors, settled)


def settled(reports, known=(), kin=(), stories=None):
    """What is settled of these reports, by default as one story."""
    homes = stories or {report.id: "sy-1" for report in reports}
    return Settled(stories=homes, links=tuple(known), families=tuple(kin))


def compared(monkeypatch):
    """The pairs of report ids whose texts are laid side by side."""
    seen = []
    compare = lineage.compare

    def watched(left, right):
        seen.append(frozenset((left.report, right.report)))
        return compare(left, right)

    monkeypatch.setattr(lineage, "compare", watched)
    return seen


def test_reports_of_one_story_are_not_compared_again(make, pile, monkeypatch):
    whole, cut, taker, _ = pile
    seen = compared(monkeypatch)
    find(make, pile)
    assert frozenset((whole.id, cut.id)) in seen
    seen.clear()
    find(make, pile, settled([whole, cut]))
    assert frozenset((whole.id, cut.id)) not in seen
    assert frozenset((whole.id, taker.id)) in seen
    assert frozenset((cut.id, taker.id)) in seen


def test_reports_of_two_stories_are_compared(make, pile, monkeypatch):
    whole, cut, _, _ = pile
    seen = compared(monkeypatch)
    found = find(make, [whole, cut], settled([], stories={whole.id: "sy-1", cut.id: "sy-2"}))
    assert seen
    assert [(link.from_report, link.to_report) for link in found.links] == [(whole.id, cut.id)]


def test_a_report_that_nothing_is_known_of_is_compared_with_all(make, pile):
    whole, cut, *_ = pile
    assert not settled([whole]).knows(whole.id, cut.id)
    assert not NOTHING.knows(whole.id, cut.id)
    assert settled([whole, cut]).knows(cut.id, whole.id)


def test_links_that_were_settled_stay_as_they_were(make, pile):
    whole, cut, taker, other = pile
    known = Link(from_report=whole.id, to_report=other.id, relation=Relation.REUSE, score=0.77, shared=())
    found = find(make, pile, settled([whole, cut, other], [known]))
    assert known in found.links
    assert not [link for link in found.links if link.to_report == cut.id]
    assert [link for link in found.links if link.to_report == taker.id]


def test_a_settled_link_from_a_report_beyond_these_stays(make, pile):
    whole, cut, *_ = pile
    known = Link(from_report="rp-far", to_report=whole.id, relation=Relation.REUSE, score=0.5, shared=())
    assert known in find(make, [whole, cut], settled([whole], [known])).links


def test_finding_again_what_is_settled_gives_the_same_links(make, pile):
    every = find(make, pile)
    assert len(every.links) >= 2
    kin = families.families(pile, every.bonds)
    again = find(make, pile, settled(pile, every.links, kin))
    assert again.links == every.links
    assert families.families(pile, again.bonds) == kin


def test_adding_a_report_to_what_is_settled_gives_what_all_at_once_give(make, pile):
    every = find(make, pile)
    for last in pile:
        before = [report for report in pile if report is not last]
        known = find(make, before)
        kin = families.families(before, known.bonds)
        grown = find(make, pile, settled(before, known.links, kin))
        assert grown.links == every.links
        assert families.families(pile, grown.bonds) == families.families(pile, every.bonds)


def test_a_settled_family_is_held_though_its_texts_share_nothing(make, pile):
    whole, _, _, other = pile
    family = Family(id=digest_id("family", whole.id), reports=tuple(sorted((whole.id, other.id))))
    assert find(make, [whole, other], settled([whole, other], kin=[family])).bonds == (
        tuple(sorted((whole.id, other.id))),
    )


def test_a_settled_family_of_three_is_held_together(make):
    reports = [make.report(name, f"On day {name} it rained in the hills of {name * 3}.") for name in "abc"]
    family = Family(id="fm-1", reports=tuple(sorted(report.id for report in reports)))
    held = find(make, reports, settled(reports, kin=[family])).bonds
    assert [one.reports for one in families.families(reports, held)] == [family.reports]


def test_a_family_does_not_hold_a_report_of_which_nothing_is_settled(make, pile):
    whole, cut, _, other = pile
    family = Family(id="fm-1", reports=tuple(sorted((whole.id, other.id))))
    assert find(make, [whole, other], settled([whole], kin=[family])).bonds == ()
    grown = find(make, [whole, cut, other], settled([whole, cut], kin=[family])).bonds
    assert grown == (tuple(sorted((whole.id, cut.id))),) or not grown


def test_a_settled_family_is_in_one_story(make, pile):
    whole, _, _, other = pile
    apart = arrange([whole, other], [], vectors=make.vectors)
    assert len(apart.stories) == 2
    family = Family(id="fm-1", reports=tuple(sorted((whole.id, other.id))))
    found = arrange([whole, other], [], vectors=make.vectors, settled=settled([whole, other], kin=[family]))
    assert [story.reports for story in found.stories] == [family.reports]
    assert [one.reports for one in found.families] == [family.reports]


def test_no_more_than_eight_settled_and_new_links_lead_to_one_report(make, pile):
    whole, cut, *_ = pile
    known = [
        Link(from_report=f"rp-{n}", to_report=cut.id, relation=Relation.REUSE, score=n / 10, shared=())
        for n in range(9)
    ]
    found = find(make, [whole, cut], settled([cut], known)).links
    sources = {link.from_report for link in found if link.to_report == cut.id}
    assert whole.id in sources
    assert sources == {whole.id, *(f"rp-{n}" for n in range(2, 9))}


def test_the_order_of_what_is_settled_does_not_matter(make, pile):
    every = find(make, pile)
    kin = families.families(pile, every.bonds)
    one = settled(pile, every.links, kin)
    other = replace(one, links=one.links[::-1], families=one.families[::-1])
    assert find(make, pile, one) == find(make, pile, other)


REWORDED = (
    "On Monday, Veltrin's harbour master shut the basin in the north because a drifting mine had been discovered by divers.",
    "Back to sea went two ferries, while for six hours a third one stayed waiting near the lighthouse.",
    "The device was left over from the last war, according to Captain Ilse Darrow, commander of the clearance team.",
    "Just past noon a charge was attached to it by her divers, who then pulled it to the far side of the breakwater.",
    "The co-operative of the port put the loss of a day's catch by fishing crews at roughly 90,000 crowns.",
    "Since 1998 there have been four sweeps of the basin, the latest following last winter's storms.",
    "In April, a lasting sonar station will be requested from the ministry by the council of the town at its meeting.",
)


@pytest.mark.parametrize("last", [1, 2])
def test_a_rewording_has_its_likest_source_which_was_known_before(make, last):
    whole = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    cut = make.report("b", "\n".join(make.lines[:6]), outlet="Lowland Herald", published="2025-02-04")
    child = make.report("c", "\n".join(REWORDED), published="2025-02-05")
    pile = (whole, cut, child)
    every = find(make, pile)
    assert {link.from_report for link in every.links if link.to_report == child.id} == {whole.id}
    before = [report for report in pile if report is not pile[last]]
    known = find(make, before)
    grown = find(make, pile, settled(before, known.links, families.families(before, known.bonds)))
    assert families.families(pile, grown.bonds) == families.families(pile, every.bonds)
    assert grown.links == every.links
