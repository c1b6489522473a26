"""Clauses that say what is asked for, refused or threatened."""

import pytest

from wirewatch.model.readings import EventType


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Belgium demanded that Peru apologise for the raid.", EventType.REQUEST),
        ("Belgium repeated its demand that Peru close the camp.", EventType.REQUEST),
        ("Belgium asked Peru to return the ships.", EventType.REQUEST),
    ],
)
def test_whom_the_clause_speaks_of_is_addressed(only, text, type):
    event = only(text, type)
    assert (event.actors, event.recipients) == (("Belgium",), ("Peru",))


def test_a_threat_in_a_that_clause_is_told_once(read):
    (event,) = read("Belgium threatened that it would cut ties with Peru.")
    assert (event.type, event.recipients) == (EventType.THREATEN, ("Peru",))


def test_who_is_allowed_to_do_a_thing_is_allowed_it(only):
    event = only("Belgium allowed Peru to fish in the bay.", EventType.CONCEDE)
    assert (event.actors, event.recipients) == (("Belgium",), ("Peru",))


def test_a_request_without_an_answer_is_rejected(only):
    event = only("Belgium refused to respond to a request from Peru for the files.", EventType.REJECT)
    assert (event.actors, event.recipients) == (("Belgium",), ("Peru",))


def test_a_word_to_the_press_that_is_refused_is_no_deed(read):
    assert read("Belgium refused to respond to a request for comment.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Belgium passed a motion criticising Peru.",
        "Belgium tabled a bill that would criticise Peru.",
        "Belgium issued a statement to condemn Peru.",
    ],
)
def test_who_issues_a_paper_does_what_it_says(only, text):
    event = only(text, EventType.ACCUSE)
    assert (event.actors, event.recipients) == (("Belgium",), ("Peru",))


def test_who_denounces_a_paper_does_not_do_what_it_says(read):
    events = read("Belgium denounced a plan to attack Peru.")
    assert not [e for e in events if e.type is EventType.ASSAULT and "Belgium" in e.actors]
