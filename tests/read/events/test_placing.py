"""When and where."""

from wirewatch.model.readings import EventType


def test_a_time_belongs_to_its_own_verb(only, at):
    text = "Norway said on Friday that Belgium had sold rifles to Peru in May 2019."
    times = (at(text, "Friday", "2020-01-03"), at(text, "May 2019", "2019-05-01", "2019-05-31"))
    event = only(text, EventType.TRANSFER, times=times)
    assert event.date is not None
    assert (event.date.text, event.date.interval.first) == ("May 2019", "2019-05-01")


def test_no_time_no_date(only, at):
    text = "Norway said on Friday that Belgium had sold rifles to Peru."
    assert only(text, EventType.TRANSFER, times=(at(text, "Friday", "2020-01-03"),)).date is None


def test_the_time_of_another_event_is_not_its_own(only, at):
    text = "Since the summit in March, Belgium has been selling rifles to Peru."
    times = (at(text, "March", "2020-03-01", "2020-03-31"),)
    assert only(text, EventType.TRANSFER, times=times).date is None


def test_a_resolution_acts_when_it_is_adopted(only, at):
    text = "A resolution adopted in May 2019 had frozen the assets of Peru."
    times = (at(text, "May 2019", "2019-05-01", "2019-05-31"),)
    event = only(text, EventType.SANCTION, times=times)
    assert event.date is not None
    assert event.date.interval.first == "2019-05-01"


def test_what_has_been_done_since_is_not_done_then(only, at):
    text = "Norway has sanctioned Belgium since its defeat in 2018."
    times = (at(text, "2018", "2018-01-01", "2018-12-31"),)
    event = only(text, EventType.SANCTION, times=times, published="2024-05-01")
    assert (event.date, event.background) == (None, False)


def test_a_deed_is_dated_by_the_verb_of_its_beginning(only, at):
    text = "Belgium's invasion of Chile, which began in February 2022, goes on."
    times = (at(text, "February 2022", "2022-02-01", "2022-02-28"),)
    event = only(text, EventType.ASSAULT, times=times, published="2024-05-01")
    assert event.date is not None
    assert (event.date.interval.first, event.background) == ("2022-02-01", True)


def test_place(only):
    assert only("Norway signed a treaty with Japan in Lima.", EventType.AGREE).place == "Lima"
    assert only("Norway signed a treaty with Japan.", EventType.AGREE).place is None
