"""What a report is found by, and which stories are looked at for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import Background, terms, touched, traced, words_of
from wirewatch.group.traces import KEYS
from wirewatch.model.traces import Neighbour, Trace


def left(*reports, background=None, readings=()):
    words = words_of(reports, {reading.report: reading for reading in readings})
    return traced(reports, words, background or Background.of(words.values()))


def trace(prints):
    return Trace(report="new", day=None, prints=tuple(range(prints)), words=(), keys=())


def near(report, shared=0, likeness=0.0):
    return Neighbour(report=report, shared=shared, likeness=likeness)


def test_a_trace_holds_the_day_and_all_words(make):
    report = make.report("a", make.text, title="Mine shuts basin", published="2025-02-03T08:00:00+09:00")
    (found,) = left(report)
    assert found.report == report.id
    assert found.day.isoformat() == "2025-02-03"
    assert {"shuts", "drifting", "lighthouse", "breakwater"} <= set(found.words)
    assert left(make.report("b", make.text))[0].day is None


def test_a_report_is_found_by_its_heaviest_words_with_their_weights_among_all(make):
    report = make.report("a", make.text)
    known = Background(reports=1000, seen={"harbour": 999, "divers": 900})
    (found,) = left(report, background=known)
    weights = terms.weights(words_of([report], {})[report.id], known)
    keys = dict(found.keys)
    assert len(keys) == KEYS < len(weights)
    assert keys == {word: weights[word] for word in keys}
    assert min(keys.values()) >= max(weights[word] for word in weights.keys() - keys.keys())
    assert "harbour" not in keys
    assert [weight for _, weight in found.keys] == sorted(keys.values(), reverse=True)


def test_the_weights_of_a_short_texts_keys_are_of_unit_length(make):
    (found,) = left(make.report("a", "The divers towed a drifting buoy to Veltrin."))
    assert set(dict(found.keys)) == {"divers", "towed", "drifting", "buoy", "veltrin"} == set(found.words)
    assert sum(weight**2 for _, weight in found.keys) == pytest.approx(1.0)


def test_a_name_is_a_key(make):
    report = make.report("a", "Ilse Darrow closed the basin.")
    (found,) = left(report, readings=[make.reading(report, make.person("p", "Ilse Darrow"))])
    assert "ilse_darrow" in dict(found.keys)


def test_reports_with_a_passage_in_common_share_fingerprints(make):
    whole, part = make.report("a", make.text), make.report("b", "\n".join(make.lines[2:4]))
    other = make.report("c", "Parliament in Aldmoor voted on Thursday to raise the duty on timber again.")
    one, two, three = left(whole, part, other)
    assert set(one.prints) & set(two.prints)
    assert three.prints
    assert not set(three.prints) & (set(one.prints) | set(two.prints))


def test_a_trace_is_the_same_in_whatever_company_it_is_made(make):
    reports = [make.report(name, "\n".join(make.lines[at:])) for at, name in enumerate("abcd")]
    known = Background(reports=50, seen={"mine": 20})
    together = left(*reports, background=known)
    assert together == tuple(left(report, background=known)[0] for report in reports)


def test_fingerprints_are_signed_64_bit_integers(make):
    (found,) = left(make.report("a", make.text))
    assert all(isinstance(print, int) and -(2**63) <= print < 2**63 for print in found.prints)
    assert len(set(found.prints)) > 10


def test_a_report_without_words_leaves_an_empty_trace(make):
    empty, full = left(make.report("a", ""), make.report("b", make.text))
    assert (empty.prints, empty.words, empty.keys) == ((), (), ())
    assert full.prints
    assert left() == ()


def test_the_nearest_story_comes_first():
    stories = {"r1": "far", "r2": "alike", "r3": "same text", "r4": "far"}
    found = touched(
        trace(20),
        [near("r3", shared=18), near("r1", likeness=0.1), near("r4", likeness=0.2), near("r2", likeness=0.5)],
        stories,
    )
    assert found == ("same text", "alike", "far")


def test_one_near_report_is_enough_for_a_story():
    found = touched(
        trace(20),
        [near("r1", likeness=0.3), near("r2", likeness=0.4), near("r3", likeness=0.1)],
        {"r1": "mixed", "r2": "other", "r3": "mixed"},
    )
    assert found == ("other", "mixed")


def test_equally_near_stories_stand_in_the_order_of_their_ids():
    found = touched(trace(20), [near("r1", likeness=0.3), near("r2", likeness=0.3)], {"r1": "b", "r2": "a"})
    assert found == ("a", "b")


def test_no_more_than_eight_stories_are_looked_at():
    neighbours = [near(f"r{n}", likeness=0.1 + n / 100) for n in range(12)]
    found = touched(trace(20), neighbours, {f"r{n}": f"story {n}" for n in range(12)})
    assert found == tuple(f"story {n}" for n in range(11, 3, -1))


def test_what_is_hardly_alike_is_left_out():
    stories = {"r1": "a", "r2": "b"}
    assert touched(trace(20), [near("r1", likeness=0.05), near("r2", likeness=0.06)], stories) == ("b",)


def test_a_report_without_a_story_touches_none():
    assert touched(trace(20), [near("r1", shared=20, likeness=1.0)], {}) == ()


@pytest.mark.parametrize(
    ("prints", "shared", "is_looked_at"),
    [(1, 1, True), (16, 1, True), (17, 1, False), (17, 2, True), (500, 2, True), (16, 0, False)],
)
def test_a_short_text_needs_one_shared_fingerprint_and_a_longer_one_two(prints, shared, is_looked_at):
    found = touched(trace(prints), [near("r1", shared=shared)], {"r1": "a"})
    assert (found == ("a",)) is is_looked_at


@given(
    st.integers(0, 40),
    st.lists(
        st.builds(
            Neighbour,
            report=st.sampled_from([f"r{n}" for n in range(12)]),
            shared=st.integers(0, 40),
            likeness=st.floats(0, 1),
        )
    ),
    st.randoms(),
)
def test_the_order_of_the_neighbours_does_not_matter(prints, neighbours, random):
    stories = {f"r{n}": f"story {n % 5}" for n in range(10)}
    found = touched(trace(prints), neighbours, stories)
    assert set(found) <= {stories[n.report] for n in neighbours if n.report in stories}
    random.shuffle(neighbours)
    assert touched(trace(prints), neighbours, stories) == found
