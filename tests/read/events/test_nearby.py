"""Parties that no argument names and that stand near."""

import pytest

from wirewatch.model.readings import EventType

NEAR = [
    ("Belgium lifted its limits on the right of families to visit Peru.", EventType.CONCEDE, "Peru"),
    ("Belgium will not end the boycott until Peru has paid its fees.", EventType.REJECT, "Peru"),
    ("Belgium accepted the conditions set by Peru.", EventType.CONCEDE, "Peru"),
    ("Belgium opened an investigation into whether Peru had bribed the referees.", EventType.ACCUSE, "Peru"),
]


@pytest.mark.parametrize(("text", "type", "party"), NEAR)
def test_the_nearest_party_is_a_guess_and_said_to_be_one(only, text, type, party):
    event = only(text, type)
    assert (event.actors, event.recipients) == (("Belgium",), (party,))
    assert event.confidence < 1


def test_a_party_that_is_named_outright_is_no_guess(only):
    assert only("Belgium criticised Peru over the dam.", EventType.ACCUSE).confidence == 1


@pytest.mark.parametrize(
    "text",
    [
        "Belgium condemned the shelling after talks with Peru.",
        "Belgium condemned the shelling, according to Peru.",
        "Belgium condemned the shelling while Peru kept silent.",
    ],
)
def test_what_stands_apart_is_no_recipient(only, text):
    assert only(text, EventType.ACCUSE).recipients == ()


def test_nobody_is_guessed_to_have_got_goods(read):
    events = read("Belgium exported rifles despite a ban on trade with Peru.")
    assert not any("Peru" in e.recipients for e in events if e.type is EventType.TRANSFER)


def test_who_is_arrested_in_a_state_is_arrested_by_it(only):
    event = only("Ana Moreno was arrested in Chile on Friday.", EventType.COERCE)
    assert (event.actors, event.recipients) == (("Chile",), ("Ana Moreno",))
    assert event.confidence < 1


def test_who_is_killed_in_a_state_is_not_killed_by_it(only):
    assert only("Ana Moreno was killed in Chile on Friday.", EventType.ASSAULT).actors == ()
