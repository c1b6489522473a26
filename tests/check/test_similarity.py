"""Likeness of wordings."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from wirewatch.check.similarity import bag, compare, covered, weights
from wirewatch.check.words import plain
from wirewatch.lists import comparison

PLAIN = plain(comparison.load())


class Twins:
    """Two words that mean the same, all others unknown."""

    def of(self, word: str) -> NDArray[np.float32] | None:
        return np.array([1.0, 0.0], dtype=np.float32) if word in ("boat", "vessel") else None


def alike(*texts):
    return {(a, b): score for a, b, score in compare(texts, texts, PLAIN, Twins()).pairs()}


def test_the_same_words_are_alike():
    assert alike("the ferry sank at noon", "the ferry sank at noon")[0, 1] == pytest.approx(1.0)


def test_other_words_are_left_out():
    assert alike("the ferry sank at noon", "orchards bloom early") == {}


def test_vectors_bring_synonyms_together():
    idf = weights(["a boat", "a vessel", "a plough"], PLAIN)
    boat, vessel, plough = (bag(w, PLAIN, Twins(), idf) for w in ("boat", "vessel", "plough"))
    assert covered(boat, vessel) == pytest.approx(1.0)
    assert covered(boat, plough) == 0.0


def test_apart_is_the_lesser_rest():
    found = compare(["grain ship sails", "grain ship"], ["grain ship sails"], PLAIN, Twins())
    assert found.apart(0, 1) == pytest.approx(0.0)


@pytest.mark.parametrize("texts", [[], [""], ["the of and", "!!"]])
def test_hollow_texts_are_compared_to_nothing(texts):
    assert list(compare(texts, texts, PLAIN, Twins()).pairs()) == []


@given(st.lists(st.text(max_size=40), max_size=6))
def test_likeness_is_a_share(texts):
    assert all(-1e-9 <= score <= 1 + 1e-9 for score in alike(*texts).values())
