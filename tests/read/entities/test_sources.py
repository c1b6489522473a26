from collections.abc import Callable
from typing import Any

import pytest

from wirewatch.model.readings import EntityKind

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    "voice", ["U.S. officials", "The Russian government", "Kenyan troops", "Japan's military"]
)
def test_officials_without_a_name_are_their_state(read: Read, voice: str) -> None:
    found = read(f"{voice} denied the report on Tuesday.")
    assert found.who(voice).kind is EntityKind.STATE


def test_officials_of_two_states_are_both(read: Read) -> None:
    found = read("Officials in Sweden and Finland said they were ready.")
    both = found.who("Officials")
    assert {found.discourse.referent(i).name for i in both.members} == {"Sweden", "Finland"}
    assert both.collective


def test_one_official_stays_a_person_with_a_state(read: Read) -> None:
    found = read("A Canadian official said the ship had sailed.")
    official = found.who("A Canadian official")
    assert official.anonymous and official.kind is EntityKind.PERSON
    assert found.discourse.referent(official.state).name == "Canada"


def test_an_anonymous_source_is_named_by_its_description(read: Read) -> None:
    found = read(
        "A diplomat close to the mediators said the draft was thin. The diplomat asked not to be named. "
        "An inspector of the harbour police told reporters the seals were broken."
    )
    diplomat = found.who("A diplomat")
    assert diplomat.name == "diplomat close to the mediators"
    assert found.who("The diplomat") is diplomat
    assert found.who("An inspector").name == "inspector of the harbour police"


def test_channels(read: Read) -> None:
    found = read("Iranian state media said the launch failed. Local media reported flames.")
    media = found.who("Iranian state media")
    assert media.agency and media.collective
    assert found.discourse.referent(media.state).name == "Iran"
    assert found.who("Local media").agency


def test_social_media_is_no_channel(read: Read) -> None:
    found = read("Social media lit up.")
    assert not found.discourse.mentions


def test_a_leader_by_state(read: Read) -> None:
    found = read(
        "Chancellor Ulrike Stein of Germany met President Paulo Reis of Brazil. The Brazilian leader smiled; "
        "the German chancellor did not."
    )
    assert found.who("The Brazilian leader") is found.named("Paulo Reis")
    assert found.who("the German chancellor") is found.named("Ulrike Stein")
