from collections.abc import Callable
from typing import Any

import pytest

from wirewatch.model.readings import EntityKind, MentionForm

Read = Callable[[str], Any]


def test_demonyms_and_possessives_are_adjectives(read: Read) -> None:
    found = read("A Peruvian freighter left Ghana's largest port.")
    forms = {m.span.words(found.text): m.form for m in found.discourse.mentions}
    assert forms["Peruvian"] is forms["Ghana"] is MentionForm.ADJECTIVE


def test_the_first_half_of_a_compound_is_its_own_mention(read: Read) -> None:
    found = read("The U.S.-led coalition met in Doha.")
    assert found.who("U.S.").ids == (("iso3166", "USA"),)


@pytest.mark.parametrize(
    "name",
    [
        "Siobhan O'Malley",
        "Ludo van der Berg",
        "Jean-Luc Perrin",
        "Kwon Hye-jin",
        "Mohammed bin Rashad",
        "J. P. Harlow",
    ],
)
def test_hyphens_apostrophes_particles_and_initials_stay_in_the_name(read: Read, name: str) -> None:
    found = read(f"The minister, {name}, resigned on Monday after a short talk with reporters.")
    assert found.who(name).kind is EntityKind.PERSON


def test_a_body_keeps_what_follows_of(read: Read) -> None:
    found = read("She works for the Institute for Marine Research in Lisbon.")
    assert found.who("Institute for Marine Research").kind is EntityKind.ORGANIZATION


def test_a_name_that_opens_with_a_known_one_is_one_name(read: Read) -> None:
    found = read("The case went to the Osaka District Court last week.")
    assert found.who("Osaka District Court").kind is EntityKind.ORGANIZATION
    assert found.who("Osaka") is None


def test_days_and_opening_words_are_no_names(read: Read) -> None:
    found = read("Yesterday was quiet. Police closed the road on Monday. However, buses ran.")
    assert not [m for m in found.discourse.mentions if m.form is MentionForm.NAME]


def test_a_title_in_capital_letters_yields_only_known_names(read: Read) -> None:
    found = read("GRAIN TALKS COLLAPSE AS FINLAND WALKS OUT")
    assert {r.name for r in found.discourse.referents} <= {"Finland"}
