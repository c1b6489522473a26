from dataclasses import replace

import pytest

from wirewatch.model.readings import Mention, MentionForm, Status
from wirewatch.model.records import Record
from wirewatch.model.spans import Span
from wirewatch.report.deeds import event_words
from wirewatch.report.lookup import Lookup


def mention(text: str, words: str) -> Mention:
    start = text.index(words)
    return Mention(span=Span(start, start + len(words)), form=MentionForm.NOMINAL, referent="port-inspectors")


@pytest.fixture
def lookup(record: Record) -> Lookup:
    return Lookup.of(record)


def test_an_event_without_a_named_subject_is_told_by_what_was_said(lookup: Lookup) -> None:
    assert event_words([lookup.members["e-r3-transfer"]], lookup) == (
        "the ferry had unloaded gyroscopes that night"
    )


def test_an_event_outside_of_speech_is_told_by_its_sentence(lookup: Lookup) -> None:
    member = lookup.members["e-r3-transfer"]
    assert member.event is not None
    alone = replace(member, event=replace(member.event, statement=None))
    assert event_words([alone], lookup) == (
        "Harbour master Oto Lind said the ferry had unloaded gyroscopes that night."
    )


def test_a_tail_that_says_who_said_it_is_left_off(lookup: Lookup) -> None:
    member = lookup.members["e-r1-transfer"]
    assert member.event is not None
    text = member.report.text
    end = text.index("port inspectors said") + len("port inspectors")
    mentions = (*lookup.mentions["r1"], mention(text, "port inspectors"))
    wide = replace(member, event=replace(member.event, span=Span(member.event.span.start, end)))
    told = event_words([wide], replace(lookup, mentions={**lookup.mentions, "r1": mentions}))
    assert told.endswith("to Ostrel on Tuesday")


def test_what_is_alleged_by_a_noun_is_told_by_it_and_not_by_a_sentence_that_asserts_more(
    lookup: Lookup,
) -> None:
    member = lookup.members["e-r3-transfer"]
    assert member.event is not None
    text = "Ostrel recalled its envoy over a raid on the harbour of Tavia."
    words = "a raid on the harbour of Tavia"
    at = Span(text.index(words), text.index(words) + len(words))
    event = replace(
        member.event, statement=None, status=Status.ALLEGED, span=at, trigger=Span(at.start + 2, at.start + 6)
    )
    named = replace(member, event=event, report=replace(member.report, text=text))
    assert event_words([named], lookup) == words
    asserted = replace(named, event=replace(event, status=Status.ASSERTED))
    assert event_words([asserted], lookup) != words


def test_a_deed_that_an_aside_tells_is_told_by_the_aside(lookup: Lookup) -> None:
    member = lookup.members["e-r3-transfer"]
    assert member.event is not None
    text = "It feared that the ferry would sail to Tavia, where three crates are to be opened on Monday."
    words = "to be opened on Monday"
    start = text.index(words)
    event = replace(
        member.event,
        statement=None,
        span=Span(start, start + len(words)),
        trigger=Span(start + 6, start + 12),
    )
    aside = replace(member, event=event, report=replace(member.report, text=text))
    sentences = {**lookup.sentences, "r3": (Span(0, len(text)),)}
    assert event_words([aside], replace(lookup, sentences=sentences)) == (
        "three crates are to be opened on Monday"
    )
