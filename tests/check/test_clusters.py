"""Clusters of pairs with scores."""

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.check.clusters import cluster, join

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1]),
    st.floats(0, 1),
    max_size=40,
)


def test_likeness_does_not_chain():
    scores = {(0, 1): 0.9, (1, 2): 0.55, (2, 3): 0.9}
    assert cluster(4, scores, 0.5) == [(0, 1), (2, 3)]


def test_all_alike_are_one():
    scores = {(a, b): 0.8 for a in range(4) for b in range(a + 1, 4)}
    assert cluster(4, scores, 0.5) == [(0, 1, 2, 3)]


def test_nothing_is_nothing():
    assert cluster(0, {}, 0.5) == []
    assert join([], []) == []


@given(SCORES)
def test_clusters_part_all_places(scores):
    found = cluster(10, scores, 0.5)
    assert sorted(place for members in found for place in members) == list(range(10))
    assert all(members == tuple(sorted(members)) for members in found)


@given(SCORES, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=5))
def test_joined_pairs_are_together(scores, pairs):
    found = join(cluster(10, scores, 0.5), pairs)
    assert sorted(place for members in found for place in members) == list(range(10))
    assert all(any(a in members and b in members for members in found) for a, b in pairs)
