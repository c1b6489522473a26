"""How alike members are, beside what else in their reports is like either of them."""

import pytest

from wirewatch.check.material import gather
from wirewatch.check.meaning import UNTOLD
from wirewatch.check.rivals import likenesses
from wirewatch.check.similarity import compare
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.readings import EventType

LISTS = comparison.load()
PLAIN = plain(LISTS)


class NoVectors:
    def of(self, word):
        return None


@pytest.fixture
def alike(story):
    """The likenesses of deeds told by these words, by pairs of places."""

    def of(*told):
        for report in dict.fromkeys(report for report, _ in told):
            story.report(report, " ".join(f"{words}." for at, words in told if at == report))
        for report, words in told:
            story.deed(report, words, EventType.OTHER)
        (material,) = gather(story.grouping(), LISTS.offices)
        texts = [event.words for event in material.events]
        wordings = compare(texts, texts, PLAIN, NoVectors())
        return {(a, b): found for a, b, found in likenesses(material.events, wordings, UNTOLD)}

    return of


def test_the_likest_place_of_another_report_is_outdone_by_none(alike):
    found = alike(
        ("a", "The ferry Orla sank off the harbour"),
        ("b", "The Orla sank off the harbour mouth"),
        ("b", "Divers reached the ferry on Monday"),
    )
    assert found[0, 1].outdone == 0.0
    assert found[0, 2].outdone == pytest.approx(found[0, 1].alike - found[0, 2].alike)
    assert found[0, 2].outdone > 0


def test_a_pair_is_outdone_from_either_side(alike):
    found = alike(
        ("a", "Divers reached the ferry on Monday"),
        ("a", "The ferry Orla sank off the harbour"),
        ("b", "The ferry Orla sank off the harbour mouth"),
    )
    assert found[0, 2].outdone > 0 and found[1, 2].outdone == 0.0


def test_places_of_one_report_have_no_rivals(alike):
    found = alike(
        ("a", "The ferry Orla sank"), ("a", "The ferry Orla sank again"), ("a", "The ferry was raised")
    )
    assert {one.outdone for one in found.values()} == {0.0}
