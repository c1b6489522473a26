"""What a denial does not deny, however near it is in words."""

from wirewatch.model.claims import Standing
from wirewatch.model.readings import EntityKind, EventType, Stance, Status


def charge(story, report, words, actors, *, type=EventType.TRANSFER, **more):
    return story.deed(report, words, type, status=Status.ALLEGED, holder="minister", actors=actors, **more)


def test_who_denies_his_own_sales_denies_none_of_others(story):
    story.state("merrow", "Merrow")
    ours, theirs = "Ostrel sold howitzers to the island", "Merrow sold howitzers to the islet"
    story.report("a", f"Brenn said {ours}.\nBrenn said {theirs}.\nOstrel denied sales of howitzers.")
    story.mention("a", "Ostrel", "ostrel")
    own = charge(story, "a", ours, ("ostrel",))
    other = charge(story, "a", theirs, ("merrow",))
    story.say("a", "ostrel", "sales of howitzers", stance=Stance.DENIES, cue="denied")
    assert story.claim(other).denials == ()
    assert story.claim(own).standing is Standing.DENIED


def test_who_denies_a_sale_denies_nothing_in_which_neither_is_told(story):
    friendly = "relations with the island have entered a sunny season"
    story.report(
        "a", f"Brenn said {friendly}.\nThe harvest was good.\nIt rained.\nOstrel denied howitzer sales."
    )
    story.entity("island", "the island", EntityKind.PLACE)
    told = charge(story, "a", friendly, (), type=EventType.COOPERATE)
    story.say("a", "ostrel", "howitzer sales", stance=Stance.DENIES, cue="denied")
    assert story.claim(told).denials == ()


def test_who_vows_what_he_will_not_do_denies_nothing_that_is_done(story):
    shelled = "Ostrel's guns had shelled the island on Monday"
    story.report("a", f"Brenn said {shelled}.\nOstrel said its guns would “not shell the island”.")
    story.entity("guns", "the guns", EntityKind.ORGANIZATION)
    told = charge(story, "a", shelled, ("ostrel",), type=EventType.ASSAULT)
    story.say("a", "ostrel", "its guns would “not shell the island”")
    assert story.claim(told).denials == ()


def test_what_a_denial_takes_for_granted_it_does_not_deny(story):
    lapsed = "the embargo that lapsed in May"
    story.report("a", f"Ostrel denied that its ferries broke {lapsed}.")
    granted = story.deed("a", lapsed, EventType.OTHER, status=Status.ASSERTED, holder=None, actors=())
    story.say("a", "ostrel", f"that its ferries broke {lapsed}", stance=Stance.DENIES, cue="denied")
    assert story.claim(granted).denials == ()
