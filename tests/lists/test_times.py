import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import times


def test_the_list_as_shipped_is_whole() -> None:
    words = times.load()
    assert {number for _, number in words.months} == {str(n) for n in range(1, 13)}
    assert {number for _, number in words.weekdays} == {str(n) for n in range(1, 8)}
    assert {reference for _, reference in words.references} == {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}
    assert {step for _, step in words.directions} == {"-1", "0", "1"}
    assert set(words.told) <= {word for word, _ in words.directions}
    assert {zone for _, zone in words.zones} == {"Z", ""}
    assert set(words.spotted) <= {word for word, _ in words.references}


@pytest.mark.parametrize("text", ["", "months = 3", "[months]\nJune = 6", "[months", "[months]\njune = [6]"])
def test_a_bad_list_says_what_is_wrong(text: str) -> None:
    with pytest.raises(ConfigurationError, match="words of time"):
        times.parse(text, "words of time")
