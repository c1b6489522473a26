import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import Wanted, near_duplicates, overlap
from wirewatch.model.groups import Relation

TEXTS = st.lists(st.lists(st.sampled_from("abcde"), max_size=30).map(" ".join), max_size=7)


def exact(text: str) -> set[tuple[str, ...]]:
    row = text.split()
    return {tuple(row[i : i + 5]) for i in range(max(1, len(row) - 4))} if row else set()


@given(TEXTS, st.floats(0.3, 1.0))
def test_pairs_are_those_of_all_pairs_laid_side_by_side(texts: list[str], least: float) -> None:
    """Of short texts all fingerprints are kept: none is missed, and every figure is exact."""
    sets = [exact(text) for text in texts]
    wanted = {}
    for a, left in enumerate(sets):
        for b in range(a + 1, len(sets)):
            shared = len(left & sets[b])
            if shared and shared / len(left | sets[b]) >= least:
                wanted[a, b] = (shared / len(left | sets[b]), shared / len(left), shared / len(sets[b]))
    found = {(p.left, p.right): p for p in near_duplicates(texts, Wanted(jaccard=least))}
    assert set(found) == set(wanted)
    for at, pair in found.items():
        assert (pair.jaccard, pair.left_share, pair.right_share) == pytest.approx(wanted[at])


def test_the_relation_tells_how_much() -> None:
    whole = [f"w{n}" for n in range(300)]
    trimmed = whole[:280]
    grown = whole + [f"more{n}" for n in range(250)]
    reused = [f"own{n}" for n in range(150)] + whole[:140]
    texts = [" ".join(row) for row in (whole, trimmed, grown, reused)]
    found = near_duplicates(texts, Wanted(jaccard=0.5, containment=0.3))
    relations = {(p.left, p.right): p.relation for p in found}
    assert relations[0, 1] is Relation.COPY
    assert relations[0, 2] is Relation.VERSION
    assert relations[0, 3] is Relation.REUSE
    assert (0, 3) not in {(p.left, p.right) for p in near_duplicates(texts)}


def test_many_pairs_are_weighed_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [" ".join(f"w{n}" for n in range(at, at + 40)) for at in range(30)]
    whole = near_duplicates(texts)
    monkeypatch.setattr(overlap, "_STEP", 3)
    assert near_duplicates(texts) == whole and whole


def test_what_has_no_words_is_nobodys_duplicate() -> None:
    assert near_duplicates(["", " ... ", "!"]) == ()
    assert [(p.left, p.right, p.jaccard) for p in near_duplicates(["Yes.", "", "yes"])] == [(0, 2, 1.0)]
