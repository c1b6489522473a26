"""Windows: what they own follows on without gap or overlap, and each sees beyond what it owns."""

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.read.statements.tagger.windows import windows


@given(count=st.integers(0, 2000), starts=st.lists(st.integers(0, 2000), max_size=80))
def test_every_piece_is_owned_once_and_seen_with_its_surroundings(count, starts):
    found = list(windows(count, starts, size=120, margin=20))
    owned = [at for w in found for at in range(w.owned, w.ceded)]
    assert owned == list(range(count))
    for w in found:
        assert w.beyond - w.first <= 120
        assert w.first <= max(0, w.owned - 20) or w.first == 0
        assert w.beyond >= min(count, w.ceded + 20)


def test_windows_are_cut_where_a_sentence_starts():
    assert [w.ceded for w in windows(300, [70, 95, 130], size=120, margin=10)] == [95, 195, 300]


def test_a_short_text_is_one_window():
    (only,) = windows(30, [0, 12], size=120, margin=20)
    assert (only.first, only.beyond, only.owned, only.ceded) == (0, 30, 0, 30)
