"""Parties of other stories than arms and theft: ships, ports, forces, courts, courses of rivers."""

import pytest

from wirewatch.model.readings import EntityKind

CASES = [
    # words of a mention, kind, name (None: not looked at), state
    ("The tanker Lady Rosalind left Fujairah at dawn.", "Lady Rosalind", "vessel", "Lady Rosalind", None),
    ("The cargo ship Amber Tide sank off Oman.", "Amber Tide", "vessel", "Amber Tide", None),
    ("The MV Northern Heron was boarded on Sunday.", "MV Northern Heron", "vessel", None, None),
    ("The MT Silver Kestrel switched off its transponder.", "MT Silver Kestrel", "vessel", None, None),
    ("The Panama-flagged bulk carrier Ocean Fern was seized.", "Ocean Fern", "vessel", "Ocean Fern", None),
    ("The oil tanker Gulf Petrel ran aground.", "Gulf Petrel", "vessel", "Gulf Petrel", None),
    ("The container ship Hanna Maersgaard docked in Busan.", "Hanna Maersgaard", "vessel", None, None),
    ("The trawler Sea Wren, a vessel of 40 metres, was towed.", "Sea Wren", "vessel", "Sea Wren", None),
    ("The USS Holbrook sailed through the strait.", "USS Holbrook", "vessel", None, None),
    ("A drone struck the Black Sea port.", "Black Sea", "place", "Black Sea", None),
    ("The ship anchored off the Port of Vostok.", "Port of Vostok", "place", None, None),
    ("Fishing was banned in the Gulf of Tonkin.", "Gulf of Tonkin", "place", "Gulf of Tonkin", None),
    ("The crew saw lights in the Strait of Malacca.", "Strait of Malacca", "place", None, None),
    ("Water rose behind the Merowe Dam.", "Merowe Dam", "place", None, None),
    ("Villages along the Tekeze River were emptied.", "Tekeze River", "place", None, None),
    (
        "South Korea's Joint Chiefs of Staff said it had tracked the launch.",
        "Joint Chiefs of Staff",
        "organization",
        None,
        "South Korea",
    ),
    (
        "Japan's Maritime Self-Defense Force sent a destroyer.",
        "Maritime Self-Defense Force",
        "organization",
        None,
        "Japan",
    ),
    ("The Philippine Coast Guard filmed the collision.", "Coast Guard", "organization", None, "Philippines"),
    ("The Indonesian navy stopped the ship.", "The Indonesian navy", "organization", None, "Indonesia"),
    (
        "Kenya's interior ministry closed the camp.",
        "Kenya's interior ministry",
        "organization",
        None,
        "Kenya",
    ),
    ("The Polish Border Guard counted 40 attempts.", "Border Guard", "organization", None, "Poland"),
    ("The High Court in Nairobi froze the money.", "High Court", "organization", None, None),
    ("The Norrland District Court heard the case.", "Norrland District Court", "organization", None, None),
    (
        "The Marlow Institute for Strategic Studies published the images.",
        "Marlow Institute for Strategic Studies",
        "organization",
        None,
        None,
    ),
    ("The Seafarers' Rights Fund paid for the flights.", "Rights Fund", "organization", None, None),
    ("The Panel of Experts visited the refinery.", "Panel of Experts", "organization", None, None),
    (
        "The Security Council met behind closed doors.",
        "Security Council",
        "organization",
        "UN Security Council",
        None,
    ),
    (
        "The U.N. Security Council met behind closed doors.",
        "U.N. Security Council",
        "organization",
        "UN Security Council",
        None,
    ),
    ("The 1718 Committee asked for the log.", "1718 Committee", "organization", None, None),
    ("Lawyers cite the Nile Waters Agreement.", "Nile Waters Agreement", "instrument", None, None),
    ("The transfer broke Resolution 2397.", "Resolution 2397", "instrument", None, None),
    ("He was charged under the Export Control Act.", "Export Control Act", "instrument", None, None),
    (
        "Shipper Kestrel Marine Ltd denied everything.",
        "Shipper Kestrel Marine Ltd",
        "organization",
        None,
        None,
    ),
    ("Brandt Maritime was fined on Monday.", "Brandt Maritime", "organization", "Brandt Maritime", None),
    ("Zambezi Bank closed nine accounts.", "Zambezi Bank", "organization", "Zambezi Bank", None),
    ("Col. Adaeze Umeh commands the brigade.", "Adaeze Umeh", "person", "Adaeze Umeh", None),
    ("Lt. Col. Piotr Wilk told reporters to leave.", "Piotr Wilk", "person", "Piotr Wilk", None),
    ("Investor Mark Cuban bought the team.", "Mark Cuban", "person", "Mark Cuban", None),
    ("Singer Paul England toured in May.", "Paul England", "person", "Paul England", None),
    ("Actor Jack German signed the letter.", "Jack German", "person", "Jack German", None),
    (
        "North Korea fired a missile. The North fired another at noon.",
        "The North",
        "state",
        "North Korea",
        None,
    ),
    (
        "Pyongyang fired a missile. The North has fired nine this year.",
        "The North",
        "state",
        "North Korea",
        None,
    ),
    ("South Korea sent the fishermen home. The North thanked it.", "The North", "state", "North Korea", None),
    ("The villages of the north were flooded.", "the north", None, None, None),
    ("Sudan objects to the dam. It fears for its harvest.", "It", "state", "Sudan", None),
]


@pytest.mark.parametrize(("text", "words", "kind", "name", "state"), CASES)
def test_parties_by_name(read, text, words, kind, name, state):
    reader = read(text)
    found = reader.who(words)
    if found is None and kind is not None and words.startswith("The "):
        found = reader.who(words[4:], text.count(words[4:]) - 1)
    if kind is None:
        assert found is None
        return
    assert found is not None, [(r.name, r.kind) for r in reader.discourse.referents]
    assert found.kind is EntityKind(kind)
    if name is not None:
        assert found.name == name
    if state is not None:
        assert found.state is not None
        assert state in reader.discourse.referent(found.state).name


def test_an_honorific_makes_a_surname_a_persons(read):
    reader = read("Orley Maritime paid late.\nDana Orley runs Orley Maritime. Ms Orley has sued a bank.")
    assert reader.who("Orley", 3).name == "Dana Orley"


def test_a_demonym_in_a_persons_name_is_no_state(read):
    reader = read("Mark Cuban bought the team. Cuban paid in cash.")
    assert all(r.name != "Cuba" for r in reader.discourse.referents)


def test_someone_who_acts_unnamed_is_somebody(read):
    reader = read("The captain locked the bridge. He refused to speak.")
    found = reader.who("The captain")
    assert found.anonymous and found.kind is EntityKind.PERSON
    assert reader.who("He") is found


def test_a_managing_director_is_a_person(read):
    reader = read("Ottilda Orley, the managing director of Orley Maritime, left. Ms Orley has a boat.")
    assert reader.who("Ottilda Orley").kind is EntityKind.PERSON
    assert reader.who("Orley", 2) is reader.who("Ottilda Orley")


def test_a_paper_that_obliges_is_nobody(read):
    assert read("The paper obliges both sides to help.").who("The paper") is None
