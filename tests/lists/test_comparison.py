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


SHIPPED = ("comparison.toml", "event_goods.toml", "sameness.toml", "denials.toml")


def parsed(**other):
    """The lists of the shipped texts, or of others in their places."""
    texts = {name.removesuffix(".toml"): shipped(name) for name in SHIPPED} | other
    return comparison.parse(*texts.values())


def test_a_missing_list_is_named():
    with pytest.raises(ConfigurationError, match="function_words"):
        parsed(comparison="")


@pytest.mark.parametrize("name", [name.removesuffix(".toml") for name in SHIPPED])
def test_broken_toml_names_its_file(name):
    with pytest.raises(ConfigurationError, match=rf"{name}\.toml"):
        parsed(**{name: "arms = ["})


WEIGHTS = '[weights]\n"alike" = 2.5\n"bias" = -8.0\n'
SAYINGS = '[sayings]\n"quoted" = 0.5\n'
MEANT = '[weights_meant]\n"meaning" = 6.0\n[sayings_meant]\n"meaning" = 4.0\n'


def test_the_weights_of_what_two_events_or_statements_have_in_common_are_read():
    lists = parsed(sameness=WEIGHTS + SAYINGS + MEANT)
    assert lists.sameness == {"alike": 2.5, "bias": -8.0}
    assert lists.saying == {"quoted": 0.5}
    assert lists.sameness_meant == {"meaning": 6.0}
    assert lists.saying_meant == {"meaning": 4.0}


@pytest.mark.parametrize("table", ["weights", "sayings"])
@pytest.mark.parametrize(
    "text",
    ["", "{0} = 3.0\n", "[{0}]\nalike = 'much'\n", "[{0}]\nalike = true\n", "[[{0}]]\nalike = 1.0\n"],
)
def test_weights_that_are_no_table_of_numbers_are_refused(table, text):
    other = SAYINGS if table == "weights" else WEIGHTS
    with pytest.raises(ConfigurationError, match=rf"sameness\.toml: {table}"):
        parsed(sameness=text.format(table) + other + MEANT)


def test_the_weights_cannot_be_changed():
    lists = comparison.load()
    for weights in (lists.sameness, lists.saying, lists.sameness_meant, lists.denials, lists.denials_meant):
        with pytest.raises(TypeError):
            weights["bias"] = 9.0


def test_opposites_are_each_word_with_each_of_the_other_side():
    opposites = comparison.load().opposites
    assert opposites["burst"] == {"held"}
    assert {"burst", "broke"} <= opposites["held"]
    assert opposites["failed"] == {"succeeded"}
    for word, others in opposites.items():
        assert word not in others
        assert all(word in opposites[other] for other in others)


@pytest.mark.parametrize("line", ["held, burst", "held / ", " / burst"])
def test_a_line_of_opposites_without_two_sides_is_named(line):
    text = shipped("comparison.toml")
    start = text.index("opposites = [")
    with pytest.raises(ConfigurationError, match="opposites"):
        parsed(comparison=f'{text[:start]}opposites = ["{line}"]\n')


def test_sorts_of_people_go_by_the_first_word_of_their_line():
    sorts = comparison.load().sorts
    assert sorts["troops"] == sorts["soldiers"] == "soldiers"
    assert sorts["girls"] == "children"
    assert "people" not in sorts


def test_a_line_of_sorts_that_is_no_line_is_named():
    text = shipped("comparison.toml")
    start = text.index("sorts = [")
    rest = text[text.index("]", start) + 1 :]
    with pytest.raises(ConfigurationError, match="sorts"):
        parsed(comparison=f"{text[:start]}sorts = [3]{rest}")
