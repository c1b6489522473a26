"""The best labelling and its probability, against all labellings written out."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from wirewatch.read.statements.tagger.viterbi import best_paths

LABELS = 3


def written_out(scores, transitions, first):
    """Every labelling of one row with its score."""
    for path in product(range(LABELS), repeat=len(scores)):
        total = first[path[0]] + scores[0][path[0]]
        for at in range(1, len(path)):
            total += transitions[path[at - 1]][path[at]] + scores[at][path[at]]
        yield total, path


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), lengths=st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_the_best_of_all_labellings_is_found(seed, lengths):
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(len(lengths), max(lengths), LABELS)).astype(np.float32)
    transitions, first = chance.normal(size=(LABELS, LABELS)), chance.normal(size=LABELS)
    found = best_paths(scores, np.array(lengths), transitions, first)
    for row, length in enumerate(lengths):
        known = list(written_out(scores[row][:length], transitions, first))
        best, path = max(known)
        whole = np.log(sum(np.exp(score) for score, _ in known))
        assert tuple(found.labels[row][:length]) == path
        assert np.isclose(found.log_probability[row], best - whole, atol=1e-4)
