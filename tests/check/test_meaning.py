"""How near in meaning two wordings are, and which pairs are worth a look."""

from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.check.meaning import UNTOLD, Meant, meant

ANGLES = {"sank": 0, "went down": 20, "foundered": 60, "voted": 90, "rose": 180}


class Compass:
    """Wordings as directions in a plane; counts what it is asked for."""

    def __init__(self):
        self.asked = []

    def of(self, wordings):
        self.asked.append(list(wordings))
        angles = np.radians([ANGLES[wording] for wording in wordings])
        return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def seen_from(centre):
    rows = dict(zip(ANGLES, Compass().of(ANGLES), strict=True))
    return Meant(rows=MappingProxyType(rows), centre=np.array(centre, dtype=np.float32))


@pytest.fixture
def known():
    return seen_from((0.0, 0.0))


@pytest.mark.parametrize(
    ("one", "other", "cosine"),
    [
        ("sank", "sank", 1.0),
        ("sank", "foundered", 0.5),
        ("sank", "voted", 0.0),
        ("sank", "rose", 0.0),
        ("sank", "an unknown wording", 0.0),
        ("unknown", "unknown", 0.0),
    ],
)
def test_wordings_are_near_by_the_cosine_of_their_vectors_never_less_than_nothing(known, one, other, cosine):
    assert known.near(one, other) == pytest.approx(cosine, abs=1e-6)
    assert known.near(other, one) == known.near(one, other)


def test_each_wording_is_asked_for_once_and_blank_ones_never():
    compass = Compass()
    told = meant(["sank", "", "voted", "sank", " \n"], compass)
    assert compass.asked == [["sank", "voted"]]
    assert set(told.rows) == {"sank", "voted"}


def test_nothing_is_known_without_an_encoder_or_without_wordings():
    compass = Compass()
    assert meant(["sank"], None) is UNTOLD
    assert meant(["", "  "], compass) is UNTOLD
    assert compass.asked == [] and not UNTOLD
    assert UNTOLD.near("sank", "sank") == 0.0
    assert list(UNTOLD.pairs(["sank", "sank"])) == []


def test_what_is_known_is_true(known):
    assert known


def test_what_all_wordings_have_in_common_makes_none_of_them_near():
    alike = meant(["sank", "went down", "foundered"], Compass())
    assert Compass().of(["sank"]) @ Compass().of(["foundered"]).T == pytest.approx(0.5, abs=1e-6)
    assert alike.near("sank", "foundered") == 0.0, "of three that are alike these two are farthest apart"


def test_more_wordings_may_be_added_and_are_seen_from_the_same_centre(known):
    compass = Compass()
    few = Meant(rows=MappingProxyType({"sank": known.rows["sank"]}), centre=known.centre)
    both = few.with_more(["voted", "sank", " "], compass)
    assert set(both.rows) == {"sank", "voted"} and set(few.rows) == {"sank"}
    assert compass.asked == [["voted"]]
    assert both.near("sank", "voted") == pytest.approx(0.0, abs=1e-6)
    moved = Meant(rows=few.rows, centre=np.array([1.0, 0.0], dtype=np.float32)).with_more(["voted"], compass)
    assert moved.rows["voted"] == pytest.approx([-(0.5**0.5), 0.5**0.5], abs=1e-6)


def test_nothing_is_added_without_an_encoder_or_to_nothing(known):
    assert known.with_more(["bound"], None) is known
    assert UNTOLD.with_more(["sank"], Compass()) is UNTOLD


def test_the_nearest_of_several_counts(known):
    assert known.nearest("sank", ["rose", "foundered", "voted"]) == pytest.approx(0.5, abs=1e-6)
    assert known.nearest("sank", ["rose"]) == 0.0
    assert known.nearest("sank", []) == known.nearest("unknown", ["sank"]) == 0.0


def test_what_has_been_learned_cannot_be_changed(known):
    with pytest.raises(TypeError):
        known.rows["sank"] = known.rows["voted"]


def test_pairs_that_are_near_enough_are_given_by_their_places_in_order(known):
    wordings = ["voted", "unknown", "sank", "went down", "foundered"]
    assert list(known.pairs(wordings)) == [(0, 3), (0, 4), (2, 3), (2, 4), (3, 4)]


def test_the_same_wording_in_two_places_is_a_pair(known):
    assert list(known.pairs(["sank", "rose", "sank"])) == [(0, 2)]


@pytest.mark.parametrize("wordings", [[], ["sank"], ["sank", "unknown"], ["unknown", "unknown"]])
def test_fewer_than_two_known_wordings_make_no_pair(known, wordings):
    assert list(known.pairs(wordings)) == []


@given(st.lists(st.sampled_from([*ANGLES, "unknown"]), max_size=12))
def test_every_pair_is_of_two_places_and_near_and_none_that_is_near_is_left_out(wordings):
    known = seen_from((0.0, 0.0))
    pairs = list(known.pairs(wordings))
    every = [(a, b) for a in range(len(wordings)) for b in range(a + 1, len(wordings))]
    assert pairs == [(a, b) for a, b in every if known.near(wordings[a], wordings[b]) >= 0.3]
