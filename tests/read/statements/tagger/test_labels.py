"""Runs of labels, and cues read off probabilities."""

import numpy as np

from wirewatch.read.statements.tagger.labels import TAGS, Run, cue_runs, runs


def test_a_run_goes_from_begin_to_the_last_inside():
    assert runs(np.array([0, 1, 2, 2, 0, 1, 1, 2]), 1, 2) == (
        Run(first=1, last=3),
        Run(first=5, last=5),
        Run(first=6, last=7),
    )


def test_an_inside_that_nothing_begins_begins_a_run():
    assert runs(np.array([0, 2, 2, 0]), 1, 2) == (Run(first=1, last=2),)


def tags(*cues):
    table = np.zeros((len(cues), len(TAGS)), dtype=np.float32)
    for row, (begin, inside) in enumerate(cues):
        table[row, TAGS.index("B-cue")], table[row, TAGS.index("I-cue")] = begin, inside
    return table


def test_a_cue_takes_in_all_pieces_of_its_words():
    begins = np.array([True, True, False, False, True])
    found = cue_runs(tags((0, 0), (0, 0), (0.9, 0), (0, 0), (0, 0)), begins, 0.5)
    assert found == (Run(first=1, last=3),)


def test_two_cues_side_by_side_stay_two():
    begins = np.array([True, True, True])
    assert cue_runs(tags((0.9, 0.0), (0.8, 0.1), (0.1, 0.7)), begins, 0.5) == (
        Run(first=0, last=0),
        Run(first=1, last=2),
    )


def test_what_is_less_likely_than_asked_for_is_no_cue():
    assert cue_runs(tags((0.2, 0.2)), np.array([True]), 0.5) == ()


def test_a_word_beside_a_cue_that_is_far_less_likely_stays_out():
    begins = np.array([True, True, True])
    assert cue_runs(tags((0.9, 0.0), (0.1, 0.2), (0.0, 0.0)), begins, 0.1) == (Run(first=0, last=0),)
