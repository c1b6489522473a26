from collections.abc import Callable
from typing import Any

from wirewatch.model.readings import EntityKind

Read = Callable[[str], Any]


def test_a_short_name_joins_the_long_one(read: Read) -> None:
    found = read(
        "Foreign Minister Elena Marchetti flew to Oslo on Friday. Marchetti was tired, an aide said."
    )
    assert found.who("Marchetti", 1) is found.who("Elena Marchetti")
    assert "Foreign Minister" in found.named("Elena Marchetti").roles


def test_a_name_grows_step_by_step(read: Read) -> None:
    found = read(
        "Senator Jane P. Roe spoke in Oslo on Friday. Jane Roe was tired. Roe said that she would rest."
    )
    assert found.who("Roe", 2) is found.who("Jane Roe") is found.who("Jane P. Roe")


def test_where_the_surname_stands_first_it_stands_alone_too(read: Read) -> None:
    found = read("Bae Min-seo, a senior fellow in Seoul, was not surprised. Bae said the talks would resume.")
    assert found.who("Bae", 1) is found.named("Bae Min-seo")


def test_two_of_one_surname_stay_two(read: Read) -> None:
    found = read(
        "Prime Minister Omar Haddad met Rami Haddad, a banker, on Monday. Omar Haddad left early. "
        "Haddad promised nothing."
    )
    assert found.who("Omar Haddad") is not found.who("Rami Haddad")
    assert found.who("Haddad", 3) is found.who("Omar Haddad")


def test_initials_in_brackets_join_both_names(read: Read) -> None:
    found = read("The Harbour Safety Board (HSB) opened a case. The HSB declined to say more.")
    assert found.who("HSB", 1) is found.who("Harbour Safety Board")


def test_a_name_in_capitals_is_the_name(read: Read) -> None:
    found = read("Karl Brenner and ILSE BRENNER were there. Ilse Brenner sang.")
    assert found.who("ILSE BRENNER") is found.who("Ilse Brenner")


def test_a_news_agency_is_told_by_its_noun(read: Read) -> None:
    found = read("The state news agency VTA said on Monday that the dam had held.")
    vta = found.who("VTA")
    assert vta.agency
    assert vta.kind is EntityKind.ORGANIZATION


def test_bodies_have_the_state_beside_them(read: Read) -> None:
    found = read(
        "Sweden's National Grid Board warned of cuts. The Foreign Ministry of Ghana said it was informed."
    )
    assert found.discourse.referent(found.named("National Grid Board").state).name == "Sweden"
    ministry = found.who("Foreign Ministry")
    assert found.discourse.referent(ministry.state).name == "Ghana"
    assert "Foreign Ministry of Ghana" in ministry.aliases


def test_a_number_ends_the_name_of_a_ship(read: Read) -> None:
    found = read("The tug Hai Feng 7 lay off Oslo. Police boarded the Hai Feng 7 on Monday.")
    assert found.who("Hai Feng 7", 1) is found.named("Hai Feng 7")
    assert found.named("Hai Feng 7").kind is EntityKind.VESSEL


def test_a_firm_is_called_without_the_end_of_its_name(read: Read) -> None:
    found = read("Sable Cove Freight Co. hired a lawyer on Monday. Sable Cove denied the charge.")
    assert found.who("Sable Cove", 1) is found.who("Sable Cove Freight Co.")
    assert found.who("Sable Cove", 1).kind is EntityKind.ORGANIZATION


def test_a_ship_is_known_by_what_ships_do(read: Read) -> None:
    found = read("The Amber Heron has lain at anchor off Oslo since Monday.")
    assert found.named("Amber Heron").kind is EntityKind.VESSEL
