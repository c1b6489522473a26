"""Claims of whole stories, made by hand."""

from dataclasses import replace

import pytest

from wirewatch.model.claims import ClaimKind, Standing
from wirewatch.model.readings import EventType, Mode, Stance, Status
from wirewatch.model.spans import Span


def test_two_wordings_of_one_quotation_are_one_claim(story):
    one = "Our ferry carried ninety passengers and all of them are safe"
    other = "All of the ninety passengers that our ferry carried are safe"
    story.report("a", f'"{one}," she said.')
    story.report("b", f'"{other}," she said.')
    claim = story.claim(story.say("a", "minister", one), story.say("b", "minister", other))
    assert claim.kind is ClaimKind.STATEMENT
    assert [v.slot for v in claim.variants] == ["wording"]


def test_two_speakers_are_two_claims(story):
    one = "The strait is closed to tankers until the storm has passed"
    other = "The strait is never closed to tankers, storm or no storm"
    story.report("a", f'"{one}," she said. "{other}," he said.')
    first, second = story.say("a", "minister", one), story.say("a", "envoy", other)
    assert {c.members for c in story.claims()} == {(first,), (second,)}


def test_declining_is_no_claim_with_another(story):
    words = "comment on the sinking of the ferry"
    story.report("a", f"She declined to {words}.")
    story.report("b", f"She declined to {words}.")
    for id in ("a", "b"):
        story.say(id, "minister", words, stance=Stance.DECLINES, mode=Mode.INDIRECT)
    assert all(len(c.members) == 1 and not c.denials for c in story.claims())


def test_aligned_wordings_of_a_family_are_one(story):
    one, other = "We found it on the doorstep at dawn", "At sunrise upon our threshold it was discovered"
    story.report("a", f'"{one}," she said.', family="f")
    story.report("b", f'"{other}," she said.', family="f")
    story.align("a", f'"{one}," she said.', "b", f'"{other}," she said.')
    ids = story.say("a", "minister", one), story.say("b", "minister", other)
    found = [c for c in story.claims() if set(ids) <= set(c.members)]
    assert not found or found[0].independent_sources == 1


def test_amounts_that_differ_are_a_variant(story):
    one, other = "Tavia freed 300 sailors", "Tavia freed 120 sailors"
    story.report("a", f"{one} on the pier.")
    story.report("b", f"{other} on the pier.")
    story.amount("a", "300", 300, "sailors")
    story.amount("b", "120", 120, "sailors")
    more = {"actors": ("tavia",), "items": ("sailors",)}
    claim = story.claim(
        story.deed("a", one, EventType.CONCEDE, **more), story.deed("b", other, EventType.CONCEDE, **more)
    )
    assert [v.slot for v in claim.variants] == ["quantity"]
    assert {v.value for v in claim.variants[0].values} == {"300", "120"}


def test_lists_of_years_that_differ_are_a_variant(story):
    one, other = (
        "The pact replaces those signed in 1931 and 1952",
        "The pact replaces those of 1931, 1952 and 1970",
    )
    for id, words, listed in (("a", one, ("1931", "1952")), ("b", other, ("1931", "1952", "1970"))):
        story.report(id, f"{words}.")
        for year in listed:
            story.year(id, year)
    more = {"actors": ("tavia", "ostrel")}
    claim = story.claim(
        story.deed("a", one, EventType.AGREE, **more), story.deed("b", other, EventType.AGREE, **more)
    )
    years = next(v for v in claim.variants if v.slot == "years")
    assert [v.value for v in years.values] == ["1931 and 1952", "1931, 1952 and 1970"]


def test_a_denied_deed_is_a_denial_of_the_claim(story):
    charge, denial = "Ostrel shipped rifles to the islands", "shipping rifles to the islands"
    story.report("a", f"{charge}, Ada Brenn said.\nPiet Solla denied {denial}.")
    more = {"actors": ("ostrel",), "items": ("rifles",)}
    told = story.deed("a", charge, EventType.TRANSFER, status=Status.ALLEGED, holder="minister", **more)
    denied = story.deed("a", denial, EventType.TRANSFER, status=Status.DENIED, holder="envoy", **more)
    claim = story.claim(told)
    assert claim.members == (told,)
    assert claim.denials == (denied,)
    assert claim.standing is Standing.DENIED
    assert claim.grade.credibility == "4"


def test_a_label_denies_the_charge_before_it(story):
    charge = "Ostrel shipped rifles to the islands"
    story.report("a", f'{charge}, Ada Brenn said.\nThe charge is "a clumsy fabrication," Piet Solla said.')
    told = story.deed(
        "a", charge, EventType.TRANSFER, status=Status.ALLEGED, holder="minister", actors=("ostrel",)
    )
    label = story.say("a", "envoy", "a clumsy fabrication")
    assert label in story.claim(told).denials


def test_negated_words_deny_what_they_negate(story):
    told = "Tavia and Ostrel have agreed on a fishing truce"
    no = "There is no agreement on any fishing truce"
    story.report("a", f'{told}, Ada Brenn said.\n"{no}," Piet Solla said.')
    deed = story.deed(
        "a", told, EventType.AGREE, status=Status.ALLEGED, holder="minister", actors=("tavia", "ostrel")
    )
    denial = story.say("a", "envoy", no)
    assert denial in story.claim(deed).denials


def test_the_order_of_the_input_does_not_matter(story):
    words = "The harbour will stay open to every flag this winter"
    for id in ("a", "b", "c"):
        story.report(id, f'"{words}," she said.')
        story.say(id, "minister", words)
    first = story.claims()
    story.reports.reverse()
    assert story.claims() == first


def test_nothing_gives_nothing(story):
    story.report("a", "")
    assert story.claims() == ()


def test_the_text_says_who_says_it(story):
    words = "The harbour will stay open"
    deed = "Ostrel shipped rifles"
    story.report("a", f'"{words}," she said. {deed}, she said.')
    said = story.claim(story.say("a", "minister", words))
    told = story.claim(story.deed("a", deed, EventType.TRANSFER, status=Status.ALLEGED, holder="minister"))
    assert said.text == "Ada Brenn: “The harbour will stay open”"
    assert told.text == "Alleged by Ada Brenn: Ostrel shipped rifles"


def test_nobody_vouches_for_what_he_calls_a_lie(story):
    story.report("a", "Ostrel sold forty howitzers to the island, Brenn said.")
    told = story.deed(
        "a",
        "Ostrel sold forty howitzers to the island",
        EventType.TRANSFER,
        status=Status.ALLEGED,
        holder="minister",
        actors=("ostrel",),
    )
    story.report("b", "“Lies,” Solla said of the charge that Ostrel sold forty howitzers to the island.")
    denial = story.say(
        "b", "envoy", "Lies,” Solla said of the charge that Ostrel sold forty howitzers to the island"
    )
    repeated = story.deed(
        "b",
        "Ostrel sold forty howitzers to the island",
        EventType.TRANSFER,
        status=Status.ALLEGED,
        holder="envoy",
        actors=("ostrel",),
        statement=denial,
    )
    claim = story.claim(told, repeated)
    assert claim.denials == (denial,)
    assert [origin.id for origin in claim.origins if origin.counts] == ["tavia"]
    assert claim.independent_sources == 1


def test_what_is_said_behind_a_label_in_one_quotation_is_not_denied(story):
    story.report("a", "“A fairy tale. All nine trucks came back on Monday,” Solla said.")
    back = story.deed("a", "All nine trucks came back on Monday", EventType.OTHER, holder="envoy")
    story.say("a", "envoy", "A fairy tale. All nine trucks came back on Monday")
    assert story.claim(back).denials == ()


@pytest.mark.parametrize(
    ("words", "type"),
    [
        ("{} is to hand {} rare pumps", EventType.TRANSFER),
        ("{} on Thursday ordered envoys of {} to leave", EventType.SANCTION),
    ],
)
def test_what_one_side_does_to_the_other_is_not_what_it_suffers(story, words, type):
    there, back = words.format("Tavia", "Ostrel"), words.format("Ostrel", "Tavia")
    for id, text in (("a", there), ("b", back), ("c", there)):
        story.report(id, f"{text}.")
    one = story.deed("a", there, type, actors=("tavia",), recipients=("ostrel",))
    other = story.deed("b", back, type, actors=("ostrel",), recipients=("tavia",))
    same = story.deed("c", there, type, actors=("tavia",), recipients=("ostrel",))
    assert set(story.claim(one).members) == {one, same}
    assert story.claim(other).members == (other,)


def test_thanks_are_not_the_help_that_is_thanked_for(story):
    thanks, pledge = "Tavia praised Ostrel for its full support", "Ostrel pledged Tavia its full support"
    for id, words in (("a", thanks), ("b", pledge)):
        story.report(id, f"{words}.")
    one = story.deed("a", thanks, EventType.SUPPORT, actors=("tavia",), recipients=("ostrel",))
    other = story.deed("b", pledge, EventType.SUPPORT, actors=("ostrel",), recipients=("tavia",))
    assert len(story.claims()) == 2
    assert {one} == set(story.claim(one).members) and {other} == set(story.claim(other).members)


def test_what_a_report_tells_as_also_done_is_another_deed(story):
    first, more = (
        "Tavia and Ostrel signed a treaty of trade",
        "Tavia and Ostrel also signed a treaty of sport",
    )
    story.report("a", f"{first}.\n{more}.")
    story.report("b", f"{first}.")
    parties = {"actors": ("tavia", "ostrel"), "day": "2031-05-04"}
    ids = [
        signed(story, report, words, **parties) for report, words in (("a", first), ("a", more), ("b", first))
    ]
    assert set(story.claim(ids[0], ids[2]).members) == {ids[0], ids[2]}
    assert story.claim(ids[1]).members == (ids[1],)


def signed(story, report, words, **more):
    id = story.deed(report, words, EventType.AGREE, **more)
    at = story.span(report, words).start + words.index("signed")
    story.events[report][-1] = replace(story.events[report][-1], trigger=Span(at, at + len("signed")))
    return id
