"""The words that decide whether a deed happens."""

import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import outcomes
from wirewatch.lists.outcomes import Outcome, Signature, Takes

FAILING = """
[[signature]]
held = "not"
failed = "happens"
takes = ["to"]
verbs = ["fail"]
"""


def test_a_signature_passes_an_outcome_on() -> None:
    fail = Signature(held=Outcome.NOT, failed=Outcome.HAPPENS)
    assert fail.under(Outcome.HAPPENS) is Outcome.NOT
    assert fail.under(Outcome.NOT) is Outcome.HAPPENS
    assert fail.under(Outcome.OPEN) is Outcome.OPEN


def test_what_is_taken_for_granted_stands_under_anything() -> None:
    regret = Signature(held=Outcome.HAPPENS, failed=Outcome.HAPPENS)
    assert regret.factive
    assert {regret.under(outcome) for outcome in Outcome} == {Outcome.HAPPENS}


def test_a_word_may_have_a_signature_for_each_complement() -> None:
    words = outcomes.load()
    to_do = words.signatures["verbs", Takes.TO, "forget"]
    that = words.signatures["verbs", Takes.THAT, "forget"]
    assert (to_do.held, that.held) == (Outcome.NOT, Outcome.HAPPENS)


def test_the_first_class_of_a_word_counts() -> None:
    again = FAILING.replace('"not"', '"open"')
    signature = outcomes.parse(FAILING + again).signatures["verbs", Takes.TO, "fail"]
    assert signature.held is Outcome.NOT


@pytest.mark.parametrize(
    "text",
    [
        "[[signature",
        FAILING.replace("held", "hold"),
        FAILING.replace('"not"', '"perhaps"'),
        FAILING.replace('"to"', '"by"'),
        '[spells]\nopen = ["may"]',
    ],
)
def test_a_wrong_list_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError, match=r"event_outcomes\.toml"):
        outcomes.parse(text)
