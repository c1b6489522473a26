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
    ("Belgium paid Peru $40 million in cash.", ("$40 million", "cash")),
    ("Arms sales to Peru have grown this year.", ("Arms sales",)),
]


@pytest.mark.parametrize(("text", "items"), CASES)
def test_items_are_words_of_the_text(only, text, items):
    event = only(text, EventType.TRANSFER)
    assert set(items) <= set(event.items)
    assert all(item in text for item in event.items)
