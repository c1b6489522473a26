"""Contrary accounts: what cannot be true beside a deed, told by others who deny nothing."""

from dataclasses import replace

import pytest

from wirewatch.model.claims import Standing
from wirewatch.model.readings import EntityKind, EventType, Status

BURST = "the Orla dam burst on Sunday"
HELD = "the Orla dam held on Sunday"


def deed(story, report, words, head, type=EventType.OTHER, **more):
    """An event told by its verb alone."""
    told = story.deed(report, words, type, **more)
    events = story.events[report]
    trigger = story.span(report, head)
    events[-1] = replace(events[-1], trigger=trigger)
    return told


def accounts(story, one=BURST, other=HELD, heads=("burst", "held"), holders=("minister", "envoy"), **more):
    for id, words in (("a", one), ("b", other)):
        story.report(id, f"He said {words}.")
    return tuple(
        deed(story, id, words, head, status=Status.ALLEGED, holder=holder, **more)
        for id, words, head, holder in zip("ab", (one, other), heads, holders, strict=True)
    )


def test_each_of_two_accounts_is_contrary_to_the_other_and_disputes_it(story):
    burst, held = accounts(story)
    one, other = story.claim(burst), story.claim(held)
    assert (one.contrary, other.contrary) == ((held,), (burst,))
    assert one.standing is other.standing is Standing.DISPUTED
    assert one.denials == one.unproven == one.declined == ()


@pytest.mark.parametrize(
    "other",
    [
        "the Brenn bakery held a sale for the poor",
        "the Orla dam has a new gate",
    ],
)
def test_what_may_be_true_beside_it_is_none(story, other):
    burst, _ = accounts(story, other=other, heads=("burst", other.split()[3]))
    assert story.claim(burst).contrary == ()


def test_who_tells_both_contradicts_nobody(story):
    burst, _ = accounts(story, holders=("minister", "minister"))
    assert story.claim(burst).contrary == ()


def test_what_is_only_feared_is_no_account(story):
    story.report("a", f"He said {BURST}.")
    story.report("b", f"They hoped {HELD}.")
    burst = deed(story, "a", BURST, "burst", status=Status.ALLEGED, holder="minister")
    deed(story, "b", HELD, "held", status=Status.HYPOTHETICAL, holder="envoy")
    assert story.claim(burst).contrary == ()


def test_on_other_days_both_may_be_true(story):
    story.report("a", f"He said {BURST}.")
    story.report("b", f"He said {HELD}.")
    burst = deed(story, "a", BURST, "burst", status=Status.ALLEGED, holder="minister", day="2031-05-04")
    deed(story, "b", HELD, "held", status=Status.ALLEGED, holder="envoy", day="2031-05-05")
    assert story.claim(burst).contrary == ()


def test_each_says_that_the_other_began(story):
    ours, theirs = "Ostrel fired first at the customs post", "Tavia opened fire on the fishing fleet"
    story.report("a", f"Brenn said {ours}.")
    story.report("b", f"Solla said {theirs}.")
    one = deed(
        story,
        "a",
        ours,
        "fired",
        EventType.ASSAULT,
        status=Status.ALLEGED,
        holder="minister",
        actors=("ostrel",),
    )
    other = deed(
        story,
        "b",
        theirs,
        "opened",
        EventType.ASSAULT,
        status=Status.ALLEGED,
        holder="envoy",
        actors=("tavia",),
    )
    assert story.claim(one).contrary == (other,)


def test_one_thing_cannot_be_loaded_at_two_places(story):
    story.entity("lower", "Lower Quay", EntityKind.PLACE)
    story.entity("mill", "Mill Lock", EntityKind.PLACE)
    here, there = (
        "the barrels were loaded at Lower Quay",
        "the barrels were taken aboard upriver at Mill Lock",
    )
    story.report("a", f"Brenn said {here}.")
    story.report("b", f"Solla said {there}.")
    more = {"status": Status.ALLEGED, "actors": ()}
    one = deed(story, "a", here, "loaded", EventType.TRANSFER, holder="minister", place="lower", **more)
    other = deed(story, "b", there, "taken", EventType.TRANSFER, holder="envoy", place="mill", **more)
    found = story.claims()
    held = {id: c for c in found for id in c.members}
    if held[one] is held[other]:
        assert any(v.slot == "place" for v in held[one].variants)
    else:
        assert held[one].contrary == (other,)
