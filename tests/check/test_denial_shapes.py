"""Shapes of a denial, and of what is none: each answers one invented charge."""

import pytest

from wirewatch.model.claims import Standing
from wirewatch.model.readings import EventType, Stance, Status

CHARGE = "Ostrel sold forty howitzers to the island"
SAYS, DENIES, DECLINES = Stance.SAYS, Stance.DENIES, Stance.DECLINES


def answered(story, line, words, stance, cue=None, speaker="envoy", report="a"):
    story.report("a", f"{CHARGE}, Brenn said.\n{line}" if report == "a" else f"{CHARGE}, Brenn said.")
    if report != "a":
        story.report(report, f"Brenn said that {CHARGE}.\n{line}")
        story.deed(
            report, CHARGE, EventType.TRANSFER, status=Status.ALLEGED, holder="minister", actors=("ostrel",)
        )
    told = story.deed(
        "a", CHARGE, EventType.TRANSFER, status=Status.ALLEGED, holder="minister", actors=("ostrel",)
    )
    story.say(report, speaker, words, stance=stance, cue=cue)
    return next(c for c in story.claims() if told in c.members)


@pytest.mark.parametrize(
    ("line", "words", "stance", "cue"),
    [
        ("There is no truth in the report, Solla said.", "There is no truth in the report", SAYS, None),
        ("Nothing of the kind took place, Solla said.", "Nothing of the kind took place", SAYS, None),
        ("No such howitzers left our yards, Solla said.", "No such howitzers left our yards", SAYS, None),
        ("The story has no foundation, Solla said.", "The story has no foundation", SAYS, None),
        ("Solla rejected the charge as baseless.", "the charge", DENIES, "rejected"),
        ("Solla disputed the figure.", "the figure", DENIES, "disputed"),
        ("Solla denied the sale.", "the sale", DENIES, "denied"),
        ("Solla called the report a fabrication.", "the report a fabrication", SAYS, "called"),
        ("It is a lie, Solla said.", "It is a lie", SAYS, None),
        (
            "Ostrel never sold howitzers to the island, Solla said.",
            "Ostrel never sold howitzers to the island",
            SAYS,
            None,
        ),
    ],
)
def test_a_party_that_says_no_denies(story, line, words, stance, cue):
    assert answered(story, line, words, stance, cue).standing is Standing.DENIED


@pytest.mark.parametrize(
    ("line", "words", "stance", "cue"),
    [
        ("Solla declined to comment on the sale.", "comment on the sale", DECLINES, None),
        ("Solla could not confirm such a sale.", "not confirm such a sale", SAYS, None),
        ("Solla would neither confirm nor deny the sale.", "the sale", DENIES, "deny"),
        ("Solla refused to deny the sale.", "the sale", DENIES, "deny"),
        ("Nobody here knows of such a sale, Solla said.", "Nobody here knows of such a sale", SAYS, None),
    ],
)
def test_who_leaves_it_open_denies_nothing(story, line, words, stance, cue):
    claim = answered(story, line, words, stance, cue)
    assert claim.denials == ()
    assert claim.standing is Standing.SINGLE_SOURCE


def test_who_declines_to_comment_is_named_apart(story):
    line = "Solla declined to comment on the sale."
    claim = answered(story, line, "comment on the sale", DECLINES)
    assert len(claim.declined) == 1 and claim.unproven == claim.denials == ()


def test_who_has_seen_no_evidence_does_not_deny_it(story):
    story.state("merrow", "Merrow")
    line = "Merrow had seen no evidence of such a sale, its envoy said."
    claim = answered(story, line, "Merrow had seen no evidence of such a sale", SAYS, speaker="merrow")
    assert claim.denials == claim.declined == ()
    assert len(claim.unproven) == 1


def test_a_spokesman_of_the_accused_is_a_party(story):
    story.entity("voice", "spokesman", anonymous=True)
    line = "There is no truth in it, a spokesman for the Ostrel cabinet said."
    story.report("a", f"{CHARGE}, Brenn said.\n{line}")
    told = story.deed(
        "a", CHARGE, EventType.TRANSFER, status=Status.ALLEGED, holder="minister", actors=("ostrel",)
    )
    story.mentions["a"] = []
    story.mention("a", "Ostrel cabinet", "ostrel")
    story.say("a", "voice", "There is no truth in it")
    assert story.claim(told).standing is Standing.DENIED


def test_a_denial_in_another_report_counts(story):
    claim = answered(story, "It is a lie, Solla said.", "It is a lie", SAYS, report="b")
    assert claim.standing is Standing.DENIED
