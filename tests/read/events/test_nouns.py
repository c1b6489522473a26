"""Nouns that tell a deed by themselves, and words that tell how large or long it was."""

import pytest

from wirewatch.model.readings import Bound, EventType, Quantity, Status
from wirewatch.model.spans import Span


def counted(text, words, value, unit):
    at = text.index(words)
    return Quantity(span=Span(at, at + len(words)), text=words, value=value, unit=unit, bound=Bound.EXACT)


def test_papers_are_signed_as_treaties_are(only, at):
    text = "The charter supersedes the papers that were inked in 1974 and 1988."
    event = only(text, EventType.AGREE, times=(at(text, "1974", "1974-01-01", "1974-12-31"),))
    assert event.span.words(text).endswith("papers that were inked in 1974 and 1988")
    assert event.confidence == 0.5


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("Behind the envoys lay seven hours of talks.", "seven hours"),
        ("The talks lasted seven hours.", "seven hours"),
        ("The two delegations negotiated for seven hours.", "seven hours"),
    ],
)
def test_talks_are_measured_by_their_time(only, text, long):
    event = only(text, EventType.CONSULT, quantities=(counted(text, long, 7, "hours"),))
    assert event.quantity is not None
    assert event.quantity.text == long
    assert long in event.span.words(text)


def test_talks_without_measure_or_party_are_none(read):
    assert read("The talks were difficult.") == ()


def test_the_place_of_talks_may_stand_before_or_after_a_house(only):
    assert only("The delegations negotiated in a Lima hotel.", EventType.CONSULT).place == "Lima"
    assert only("Norway met Chile in the old port of Lima.", EventType.CONSULT).place == "Lima"


def test_an_exchange_of_prisoners_is_a_release(only):
    text = "Norway and Chile agreed on the exchange of 90 prisoners."
    event = only(text, EventType.RETREAT, quantities=(counted(text, "90 prisoners", 90, "prisoners"),))
    assert (event.mode, event.status) == ("release", Status.PLEDGED)
    assert event.quantity is not None
    assert only("Norway offered to hand over 60 prisoners.", EventType.RETREAT).mode == "release"


def test_what_is_traced_was_passed_on(only):
    event = only("Norway traced $5 million of the haul to a bank in Peru.", EventType.TRANSFER)
    assert (event.actors, event.recipients) == ((), ("Peru",))
    assert (event.status, event.holder) == (Status.ALLEGED, "Norway")


@pytest.mark.parametrize(
    "text",
    [
        "More of the stolen coins were moved on Monday.",
        "The stolen coins moved again on Monday.",
        "A firm saw 700 bitcoin move out of the account on Monday.",
    ],
)
def test_coins_pass_by_themselves(only, text):
    event = only(text, EventType.TRANSFER)
    assert any("coin" in item or "bitcoin" in item for item in event.items)


def test_the_size_of_a_theft_told_before(read):
    text = "Chile stole bonds from Norway. Peru puts the loss at $40 million."
    theft, loss = (e for e in read(text) if e.type is EventType.COERCE)
    assert (loss.actors, loss.recipients) == (theft.actors, theft.recipients) == (("Chile",), ("Norway",))
    assert (loss.status, loss.holder) == (Status.ALLEGED, "Peru")
    assert loss.span.words(text) == "Peru puts the loss at $40 million"


def test_a_loss_in_trade_is_no_theft(read):
    assert read("Peru puts the loss at $40 million.") == ()


def test_the_dead_of_an_attack_told_before(read):
    text = "Chile shelled Peru. Norway put the death toll at 14."
    attack, toll = (e for e in read(text) if e.type is EventType.ASSAULT)
    assert (toll.actors, toll.holder) == (attack.actors, "Norway")


def test_treaties_by_name_and_year_are_history(read, at):
    text = "Older papers, the Bela Protocol of 1971 and the Corvin Accord of 1983, gather dust."
    times = (at(text, "1971", "1971-01-01", "1971-12-31"), at(text, "1983", "1983-01-01", "1983-12-31"))
    (event,) = read(text, times=times, published="2020-01-04")
    assert (event.type, event.status, event.background) == (EventType.AGREE, Status.ASSERTED, True)
    assert event.span.words(text) == "the Bela Protocol of 1971 and the Corvin Accord of 1983"


def test_the_year_of_a_treaty_is_not_that_of_its_breach(read, at):
    text = "Chile walked out of the Corvin Accord of 1983."
    found = read(text, times=(at(text, "1983", "1983-01-01", "1983-12-31"),))
    assert [e.date for e in found if e.type is EventType.SANCTION] == [None]
