from collections.abc import Callable
from typing import Any

from wirewatch.model.readings import EntityKind, MentionForm

Read = Callable[[str], Any]


def test_a_short_name_joins_the_long_one(read: Read) -> None:
    found = read(
        "Foreign Minister Elena Marchetti flew to Oslo on Friday. Marchetti was tired, an aide said."
    )
    assert found.who("Marchetti", 1) is found.who("Elena Marchetti")
    assert found.named("Elena Marchetti").kind is EntityKind.PERSON
    assert "Foreign Minister" in found.named("Elena Marchetti").roles


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


def test_demonyms_are_adjectives(read: Read) -> None:
    found = read("A Peruvian freighter left port.")
    mention = found.discourse.mentions[0]
    assert mention.form is MentionForm.ADJECTIVE
    assert mention.span.words(found.text) == "Peruvian"
