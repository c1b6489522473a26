"""Which claims a denial is tied to."""

from wirewatch.model.claims import Standing
from wirewatch.model.readings import EventType, Mode, Stance, Status


def charged(story, text, words, **more):
    story.report("a", text)
    if "Ostrel" in text:
        story.mention("a", "Ostrel", "ostrel")
    return story.deed(
        "a", words, EventType.TRANSFER, status=Status.ALLEGED, holder="minister", actors=("ostrel",), **more
    )


def test_weapons_deny_shells(story):
    told = charged(
        story,
        "Ostrel sent shells, Brenn said.\nSolla denied sales of weapons.",
        "Ostrel sent shells",
        items=("shells",),
    )
    denial = story.deed(
        "a",
        "sales of weapons",
        EventType.TRANSFER,
        status=Status.DENIED,
        holder="envoy",
        actors=("ostrel",),
        items=("weapons",),
    )
    assert story.claim(told).denials == (denial,)


def test_a_denial_of_another_deed_is_none(story):
    told = charged(
        story,
        "Ostrel sent shells, Brenn said.\nSolla denied sales of timber.",
        "Ostrel sent shells",
        items=("shells",),
    )
    other = story.deed(
        "a", "sales of timber", EventType.TRANSFER, status=Status.DENIED, holder="envoy", items=("timber",)
    )
    assert story.claim(told).denials == ()
    assert story.claim(other).standing is Standing.DENIED


def test_a_denial_that_names_nothing_may_be_of_any_goods(story):
    told = charged(
        story,
        "Ostrel sent shells, Brenn said.\nSolla denied the sale.",
        "Ostrel sent shells",
        items=("shells",),
    )
    denial = story.deed(
        "a", "the sale", EventType.TRANSFER, status=Status.DENIED, holder="envoy", actors=("ostrel",)
    )
    assert story.claim(told).denials == (denial,)


def test_what_a_saying_denies_it_denies_in_every_report_that_prints_it(story):
    lie = "The story that Brenn tells about us is a shameless lie from its first word to its last"
    told = charged(story, f"Ostrel sent shells, Brenn said.\n“{lie}”, Solla said.", "Ostrel sent shells")
    story.report("b", f"“{lie}”, Solla said at noon.")
    sayings = (story.say("a", "envoy", lie), story.say("b", "envoy", lie))
    assert story.claim(told).denials == sayings


def test_nobody_denies_what_he_says_himself(story):
    text = "No tribute was paid, and Ostrel sent shells to the islands, Brenn said."
    story.report("a", text)
    said = story.say("a", "minister", "No tribute was paid, and Ostrel sent shells to the islands")
    told = story.deed(
        "a", "Ostrel sent shells to the islands", EventType.TRANSFER, holder="minister", statement=said
    )
    assert story.claim(told).denials == ()


def test_the_statement_that_tells_a_charge_is_not_denied_with_it(story):
    told = charged(
        story,
        "Ostrel sent shells to the islands, Brenn said.\nOstrel never sent shells to the islands, Solla said.",
        "Ostrel sent shells to the islands",
    )
    said = story.say("a", "minister", "Ostrel sent shells to the islands")
    denial = story.say("a", "envoy", "Ostrel never sent shells to the islands")
    assert story.claim(told).denials == (denial,)
    assert story.claim(said).denials == ()


def test_who_takes_no_part_denies_nothing(story):
    told = charged(
        story,
        "Ostrel sent shells, Brenn said.\nCrane denied sales of weapons.",
        "Ostrel sent shells",
        items=("shells",),
    )
    story.state("third", "Merrow")
    story.deed(
        "a", "sales of weapons", EventType.TRANSFER, status=Status.DENIED, holder="third", items=("weapons",)
    )
    assert story.claim(told).denials == ()


def test_another_sum_denies_the_sum(story):
    text = "Ostrel drew $70 million from the fund, Brenn said.\nSolla disputed the sum. We drew no more than $4 million, he said."
    told = charged(story, text, "Ostrel drew $70 million from the fund")
    story.amount("a", "$70 million", 70e6, "USD")
    story.amount("a", "$4 million", 4e6, "USD")
    denial = story.say("a", "envoy", "We drew no more than $4 million")
    assert denial in story.claim(told).denials


def test_turning_down_a_charge_denies_the_deed_in_it(story):
    text = "Solla rejected an allegation that Ostrel sent shells to the islands."
    told = charged(story, text, "Ostrel sent shells to the islands", items=("shells",))
    rejection = story.deed(
        "a",
        "Solla rejected an allegation that Ostrel sent shells to the islands",
        EventType.REJECT,
        actors=("envoy",),
    )
    assert rejection in story.claim(told).denials


def test_who_goes_on_denying_denies_the_same(story):
    text = "Ostrel sent shells to the islands, Brenn said.\n“The claim is an invention. Nobody sent a thing,” Solla said."
    told = charged(story, text, "Ostrel sent shells to the islands", items=("shells",))
    story.say("a", "envoy", "The claim is an invention")
    further = story.say("a", "envoy", "Nobody sent a thing")
    assert further in story.claim(told).denials


def test_no_comment_is_no_denial(story):
    text = "Ostrel sent shells to the islands, Brenn said.\nSolla would not comment on the shells to the islands."
    told = charged(story, text, "Ostrel sent shells to the islands", items=("shells",))
    story.say(
        "a", "envoy", "not comment on the shells to the islands", stance=Stance.DECLINES, mode=Mode.INDIRECT
    )
    assert story.claim(told).denials == ()


def test_what_is_only_possible_is_not_denied(story):
    text = "Ostrel could send shells to the islands, Brenn said.\nSolla denied sales of weapons."
    story.report("a", text)
    told = story.deed(
        "a",
        "Ostrel could send shells",
        EventType.TRANSFER,
        status=Status.HYPOTHETICAL,
        actors=("ostrel",),
        items=("shells",),
    )
    story.deed(
        "a", "sales of weapons", EventType.TRANSFER, status=Status.DENIED, holder="envoy", items=("weapons",)
    )
    assert story.claim(told).denials == ()


def test_a_veto_is_a_deed_and_denies_no_charge(story):
    text = "Ostrel sent shells to the islands, Brenn said.\nOstrel used its veto to halt the watch on the islands."
    told = charged(story, text, "Ostrel sent shells to the islands", items=("shells",))
    story.deed(
        "a", "Ostrel used its veto to halt the watch on the islands", EventType.REJECT, actors=("ostrel",)
    )
    assert story.claim(told).denials == ()
