"""Two tellings of one deed."""

from wirewatch.model.readings import EventType


def test_a_second_telling_takes_over_the_date(read, at):
    text = "Norway and Japan signed a treaty on Friday. Norway signed the pact with Japan after a dinner."
    found = read(text, times=(at(text, "Friday", "2020-01-03"),), published="2020-01-04")
    first, second = (e for e in found if e.type is EventType.AGREE)
    assert first.date == second.date is not None
    assert not first.background


def test_another_deed_keeps_its_own(read, at):
    text = "Norway and Japan signed a treaty on Friday. Norway signed a pact with Chile after a dinner."
    found = read(text, times=(at(text, "Friday", "2020-01-03"),))
    assert [e.date is not None for e in found if e.type is EventType.AGREE] == [True, False]


def test_what_lies_far_back_is_history(only, at):
    text = "Norway signed a treaty with Japan in 1961."
    times = (at(text, "1961", "1961-01-01", "1961-12-31"),)
    assert only(text, EventType.AGREE, times=times, published="2020-01-04").background
    assert not only(text, EventType.AGREE, times=times).background


def test_a_toll_that_no_deed_is_told_of_stands_for_itself(read):
    (toll,) = read("Doctors put the death toll of the fever at ninety.")
    assert (toll.type, toll.mode) == (EventType.OTHER, None)
