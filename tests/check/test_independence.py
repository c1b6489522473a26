"""Every rule of independence, by a claim that counts otherwise without it."""

from collections.abc import Callable

import pytest

from wirewatch.check import discounts, grounds
from wirewatch.check.independence import RULES, Rule, reason
from wirewatch.model.readings import EntityKind, EventType, Stance, Status

SAID = "The harbour will stay open to every flag this winter"
SEIZED = "Ostrel seized two fishing boats off the cape"

Case = Callable[..., list[str]]
"""Tells a story and gives the members of one claim of it."""


def seized(story, report, *, holder=None, status=Status.ALLEGED, **told):
    """A report that tells of the seizure on someone's word, or in its own voice."""
    story.report(report, f"{SEIZED}, one said.", **told)
    return deed(story, report, holder=holder, status=status)


def deed(story, report, *, holder=None, status=Status.ALLEGED, actors=("ostrel",), **more):
    return story.deed(report, SEIZED, EventType.COERCE, holder=holder, status=status, actors=actors, **more)


def said(story, report, *, via=(), **told):
    """A report that prints what the minister said."""
    story.report(report, f'"{SAID}," she said.', **told)
    return story.say(report, "minister", SAID, via=via)


def one_speaker_in_two_outlets(story):
    return [said(story, "a"), said(story, "b")]


def one_pledge_in_two_outlets(story):
    return [seized(story, r, holder="envoy", status=Status.PLEDGED) for r in ("a", "b")]


def a_charge_turned_down_in_two_outlets(story):
    ids = []
    for id in ("a", "b"):
        story.report(id, f"Solla denied that {SEIZED}.")
        denial = story.say(id, "envoy", SEIZED, stance=Stance.DENIES)
        ids.append(deed(story, id, holder="envoy", statement=denial))
    return ids


def media_reports_beside_a_report(story):
    return [seized(story, "a", holder="media"), seized(story, "b")]


def the_author_of_a_report_and_the_report(story):
    story.entity("writer", "Ina Holm")
    first = seized(story, "a", authors=("Ina Holm",), family="f", holder="writer")
    return [first, seized(story, "b", family="g", outlet="The a Gazette")]


def an_outlet_named_by_another(story):
    story.entity("gazette", "The a Gazette", EntityKind.ORGANIZATION)
    return [seized(story, "a"), seized(story, "b", holder="gazette")]


def an_agency_credited_in_two_outlets(story):
    return [said(story, r, via=("wire",)) for r in ("a", "b")]


def a_spokesman_and_the_body_that_he_speaks_for(story):
    story.entity("union", "Dockers' Union", EntityKind.ORGANIZATION)
    story.entity("lund", "Ari Lund")
    first = seized(story, "a", holder="union")
    story.report("b", f"{SEIZED}, the Dockers' Union spokesman Ari Lund said.")
    story.mention("b", "Dockers' Union", "union")
    story.mention("b", "Ari Lund", "lund")
    return [first, deed(story, "b", holder="lund")]


def officials_of_one_state_in_two_outlets(story):
    for id in ("one official", "another official"):
        story.entity(id, "an official", anonymous=True, state="tavia", roles=("official",))
    return [seized(story, "a", holder="one official"), seized(story, "b", holder="another official")]


def a_nameless_source_in_two_outlets(story):
    story.entity("insider", "a person close to the talks", anonymous=True)
    return [seized(story, r, holder="insider") for r in ("a", "b")]


def one_minister_in_two_outlets(story):
    return [seized(story, r, holder="minister") for r in ("a", "b")]


def two_texts_of_one_agency(story):
    return [said(story, "a", agency="wire"), said(story, "b", agency="wire")]


def two_outlets_on_their_own(story):
    return [seized(story, "a"), seized(story, "b")]


def words_of_a_minister_and_the_agency_that_carries_them(story):
    return [seized(story, "a", holder="minister", agency="wire"), seized(story, "b", agency="wire")]


def praise_of_a_state_and_an_agency_that_tells_it(story):
    ids = []
    for report, holder in (("a", "minister"), ("b", "wire")):
        story.report(report, "Tavia thanked Ostrel for the pilots.")
        told = {"holder": holder, "actors": ("minister",), "recipients": ("ostrel",)}
        ids.append(story.deed(report, "Tavia thanked Ostrel for the pilots", EventType.SUPPORT, **told))
    return ids


def a_report_and_whom_it_names(story):
    first = seized(story, "a", holder="minister", family="f")
    return [first, seized(story, "b", holder="minister"), seized(story, "c", family="f")]


def two_editions_of_an_outlet(story):
    outlets = {"a": "Varna Gazette", "b": "varnagazette.com UK edition"}
    return [seized(story, id, outlet=outlet) for id, outlet in outlets.items()]


def two_outlets_of_an_owner(story):
    return [seized(story, id, outlet=outlet) for id, outlet in {"a": "The Times", "b": "The Sun"}.items()]


def an_unsigned_report_beside_a_signed_one(story):
    return [seized(story, "a"), seized(story, "b", outlet=None)]


def two_agencies_of_one_text(story):
    return [said(story, "a", family="f", via=("wire",)), said(story, "b", family="f", via=("tna",))]


CASES: dict[Rule, tuple[Case, tuple[int, int]]] = {
    grounds.speech_by_its_channel: (one_speaker_in_two_outlets, (2, 1)),
    grounds.own_pledge: (one_pledge_in_two_outlets, (2, 1)),
    grounds.turned_down: (a_charge_turned_down_in_two_outlets, (2, 1)),
    grounds.unnamed_media: (media_reports_beside_a_report, (1, 2)),
    grounds.own_correspondent: (the_author_of_a_report_and_the_report, (1, 2)),
    grounds.outlet_named: (an_outlet_named_by_another, (1, 2)),
    grounds.agency_named: (an_agency_credited_in_two_outlets, (1, 2)),
    grounds.spokesman: (a_spokesman_and_the_body_that_he_speaks_for, (1, 2)),
    grounds.anonymous_official: (officials_of_one_state_in_two_outlets, (1, 2)),
    grounds.unnamed_source: (a_nameless_source_in_two_outlets, (2, 1)),
    grounds.who_vouches: (one_minister_in_two_outlets, (1, 2)),
    grounds.agency_of_the_text: (two_texts_of_one_agency, (1, 2)),
    grounds.own_voice: (two_outlets_on_their_own, (2, 1)),
    discounts.nobody_named: (media_reports_beside_a_report, (1, 2)),
    discounts.carried_words: (words_of_a_minister_and_the_agency_that_carries_them, (1, 2)),
    discounts.retold_words: (praise_of_a_state_and_an_agency_that_tells_it, (1, 2)),
    discounts.own_voice_beside: (a_report_and_whom_it_names, (1, 2)),
    discounts.editions_of_an_outlet: (two_editions_of_an_outlet, (1, 2)),
    discounts.outlets_of_an_owner: (two_outlets_of_an_owner, (1, 2)),
    discounts.nobody_signed: (an_unsigned_report_beside_a_signed_one, (1, 2)),
    discounts.one_family_once: (two_agencies_of_one_text, (1, 2)),
}
"""By rule: a story, and what its claim counts with the rule and without it."""


@pytest.mark.parametrize("rule", tuple(RULES), ids=lambda rule: rule.__name__)
def test_a_rule_makes_the_count_what_it_is(story, rule):
    assert rule in CASES, f"{rule.__name__} has no claim that shows what it does"
    tell, counts = CASES[rule]
    assert story.counts(rule, *tell(story)) == counts
    assert counts[0] != counts[1], "a rule that changes no count shows nothing"


def test_no_case_is_of_a_rule_that_is_gone():
    assert set(CASES) == set(RULES)


def test_the_reason_of_a_rule_is_its_docstring():
    for rule in RULES:
        assert reason(rule).endswith(".")
        assert "\n" not in reason(rule)


@pytest.mark.parametrize("rule", tuple(RULES), ids=lambda rule: rule.__name__)
def test_a_table_without_a_rule_has_all_the_others(rule):
    assert [r for r in RULES if r is not rule] == list(RULES.without(rule))
