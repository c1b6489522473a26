"""How things stand after a deed: conditions, tolls, counts and figures."""

import pytest

from wirewatch.model.readings import EventType, Status


@pytest.fixture
def told(read):
    """The words of the deeds of no type that a text tells."""

    def words(text):
        return [e.span.words(text) for e in read(text) if e.type is EventType.OTHER]

    return words


@pytest.mark.parametrize(
    "text",
    [
        "Nine houses are under the mud.",
        "Two men are on the payroll of a rival bank.",
        "Four drivers are in intensive care.",
        "Half the town is without power.",
        "The tanker is under investigation.",
        "The striker has been on trial since May.",
    ],
)
def test_what_people_and_things_are_in_is_told_with_or_without_an_article(told, text):
    assert told(text)


@pytest.mark.parametrize(
    "text", ["We have fourteen dead.", "Nine bodies lie in the chapel.", "The clinic has sixty patients."]
)
def test_the_number_of_the_dead_and_hurt_tells_of_it(told, text):
    assert told(text) == [text.removesuffix(".")]


@pytest.mark.parametrize("text", ["The clinic has patients.", "Bodies lie in the chapel.", "We have a plan."])
def test_without_a_number_it_tells_nothing(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A steward counted 90 heads on the bus.",
        "The auditor puts the bribe at 3 million dollars.",
        "The union estimated the loss at 400 jobs.",
    ],
)
def test_who_gives_a_number_tells_of_what_is_counted(told, text):
    assert told(text) == [text.removesuffix(".")]


@pytest.mark.parametrize(
    "text",
    ["A steward counted the heads.", "The clerk could count 90 heads.", "The union estimated the loss."],
)
def test_who_gives_no_number_tells_of_nothing(told, text):
    assert told(text) == []


def test_what_goes_on_in_shares_and_sums_is_told(told):
    text = "A foreman keeps 40 percent of their wages."
    assert told(text) == [text.removesuffix(".")]


@pytest.mark.parametrize("text", ["The foreman visits three days a week.", "The firm runs six mills."])
def test_other_figures_are_habits_and_holdings(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("The number of cancelled trips was nine.", "The number of cancelled trips was nine"),
        ("The number of stranded passengers rose to 212.", "The number of stranded passengers rose to 212"),
        ("At least forty trips had to be cancelled.", "At least forty trips had to be cancelled"),
    ],
)
def test_the_number_of_what_was_done_tells_of_it_once(read, text, telling):
    (event,) = read(text)
    assert event.span.words(text) == telling
    assert event.status is Status.ASSERTED


def test_what_had_to_be_done_by_someone_is_not_yet_done(told):
    assert not told("The five envoys had to leave the country by Friday.")
