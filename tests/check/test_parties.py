"""Who stands on which side, and who speaks for whom."""

from types import MappingProxyType

import pytest

from wirewatch.check.parties import Parties
from wirewatch.lists import comparison
from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind

STATE, PERSON, BODY = EntityKind.STATE, EntityKind.PERSON, EntityKind.ORGANIZATION
ENTITIES = (
    Entity(id="tavia", name="Tavia", kind=STATE),
    Entity(id="ostrel", name="Ostrel", kind=STATE),
    Entity(id="brenn", name="Ada Brenn", kind=PERSON, state="tavia"),
    Entity(id="ministry", name="ministry of fishery", kind=BODY, state="tavia"),
    Entity(id="firm", name="Brackwater Lines", kind=BODY, state="tavia"),
    Entity(id="official", name="harbour official", kind=PERSON, state="tavia", anonymous=True),
    Entity(id="old", name="former harbour official", kind=PERSON, state="tavia", anonymous=True),
    Entity(id="source", name="person close to the talks", kind=PERSON, anonymous=True),
    Entity(id="media", name="media reports", kind=BODY, agency=True, collective=True),
    Entity(id="both", name="the two sides", kind=EntityKind.OTHER, members=("tavia", "ostrel")),
)
PARTIES = Parties(entities=MappingProxyType({e.id: e for e in ENTITIES}), offices=comparison.load().offices)


@pytest.mark.parametrize(
    ("id", "speaks_for"),
    [
        ("brenn", "tavia"),
        ("ministry", "tavia"),
        ("official", "tavia"),
        ("firm", "firm"),
        ("old", "old"),
        ("source", "source"),
        ("nobody", "nobody"),
    ],
)
def test_an_office_speaks_for_its_state(id, speaks_for):
    assert PARTIES.voice(id) == speaks_for


def test_a_joint_mention_stands_for_its_members():
    assert PARTIES.sides(["both"]) == {"tavia", "ostrel"}


def test_media_that_nobody_named_are_nobody():
    assert PARTIES.is_nobody("media")
    assert not PARTIES.is_nobody("source")


def test_a_source_without_name_is_unnamed_but_an_official_is_his_state():
    assert PARTIES.is_unnamed("source")
    assert PARTIES.is_unnamed("old")
    assert not PARTIES.is_unnamed("official")
