"""What passes from hand to hand."""

import pytest

from wirewatch.model.readings import EventType

CASES = [
    ("Belgium gave Peru a new limousine and a tea set.", ("new limousine", "tea set")),
    ("Belgium gave Peru a sword and a coat.", ("sword", "coat")),
    ("Belgium sent 300 containers of ammunition to Peru.", ("ammunition",)),
    ("Belgium sent dozens of cruise missiles to Peru.", ("cruise missiles",)),
    ("Peru received large arms supplies from Belgium.", ("large arms supplies",)),
    ("Belgium gave Peru a vehicle (a limousine) and a dagger.", ("vehicle", "limousine", "dagger")),
    ("Belgium paid Peru $40 million in cash.", ("cash",)),
    ("Arms sales to Peru have grown this year.", ("Arms sales",)),
]


@pytest.mark.parametrize(
    ("text", "type", "items"),
    [
        ("Thieves stole 9.2 billion yen ($61 million) in ether from Peru.", EventType.COERCE, ("ether",)),
        ("Belgium paid Peru $40 million.", EventType.TRANSFER, ()),
        ("Worry is growing that Belgium is giving Peru tanks.", EventType.TRANSFER, ("tanks",)),
        ("Belgium already sold fuel to Peru.", EventType.TRANSFER, ("fuel",)),
    ],
)
def test_sums_are_quantities_and_receivers_no_goods(only, text, type, items):
    assert only(text, type).items == items


def test_a_red_carpet_is_no_luxury(read):
    assert not any(e.items for e in read("Peru rolled out a red carpet and gave Norway a red carpet."))


@pytest.mark.parametrize(("text", "items"), CASES)
def test_items_are_words_of_the_text(only, text, items):
    event = only(text, EventType.TRANSFER)
    assert set(items) <= set(event.items)
    assert all(item in text for item in event.items)
