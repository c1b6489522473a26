"""Windows: what they own follows on without gap or overlap, and each sees beyond what it owns."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.read.statements.tagger.windows import windows

STARTS = st.sets(st.integers(0, 2000), max_size=80).map(lambda found: np.array(sorted(found), dtype=np.int64))


@given(count=st.integers(0, 2000), sentences=STARTS, paragraphs=STARTS)
def test_every_piece_is_owned_once_and_seen_with_its_surroundings(count, sentences, paragraphs):
    found = list(windows(count, sentences, paragraphs, size=120, margin=20))
    owned = [at for w in found for at in range(w.owned, w.ceded)]
    assert owned == list(range(count))
    for w in found:
        assert 0 < w.beyond - w.first <= 120
        assert w.first == max(0, w.owned - 20)
        assert w.beyond == min(count, w.ceded + 20) or w.ceded == count


def test_windows_are_cut_where_a_sentence_starts():
    starts = np.array([70, 95, 130])
    assert [w.ceded for w in windows(300, starts, size=120, margin=10)] == [95, 195, 300]


def test_a_paragraph_goes_before_a_later_sentence():
    found = windows(200, np.array([70, 95]), np.array([70]), size=120, margin=10)
    assert [w.ceded for w in found] == [70, 170, 200]


def test_a_short_text_is_one_window():
    (only,) = windows(30, np.array([0, 12]), size=120, margin=20)
    assert (only.first, only.beyond, only.owned, only.ceded) == (0, 30, 0, 30)
