"""Tolls of the dead, however they are told."""

import pytest

from wirewatch.check.material import gather
from wirewatch.check.tolls import tolls
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.readings import EventType

PLAIN = plain(comparison.load())


@pytest.fixture
def paired(story):
    """True where two lines, of (words, figure, value, unit, verb), are tolls of one event."""
    for id, name in (("tavia", "Tavia"), ("ostrel", "Ostrel")):
        story.state(id, name)

    def are(*lines):
        for id, (words, figure, value, unit, verb) in zip("ab", lines, strict=True):
            story.report(id, f"{words}.")
            story.amount(id, figure, value, unit)
            for name in ("Tavia", "Ostrel"):
                if name in words:
                    story.mention(id, name, name.lower())
            story.deed(id, words, EventType.ASSAULT, verb=verb)
        (material,) = gather(story.grouping())
        return bool([*tolls(material.events, material, PLAIN)])

    return are


KILLED = ("The wave killed 27 people", "27 people", 27, "people", "killed")


def test_the_killed_and_the_bodies_are_one_toll(paired):
    assert paired(KILLED, ("The hospital holds 31 bodies", "31 bodies", 31, "bodies", "holds"))


def test_the_hurt_and_the_saved_are_none(paired):
    assert not paired(KILLED, ("The wave hurt 31 people", "31 people", 31, "people", "hurt"))


def test_of_each_side_there_is_a_toll(paired):
    ours = ("In Tavia 12 soldiers died", "12 soldiers", 12, "soldiers", "died")
    assert not paired(ours, ("In Ostrel 9 soldiers died", "9 soldiers", 9, "soldiers", "died"))


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (("A raid killed nine villagers", "nine villagers", 9, "villagers", "killed"), False),
        (("A raid killed seven troops", "seven troops", 7, "troops", "killed"), True),
        (("A raid killed eleven people", "eleven people", 11, "people", "killed"), False),
    ],
)
def test_people_of_two_sorts_have_tolls_of_their_own(paired, other, one):
    assert paired(("The raid killed five soldiers", "five soldiers", 5, "soldiers", "killed"), other) is one
