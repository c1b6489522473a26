"""How likely a denial denies a claim: what is observed of the two, and what it weighs."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.check.answers import OBSERVATIONS, answers, observed, probability
from wirewatch.check.comparing import Comparing
from wirewatch.check.material import gather
from wirewatch.check.refusing import Denial, says_no, turned
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.readings import EventType, Mode, Stance, Status

LISTS = comparison.load()
PLAIN = plain(LISTS)
CHARGE = "Ostrel sold forty howitzers to the islands"
OTHER = "a Merrow trawler ran aground"
DENIED = {"status": Status.DENIED, "holder": "envoy", "actors": ("ostrel",)}


class Words:
    """Knows a few verbs: to ship is near to sell, to sink is not."""

    def of(self, word):
        known = {"sold": [1.0, 0.0], "shipped": [0.8, 0.6], "sank": [0.0, 1.0]}
        return np.array(known[word], dtype=np.float32) if word in known else None


class Topics:
    """Wordings by what they are about: howitzers, a trawler, both, or neither."""

    def of(self, wordings):
        rows = [[1.0 * ("howitzers" in w), 1.0 * ("trawler" in w), 0.1] for w in wordings]
        return np.array([row / np.linalg.norm(row) for row in rows], dtype=np.float32)


@pytest.fixture
def looked(story):
    """All denials of the story beside the claims that they may deny: by the first words of each."""

    def at(meanings=None, words=LISTS):
        (material,) = gather(story.grouping(), LISTS.offices)
        comparing = Comparing(material=material, plain=plain(words), vectors=Words(), meanings=meanings)
        return {
            (denial.member.words, answer.members[0].words): answer
            for denial in comparing.denying.said_no
            for answer in answers(denial, comparing.denying.deniable, comparing.answering)
        }

    return at


def charge(story, report="a", words=CHARGE, **more):
    given = {"status": Status.ALLEGED, "holder": "minister", "actors": ("ostrel",)} | more
    return story.deed(report, words, given.pop("type", EventType.TRANSFER), **given)


@pytest.fixture
def told(story, looked):
    """The answer of one saying to one charge; the saying is the last line unless it is told where."""

    def answer(
        line, words, *, between=(), stance=Stance.SAYS, cue=None, speaker="envoy", meanings=None, **more
    ):
        story.report("a", "\n".join([f"{CHARGE}, Brenn said.", *between, line]))
        charge(story, **more)
        story.say("a", speaker, words, stance=stance, mode=Mode.INDIRECT, cue=cue)
        return looked(meanings)[words, CHARGE]

    return answer


def seen(answer, name):
    value = float(OBSERVATIONS[name](answer))
    assert -1.0 <= value <= 1.0
    return value


LIE = ("It is a lie, Solla said.", "It is a lie")
NEVER = (
    "Ostrel never sold howitzers to the islands, Solla said.",
    "Ostrel never sold howitzers to the islands",
)


def test_every_observation_has_a_weight_and_every_weight_an_observation():
    meaning = {"its words nearer", "its lead nearer", "its sentence near"}
    assert LISTS.denials_meant.keys() == {*OBSERVATIONS, "bias"}
    assert LISTS.denials.keys() == {*OBSERVATIONS, "bias"} - meaning


def test_all_observations_are_given_in_the_order_of_the_table(told):
    answer = told(*NEVER)
    assert observed(answer) == tuple(float(of(answer)) for of in OBSERVATIONS.values())
    assert all(-1.0 <= value <= 1.0 for value in observed(answer))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ostrel never sold howitzers", "ostrel sold howitzers"),
        ("We didn’t sell any, nor lend them", "we sell any lend them"),
        ("It wasn't us: nobody, nothing, no one", "it us one"),
        ("The figure is wrong", "the figure is"),
        ("Ostrel sold howitzers", "ostrel sold howitzers"),
        ("No", ""),
        ("", ""),
        ("Northern nowhere-men know", "northern men know"),
    ],
)
def test_what_is_turned_is_left_without_the_words_that_say_no(text, left):
    assert turned(text, PLAIN) == left


@given(
    st.lists(st.sampled_from(["no", "never", "Ostrel", "sold", "didn't", "don’t", "40", "knot"]), max_size=9)
)
def test_what_is_turned_holds_no_negation_and_is_not_turned_again(words):
    left = turned(" ".join(words), PLAIN)
    assert not PLAIN.negated(left)
    assert turned(left, PLAIN) == left
    assert left.split().count("sold") == words.count("sold")


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("It is a lie", True),
        ("The report is a baseless fabrication", True),
        ("Nothing of the kind took place", True),
        ("There is no truth in the story", True),
        ("These far-fetched allegations are propaganda", True),
        ("Ostrel never sold howitzers to the islands", False),
        ("Our yards built only tractors last year", False),
    ],
)
def test_a_denial_is_bare_where_it_says_nothing_of_its_own(told, words, bare):
    answer = told(f"{words}, Solla said.", words, stance=Stance.DENIES)
    assert answer.denial.is_bare is bare
    assert seen(answer, "bare, told last") == bare


@pytest.mark.parametrize(("items", "bare"), [((), True), (("timber",), False)])
def test_a_deed_told_as_undone_is_not_bare_where_it_names_a_thing(story, looked, items, bare):
    story.report("a", f"{CHARGE}, Brenn said.\nSolla denied sales of timber.")
    charge(story)
    charge(story, words="sales of timber", items=items, **DENIED)
    assert looked()["sales of timber", CHARGE].denial.is_bare is bare


def test_a_bare_denial_answers_the_charge_that_was_told_last(story, looked):
    lines = (f"{CHARGE}, Brenn said.", "Ostrel burned a chapel, Brenn said.", "It is a lie, Solla said.")
    story.report("a", "\n".join(lines))
    charge(story)
    charge(story, words="Ostrel burned a chapel", type=EventType.ASSAULT)
    story.say("a", "envoy", "It is a lie")
    found = looked()
    older, last = (found["It is a lie", words] for words in (CHARGE, "Ostrel burned a chapel"))
    assert (seen(older, "bare, told last"), seen(last, "bare, told last")) == (0.0, 1.0)
    assert probability(last) > probability(older)


def test_what_is_charged_after_the_denial_was_not_told_last(story, looked):
    story.report("a", f"{CHARGE}, Brenn said.\nIt is a lie, Solla said.\nOstrel burned a chapel, Brenn said.")
    charge(story)
    charge(story, words="Ostrel burned a chapel", type=EventType.ASSAULT)
    story.say("a", "envoy", "It is a lie")
    found = looked()
    assert found["It is a lie", CHARGE].told_last
    assert not found["It is a lie", "Ostrel burned a chapel"].told_last


def test_a_deed_in_the_reports_own_voice_is_no_charge(story, looked):
    story.report("a", f"{CHARGE}, Brenn said.\nA chapel burned down.\nIt is a lie, Solla said.")
    charge(story)
    story.deed("a", "A chapel burned down", EventType.OTHER)
    story.say("a", "envoy", "It is a lie")
    found = looked()
    assert found["It is a lie", CHARGE].told_last
    own = found["It is a lie", "A chapel burned down"]
    assert not own.told_last
    assert (seen(own, "in a report's voice"), seen(found["It is a lie", CHARGE], "in a report's voice")) == (
        1,
        0,
    )


def test_where_no_charge_stands_in_the_report_none_was_told_last(story, looked):
    story.report("a", "It is a lie, Solla said.")
    story.report("b", f"{CHARGE}, Brenn said.")
    charge(story, "b")
    story.say("a", "envoy", "It is a lie")
    answer = looked()["It is a lie", CHARGE]
    assert not answer.told_last and answer.before == frozenset()
    assert seen(answer, "sentence before") == seen(answer, "one sentence") == 0.0


@pytest.mark.parametrize(
    ("between", "where"),
    [((), "sentence before"), (("It rained.",), "two before"), (("It rained.", "It snowed."), None)],
)
def test_how_many_sentences_before_the_denial_the_deed_is_told(told, between, where):
    answer = told(*LIE, between=between)
    places = ("one sentence", "sentence before", "two before")
    assert [name for name in places if seen(answer, name)] == ([where] if where else [])


def test_a_deed_in_the_sentence_of_its_denial(story, looked):
    story.report("a", f"{CHARGE}, Brenn said, and Solla said it is a lie.")
    charge(story)
    story.say("a", "envoy", "it is a lie")
    assert seen(looked()["it is a lie", CHARGE], "one sentence") == 1.0


def test_the_share_of_a_denial_that_the_deed_says(told):
    assert seen(told(*NEVER), "said") > 0.9


def test_a_bare_lie_is_said_by_no_deed(told):
    assert seen(told(*LIE), "said") == 0.0


def test_the_deed_that_says_most_of_a_denial_is_ahead_and_the_other_behind(story, looked):
    story.report("a", f"{CHARGE}, Brenn said.\nOstrel burned a chapel, Brenn said.\n{NEVER[0]}")
    charge(story)
    charge(story, words="Ostrel burned a chapel", type=EventType.ASSAULT)
    story.say("a", "envoy", NEVER[1])
    found = looked()
    right, wrong = found[NEVER[1], CHARGE], found[NEVER[1], "Ostrel burned a chapel"]
    assert seen(right, "said more") > 0 > seen(wrong, "said more")
    assert seen(right, "said more") == pytest.approx(-seen(wrong, "said more"))
    assert seen(right, "its sentence says") > seen(wrong, "its sentence says")
    assert probability(right) > 0.5 > probability(wrong)


def test_a_single_claim_is_ahead_by_all_that_it_says(told):
    answer = told(*NEVER)
    assert seen(answer, "said more") == seen(answer, "said")


@pytest.mark.parametrize(("verb", "alike"), [("sold", 1.0), ("shipped", 0.8), ("sank", 0.0), ("lent", 0.0)])
def test_the_verb_of_what_is_denied_beside_the_verb_of_the_deed(story, looked, verb, alike):
    story.report("a", "Ostrel sold them, Brenn said.")
    story.report("b", f"Solla denied that it {verb} any.")
    charge(story, words="sold")
    charge(story, "b", verb, **DENIED)
    assert seen(looked()[verb, "sold"], "head") == pytest.approx(alike)


def test_what_is_told_as_undone_is_likely_the_deed(story, looked):
    story.report("a", f"{CHARGE}, Brenn said.")
    story.report("b", f"Solla denied that {CHARGE}.\nSolla denied a theft of salt.")
    charge(story, items=("howitzers",))
    charge(story, "b", items=("howitzers",), **DENIED)
    charge(story, "b", "a theft of salt", items=("salt",), **DENIED)
    found = looked()
    assert seen(found[CHARGE, CHARGE], "deed") > 0.5 > seen(found["a theft of salt", CHARGE], "deed")


def test_the_deeds_that_a_saying_tells_as_undone_are_denied_by_it(story, looked):
    words = f"we deny that {CHARGE}"
    story.report("a", f"{CHARGE}, Brenn said.")
    story.report("b", f"“{words}”, Solla said.")
    charge(story)
    told = charge(story, "b", **DENIED)
    story.say("b", "envoy", words, stance=Stance.DENIES)
    denial = looked()[words, CHARGE].denial
    assert [event.id for event in denial.denied] == [told]


@pytest.mark.parametrize(("speaker", "own"), [("minister", 1.0), ("tavia", 1.0), ("envoy", 0.0), (None, 0.0)])
def test_who_tells_the_deed_or_is_of_the_side_that_tells_it(told, speaker, own):
    assert seen(told(*LIE, speaker=speaker), "denier tells it") == own


def test_where_the_charge_names_nobody_the_denier_is_not_named(told):
    assert seen(told(*LIE), "denier is named") == 0.0


@pytest.mark.parametrize(
    ("speaker", "own"), [("envoy", 1.0), ("ostrel", 1.0), ("minister", 0.0), (None, 0.0)]
)
def test_a_mention_in_the_charge_names_its_side(story, looked, speaker, own):
    story.report("a", f"{CHARGE}, Brenn said.\nIt is a lie, Solla said.")
    charge(story)
    story.mention("a", "Ostrel", "ostrel")
    story.say("a", speaker, "It is a lie")
    assert seen(looked()["It is a lie", CHARGE], "denier is named") == own


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("pledged", {"status": Status.PLEDGED}),
        ("in a report's voice", {"status": Status.ASSERTED, "holder": None}),
    ],
)
def test_how_the_deed_is_told(told, name, more):
    assert seen(told(*LIE, **more), name) == 1.0


def test_one_report_that_tells_the_deed_plainly_weighs_as_much_as_its_share_of_the_tellings(story, looked):
    story.report("a", f"{CHARGE}, Brenn said.\nIt is a lie, Solla said.")
    charge(story, items=("howitzers",), day="2031-05-04")
    for number in range(3):
        story.report(f"b{number}", f"{CHARGE}, Brenn said.")
        plainly = {"status": Status.ASSERTED, "holder": None} if not number else {}
        charge(story, f"b{number}", items=("howitzers",), day="2031-05-04", **plainly)
    story.say("a", "envoy", "It is a lie")
    assert seen(looked()["It is a lie", CHARGE], "in a report's voice") == pytest.approx(1 / 4)


@pytest.mark.parametrize("name", ["pledged", "in a report's voice", "accusing", "told inside"])
def test_a_plain_charge_is_none_of_these(told, name):
    assert seen(told(*LIE), name) == 0.0


def test_a_deed_that_is_told_inside_the_saying_itself(story, looked):
    words = f"It is not true that {CHARGE}"
    story.report("a", f"{words}, Solla said.")
    charge(story, holder="envoy", status=Status.ASSERTED)
    story.say("a", "envoy", words)
    assert seen(looked()[words, CHARGE], "told inside") == 1.0


def test_the_more_tellings_the_more_up_to_six(story, looked):
    story.report("a", f"{CHARGE}, Brenn said.\nIt is a lie, Solla said.")
    charge(story, items=("howitzers",), day="2031-05-04")
    story.say("a", "envoy", "It is a lie")
    assert seen(looked()["It is a lie", CHARGE], "tellings") == pytest.approx(1 / 6)
    for number in range(7):
        story.report(f"b{number}", f"{CHARGE}, Brenn said.")
        charge(story, f"b{number}", items=("howitzers",), day="2031-05-04")
    answer = looked()["It is a lie", CHARGE]
    assert len(answer.members) == 8
    assert seen(answer, "tellings") == 1.0


@pytest.mark.parametrize(
    ("words", "stance", "says"),
    [
        ("a sale of howitzers", Stance.DENIES, {"denies"}),
        ("We never sold any howitzers", Stance.SAYS, {"negated"}),
        ("The howitzers are an invention", Stance.SAYS, {"label"}),
        ("There was never such a baseless charge", Stance.DENIES, {"denies", "negated", "label"}),
        ("The howitzers are a made-up tale", Stance.SAYS, {"label"}),
    ],
)
def test_how_a_denial_says_no(told, words, stance, says):
    answer = told(f"{words}, Solla said.", words, stance=stance)
    assert {name for name in ("denies", "negated", "label") if seen(answer, name)} == says


def test_a_long_denial_is_as_long_as_any(told):
    words = (
        "never howitzers mortars tanks shells rockets planes ships boats trucks jeeps tents boots socks hats"
    )
    assert seen(told(f"{words}, Solla said.", words), "length") == 1.0


def test_a_short_denial_is_a_few_words_of_weight_long(told):
    assert seen(told(*LIE), "length") == pytest.approx(1 / 12)


def test_meanings_are_unknown_in_one_report_and_known_in_several(story, told, looked):
    answer = told(*NEVER, meanings=Topics())
    assert not answer.told.meant
    assert all(
        seen(answer, f"its {name}") == 0.0 for name in ("words nearer", "lead nearer", "sentence near")
    )
    story.report("b", f"{OTHER}, Brenn said.")
    charge(story, "b", OTHER, type=EventType.OTHER)
    found = looked(Topics())
    right, wrong = found[NEVER[1], CHARGE], found[NEVER[1], OTHER]
    assert right.told.meant
    assert seen(right, "its sentence near") == pytest.approx(1.0, abs=0.05)
    assert seen(wrong, "its sentence near") == pytest.approx(0.0, abs=0.05)
    for name in ("its words nearer", "its lead nearer"):
        assert seen(right, name) > 0.9 and seen(wrong, name) < -0.9


def test_a_lead_is_the_sentence_with_the_one_before(told):
    denial = told(*LIE, between=("It rained.",)).denial
    assert denial.sentence == "It is a lie, Solla said."
    assert denial.lead == "It rained. It is a lie, Solla said."
    assert denial.wordings == ("it is a lie", denial.sentence, denial.lead)


def test_the_first_sentence_of_a_report_is_its_own_lead(story, looked):
    story.report("a", f"It is a lie, Solla said.\n{CHARGE}, Brenn said.")
    charge(story)
    story.say("a", "envoy", "It is a lie")
    denial = looked()["It is a lie", CHARGE].denial
    assert denial.lead == denial.sentence == "It is a lie, Solla said."


@pytest.mark.parametrize(
    ("more", "least", "most"),
    [
        ({}, 0.5, 0.5),
        ({"negated": 9.0}, 0.99, 1.0),
        ({"negated": -9.0}, 0.0, 0.01),
        ({"label": 9.0}, 0.5, 0.5),
    ],
)
def test_what_is_known_is_weighed_as_the_list_says(told, looked, more, least, most):
    told(*NEVER)
    nothing = dict.fromkeys([*OBSERVATIONS, "bias"], 0.0)
    words = replace(LISTS, denials=nothing | more, denials_meant=nothing | {"bias": -9.0})
    assert least <= probability(looked(words=words)[NEVER[1], CHARGE]) <= most


def test_where_meanings_are_known_the_other_weights_hold(story, told, looked):
    told(*NEVER)
    story.report("b", f"{OTHER}, Brenn said.")
    nothing = dict.fromkeys([*OBSERVATIONS, "bias"], 0.0)
    words = replace(LISTS, denials=nothing | {"bias": 9.0}, denials_meant=nothing | {"bias": -9.0})
    key = (NEVER[1], CHARGE)
    assert probability(looked(words=words)[key]) > 0.99
    assert probability(looked(Topics(), words)[key]) < 0.01


def test_a_denial_stands_beside_no_claim_that_it_is_part_of(story, looked):
    story.report("a", "Ostrel rejected the terms.")
    story.deed("a", "Ostrel rejected the terms", EventType.REJECT, actors=("ostrel",))
    assert looked() == {}


@pytest.mark.parametrize(
    ("words", "stance", "cue", "no"),
    [
        ("We sold nothing", Stance.SAYS, None, True),
        ("We didn’t sell them", Stance.SAYS, None, True),
        ("the sale", Stance.DENIES, "denied", True),
        ("the sale", Stance.SAYS, "rejected", True),
        ("the tale is rubbish", Stance.SAYS, None, True),
        ("We sold forty", Stance.SAYS, None, False),
        ("nothing about the sale", Stance.DECLINES, None, False),
        ("Was there no sale", Stance.ASKS, None, False),
    ],
)
def test_what_says_no(story, words, stance, cue, no):
    story.report("a", f"Solla {cue or 'said'}: {words}.")
    id = story.say("a", "envoy", words, stance=stance, cue=cue)
    (material,) = gather(story.grouping(), LISTS.offices)
    assert says_no(Denial(member=material.member(id), material=material, plain=PLAIN)) is no


@pytest.mark.parametrize(
    ("words", "vow"),
    [
        ("Ostrel will never sell timber", True),
        ("nobody would not have seen it", True),
        ("Ostrel never sold timber", False),
    ],
)
def test_a_vow_about_what_is_to_come_is_told_apart(story, words, vow):
    story.report("a", f"{words}, Solla said.")
    story.say("a", "envoy", words)
    (material,) = gather(story.grouping())
    denial = Denial(member=material.statements[0], material=material, plain=PLAIN)
    assert denial.is_of_what_will_be is vow
