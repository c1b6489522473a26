"""Grades: the best source's letter, the standing's digit, and why."""

import pytest

from wirewatch.model.readings import EventType, Status

SAID = "The harbour will stay open to every flag this winter"


def test_an_unknown_outlet_cannot_be_judged(story):
    story.report("a", f'"{SAID}," she said.', outlet="The Nowhere Bugle")
    grade = story.claim(story.say("a", "minister", SAID)).grade
    assert grade.code == "F3"
    assert "No source is in the register" in grade.reason


def test_the_best_source_gives_the_letter(story):
    story.entity("tass", "TASS", agency=True)
    story.report("a", f'"{SAID}," she said.', outlet="The Korea Times")
    story.report("b", f'"{SAID}," TASS quoted her.')
    claim = story.claim(story.say("a", "minister", SAID), story.say("b", "minister", SAID, via=("tass",)))
    assert claim.grade.code == "B2"
    assert claim.grade.set_by == "wirewatch"


@pytest.mark.parametrize(("families", "digit"), [(1, "3"), (2, "2"), (3, "1")])
def test_the_number_of_sources_gives_the_digit(story, families, digit):
    ids = []
    for n in range(families):
        story.report(f"r{n}", f'"{SAID}," she said.')
        ids.append(story.say(f"r{n}", "minister", SAID))
    assert story.claim(*ids).grade.credibility == digit


@pytest.mark.parametrize(
    ("status", "digit", "words"),
    [
        (Status.FEARED, "6", "feared or held possible"),
        (Status.HYPOTHETICAL, "6", "feared or held possible"),
        (Status.PLEDGED, "2", "pledged for a time to come"),
        (Status.ALLEGED, "2", "two or more independent sources"),
    ],
)
def test_what_nobody_tells_as_done_cannot_be_judged(story, status, digit, words):
    ids = []
    for id in "ab":
        story.report(id, "Ostrel will close the weir to all barges.")
        ids.append(
            story.deed(
                id,
                "Ostrel will close the weir to all barges",
                EventType.COERCE,
                status=status,
                actors=("ostrel",),
            )
        )
    grade = story.claim(*ids).grade
    assert grade.credibility == digit
    assert words in grade.reason
