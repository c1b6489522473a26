from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import shingles

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=40)


@given(WORDS)
def test_a_text_is_like_itself(words):
    runs = shingles.shingles(words)
    assert shingles.jaccard(runs, runs) == (1.0 if words else 0.0)


@given(WORDS, WORDS)
def test_likeness_goes_both_ways(one, other):
    a, b = shingles.shingles(one), shingles.shingles(other)
    assert shingles.jaccard(a, b) == shingles.jaccard(b, a)
    assert 0.0 <= shingles.jaccard(a, b) <= 1.0


def test_half_a_text_and_a_paragraph_of_it_are_candidates():
    whole = [f"w{number}" for number in range(400)]
    half = whole[:200] + [f"x{number}" for number in range(150)]
    paragraph = [f"y{number}" for number in range(600)] + whole[100:130]
    other = [f"z{number}" for number in range(400)]
    assert shingles.candidates([whole, half, paragraph, other]) == {(0, 1), (0, 2), (1, 2)}


def test_hundreds_of_copies_are_few_pairs():
    text = [f"w{number}" for number in range(100)]
    pairs = shingles.candidates([[*text, f"own{number}"] for number in range(300)])
    assert 299 <= len(pairs) < 300 * 60
    assert {index for pair in pairs for index in pair} == set(range(300))
