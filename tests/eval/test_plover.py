"""Our types as PLOVER and PLV name them."""

import pytest

from eval import plover
from wirewatch.model.readings import Event, EventType, Status
from wirewatch.model.spans import Span


def event(type: str, status: str = "asserted", mode: str | None = None) -> Event:
    return Event(
        id="e", span=Span(0, 1), trigger=Span(0, 1), type=EventType(type), status=Status(status), mode=mode
    )


NAMES = [
    (event("AID"), "AID"),
    (event("AID", "pledged"), "AGREE"),
    (event("RETREAT", "hypothetical"), "AGREE"),
    (event("ASSAULT", "pledged"), "THREATEN"),
    (event("CONSULT", "denied"), "REJECT"),
    (event("AGREE"), "AGREE"),
    (event("AGREE", mode="conclude"), "SUPPORT"),
    (event("AGREE", "pledged", mode="conclude"), "AGREE"),
    (event("TRANSFER"), "AID"),
    (event("TEST"), "MOBILIZE"),
    (event("CONCEDE"), "YIELD"),
    (event("SANCTION", mode="embargo"), "SANCTION"),
]


@pytest.mark.parametrize(("told", "name"), NAMES)
def test_plover_folds_intention_into_the_type(told: Event, name: str) -> None:
    assert plover.of_plover(told) == name


def test_plv_counts_imposed_sanctions_as_coercion_and_reduced_relations_not() -> None:
    assert plover.of_plv(event("SANCTION", mode="embargo")) == "COERCE"
    assert plover.of_plv(event("SANCTION", "pledged", mode="embargo")) == "THREATEN"
    assert plover.of_plv(event("SANCTION", mode="discontinue")) == "SANCTION"
