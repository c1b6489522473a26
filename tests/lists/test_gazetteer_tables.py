import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import gazetteer_tables as tables


def test_words_and_rows() -> None:
    assert tables.words_of({"roles": ["mayor"]}, "roles", "x.toml") == ("mayor",)
    assert tables.rows_of({"names": [["A", "B"]]}, "names", "x.toml") == (("A", "B"),)


@pytest.mark.parametrize("value", [None, "mayor", ["mayor", 1], [""]])
def test_damaged_words_are_refused(value: object) -> None:
    with pytest.raises(ConfigurationError, match="roles"):
        tables.words_of({"roles": value}, "roles", "x.toml")


@pytest.mark.parametrize("value", [None, ["A"], [[]], [["A", 2]], [[""]]])
def test_damaged_rows_are_refused(value: object) -> None:
    with pytest.raises(ConfigurationError, match="names"):
        tables.rows_of({"names": value}, "names", "x.toml")


def test_a_missing_list_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"absent\.toml"):
        tables.table_of("absent.toml")
