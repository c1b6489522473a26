"""Small piles of invented reports: what descends from what, what stands alone, and when."""

from types import SimpleNamespace

import pytest

from wirewatch.group import arrange
from wirewatch.model.groups import Relation
from wirewatch.model.reports import Credit, CreditKind, DateBasis
from wirewatch.run.models import SpacyVectors

TANKER = (
    "A products tanker caught fire off the Belmar lighthouse before dawn on Monday, the coast guard said.",
    "All nineteen of the crew took to the boats and were picked up by a trawler from Ostrava Bay.",
    "The Halcyon Reach had loaded 31,000 tonnes of diesel at Port Lune and was bound for the Marrow Islands.",
    "Tugs sprayed foam on her afterdeck until the flames went out shortly before noon.",
    "A slick two miles long was drifting north with the tide, a harbour pilot told reporters.",
    "Her owners in Lune did not answer calls, and the insurer said that it had sent a surveyor.",
)
LAUNCH = (
    "Ruvania fired a missile from its eastern coast on Thursday that flew about 900 kilometres, the army said.",
    "It came down in open water outside the fishing grounds, and no ship reported damage.",
    "Officers on the frigate Amberley tracked the weapon for eleven minutes.",
    "The defence minister, Oda Wexler, cut short a visit to the islands and called her staff together.",
    "It was the fourth such firing since the spring, after a pause that lasted through the summer.",
)
LAUNCH_REWORDED = (
    "A missile was fired from the eastern coast by Ruvania on Thursday and flew some 900 kilometres, according to the army.",
    "No ship reported any damage, for the weapon fell into open water beyond the fishing grounds.",
    "For eleven minutes the weapon was tracked by officers aboard the frigate Amberley.",
    "Oda Wexler, the defence minister, broke off a visit to the islands and summoned her staff.",
    "Since the spring this was the fourth firing of the kind, following a pause through the summer.",
)
QUOTES = (
    '"Nobody crosses that ridge again without a shot being answered," said Colonel Adan Brue.',
    '"We lost two good men to a ditch and a rumour," the herdsmen\'s elder said.',
)
CLASH = (
    "Border troops of Tessaly and Korvan exchanged fire for an hour on the Sill ridge, both capitals said.",
    QUOTES[0],
    "Three houses in the hamlet below burned down and the road to the pass was closed.",
    QUOTES[1],
    "Envoys of both sides are to meet at the customs house at the end of the week.",
)
CLASH_ALONE = (
    "The shooting began when a patrol found a herd grazing where the map shows a minefield, villagers recounted.",
    QUOTES[1],
    "By evening the market had opened again, though few traders had come up from the plain.",
    QUOTES[0],
    "A teacher who watched from the school roof counted twenty flares and heard one heavy gun.",
)
FLOOD = (
    "The river Aune broke its banks at Mellow on Friday night and drowned the lower town.",
    "Firemen took 240 people from roofs, and a school gymnasium was opened for those without a bed.",
    "The water stood at 6.2 metres at the old bridge, the highest since the gauge was built.",
    "The mayor, Linus Orr, asked the province for pumps and for sandbags from its depot at Quill.",
    "Trains between Mellow and the coast are not expected to run before Wednesday.",
)


@pytest.fixture
def pile(make, nlp):
    vectors = SpacyVectors(nlp)

    def arranged(*reports):
        return arrange(reports, [], vectors=vectors)

    return SimpleNamespace(arranged=arranged, report=make.report)


def relations(found):
    return {(link.from_report, link.to_report): link.relation for link in found.links}


def families(found):
    return {frozenset(family.reports) for family in found.families}


def test_a_copy_with_cuts(pile):
    whole = pile.report("a", "\n".join(TANKER), outlet="Belmar Post", published="2025-03-03")
    cut = pile.report(
        "b", "\n".join(TANKER[i] for i in (0, 2, 3)), outlet="Inland Echo", published="2025-03-04"
    )
    assert relations(pile.arranged(whole, cut)) == {(whole.id, cut.id): Relation.COPY}


def test_a_version_with_changed_numbers(pile):
    later = [FLOOD[0], FLOOD[1].replace("240", "415"), FLOOD[2].replace("6.2", "6.7"), *FLOOD[3:]]
    first = pile.report(
        "a", "\n".join(FLOOD), title="Aune floods Mellow", outlet="Post", published="2025-03-08T07:00"
    )
    second = pile.report(
        "b", "\n".join(later), title="Aune floods Mellow", outlet="Post", published="2025-03-08T15:00"
    )
    assert relations(pile.arranged(second, first)) == {(first.id, second.id): Relation.VERSION}


def test_a_machine_s_rewording(pile):
    source = pile.report("a", "\n".join(LAUNCH), outlet="Ruvania Herald", published="2025-03-06")
    child = pile.report("b", "\n".join(LAUNCH_REWORDED), outlet="World In Brief", published="2025-03-07")
    assert relations(pile.arranged(source, child)) == {(source.id, child.id): Relation.PARAPHRASE}


def test_an_account_of_one_s_own_that_shares_two_quotations(pile):
    one = pile.report("a", "\n".join(CLASH), outlet="Sill Gazette", published="2025-03-05")
    other = pile.report("b", "\n".join(CLASH_ALONE), outlet="Plains Courier", published="2025-03-05")
    found = pile.arranged(one, other)
    assert families(found) == {frozenset({one.id}), frozenset({other.id})}


def test_a_digest_of_two_stories_holds_neither_family_together(pile):
    fire = pile.report("a", "\n".join(TANKER), outlet="Belmar Post", published="2025-03-03")
    flood = pile.report("b", "\n".join(FLOOD), outlet="Aune Valley News", published="2025-03-08")
    digest = pile.report(
        "c",
        "A tanker burned off Belmar this week and her crew were saved.\n"
        "In the north the Aune flooded Mellow, where people waited on roofs for the firemen.",
        outlet="Sunday Digest",
        published="2025-03-09",
    )
    found = pile.arranged(fire, flood, digest)
    assert found.links == ()
    assert len(found.families) == 3
    assert not any({fire.id, flood.id} <= set(story.reports) for story in found.stories)


def test_an_undated_report_with_weekday_words_is_dated_by_its_story(pile):
    others = [
        pile.report(name, "\n".join(FLOOD), outlet=outlet, published="2025-03-08")
        for name, outlet in (("a", "Post"), ("b", "Herald"))
    ]
    undated = pile.report("u", "\n".join([*FLOOD[:4], "On Saturday the water began to fall, Mr Orr said."]))
    found = {report.id: report for report in pile.arranged(*others, undated).reports}[undated.id]
    assert (found.published, found.published_basis) == ("2025-03-08", DateBasis.STORY)


def test_an_outlet_s_reports_of_two_days_are_no_versions_unless_the_texts_overlap(pile):
    first = pile.report(
        "a", "\n".join(TANKER), title="Tanker burns", outlet="Belmar Post", published="2025-03-03"
    )
    second = pile.report(
        "b",
        "Divers found a crack in the hull of the Halcyon Reach a day after she burned off Belmar.\n"
        "The crew, who were taken to a seamen's mission, said that a pump had sparked.\n"
        "Gulls covered in diesel were washed up at three beaches, and volunteers set up a cleaning station.\n"
        "An inquiry will be led by Judge Perrin Aldous, who looked into the loss of a ferry six years ago.",
        title="Crack found in burned tanker",
        outlet="Belmar Post",
        published="2025-03-04",
    )
    assert pile.arranged(first, second).links == ()


def test_two_own_reports_that_credit_one_agency_are_not_linked(pile):
    credit = Credit(agency="Lune News Agency", kind=CreditKind.CREDIT_LINE)
    one = pile.report("a", "\n".join(CLASH), outlet="Post", published="2025-03-05", credits=[credit])
    other = pile.report(
        "b", "\n".join(CLASH_ALONE), outlet="Herald", published="2025-03-05", credits=[credit]
    )
    assert pile.arranged(one, other).links == ()
