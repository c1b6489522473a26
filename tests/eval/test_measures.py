import pytest
from eval.command import key_scores
from eval.factuality import macro_f1
from eval.score import f1
from eval.stories import bcubed

from eval import reading


def test_f1() -> None:
    assert f1(0, 3, 4) == 0
    assert f1(2, 4, 4) == pytest.approx(0.5)


def test_bcubed_of_a_perfect_and_of_a_lumped_grouping() -> None:
    assert bcubed([(0, 1), (2,)], ["a", "a", "b"]) == (1.0, 1.0)
    precision, recall = bcubed([(0, 1, 2)], ["a", "a", "b"])
    assert (precision, recall) == (pytest.approx(5 / 9), 1.0)


def test_macro_f1_counts_each_class_alike() -> None:
    wanted = ["happened", "happened", "did not", "uncertain"]
    assert macro_f1(wanted, wanted) == 1.0
    assert macro_f1(wanted, ["happened"] * 4) == pytest.approx(2 / 3 / 3, abs=0.01)


def test_the_scorer_s_lines_are_read_total_first() -> None:
    scores = key_scores("claim: 3/4\nevent: 1/2\ntotal: 4/6 = 0.667\n", "toy")
    assert [(s.name, s.counts) for s in scores] == [
        ("toy/total", "4/6"),
        ("toy/claim", "3/4"),
        ("toy/event", "1/2"),
    ]


def test_tokens_are_printed_as_a_sentence_and_keep_their_places() -> None:
    tokens = ["``", "We", "did", "n't", "sign", ",", "''", "she", "said", "."]
    text, spans = reading.detokenised(tokens)
    assert text == '"We didn\'t sign," she said.'
    assert [span.words(text) for span in spans] == [
        '"',
        "We",
        "did",
        "n't",
        "sign",
        ",",
        '"',
        "she",
        "said",
        ".",
    ]
