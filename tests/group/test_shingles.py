import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import shingles

TEXTS = st.lists(st.text(st.sampled_from("abcdefghiXY .,-1\n"), max_size=80), max_size=8)
WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=30), max_size=12)


def known(*texts: str, size: int = 5) -> shingles.Runs:
    return shingles.runs([shingles.spelled(text) for text in texts], size)


@given(TEXTS)
def test_a_run_is_five_words(texts: list[str]) -> None:
    """Equal hashes stand for equal runs of words, within one text and between texts."""
    found = known(*texts)
    seen: dict[tuple[str, ...], int] = {}
    for at, text in enumerate(texts):
        row = re.findall("[a-z0-9]+", text.lower())
        runs = [tuple(row[i : i + 5]) for i in range(max(1, len(row) - 4))] if row else []
        assert len(found.of(at)) == len(runs)
        for run, value in zip(runs, found.of(at).tolist(), strict=True):
            assert seen.setdefault(run, value) == value
    assert len(set(seen.values())) == len(seen)


@given(WORDS)
def test_words_differ_wherever_they_differ(row: list[str]) -> None:
    """Words longer than two blocks are told apart by what lies between the blocks, too."""
    hashes = known(" ".join(row), size=1).values.tolist()
    assert len(set(hashes)) == len(set(row))


def test_the_middle_of_a_long_word_counts() -> None:
    one, other = "a" * 8 + "b" * 9 + "c" * 8, "a" * 8 + "b" * 8 + "x" + "c" * 8
    assert known(one, size=1).values[0] != known(other, size=1).values[0]


@given(TEXTS)
def test_neighbours_do_not_matter(texts: list[str]) -> None:
    together = known(*texts)
    for at, text in enumerate(texts):
        assert together.of(at).tolist() == known(text).values.tolist()


def test_case_and_marks_do_not_matter_and_other_alphabets_count() -> None:
    assert (
        known("“Yes,” THE Envoy said - today").values.tolist()
        == known("yes the envoy said today").values.tolist()
    )
    assert known("Президент подписал договор в Пхеньяне").values.tolist() == (
        known("президент ПОДПИСАЛ договор в Пхеньяне").values.tolist()
    )
    assert known("café 2b or G20s").values.tolist() == known("Café, 2B or g20s").values.tolist()
    assert set(known("café 2b", size=1).values.tolist()) >= set(known("2B", size=1).values.tolist())
    assert len(known("金正恩委員長は談話").values) == len("金正恩委員長は談話") - 4


def test_a_long_pile_is_hashed_in_parts_like_a_short_one(monkeypatch) -> None:
    texts = [f"report {n} of the ministry of trade on the price of rice in {n} towns" for n in range(50)]
    whole = known(*texts)
    monkeypatch.setattr(shingles, "_ROOM", 100)
    assert known(*texts).values.tolist() == whole.values.tolist()
    assert known(*texts).starts.tolist() == whole.starts.tolist()


@given(TEXTS)
def test_distinct_runs_are_each_there_once(texts: list[str]) -> None:
    found = known(*texts)
    once = shingles.distinct(found)
    for at in range(len(texts)):
        halves = {value >> 32 for value in found.of(at).tolist()}
        assert once.of(at).tolist() == sorted(halves)
        assert shingles.jaccard(once.of(at), once.of(at)) == (1.0 if halves else 0.0)


@given(TEXTS, st.data())
def test_texts_are_taken_by_their_places(texts: list[str], data: st.DataObject) -> None:
    found = known(*texts)
    places = data.draw(st.lists(st.integers(0, len(texts) - 1))) if texts else []
    taken = found.taken(np.array(places, dtype=np.int64))
    assert [taken.of(i).tolist() for i in range(len(places))] == [found.of(at).tolist() for at in places]
