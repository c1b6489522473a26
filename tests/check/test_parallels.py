"""Stretches that stand for one another."""

from wirewatch.check.material import gather
from wirewatch.check.parallels import parallels


def test_alignment_holds_in_both_directions(story):
    story.report("a", "One thing. We left at dawn.", family="f")
    story.report("b", "At dawn we were gone. Another.", family="f")
    story.say("a", "minister", "We left at dawn")
    story.say("b", "minister", "At dawn we were gone")
    story.say("b", "minister", "Another")
    story.align("a", "We left at dawn.", "b", "At dawn we were gone.")
    (material,) = gather(story.grouping())
    shared = parallels(material.links)
    first, second, third = material.statements
    assert shared.aligned(first, second)
    assert shared.aligned(second, first)
    assert not shared.aligned(first, third)
