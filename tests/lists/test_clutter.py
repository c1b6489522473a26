"""The list of what stands around a text."""

import tomllib
from importlib.resources import files

import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import clutter

SHIPPED = files("wirewatch.lists").joinpath(clutter.NAME).read_text("utf-8")
AGENCIES = files("wirewatch.lists").joinpath(clutter.AGENCIES).read_text("utf-8")


def test_the_shipped_list_loads() -> None:
    found = clutter.load()
    assert {"reuters", "tass", "kcna"} <= found.agencies
    assert dict(found.zones)["JST"] == 540


@pytest.mark.parametrize(
    ("words", "credited"),
    [("By Reuters", "Reuters"), ("Ada Quill, AFP", "AFP"), ("By Petra Quill", None), ("AP staff", "AP")],
)
def test_agencies_that_stand_alone(words: str, credited: str | None) -> None:
    match = clutter.load().agency.search(words)
    assert (match["name"] if match else None) == credited


@pytest.mark.parametrize(
    "text",
    [
        "not toml",
        "",
        SHIPPED.replace("[teaser]", "[teasers]"),
        SHIPPED.replace("UTC = 0", "UTC = 'noon'"),
        SHIPPED.replace("glued = [", "glued = [ '(', "),
        SHIPPED.replace("names = ['ET'", "names = ['NOON'"),
    ],
    ids=["no toml", "empty", "missing", "no minutes", "no pattern", "no zone"],
)
def test_a_wrong_list_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        clutter.parse(text, AGENCIES)
    assert clutter.NAME in str(caught.value)


def test_a_wrong_list_of_agencies_is_refused() -> None:
    with pytest.raises(ConfigurationError):
        clutter.parse(SHIPPED, "wires = 7")


def test_words_are_given_once() -> None:
    for table in tomllib.loads(SHIPPED).values():
        for words in table.values():
            if isinstance(words, list):
                assert len(words) == len(set(words)), words
