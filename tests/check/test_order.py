"""Before or after: the order in which two deeds are told."""

import pytest

from wirewatch.model.readings import EventType

BEFORE = "Tavia gave Ostrel two barges on the canal before the lock gates failed"
AFTER = "Tavia gave Ostrel two barges on the canal after the lock gates had failed"
FRONTED = "After the lock gates had failed, Tavia gave Ostrel two barges on the canal"
DEED = "Tavia gave Ostrel two barges on the canal"


def told(story, *sentences):
    ids = []
    for id, sentence in zip("abc", sentences, strict=False):
        story.report(id, f"{sentence}.")
        ids.append(story.deed(id, DEED, EventType.TRANSFER, actors=("tavia",), recipients=("ostrel",)))
    return next((v for v in story.claim(*ids).variants if v.slot == "order"), None)


@pytest.mark.parametrize("later", [AFTER, FRONTED])
def test_what_one_puts_before_and_another_after_is_a_difference(story, later):
    found = told(story, BEFORE, later)
    assert found is not None and not found.additive
    assert [("before" in value.value, len(value.members)) for value in found.values] == [
        (True, 1),
        (False, 1),
    ]


def test_one_order_in_two_ways_of_putting_it_is_none(story):
    assert told(story, AFTER, FRONTED) is None


def test_what_is_put_to_other_deeds_is_none(story):
    other = "Tavia gave Ostrel two barges on the canal after the king had spoken"
    assert told(story, BEFORE, other) is None


def test_all_who_tell_an_order_stand_with_it(story):
    found = told(story, BEFORE, AFTER, FRONTED)
    assert found is not None
    assert [len(value.members) for value in found.values] == [1, 2]
