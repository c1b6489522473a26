from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import meetings
from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.shingles import runs

TEXTS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=40), max_size=8)


def spelled(texts: list[list[str]]) -> list[bytes]:
    return [" ".join(text).encode() for text in texts]


def test_half_a_text_and_a_paragraph_of_it_are_candidates() -> None:
    whole = [f"w{number}" for number in range(400)]
    half = whole[:200] + [f"x{number}" for number in range(150)]
    paragraph = [f"y{number}" for number in range(600)] + whole[100:130]
    other = [f"z{number}" for number in range(400)]
    assert meetings.candidates(spelled([whole, half, paragraph, other])) == {(0, 1), (0, 2), (1, 2)}


@given(TEXTS)
def test_every_pair_with_a_fingerprint_in_common_meets_once_with_their_number(texts) -> None:
    prints = fingerprints(runs(spelled(texts)))
    sets = [set(prints.of(at).tolist()) for at in range(len(texts))]
    wanted = {
        (a, b): len(sets[a] & sets[b])
        for a in range(len(sets))
        for b in range(a + 1, len(sets))
        if sets[a] & sets[b]
    }
    met = meetings.meetings(prints)
    found = zip(met.left.tolist(), met.right.tolist(), met.shared.tolist(), strict=True)
    assert {(a, b): n for a, b, n in found} == wanted
    assert len(met) == len(wanted)


@given(TEXTS)
def test_parts_that_bound_memory_change_nothing(texts) -> None:
    prints = fingerprints(runs(spelled(texts)))
    whole = meetings.meetings(prints)
    room, meetings._ROOM = meetings._ROOM, 7
    try:
        parted = meetings.meetings(prints)
    finally:
        meetings._ROOM = room
    for name in ("left", "right", "shared"):
        assert getattr(parted, name).tolist() == getattr(whole, name).tolist()


def test_hundreds_of_copies_are_few_pairs_that_hold_together() -> None:
    text = [f"w{number}" for number in range(100)]
    pairs = meetings.candidates(spelled([[*text, f"own{number}"] for number in range(300)]))
    assert 299 <= len(pairs) < 300 * 5
    assert {b for a, b in pairs if a == 0} == set(range(1, 300))
    assert all(count >= 3 for count in Counter(at for pair in pairs for at in pair).values())


def test_no_texts_meet_nobody() -> None:
    assert meetings.candidates([]) == frozenset()
    assert meetings.candidates([b"", b""]) == frozenset()
