"""Deeds inside deeds."""

from wirewatch.model.readings import EventType, Status


def types(events):
    return [e.type for e in events]


def test_a_threat_is_told_once(read):
    (event,) = read("Peru threatened to attack Chile.")
    assert (event.type, event.recipients) == (EventType.THREATEN, ("Chile",))
    assert event.span.words("Peru threatened to attack Chile.").endswith("attack Chile")


def test_a_refusal_is_told_once(read):
    (event,) = read("Peru refused to meet Chile.")
    assert (event.type, event.recipients) == (EventType.REJECT, ("Chile",))


def test_a_promise_is_the_deed_promised(read):
    (event,) = read("Peru promised to release forty prisoners to Chile.")
    assert (event.type, event.status) == (EventType.RETREAT, Status.PLEDGED)


def test_arms_are_told_beside_the_agreement_to_send_them(read):
    assert types(read("Peru agreed to send rifles to Chile.")) == [EventType.AGREE, EventType.TRANSFER]


def test_a_request_swallows_what_is_asked_for(read):
    assert types(read("Peru urged Chile to release the prisoners.")) == [EventType.REQUEST]


def test_what_follows_a_request_is_no_part_of_it(read):
    first, second = read("Peru urged Chile to show patience and lifted its ban on wine.")
    assert (first.type, second.type) == (EventType.REQUEST, EventType.CONCEDE)
    assert (second.actors, second.status) == (("Peru",), Status.ASSERTED)


def test_what_is_promised_is_told_to_its_end(only):
    text = "Belgium had promised to help develop trade with Peru."
    event = only(text, EventType.AGREE)
    assert event.span.words(text) == "Belgium had promised to help develop trade with Peru"
