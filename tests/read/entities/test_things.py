from collections.abc import Callable
from typing import Any

from wirewatch.model.readings import EntityKind

Read = Callable[[str], Any]


def test_the_ship_is_the_vessel_named_before(read: Read) -> None:
    found = read("The coast guard boarded the MV Amber Tern on Friday. The ship carried sand.")
    assert found.who("The ship") is found.named("MV Amber Tern")


def test_a_vessel_without_a_name(read: Read) -> None:
    found = read("A Panamanian tanker ran aground. The tanker was empty.")
    tanker = found.who("A Panamanian tanker")
    assert tanker.kind is EntityKind.VESSEL
    assert found.who("The tanker") is tanker


def test_the_country_is_the_subject_before_where_there_is_one(read: Read) -> None:
    found = read("Kenya closed its mines in June. The country exports gold.")
    assert found.who("The country") is found.who("Kenya")


def test_the_country_stays_open_between_two(read: Read) -> None:
    found = read("Kenya and Uganda closed their mines in June. The country exports gold.")
    assert found.who("The country") is None
