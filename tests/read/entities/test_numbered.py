from collections.abc import Callable
from typing import Any

from wirewatch.model.readings import EntityKind

Read = Callable[[str], Any]


def test_resolutions_of_the_council(read: Read) -> None:
    found = read("The Security Council recalled resolutions 1540 and 1887 (2009). Resolution 1540 binds all.")
    first = found.named("UN Security Council resolution 1540")
    assert first.kind is EntityKind.INSTRUMENT
    assert len(found.discourse.of(first.id)) == 2
    assert found.who("1887 (2009)").name == "UN Security Council resolution 1887"


def test_an_imo_number_belongs_to_the_vessel_before_it(read: Read) -> None:
    found = read("The tanker Blue Heron (IMO 9123456) was seen off Malta.")
    assert found.who("Blue Heron").ids == (("imo", "9123456"),)
