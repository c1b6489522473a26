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


def test_whom_someone_is_there_for_is_not_named_by_his_name(read):
    found = read("A lawyer for the captain, Ann Roe, spoke. The captain, Otto Lund, did not.")
    assert found.named("Ann Roe").roles == ("lawyer",)
    assert found.named("Otto Lund").roles == ("captain",)


def test_who_says_it_behind_a_comma_is_no_apposition(read):
    found = read("The mill was sold by Barlow Trading Ltd, a broker said.")
    assert found.who("a broker") is not found.named("Barlow Trading Ltd")
    beside = read("It was sold by Barlow Trading Ltd, a broker of Oslo.")
    assert beside.who("a broker") is beside.named("Barlow Trading Ltd")


def test_a_passage_may_end_with_a_noun(read):
    assert read("He met Barlow Trading Ltd, a broker").named("Barlow Trading Ltd")
    assert read("Then spoke a broker").who("a broker") is not None


def test_a_noun_behind_a_name_says_what_it_is(read: Read) -> None:
    found = read("The official Kyodo news agency said so. The Grey Heron group stole the coins in Lagos.")
    assert found.who("The official Kyodo news agency") is found.who("Kyodo")
    assert found.who("The Grey Heron group") is found.named("Grey Heron")
