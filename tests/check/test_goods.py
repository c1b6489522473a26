"""When two reports speak of the same goods."""

import pytest

from wirewatch.check.goods import category, item_alike
from wirewatch.check.words import plain
from wirewatch.lists import comparison

KNOWN = plain(comparison.load())


@pytest.mark.parametrize(
    ("item", "known"),
    [
        ("heavy rifles", "arms"),
        ("weapon supplies", "arms"),
        ("a shipment of coal", "coal"),
        ("two coal shipments", "coal"),
        ("a cargo", "goods"),
        ("patience", None),
    ],
)
def test_what_stands_for_any_goods_tells_only_where_nothing_else_does(item, known):
    assert category(item, KNOWN) == known


def test_goods_of_one_category_are_alike_and_those_that_share_a_word_are_one():
    assert item_alike("rifles", "the rifles", KNOWN) == 1.0
    assert (
        1.0 > item_alike("armaments", "weapon supplies", KNOWN) > item_alike("rifles", "shells", KNOWN) > 0.0
    )
    assert item_alike("rifles", "coal", KNOWN) == 0.0
