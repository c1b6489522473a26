import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import grouping


def test_the_list_as_shipped_is_whole() -> None:
    words = grouping.load()
    assert {"foreign", "ministry", "of"} <= words.bodies
    assert {"ltd", "gmbh", "pjsc"} <= words.company_forms
    assert {"mv", "uss", "tanker"} <= words.ship_prefixes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bodies = 1",
        "[bodies",
        "[bodies]\nwords = []",
        "[bodies]\nwords = [1]",
        "[bodies]\nwords = ['Two Words']",
    ],
)
def test_a_bad_list_says_what_is_wrong(text: str) -> None:
    with pytest.raises(ConfigurationError, match="grouping words"):
        grouping.parse(text, "grouping words")
