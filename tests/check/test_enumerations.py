"""Lists as texts give them, and what one of two lists has more."""

import pytest

from wirewatch.model.readings import EntityKind, EventType


def gifts(story, *lines):
    """A claim of one handover, told once in each line."""
    ids = []
    for id, line in zip("abcd", lines, strict=False):
        story.report(id, f"{line}.")
        ids.append(
            story.deed(
                id,
                line,
                EventType.TRANSFER,
                actors=("tavia",),
                recipients=("ostrel",),
                day="2031-05-01",
                verb="left",
            )
        )
    return story.claim(*ids)


def items(claim):
    return [(v.additive, [value.value for value in v.values]) for v in claim.variants if v.slot == "items"]


def test_a_longer_list_adds_to_a_shorter_one(story):
    claim = gifts(
        story,
        "Tavia left Ostrel a brass lamp, a clock and a saddle",
        "Tavia left Ostrel a brass lamp and a clock",
    )
    assert items(claim) == [(True, ["a brass lamp, a clock and a saddle", "a brass lamp and a clock"])]


def test_one_thing_of_a_list_told_alone_is_shown_by_its_name_in_the_list(story):
    claim = gifts(
        story, "Tavia left Ostrel a brass lamp and a clock", "Tavia left Ostrel the clock on Monday"
    )
    assert items(claim) == [(True, ["a brass lamp and a clock", "a clock"])]


def test_lists_of_which_each_has_its_own_are_in_conflict(story):
    claim = gifts(
        story, "Tavia left Ostrel a brass lamp and a clock", "Tavia left Ostrel a brass lamp and a saddle"
    )
    assert items(claim) == [(False, ["a brass lamp and a clock", "a brass lamp and a saddle"])]


@pytest.mark.parametrize("states", [(), ("Norwell",), ("Norwell", "Sund", "Quay")])
@pytest.mark.parametrize("other", ["Sund", "Sund and Quay"])
def test_states_in_a_row_are_compared_with_others_in_a_row_and_with_no_state_alone(story, states, other):
    for name in states:
        story.entity(name.lower(), name, EntityKind.STATE)
    ids = []
    for report, towards in (("a", "Norwell and Sund"), ("b", other)):
        line = f"Tavia left Ostrel to {towards}"
        story.report(report, f"{line}.")
        parties = {"actors": ("tavia",), "recipients": ("ostrel",)}
        ids.append(story.deed(report, line, EventType.RETREAT, day="2031-05-01", verb="left", **parties))
        for name in states:
            if name in line:
                story.mention(report, name, name.lower())
    shown = items(story.claim(*ids))
    assert bool(shown) is (len(states) < 3 or other != "Sund")


def test_a_list_goes_on_behind_of_and_from(story):
    claim = gifts(
        story,
        "Tavia left Ostrel a lamp from Brenn, a set of tea cups and courses for 20 smiths",
        "Tavia left Ostrel a lamp from Brenn and a set of tea cups",
    )
    assert items(claim) == [
        (
            True,
            [
                "a lamp from Brenn, a set of tea cups and courses for 20 smiths",
                "a lamp from Brenn and a set of tea cups",
            ],
        )
    ]


def test_a_thing_is_taken_with_what_it_is_of_and_without_its_giver(story):
    claim = gifts(
        story,
        "Tavia left Ostrel a lamp of the Velm make, a clock and a saddle from his guest",
        "Tavia left Ostrel a lamp and a clock",
    )
    assert items(claim) == [(True, ["a lamp of the Velm make, a clock and a saddle", "a lamp and a clock"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tavia left Ostrel a clock, a gift of the mayor", "Tavia left Ostrel a clock on Monday"),
        ("Tavia left Ostrel two judges, Brenn and Solla", "Tavia left Ostrel two judges"),
        ("Tavia left Ostrel a lamp and a clock", "Tavia left Ostrel a clock and a lamp"),
        ("Tavia left Ostrel a rope of three and a half metres", "Tavia left Ostrel a rope of three metres"),
    ],
    ids=["apposition", "names of those counted", "another order", "a number"],
)
def test_what_is_no_longer_list_is_no_difference(story, one, other):
    assert items(gifts(story, one, other)) == []


def test_who_names_examples_leaves_nothing_out(story):
    claim = gifts(
        story,
        "Tavia left Ostrel a brass lamp and a clock",
        "Tavia left Ostrel three gifts, among them a clock",
    )
    assert items(claim) == []


def test_how_many_they_are_is_no_part_of_a_list(story):
    claim = gifts(
        story,
        "Tavia left two ships, Mira and Juno",
        "Tavia left these: Mira and Thea",
    )
    assert items(claim) == [(False, ["Mira and Juno", "Mira and Thea"])]
