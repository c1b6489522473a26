"""Word lists for comparing, as shipped and wrong."""

from importlib.resources import files

import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import comparison


def shipped(name):
    return files("wirewatch.lists").joinpath(name).read_text(encoding="utf-8")


def test_the_shipped_lists_are_whole():
    lists = comparison.load()
    assert lists.goods["rifle"] == "arms"
    assert "ministry" in lists.offices
    assert "fabrication" in lists.labels
    assert not lists.function_words & lists.negators - {"no"}


def test_a_missing_list_is_named():
    with pytest.raises(ConfigurationError, match="function_words"):
        comparison.parse("", shipped("event_goods.toml"))


def test_broken_toml_names_its_file():
    with pytest.raises(ConfigurationError, match=r"event_goods\.toml"):
        comparison.parse(shipped("comparison.toml"), "arms = [")
