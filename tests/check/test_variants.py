"""Slots in which members differ, and those in which they do not."""

from wirewatch.model.readings import EventType

ONE, OTHER = "Tavia gave Ostrel two barges on the canal", "Tavia gave Ostrel barges on the canal"


def both(story, **slots):
    """A claim of two tellings; ``slots`` are pairs of fields of the first and the second."""
    for id, words in (("a", ONE), ("b", OTHER)):
        story.report(id, f"{words}.")
    fields = [{k: v[i] for k, v in slots.items() if v[i] is not None} for i in (0, 1)]
    more = {"actors": ("tavia",), "recipients": ("ostrel",)}
    ids = [
        story.deed("a", ONE, EventType.TRANSFER, **more, **fields[0]),
        story.deed("b", OTHER, EventType.TRANSFER, **more, **fields[1]),
    ]
    return story.claim(*ids)


def slots(claim):
    return {v.slot: [value.value for value in v.values] for v in claim.variants}


def test_no_difference_is_no_variant(story):
    assert both(story).variants == ()


def test_items_that_one_adds_are_a_variant(story):
    found = slots(both(story, items=(("barges", "a crane"), ("barges",))))
    assert found["items"] == ["barges, a crane", "barges"]


def test_a_place_that_only_one_tells_is_none(story):
    assert "place" not in slots(both(story, place=("Lower Quay", None)))


def test_two_places_are_a_variant(story):
    assert slots(both(story, place=("Lower Quay", "Mill Lock")))["place"] == ["Lower Quay", "Mill Lock"]


def test_days_without_a_day_in_common_are_a_variant(story):
    found = slots(both(story, day=("2031-05-01", "2031-05-02")))
    assert found.get("date", ["2031-05-01", "2031-05-02"]) == ["2031-05-01", "2031-05-02"]


def test_a_number_more_is_no_difference(story):
    story.report("a", f"{ONE} for 300 days.")
    story.report("b", f"{ONE} for 300 days, or 40 days.")
    for id in ("a", "b"):
        story.amount(id, "300 days", 300, "days")
    story.amount("b", "40 days", 40, "days")
    ids = [
        story.deed(id, next(r.text for r in story.reports if r.id == id)[:-1], EventType.TRANSFER)
        for id in ("a", "b")
    ]
    assert "quantity" not in slots(story.claim(*ids))
