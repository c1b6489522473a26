"""Stems and content words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.check.words import plain, stem, tokens
from wirewatch.lists import comparison

PLAIN = plain(comparison.load())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agreement", "agreed"),
        ("shells", "shell"),
        ("shipping", "shipped"),
        ("supplies", "supplied"),
        ("stolen", "stolen"),
        ("Tavia's".lower(), "tavia"),
    ],
)
def test_inflections_share_a_stem(one, other):
    assert stem(one) == stem(other)


def test_content_leaves_out_weightless_words():
    assert PLAIN.content("We had a list of 12 names") == ("list", "12", "names")


@pytest.mark.parametrize("text", ["There is no truce", "They haven't met", "nobody came", "It isn’t so"])
def test_negations_are_seen(text):
    assert PLAIN.negated(text)


@pytest.mark.parametrize(
    "text",
    [
        "This is not just talk",
        "It isn't merely a plan",
        "Tavia does not rule out a landing",
    ],
)
def test_a_no_that_leaves_the_rest_as_it_is_negates_nothing(text):
    assert not PLAIN.negated(text)


def test_a_no_behind_one_that_negates_nothing_is_seen():
    assert PLAIN.negated("Not only the ferry: no ship has sailed")


def test_a_plain_clause_is_not_negated():
    assert not PLAIN.negated("They noted the notice")


@given(st.text())
def test_any_text_is_read(text):
    assert all(stem(t) or t for t in tokens(text))
    assert PLAIN.stems(text) >= set()


def test_a_label_of_two_words_wants_both():
    assert PLAIN.labels("a made-up tale") == {"made", "up"}
    assert PLAIN.labels("shells made far away and lies") == {"lies"}
