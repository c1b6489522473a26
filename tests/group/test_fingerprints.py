from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group.fingerprints import PASSAGE, WINDOW, fingerprints
from wirewatch.group.shingles import runs

WORD = st.sampled_from([f"w{n}" for n in range(200)])
OWN = st.lists(WORD, max_size=60)
PASSAGES = st.lists(WORD, min_size=PASSAGE, max_size=PASSAGE)


def known(*texts: list[str]):
    return runs([" ".join(text).encode() for text in texts])


@given(OWN, OWN, PASSAGES, OWN, OWN)
def test_texts_that_share_a_passage_share_a_fingerprint(a, b, passage, c, d) -> None:
    """The guarantee of winnowing, wherever the passage stands and whatever surrounds it."""
    prints = fingerprints(known(a + passage + b, c + passage + d))
    assert set(prints.of(0).tolist()) & set(prints.of(1).tolist())


@given(st.lists(OWN, max_size=6))
def test_fingerprints_are_runs_of_the_text_itself(texts) -> None:
    all_runs = known(*texts)
    prints = fingerprints(all_runs)
    assert len(prints) == len(texts)
    for at in range(len(texts)):
        own = all_runs.of(at).tolist()
        assert set(prints.of(at).tolist()) <= set(own)
        assert bool(own) == bool(len(prints.of(at)))
        if len(own) <= 2 * WINDOW:
            assert sorted(prints.of(at).tolist()) == sorted(own)


@given(st.lists(OWN, min_size=1, max_size=6))
def test_every_window_has_its_least_run(texts) -> None:
    all_runs = known(*texts)
    prints = fingerprints(all_runs)
    for at in range(len(texts)):
        own = all_runs.of(at).tolist()
        windows = [own[i : i + WINDOW] for i in range(len(own) - WINDOW + 1)]
        assert {min(window) for window in windows} <= set(prints.of(at).tolist())


def test_a_text_of_news_keeps_a_quarter() -> None:
    text = [f"w{n * n % 7919}" for n in range(2000)]
    assert 0.18 < len(fingerprints(known(text)).values) / 1996 < 0.27
