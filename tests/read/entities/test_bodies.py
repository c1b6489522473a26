from collections.abc import Callable
from typing import Any

Read = Callable[[str], Any]


def test_a_ministry_by_its_state(read: Read) -> None:
    found = read("The Norwegian foreign ministry declined to comment. Norway's foreign ministry knew of it.")
    ministry = found.who("The Norwegian foreign ministry")
    assert ministry.name == "foreign ministry of Norway"
    assert found.who("Norway's foreign ministry") is ministry


def test_nouns_refer_back_to_bodies(read: Read) -> None:
    found = read(
        "The exchange Bramwick Vault froze the coins, the Harbour Safety Board said. The exchange had been warned. "
        "The board fined it."
    )
    assert found.who("The exchange", 1) is found.named("Bramwick Vault")
    assert found.who("The board") is found.named("Harbour Safety Board")


def test_police_without_more_is_a_body(read: Read) -> None:
    found = read("Police closed the bridge. Two hours later police opened it.")
    assert found.who("Police") is found.who("police")


def test_an_unnamed_body_is_kept(read: Read) -> None:
    found = read("A Chilean mining company bought the land. The company paid in cash.")
    company = found.who("A Chilean mining company")
    assert company.anonymous
    assert found.who("The company") is company
