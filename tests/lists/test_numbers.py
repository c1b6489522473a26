import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import numbers


def test_the_list_as_shipped_is_whole() -> None:
    words = numbers.load()
    assert dict(words.cardinals)["ninety"] == 90
    assert dict(words.bounds)["no more than"] == "under"
    assert dict(words.currency_symbols)["$"] == "USD"


@pytest.mark.parametrize(
    "text", ["", "cardinals = 1", "[cardinals]\none = true", "[cardinals", "[cardinals]\none = 'x'"]
)
def test_a_bad_list_says_what_is_wrong(text: str) -> None:
    with pytest.raises(ConfigurationError, match="number words"):
        numbers.parse(text, "number words")
