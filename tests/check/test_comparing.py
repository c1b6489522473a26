"""What a story's members are compared by."""

import numpy as np
import pytest

from wirewatch.check.comparing import Comparing
from wirewatch.check.material import gather
from wirewatch.check.meaning import UNTOLD
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import EventType, Status

LISTS = comparison.load()
WORDS = plain(LISTS)


class Unknown:
    """Every word is unknown."""

    def of(self, word):
        return None


class Told:
    """Knows which of two matters a wording is about, and remembers what it was asked for."""

    def __init__(self):
        self.asked = []

    def of(self, wordings):
        self.asked += wordings
        rows = [[1.0, 0.1] if "ferry" in w.lower() or "vessel" in w else [0.1, 1.0] for w in wordings]
        return np.array([row / np.linalg.norm(row) for row in rows], dtype=np.float32)


@pytest.fixture
def comparing(story):
    """The story with all that it is compared by."""

    def made(meanings=None):
        (material,) = gather(story.grouping(), LISTS.offices)
        return Comparing(material=material, plain=WORDS, vectors=Unknown(), meanings=meanings)

    return made


@pytest.fixture
def two(story):
    """Two reports: a charge in each, and a denial in the second."""
    story.report("a", "Ostrel sank a ferry, Brenn said.")
    story.report("b", "Brenn spoke of a vessel.\nWe sank no ferry, Solla said.\nA bell rang.")
    charge = {"status": Status.ALLEGED, "holder": "minister", "actors": ("ostrel",)}
    story.deed("a", "Ostrel sank a ferry", EventType.ASSAULT, **charge)
    story.say("b", "envoy", "We sank no ferry")
    story.deed("b", "sank no ferry", EventType.ASSAULT, status=Status.DENIED, holder="envoy")
    story.deed("b", "A bell rang", EventType.OTHER)
    return story


def test_a_single_report_is_not_compared_by_meaning(story, comparing):
    story.report("a", "Ostrel sank a ferry.\nA vessel went down.")
    for words in ("Ostrel sank a ferry", "A vessel went down"):
        story.deed("a", words, EventType.OTHER)
    meanings = Told()
    one = comparing(meanings)
    assert one.near is UNTOLD and one.around.meant is UNTOLD and not one.answering.meant
    assert one.drafts and meanings.asked == []


def test_of_several_reports_all_that_is_said_and_told_is_known(two, comparing):
    several = comparing(Told())
    sentences = {m.sentence for m in several.material.statements}
    assert set(several.near.rows) == {m.words for m in several.material.members} | sentences
    assert "We sank no ferry, Solla said." in sentences
    assert several.around.meant is several.near


def test_without_meanings_nothing_is_known(two, comparing):
    without = comparing()
    assert without.near is UNTOLD and not without.answering.meant


def test_each_wording_is_asked_for_once(two, comparing):
    meanings = Told()
    several = comparing(meanings)
    assert several.drafts and several.answering and several.near
    assert len(meanings.asked) == len(set(meanings.asked))


def test_what_denies_is_known_by_its_turned_words_its_sentence_and_its_lead(two, comparing):
    several = comparing(Told())
    known = set(several.answering.meant.rows)
    assert {"we sank ferry", "We sank no ferry, Solla said."} <= known
    assert set(several.near.rows) < known


def test_what_is_told_as_undone_makes_no_draft(two, comparing):
    drafts = comparing(Told()).drafts
    told = [m.words for draft in drafts if draft.kind is ClaimKind.EVENT for m in draft.members]
    assert sorted(told) == ["A bell rang", "Ostrel sank a ferry"]


def test_every_saying_and_every_other_deed_is_in_one_draft(two, comparing):
    several = comparing(Told())
    ids = [m.id for draft in several.drafts for m in draft.members]
    undone = {m.id for m in several.material.events if m.event.status is Status.DENIED}
    assert len(ids) == len(set(ids))
    assert set(ids) == {m.id for m in several.material.members} - undone


def test_a_deed_in_other_words_is_joined_by_its_meaning(story, comparing):
    day = {"day": "2031-05-04", "actors": ("ostrel",), "recipients": ("tavia",)}
    story.report("a", "Gunners sank the ferry.")
    story.report("b", "Shells sent a vessel to its grave.")
    ids = {
        story.deed("a", "Gunners sank the ferry", EventType.ASSAULT, **day),
        story.deed("b", "Shells sent a vessel to its grave", EventType.ASSAULT, **day),
    }
    story.report("c", "Elsewhere a bell rang.")
    other = story.deed("c", "a bell rang", EventType.OTHER)
    apart, joined = (comparing(meanings).drafts for meanings in (None, Told()))
    assert sorted(len(draft.members) for draft in apart) == [1, 1, 1]
    assert sorted([{m.id for m in draft.members} for draft in joined], key=len) == [{other}, ids]
