"""What someone says that another must do, or is to blame for."""

import pytest

from wirewatch.model.readings import EventType, Status


@pytest.mark.parametrize(
    "text",
    [
        "Belgium said that Peru must withdraw its patrols.",
        "Belgium said Peru should open the archives.",
        "Peru needs to open the archives, Belgium said.",
        "Belgium insisted that Peru has to withdraw its patrols.",
    ],
)
def test_a_duty_laid_on_another_is_a_request(only, text):
    event = only(text, EventType.REQUEST)
    assert (event.actors, event.recipients, event.status) == (("Belgium",), ("Peru",), Status.ASSERTED)


def test_what_is_asked_for_is_no_deed_of_its_own(read):
    events = read("Belgium said that Peru must release the prisoners.")
    assert [e.type for e in events] == [EventType.REQUEST]


@pytest.mark.parametrize(
    "text",
    [
        "Belgium said Belgium must rebuild its own harbour.",
        "Belgium said Peru should have opened the archives.",
        "Belgium said Peru does not have to open the archives.",
        "Belgium said Peru could open the archives.",
    ],
)
def test_a_duty_of_one_s_own_blame_or_leave_is_no_request(read, text):
    assert EventType.REQUEST not in [e.type for e in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Belgium said that Peru was responsible for the spill.",
        "Belgium says Peru is to blame for the spill.",
        "Peru was behind the spill, Belgium said.",
        "Belgium alleged that Peru had caused the spill.",
    ],
)
def test_blame_laid_on_another_is_an_accusation(only, text):
    event = only(text, EventType.ACCUSE)
    assert (event.actors, event.recipients, event.mode) == (("Belgium",), ("Peru",), "allege")


@pytest.mark.parametrize(
    "text",
    [
        "Belgium said that Peru was not responsible for the spill.",
        "Belgium did not say that Peru was behind the spill.",
        "Belgium said Belgium was to blame for the spill.",
        "Belgium said Peru was ready for the games.",
    ],
)
def test_what_lays_no_blame_on_another_is_no_accusation(read, text):
    assert EventType.ACCUSE not in [e.type for e in read(text)]
