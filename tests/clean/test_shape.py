"""What the outward form of a line tells."""

import pytest

from wirewatch.clean import shape


@pytest.mark.parametrize(
    "words", ["He left.", "“He left.”", "(He left!)", "He left…", "He left. -0-", "He left.'"]
)
def test_closed(words: str) -> None:
    assert shape.ends_sentence(words)


@pytest.mark.parametrize("words", ["Crane must go", "A 'mistake'", "Crane must go:", "He left,"])
def test_not_closed(words: str) -> None:
    assert not shape.ends_sentence(words)


def test_cases() -> None:
    assert (
        shape.is_capitals("CRANE MUST GO") and not shape.is_capitals("Crane") and not shape.is_capitals("12")
    )
    assert shape.is_title_case("The Crane of Amber") and not shape.is_title_case("Crane must go")


def test_sentences_are_counted() -> None:
    assert shape.sentences("One here. “Two here.” Three here.") == 3
