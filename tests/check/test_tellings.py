"""Statements that tell of a deed in which no event was read, and events that count one thing differently."""

from wirewatch.model.readings import EventType, Stance, Status

THEFT = "Night Heron drew $70 million from the Quay Bank through two brokers"


def charged(story, report="a", text=THEFT):
    story.report(report, f"{text}, Brenn said.")
    story.amount(report, "$70 million", 70e6, "USD")
    return story.deed(
        report, text, EventType.COERCE, status=Status.ALLEGED, holder="minister", actors=("ostrel",)
    )


def values(claim, slot):
    return [v.value for variant in claim.variants if variant.slot == slot for v in variant.values]


def test_the_same_figure_of_one_side_is_one_deed(story):
    told = charged(story)
    story.entity("police", "Tavian police", state="tavia")
    story.report("b", "Detectives followed $70 million from the Quay Bank to two brokers, police said.")
    story.amount("b", "$70 million", 70e6, "USD")
    said = story.say("b", "police", "Detectives followed $70 million from the Quay Bank to two brokers")
    assert said in next(c for c in story.claims() if told in c.members).members


def test_the_same_figure_of_another_side_is_not(story):
    told = charged(story)
    story.report("b", "We hold $70 million at the Quay Bank, Solla said.")
    story.amount("b", "$70 million", 70e6, "USD")
    said = story.say("b", "envoy", "We hold $70 million at the Quay Bank")
    assert said not in next(c for c in story.claims() if told in c.members).members


def test_the_loss_is_that_of_the_deed_told_before(story):
    told = charged(story)
    story.report("b", f"{THEFT}, a bank clerk saw.\nHis union puts the whole loss at $61 million, he said.")
    story.amount("b", "$61 million", 61e6, "USD")
    again = story.deed("b", THEFT.replace("$70 million", "$70 million"), EventType.COERCE, actors=("ostrel",))
    said = story.say("b", None, "puts the whole loss at $61 million")
    claim = next(c for c in story.claims() if told in c.members)
    assert {told, again, said} <= set(claim.members)
    assert values(claim, "sum") == ["$70 million", "$61 million"]


def test_a_figure_of_another_thing_is_not_the_loss(story):
    told = charged(story)
    story.report("b", f"{THEFT}, a clerk saw.\nThe new vault cost $61 million, he said.")
    story.amount("b", "$61 million", 61e6, "USD")
    story.deed("b", THEFT, EventType.COERCE, actors=("ostrel",))
    said = story.say("b", None, "The new vault cost $61 million")
    assert said not in next(c for c in story.claims() if told in c.members).members


def test_who_disputes_the_sum_is_told_but_does_not_vouch(story):
    text = f"{THEFT}, Brenn said.\nSolla disputed the sum. We drew no more than $4 million, he said."
    story.report("a", text)
    story.amount("a", "$70 million", 70e6, "USD")
    story.amount("a", "$4 million", 4e6, "USD")
    told = story.deed(
        "a", THEFT, EventType.COERCE, status=Status.ALLEGED, holder="minister", actors=("ostrel",)
    )
    denial = story.say("a", "envoy", "We drew no more than $4 million")
    claim = next(c for c in story.claims() if told in c.members)
    assert denial in claim.members
    assert denial in claim.denials
    assert claim.independent_sources == 1
    assert values(claim, "sum") == ["$70 million", "$4 million"]


def test_no_comment_tells_nothing(story):
    told = charged(story)
    story.report("b", "Brenn would not speak of $70 million from the Quay Bank and two brokers.")
    story.amount("b", "$70 million", 70e6, "USD")
    said = story.say(
        "b", "minister", "$70 million from the Quay Bank and two brokers", stance=Stance.DECLINES
    )
    assert said not in next(c for c in story.claims() if told in c.members).members


def captives(story, *tellings):
    ids = []
    for id, (words, number, type, more) in zip("ab", tellings, strict=True):
        story.report(id, f"{words}.")
        story.amount(id, f"{number} captives", number, "captives")
        ids.append(story.deed(id, words, type, **more))
    return ids


def test_one_thing_counted_differently_is_one_matter(story):
    ids = captives(
        story,
        (
            "Tavia and Ostrel settled on a swap of 90 captives",
            90,
            EventType.AGREE,
            {"actors": ("tavia", "ostrel")},
        ),
        (
            "Ostrel was willing to let 60 captives go",
            60,
            EventType.RETREAT,
            {"actors": ("ostrel",), "status": Status.PLEDGED},
        ),
    )
    assert values(story.claim(*ids), "quantity") == ["90 captives", "60 captives"]


def test_what_was_done_weeks_apart_is_not(story):
    ids = captives(
        story,
        ("Tavia let 90 captives go", 90, EventType.RETREAT, {"actors": ("tavia",), "day": "2031-03-01"}),
        ("Tavia let 60 captives go", 60, EventType.RETREAT, {"actors": ("tavia",), "day": "2031-05-01"}),
    )
    claims = story.claims()
    assert not any(set(ids) <= set(c.members) for c in claims)


def test_what_is_feared_is_not_what_was_done(story):
    ids = captives(
        story,
        (
            "Ostrel could drag off 90 captives",
            90,
            EventType.COERCE,
            {"actors": ("ostrel",), "status": Status.FEARED},
        ),
        ("Ostrel took 60 captives at the weir", 60, EventType.COERCE, {"actors": ("ostrel",)}),
    )
    assert not any(set(ids) <= set(c.members) for c in story.claims())
