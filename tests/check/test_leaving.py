"""Which claim is left open by who declines to comment, or finds no evidence."""

import pytest

from wirewatch.model.readings import EventType, Stance, Status

SALE, VISIT = "Ostrel sold forty howitzers to the island", "Ostrel hosted a banker from the mainland"


def left_open(story, line, words, *, speaker="envoy", stance=Stance.DECLINES, cue=None):
    """The claims of the sale and of the visit, told in this order before the line."""
    story.report("a", f"Brenn said {SALE}.\nBrenn said {VISIT}.\n{line}")
    more = {"status": Status.ALLEGED, "holder": "minister", "actors": ("ostrel",)}
    sale = story.deed("a", SALE, EventType.TRANSFER, **more)
    visit = story.deed("a", VISIT, EventType.CONSULT, **more)
    story.say("a", speaker, words, stance=stance, cue=cue)
    return story.claim(sale), story.claim(visit)


def test_who_names_the_matter_answers_the_claim_that_tells_of_it(story):
    sale, visit = left_open(story, "Solla declined to comment on the howitzers.", "comment on the howitzers")
    assert (len(sale.declined), len(visit.declined)) == (1, 0)


@pytest.mark.parametrize("words", ["to comment", "to comment while the inquiry is open"])
def test_who_names_none_answers_what_was_told_last(story, words):
    sale, visit = left_open(story, f"Solla declined {words}.", words, cue="declined")
    assert (len(sale.declined), len(visit.declined)) == (0, 1)


def test_who_finds_no_evidence_of_a_thing_answers_the_claim_of_it(story):
    words = "Merrow had seen no evidence of howitzers"
    story.state("merrow", "Merrow")
    sale, visit = left_open(story, f"{words}.", words, speaker="merrow", stance=Stance.SAYS)
    assert (len(sale.unproven), len(visit.unproven)) == (1, 0)


def test_who_does_not_rule_a_thing_out_keeps_nothing_back(story):
    words = "another banker"
    sale, visit = left_open(story, f"Solla did not rule out {words}.", words, cue="did not rule out")
    assert sale.declined == visit.declined == ()
