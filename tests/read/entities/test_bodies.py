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


def test_a_body_that_acts_is_known_by_what_it_is_of(read: Read) -> None:
    found = read(
        "The glass workers' union called a strike. The ferry pilots' union did not join. The union of the "
        "pilots said nothing."
    )
    glass, ferry = found.who("The glass workers' union"), found.who("The ferry pilots' union")
    assert (glass.name, ferry.name) == ("glass workers' union", "ferry pilots' union")
    assert glass is not ferry and not glass.anonymous
    assert read("He walked past the glass workers' union.").who("the glass workers' union") is None


def test_the_police_act_whatever_they_do(read: Read) -> None:
    assert read("The police tried to open the vault.").who("The police").name == "police"


def test_a_body_that_a_clause_says_acts_is_kept(read: Read) -> None:
    assert read("He blamed the council, which denied it.").who("the council") is not None
    assert read("He blamed the council.").who("the council") is None


def test_a_body_belongs_to_the_state_that_follows(read: Read) -> None:
    found = read("A spokesman for the Ministry of Foreign Affairs of the Republic of Kenya said so in Lagos.")
    ministry = found.named("Ministry of Foreign Affairs")
    assert found.discourse.referent(ministry.state).name == "Kenya"


def test_two_states_have_two_ministries_of_one_name(read: Read) -> None:
    found = read("Kenya's Foreign Ministry protested. Uganda's Foreign Ministry was silent.")
    one, other = found.who("Foreign Ministry"), found.who("Foreign Ministry", 1)
    assert one is not other
    assert [found.discourse.referent(m.state).name for m in (one, other)] == ["Kenya", "Uganda"]


def test_embassies_belong_to_the_states_in_and_beside_their_names(read: Read) -> None:
    found = read(
        "The Embassy of Norway in Lima denied it. The Kenyan Embassy in Lagos was silent. The U.S. Embassy was shut."
    )
    names = ("Embassy of Norway", "Embassy", "U.S. Embassy")
    bodies = [found.who("Embassy of Norway"), found.who("Embassy", 1), found.who("U.S. Embassy")]
    assert len({body.id for body in bodies}) == len(names)
    assert [found.discourse.referent(body.state).name for body in bodies] == [
        "Norway",
        "Kenya",
        "United States",
    ]


def test_a_registry_of_a_state_is_a_body(read: Read) -> None:
    found = read("Kenya's ship registry promised to strike the tanker. The registry gave no day.")
    registry = found.who("Kenya's ship registry")
    assert registry.name == "ship registry of Kenya"
    assert found.who("The registry") is registry
