from collections.abc import Callable
from typing import Any

Read = Callable[[str], Any]


def test_two_leaders_and_two_countries(read: Read) -> None:
    found = read(
        "President Paulo Reis of Brazil received President Ines Soto of Chile on Monday. The two leaders dined. "
        "The two countries share no border."
    )
    leaders, lands = found.who("The two leaders"), found.who("The two countries")
    assert {found.discourse.referent(i).name for i in leaders.members} == {"Paulo Reis", "Ines Soto"}
    assert {found.discourse.referent(i).name for i in lands.members} == {"Brazil", "Chile"}
    assert leaders.collective


def test_no_pair_where_there_are_not_two(read: Read) -> None:
    found = read("President Paulo Reis spoke first. The two leaders were not seen.")
    assert found.who("The two leaders") is None
