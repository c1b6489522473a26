"""How likely two events are one deed: what is observed of them, and what it weighs."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirewatch.check.material import gather
from wirewatch.check.meaning import UNTOLD, Meant
from wirewatch.check.parallels import parallels
from wirewatch.check.rivals import Likeness
from wirewatch.check.sameness import (
    OBSERVATIONS,
    Around,
    Both,
    are_two,
    likelihood,
    observed,
    often,
    probability,
)
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.readings import Bound, EventDate, EventType, Interval, Status

LISTS = comparison.load()
PLAIN = plain(LISTS)
SHARES = st.floats(0, 1)


class Words:
    """Knows a few verbs: to sink is near to founder, far from to plough, and against to rise."""

    def of(self, word):
        known = {"sank": [1.0, 0.0], "foundered": [0.8, 0.6], "ploughed": [0.0, 1.0], "rose": [-1.0, 0.0]}
        return np.array(known[word], dtype=np.float32) if word in known else None


@pytest.fixture
def pair(story):
    """Two events of a story as a pair, by their ids; likeness of words as given."""

    def made(one, other, alike=0.5, covered=(0.4, 0.6), meant=UNTOLD, outdone=0.0):
        (material,) = gather(story.grouping(), LISTS.offices)
        around = Around(
            parties=material.parties,
            parallels=parallels(material.links),
            plain=PLAIN,
            vectors=Words(),
            meant=meant,
            often=often(material.events, material.parties),
        )
        a, b = material.member(one), material.member(other)
        words = Likeness(alike=alike, covered=covered, outdone=outdone)
        return Both(a=a, b=b, one=a.event, other=b.event, words=words, around=around)

    return made


def deed(story, report, words, **more):
    """An event that is told by these words, of no type and date unless they are given."""
    given = {"type": EventType.OTHER, "date": None} | more
    date = given.pop("date")
    id = story.deed(report, words, **given)
    told = story.events[report]
    told[-1] = replace(told[-1], date=date)
    return id


@pytest.fixture
def told(story, pair):
    """A pair of events in two reports, each told by the given words."""

    def both(one, other, *, words=("The ferry sank", "A boat went down"), amounts=((), ())):
        ids = []
        for report, text, more, counted in zip("ab", words, (one, other), amounts, strict=True):
            story.report(report, f"{text}.")
            for figure in counted:
                story.amount(report, *figure)
            ids.append(deed(story, report, text, **more))
        return pair(*ids)

    return both


def near(both, cosine):
    """The pair where it is known how near in meaning their wordings are."""
    rows = {both.a.words: [1.0, 0.0], both.b.words: [cosine, (1 - cosine**2) ** 0.5]}
    meant = Meant(rows=MappingProxyType({words: np.array(row, np.float32) for words, row in rows.items()}))
    return replace(both, around=replace(both.around, meant=meant))


def weighed(both, weights, meant=None):
    """The probability by these weights, and by others where meanings are known."""
    words = replace(LISTS, sameness=weights, sameness_meant=meant or weights)
    return probability(replace(both, around=replace(both.around, plain=replace(PLAIN, words=words))))


def seen(both, name):
    value = float(OBSERVATIONS[name](both))
    assert 0.0 <= value <= 1.0
    return value


def lasting(first, last):
    return {"date": EventDate(interval=Interval(first=first, last=last), text=first)}


def on(day):
    return lasting(day, day)


def test_every_observation_has_a_weight_and_every_weight_an_observation():
    assert LISTS.sameness_meant.keys() == {*OBSERVATIONS, "bias"}
    assert LISTS.sameness.keys() == {*OBSERVATIONS, "bias"} - {"meaning"}


def test_all_observations_of_a_pair_are_shares_in_the_order_of_the_table(told):
    found = observed(told({}, {}))
    assert len(found) == len(OBSERVATIONS)
    assert all(0.0 <= value <= 1.0 for value in found)
    names = list(OBSERVATIONS)
    assert (found[names.index("alike")], found[names.index("covered more")]) == (0.5, 0.6)


def test_the_less_and_the_more_covered_side_are_told_apart(pair, told):
    both = told({}, {})
    turned = pair(both.b.id, both.a.id, covered=(0.6, 0.4))
    for one in (both, turned):
        assert (seen(one, "covered less"), seen(one, "covered more")) == (0.4, 0.6)


def test_what_is_outdone_by_another_place_of_the_report_is_the_less_likely(pair, told):
    both = told({}, {})
    outdone = pair(both.a.id, both.b.id, outdone=0.3)
    assert (seen(both, "outdone"), seen(outdone, "outdone")) == (0.0, 0.3)
    assert probability(outdone) < probability(both)


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        (EventType.TRANSFER, EventType.TRANSFER, 1.0),
        (EventType.TRANSFER, EventType.AID, 0.5),
        (EventType.TRANSFER, EventType.ACCUSE, 0.0),
    ],
)
def test_types_are_one_akin_or_strange(told, one, other, kin):
    assert seen(told({"type": one}, {"type": other}), "type") == kin


def test_no_type_is_a_little_like_any(told):
    both = told({"type": EventType.OTHER}, {"type": EventType.COERCE})
    assert 0.0 < seen(both, "type") < 0.5
    assert seen(both, "one has no type") == 1.0


def test_two_without_a_type_are_of_one_kind(told):
    assert seen(told({}, {}), "one has no type") == 0.0


def test_a_state_and_its_envoy_are_the_same_party(told):
    both = told({"actors": ("tavia",)}, {"actors": ("minister",)})
    assert seen(both, "same parties") > 0.5
    assert seen(both, "other parties") == 0.0


def test_two_states_are_other_parties(told):
    both = told({"actors": ("tavia",)}, {"actors": ("ostrel",)})
    assert (seen(both, "same parties"), seen(both, "other parties")) == (0.0, 1.0)


def test_where_one_names_nobody_the_parties_say_nothing(told):
    both = told({"actors": ("tavia",)}, {})
    assert (seen(both, "same parties"), seen(both, "other parties")) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("verbs", "near"),
    [
        (("sank", "sank"), 1.0),
        (("sank", "foundered"), 0.8),
        (("sank", "ploughed"), 0.0),
        (("sank", "rose"), 0.0),
        (("sank", "capsized"), 0.0),
        (("Sank", "sank"), 1.0),
    ],
)
def test_the_words_by_which_they_are_told_are_near_by_their_meaning(told, verbs, near):
    assert seen(told({}, {}, words=verbs), "head") == pytest.approx(near)


def test_a_thing_that_both_name_is_the_same(told):
    same = told({"items": ("rifles",)}, {"items": ("old rifles", "salt")})
    assert (seen(same, "items"), seen(same, "no items")) == (1.0, 0.0)


def test_other_things_are_no_match(told):
    both = told({"items": ("rifles",)}, {"items": ("salt",)})
    assert (seen(both, "items"), seen(both, "no items")) == (0.0, 0.0)


def test_things_that_one_does_not_name_are_unknown(told):
    both = told({"items": ("rifles",)}, {})
    assert (seen(both, "items"), seen(both, "no items")) == (0.0, 1.0)


CREW = ("The ferry sank with 40 sailors", "A boat with 52 sailors went down")


def test_two_numbers_of_one_thing(told):
    amounts = ((("40 sailors", 40.0, "sailors"),), (("52 sailors", 52.0, "sailors"),))
    both = told({}, {}, words=CREW, amounts=amounts)
    assert seen(both, "counts the same") == 1.0
    assert seen(both, "same number") == 0.0
    assert seen(both, "other number") == 1.0


def test_one_number_of_one_thing(told):
    words = (CREW[0], "40 sailors went down")
    amounts = ((("40 sailors", 40.0, "sailors"),), (("40 sailors", 40.0, "sailors"),))
    both = told({}, {}, words=words, amounts=amounts)
    assert [seen(both, name) for name in ("counts the same", "same number", "other number")] == [
        1.0,
        1.0,
        0.0,
    ]


def test_a_number_that_is_meant_about_is_no_other_one(told):
    amounts = ((("40 sailors", 40.0, "sailors", Bound.OVER),), (("52 sailors", 52.0, "sailors"),))
    assert seen(told({}, {}, words=CREW, amounts=amounts), "other number") == 0.0


def test_numbers_of_two_things_say_nothing(told):
    words = (CREW[0], "A boat with 52 crates went down")
    amounts = ((("40 sailors", 40.0, "sailors"),), (("52 crates", 52.0, "crates"),))
    both = told({}, {}, words=words, amounts=amounts)
    assert [seen(both, name) for name in ("counts the same", "same number", "other number")] == [
        0.0,
        0.0,
        0.0,
    ]


def test_a_sum_of_money_counts_no_thing(told):
    words = ("The ferry cost $70 million", "$64 million went down with her")
    amounts = ((("$70 million", 70e6, "USD"),), (("$64 million", 64e6, "USD"),))
    both = told({}, {}, words=words, amounts=amounts)
    assert (seen(both, "counts the same"), seen(both, "other number")) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "same", "apart"),
    [
        (on("2031-05-04"), on("2031-05-04"), 1.0, 0.0),
        (on("2031-05-04"), on("2031-05-05"), 0.0, 1.0),
        (on("2031-05-04"), lasting("2031-05-03", "2031-05-05"), 1.0, 0.0),
        (on("2031-05-04"), lasting("2031-05-01", "2031-05-31"), 0.0, 0.0),
        (on("2031-05-04"), {}, 0.0, 0.0),
        ({}, {}, 0.0, 0.0),
    ],
)
def test_days_are_the_same_others_or_unknown(told, one, other, same, apart):
    both = told(one, other)
    assert (seen(both, "same day"), seen(both, "other day")) == (same, apart)


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("one is history", {"background": True}),
        ("one is speech", {"type": EventType.ACCUSE}),
        ("one is not yet", {"status": Status.PLEDGED}),
        ("one is not yet", {"status": Status.FEARED}),
        ("one has no type", {"type": EventType.OTHER}),
    ],
)
def test_what_is_true_of_one_of_them_alone_is_seen(told, name, more):
    assert seen(told({"type": EventType.ASSAULT} | more, {"type": EventType.ASSAULT}), name) == 1.0


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("one is history", {"background": True}),
        ("one is speech", {"type": EventType.ACCUSE}),
        ("one is not yet", {"status": Status.PLEDGED}),
        ("one has no type", {"type": EventType.OTHER}),
        ("one is not yet", {"status": Status.ALLEGED}),
    ],
)
def test_what_is_true_of_both_or_neither_is_not(told, name, more):
    assert seen(told({"type": EventType.ASSAULT} | more, {"type": EventType.ASSAULT} | more), name) == 0.0


def test_a_deed_to_come_and_one_that_is_feared_are_both_not_yet(told):
    assert seen(told({"status": Status.PLEDGED}, {"status": Status.HYPOTHETICAL}), "one is not yet") == 0.0


def test_two_sentences_of_one_report(story, pair):
    story.report("a", "The ferry sank.\nA boat went down.")
    one, other = (story.deed("a", words, EventType.OTHER) for words in ("The ferry sank", "A boat went down"))
    assert seen(pair(one, other), "one report") == 1.0
    assert seen(pair(one, other), "aligned") == 0.0


def test_sentences_that_stand_for_one_another_are_aligned(story, told, pair):
    both = told({}, {})
    assert (seen(both, "one report"), seen(both, "aligned")) == (0.0, 0.0)
    story.align("a", "The ferry sank", "b", "A boat went down")
    for ids in ((both.a.id, both.b.id), (both.b.id, both.a.id)):
        assert seen(pair(*ids), "aligned") == 1.0


@pytest.fixture
def likely(told, pair):
    """The probability by the shipped weights that two plain tellings are one deed, by their likeness."""
    both = told({}, {})

    def of(alike, covered):
        return probability(pair(both.a.id, both.b.id, alike, covered))

    return of


def test_the_liker_the_words_the_likelier_it_is_one_deed(likely):
    steps = [0.0, 0.25, 0.5, 0.75, 1.0]
    found = [likely(step, (step, step)) for step in steps]
    assert found == sorted(set(found))
    assert found[0] < 0.2 < 0.3 < found[-1] < 1.0


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SHARES, st.tuples(SHARES, SHARES), st.tuples(SHARES, SHARES, SHARES))
def test_more_likeness_never_makes_it_less_likely(likely, alike, covered, more):
    risen = [value + (1 - value) * by for value, by in zip((alike, *covered), more, strict=True)]
    assert 0.0 <= likely(alike, covered) <= likely(risen[0], tuple(risen[1:])) <= 1.0


def test_neither_of_the_two_comes_first(told, pair):
    both = told({"actors": ("tavia",), **on("2031-05-04")}, {"actors": ("minister",), "background": True})
    turned = pair(both.b.id, both.a.id, covered=(0.6, 0.4))
    assert observed(turned) == observed(both)
    assert probability(turned) == probability(both)


SIGNS = [
    ({"type": EventType.ASSAULT}, {"type": EventType.AID}),
    ({"actors": ("tavia",), "recipients": ("ostrel",)}, {}),
    ({"items": ("rifles",)}, {"items": ("salt",)}),
    (on("2031-05-04"), on("2031-05-06")),
]


@pytest.mark.parametrize(("one", "other"), SIGNS)
def test_what_both_tell_alike_makes_it_likelier(story, told, pair, one, other):
    unlike = told(one, other)
    story.report("c", "She sank at sea.")
    same = deed(story, "c", "She sank at sea", **one)
    assert probability(pair(unlike.a.id, same)) > probability(unlike)


def test_what_is_known_of_a_pair_is_weighed_as_the_list_says(told):
    both = told({"type": EventType.ASSAULT}, {"type": EventType.ASSAULT})
    nothing = dict.fromkeys([*OBSERVATIONS, "bias"], 0.0)
    assert weighed(both, nothing) == 0.5
    assert weighed(both, nothing | {"type": 4.0}) > 0.95
    assert weighed(both, nothing | {"type": -4.0}) < 0.05
    assert weighed(both, nothing | {"one report": 4.0}) == 0.5


SURE = {**dict.fromkeys([*OBSERVATIONS], 0.0), "bias": 50.0}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (on("2031-05-04"), on("2031-08-04")),
        (on("2031-05-04"), on("2030-05-04")),
        (on("2031-05-04"), lasting("2028-01-01", "2031-12-31")),
        (lasting("2028-01-01", "2031-12-31"), {}),
    ],
)
def test_a_deed_of_another_season_and_a_series_of_years_are_others_however_alike(told, one, other):
    both = told(one, other, words=("The ferry sank", "The ferry sank"))
    assert weighed(both, SURE) == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (on("2031-05-04"), on("2031-06-20")),
        (on("2031-05-04"), lasting("2031-05-01", "2031-05-31")),
        (lasting("2028-01-01", "2031-12-31"), lasting("2027-01-01", "2031-12-31")),
        ({}, {}),
    ],
)
def test_within_a_season_and_of_two_series_it_is_weighed(told, one, other):
    assert weighed(told(one, other), SURE) > 0.99


@pytest.mark.parametrize(("cosine", "seen_as"), [(0.75, 0.75), (0.0, 0.0), (-0.5, 0.0)])
def test_how_near_in_meaning_the_two_are(told, cosine, seen_as):
    assert seen(near(told({}, {}), cosine), "meaning") == pytest.approx(seen_as, abs=1e-6)


def test_where_no_meaning_is_known_none_is_seen_and_the_other_weights_hold(told):
    both = told({}, {})
    yes, no = ({**dict.fromkeys(OBSERVATIONS, 0.0), "bias": bias} for bias in (3.0, -3.0))
    assert seen(both, "meaning") == 0.0
    assert weighed(both, yes, meant=no) > 0.9
    assert weighed(near(both, 0.3), yes, meant=no) < 0.1


def test_the_nearer_in_meaning_the_likelier_it_is_one_deed(told):
    found = [probability(near(told({}, {}), cosine)) for cosine in (0.1, 0.4, 0.7, 1.0)]
    assert found == sorted(set(found))


APART = ("rose", "sank")


@pytest.fixture
def unlike(story, pair):
    """Two deeds in words that have nothing in common, in one report or in two."""

    def told(reports, **more):
        for report in set(reports):
            story.report(report, f"{APART[0]}. {APART[1]}.")
        ids = [deed(story, report, word, **more) for report, word in zip(reports, APART, strict=True)]
        return pair(*ids, alike=0.1)

    return told


@pytest.mark.parametrize("type", [EventType.OTHER, EventType.ACCUSE])
def test_what_one_report_tells_in_unlike_words_is_two_unless_the_meaning_is_near(unlike, type):
    both = unlike(("a", "a"), type=type)
    assert weighed(both, SURE) == 0.0
    assert weighed(near(both, 0.3), SURE) == 0.0
    assert weighed(near(both, 0.6), SURE) > 0.99


@pytest.mark.parametrize(("cosine", "one"), [(0.1, False), (0.3, True)])
def test_a_journey_without_type_is_no_signing_unless_the_two_mean_somewhat_the_same(told, cosine, one):
    both = told({}, {"type": EventType.AGREE})
    assert (weighed(near(both, cosine), SURE) > 0.99) is one


@pytest.mark.parametrize("type", [EventType.OTHER, EventType.ACCUSE])
def test_two_reports_have_words_of_their_own_so_that_unlike_ones_are_weighed(unlike, type):
    both = unlike(("a", "b"), type=type)
    assert seen(both, "unlike") == 1.0
    assert seen(near(both, 0.6), "unlike") == 0.0
    assert weighed(both, SURE) > 0.99
    assert weighed(both, SURE | {"unlike": -60.0}) < 0.01


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"type": EventType.TRANSFER}, {"type": EventType.ACCUSE}),
        (on("2031-05-04"), on("2031-08-04")),
        ({"status": Status.FEARED}, {}),
    ],
)
def test_a_near_meaning_makes_no_one_deed_of_other_kinds_or_seasons_or_of_a_fear(told, one, other):
    assert weighed(near(told(one, other), 1.0), SURE) == 0.0


@pytest.mark.parametrize(
    ("status", "amounts", "two"),
    [
        (Status.HYPOTHETICAL, ((), ()), True),
        (Status.ASSERTED, ((), ()), False),
        (Status.HYPOTHETICAL, ((("300 boats", 300, "boats"),), (("300 boats", 300, "boats"),)), False),
    ],
)
def test_what_may_come_to_be_is_another_deed_unless_one_number_is_told(told, status, amounts, two):
    words = ("The ferry sank with 300 boats", "A boat went down with 300 boats")
    assert are_two(told({"status": status}, {}, words=words, amounts=amounts)) is two


@pytest.mark.parametrize(("parties", "least"), [((), 0.53), (("tavia",), 0.3)])
def test_two_deeds_of_no_type_want_more_where_words_alone_speak_for_them(told, parties, least):
    """A ferry that sank and a boat that ploughed on; "tavia" did both."""
    more = {"actors": parties, "recipients": ()}
    known = told(more, more, words=("The ferry sank", "A boat ploughed"))
    pairs = [replace(known, words=Likeness(alike=n / 50, covered=(n / 50, n / 50))) for n in range(51)]
    between = [both for both in pairs if 0.3 < likelihood(both) < 0.53]
    assert between
    assert all(probability(both) == (0.3 if least > 0.5 else likelihood(both)) for both in between)
    assert all(probability(both) == likelihood(both) for both in pairs if likelihood(both) >= 0.53)


@pytest.mark.parametrize(
    ("other", "cosine", "two"),
    [
        ({"type": EventType.AGREE, "actors": ("ostrel",)}, 0.2, True),
        ({"type": EventType.AGREE, "actors": ("ostrel",)}, 0.6, False),
        ({"type": EventType.AGREE, "actors": ("ostrel",)}, None, False),
        ({"type": EventType.AGREE, "actors": ("tavia",)}, 0.2, False),
        ({"type": EventType.TRANSFER, "actors": ("ostrel",)}, 0.2, False),
        ({"type": EventType.AGREE, "actors": ()}, 0.2, False),
    ],
)
def test_other_doers_of_another_type_do_another_deed_unless_the_meaning_is_near(told, other, cosine, two):
    """Who supplies rifles, and who agrees to the use of rifles that are supplied."""
    both = told(
        {"type": EventType.TRANSFER, "actors": ("tavia",), "recipients": ()}, other | {"recipients": ()}
    )
    assert are_two(both if cosine is None else near(both, cosine)) is two


def test_parties_of_all_that_is_told_are_usual(story, pair):
    story.report("a", "The ferry sank.\nA boat went down.\nA barge rose.")
    one = deed(story, "a", "The ferry sank", actors=("tavia",), recipients=())
    other = deed(story, "a", "A boat went down", actors=("tavia",), recipients=())
    third = deed(story, "a", "A barge rose", actors=("ostrel",), recipients=())
    assert seen(pair(one, other), "usual parties") == pytest.approx(2 / 3)
    assert seen(pair(one, third), "usual parties") == 0.0


def test_two_verbs_of_one_stretch_of_words_are_two_deeds(story, pair):
    words = "The minister came on Monday and gave the island rifles"
    story.report("a", f"{words}.")
    came = deed(story, "a", words, verb="came")
    gave = deed(story, "a", words, verb="gave", type=EventType.TRANSFER)
    assert are_two(pair(came, gave))


def test_what_one_report_tells_of_two_who_did_it_is_two_deeds(story, pair):
    story.report("a", "Tavia sank the ferry.\nOstrel sank the ferry.")
    both = pair(
        deed(story, "a", "Tavia sank the ferry", verb="sank", actors=("tavia",)),
        deed(story, "a", "Ostrel sank the ferry", verb="sank", actors=("ostrel",)),
    )
    assert are_two(both)
