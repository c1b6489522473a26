from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.model.readings import EntityKind, MentionForm
from wirewatch.read.entities.states import made_of

Read = Callable[[str], Any]


def test_spellings_of_one_state_are_one_referent(read: Read) -> None:
    found = read("The DPRK thanked Moscow, and Russian officials praised North Korea's army.")
    north = found.who("DPRK")
    assert north.ids == (("iso3166", "PRK"),)
    assert found.who("North Korea") is north
    assert found.who("Moscow") is found.who("Russian")


def test_a_capital_where_things_happen_is_a_place(read: Read) -> None:
    found = read("The ministers met in Nairobi. Nairobi denied the charge on Monday.")
    assert found.who("Nairobi", 0).kind is EntityKind.PLACE
    assert found.who("Nairobi", 1).name == "Kenya"


def test_sides_of_a_divided_land(read: Read) -> None:
    found = read("North Korea fired two rockets. The North has tested nine this year.")
    assert found.who("North", 1) is found.who("North Korea")


def test_states_that_no_list_knows(read: Read) -> None:
    found = read(
        "The president of Valdoria flew home on Friday. Valdoria's foreign minister, Ana Petrell, stayed for "
        "talks. Valdorian troops left the border with Quessland, whose government was silent."
    )
    valdoria = found.named("Valdoria")
    assert valdoria.kind is EntityKind.STATE
    assert found.who("Valdorian") is valdoria or found.who("Valdorian troops") is valdoria
    forms = {m.form for m in found.discourse.of(valdoria.id)}
    assert MentionForm.ADJECTIVE in forms


@given(st.sampled_from(["Ruritania", "Borduria", "Sylvania"]))
def test_adjectives_are_made_of_names(state: str) -> None:
    assert made_of(state + "n", state)
    assert not made_of(state, state)
    assert not made_of("Martian", state)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ostrelian Prime Minister Ann Roe left. Ostrelia will vote.", "Ann Roe", "Prime Minister"),
        ("Ostrelian Ambassador Ann Roe left. Ostrelia will vote.", "Ann Roe", "Ambassador"),
        ("Susan Bishop Smith left. Ostrelia will vote.", "Susan Bishop Smith", None),
    ],
)
def test_a_people_that_no_list_knows_is_no_part_of_a_name(read, text, name, role):
    found = read(text)
    person = found.named(name)
    assert person.roles == ((role,) if role else ())
    assert person.state == (found.named("Ostrelia").id if role else None)


def test_a_ministry_of_a_people_that_no_list_knows_is_that_states(read):
    found = read("The Ostrelian Foreign Ministry protested. Ostrelia will vote.")
    assert found.named("Foreign Ministry").state == found.named("Ostrelia").id
