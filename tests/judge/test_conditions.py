"""Terms of rules in the words of events."""

import pytest

from wirewatch.judge.conditions import Wording, compile_terms
from wirewatch.model.judgements import Rule


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("rifle", "forty Rifles", True),
        ("rifle", "a rifleman", False),
        ("launder*", "had laundered it", True),
        ("ship to ship*", "a ship-to-ship transfer", True),
        ("box", "two boxes", True),
        ("C++", "in c++ alone", True),
        ("train* soldiers", "has trained soldiers", True),
        ("train* soldiers", "has trained dogs", False),
    ],
)
def test_terms_match_words(term, text, found):
    pattern = compile_terms((term,))
    assert pattern is not None
    assert bool(pattern.search(text)) is found


def test_goods_are_sought_among_the_items():
    rule = Rule(id="r", title="t", measures=(), types=(), statuses=(), goods=("vessel",))
    wording = Wording.of(rule)
    assert wording.holds(("two vessels",), "sold two vessels")
    assert not wording.holds(("diesel",), "handed diesel to a vessel")
    assert wording.holds((), "handed over a vessel")


def test_not_terms_rule_out():
    rule = Rule(id="r", title="t", measures=(), types=(), statuses=(), terms=("fur",), not_terms=("roses",))
    assert not Wording.of(rule).holds(("fur", "roses"), "gave fur and roses")


def test_a_term_in_a_phrase_that_means_something_else_does_not_count():
    rule = Rule(
        id="r", title="t", measures=(), types=(), statuses=(), terms=("tank",), unless_in=("think tank",)
    )
    assert not Wording.of(rule).holds((), "gave money to a think tank")
    assert Wording.of(rule).holds((), "a think tank says that it sold a tank")
