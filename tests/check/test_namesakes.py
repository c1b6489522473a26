"""Names that are half the same."""

import pytest

from wirewatch.check.material import gather
from wirewatch.check.namesakes import namesakes
from wirewatch.model.readings import EntityKind, EventType


def named(story, one, other, more=""):
    """The names by which two tellings of one deed differ."""
    for id, name, rest in (("a", one, more), ("b", other, "")):
        story.report(id, f"Judge {name} sent the owner home.{rest}")
        story.entity(name, name, EntityKind.PERSON)
        story.mention(id, name, name)
        story.deed(id, f"Judge {name} sent the owner home", EventType.COERCE)
    (material,) = gather(story.grouping())
    return [{v.value for v in found.values} for found in namesakes(material.events, material)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Anton Greve", "Arvid Greve"), ("Anton Grevesand", "Anton Grevelund"), ("Pavel K.", "Petrov K.")],
)
def test_a_name_of_which_one_word_is_another_is_a_difference(story, one, other):
    assert named(story, one, other) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Anton Greve", "A. Greve"), ("Viktar Greve", "Viktor Greve"), ("Anton Greve", "Ole Sand")],
    ids=["an initial", "a spelling", "another person"],
)
def test_other_names_are_none(story, one, other):
    assert named(story, one, other) == []


def test_a_report_that_knows_both_does_not_differ(story):
    assert named(story, "Anton Greve", "Arvid Greve", " Arvid Greve had stepped aside.") == []
