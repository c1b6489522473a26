"""Where members put a deed."""

import pytest

from wirewatch.model.readings import EntityKind, EventType


@pytest.fixture
def told(story):
    """A claim of one deed told in each line; the places of the invented country are known by name."""
    for id in ("Velm", "Orsk", "Tarn"):
        story.entity(id, id, EntityKind.PLACE)

    def claim(*lines):
        ids = []
        for id, line in zip("abcd", lines, strict=False):
            story.report(id, f"{line}.")
            for place in ("Velm", "Orsk", "Tarn", "Tavia", "Brenn"):
                if place in line:
                    story.mention(id, place, {"Tavia": "tavia", "Brenn": "minister"}.get(place, place))
            ids.append(story.deed(id, line, EventType.TRANSFER, actors=("ostrel",), day="2031-05-01"))
        found = story.claim(*ids)
        return [[value.value for value in v.values] for v in found.variants if v.slot == "place"]

    return claim


def test_places_behind_one_preposition_differ(told):
    assert told("Ostrel landed the barges at Velm", "Ostrel landed the barges near Orsk") == [
        ["Velm", "Orsk"]
    ]


def test_whither_is_compared_with_whither(told):
    assert told("Ostrel towed the barges to Velm", "Ostrel towed the barges to Orsk") == [["Velm", "Orsk"]]


def test_whence_and_whither_are_two_things(told):
    assert told("Ostrel towed the barges to Velm", "Ostrel towed the barges from Orsk") == []


def test_a_town_and_what_it_lies_in_are_one_place(told):
    assert told("Ostrel landed the barges at Velm, in Tavia", "Ostrel landed the barges in Tavia") == []


def test_a_place_is_shown_with_what_it_lies_in(told):
    found = told("Ostrel landed the barges at Velm in Tavia", "Ostrel landed the barges at Orsk")
    assert found == [["Velm in Tavia", "Orsk"]]


def test_the_port_of_a_name_is_a_place_whatever_the_name_was_read_as(told):
    found = told("Ostrel landed the barges in the port of Brenn", "Ostrel landed the barges at Orsk")
    assert found == [["Brenn", "Orsk"]]


def test_a_person_is_no_place(told):
    assert told("Ostrel landed the barges near Brenn", "Ostrel landed the barges near Orsk") == []


def test_a_place_is_shown_with_the_noun_behind_it(told):
    found = told("Ostrel landed the barges off the Velm islands", "Ostrel landed the barges at Orsk")
    assert found == [["Velm islands", "Orsk"]]


def test_a_name_that_was_read_as_none_lies_in_the_place_behind_it(told):
    found = told("Ostrel landed the barges at Mill-Haven in Velm", "Ostrel landed the barges at Orsk")
    assert found == [["Mill-Haven in Velm", "Orsk"]]


def test_where_it_is_bound_to_is_not_where_it_happens(story):
    """The reading gives the state as the deed's place, too."""
    for name in ("Velm", "Orsk"):
        story.entity(name, name, EntityKind.PLACE)
    ids = []
    lines = ("Ostrel towed the barges to Velm", "Ostrel moored the barges at Orsk")
    for id, line, name in zip("ab", lines, ("Velm", "Orsk"), strict=True):
        story.report(id, f"{line}.")
        story.mention(id, name, name)
        ids.append(story.deed(id, line, EventType.TRANSFER, actors=("ostrel",), place=name, day="2031-05-01"))
    assert not [v for v in story.claim(*ids).variants if v.slot == "place"]


@pytest.mark.parametrize(("kind", "differ"), [(EntityKind.ORGANIZATION, False), (EntityKind.PLACE, True)])
def test_an_army_is_no_place_that_another_differs_from(story, kind, differ):
    story.entity("Velm", "Velm", EntityKind.PLACE)
    story.entity("guard", "Lake Guard", kind)
    ids = []
    for id, place in (("a", "Velm"), ("b", "guard")):
        story.report(id, "Ostrel landed the barges.")
        told = {"actors": ("ostrel",), "place": place, "day": "2031-05-01"}
        ids.append(story.deed(id, "Ostrel landed the barges", EventType.TRANSFER, **told))
    assert any(v.slot == "place" for v in story.claim(*ids).variants) is differ
