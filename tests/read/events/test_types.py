"""Deeds by their types: one sentence for a way of telling that the lists know."""

import pytest

from wirewatch.model.readings import EventType

TYPES = [
    ("Belgium signed a trade deal with Peru.", "AGREE", "conclude"),
    ("Belgium agreed to sign a trade deal with Peru.", "AGREE", None),
    ("Belgium imposed sanctions on Peru.", "SANCTION", "embargo"),
    ("Belgium suspended food aid to Peru.", "SANCTION", "discontinue"),
    ("Belgium called for sanctions against Peru.", "ACCUSE", "disapprove"),
    ("Belgium held Peru responsible for the spill.", "ACCUSE", "allege"),
    ("Belgium laid siege to Lima.", "ASSAULT", "blockade"),
    ("Belgium seized two villages in Peru.", "ASSAULT", "occupy"),
    ("Belgium seized a tanker of Peru.", "COERCE", "seize"),
    ("Belgium sentenced Ana Moreno to nine years in prison.", "COERCE", "arrest"),
    ("Belgium boycotted the games in Peru.", "PROTEST", "boycott"),
    ("Belgium sent forty soldiers to Peru as part of a peacekeeping mission.", "AID", "military"),
    ("Belgium sent forty soldiers to the border with Peru.", "MOBILIZE", "troops"),
    ("Families from Belgium have sought refuge in Peru.", "REQUEST", None),
    ("Belgium granted asylum to a poet from Peru.", "AID", "asylum"),
    ("Belgium returned a bronze mask to Peru.", "RETREAT", "release"),
    ("Belgium released 43 of the 60 protesters from Peru.", "RETREAT", "release"),
    ("Belgium announced a cease-fire with Peru.", "RETREAT", "ceasefire"),
    ("Belgium reopened its border with Peru.", "CONCEDE", None),
    ("Belgium dropped its lawsuit against Peru.", "CONCEDE", None),
    ("Belgium stood by Peru.", "SUPPORT", None),
    ("Belgium is committed to opening its ports to Peru.", "AGREE", None),
    ("Soldiers overthrew the president of Peru.", "ASSAULT", None),
    ("Belgium's troops liberated three towns in Peru.", "ASSAULT", "occupy"),
    ("Belgium liberated twelve hostages in Peru.", "RETREAT", "release"),
    ("Guards mistreated Ana Moreno in Lima.", "ASSAULT", "torture"),
    ("Belgium's rejection of an offer by Peru was brief.", "REJECT", None),
]


@pytest.mark.parametrize(("text", "type", "mode"), TYPES)
def test_a_deed_has_its_type_and_mode(read, text, type, mode):
    assert (EventType(type), mode) in [(e.type, e.mode) for e in read(text)], read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The report demonstrates that Belgium is rich.",
        "Belgium and Norway released a joint statement on fish.",
    ],
)
def test_what_sounds_like_a_deed_is_none(read, text):
    assert not [e for e in read(text) if e.type in (EventType.PROTEST, EventType.RETREAT)]


def test_a_plane_is_shot_down_by_arms_and_a_plan_by_votes(read):
    assert [e.type for e in read("Peru shot down a helicopter of Chile.")] == [EventType.ASSAULT]
    assert [e.type for e in read("Peru shot down a proposal of Chile.")] == [EventType.REJECT]
