from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    "text",
    [
        "Norway's special envoy, Greta Solheim, chaired the talks.",
        "Greta Solheim, a special envoy of Norway, chaired the talks.",
        "Greta Solheim is the special envoy of Norway.",
        "Norwegian special envoy Greta Solheim chaired the talks.",
    ],
)
def test_roles_come_from_beside_the_name(read: Read, text: str) -> None:
    found = read(text)
    solheim = found.named("Greta Solheim")
    assert any("envoy" in role for role in solheim.roles)
    assert found.discourse.referent(solheim.state).name == "Norway"


def test_a_name_after_a_body_without_a_comma(read: Read) -> None:
    found = read(
        "The guests were the head of Gazprom Ivan Sokolov, the governor of Siberia Pavel Orlov and others."
    )
    assert found.named("Ivan Sokolov").roles == ("head",)
    assert found.named("Pavel Orlov").roles == ("governor",)


def test_what_police_call_a_group_is_the_group(read: Read) -> None:
    found = read(
        "A Libyan smuggling gang stole the cargo. The gang, which police call Red Lantern, fled by sea."
    )
    assert found.who("A Libyan smuggling gang") is found.who("Red Lantern")
