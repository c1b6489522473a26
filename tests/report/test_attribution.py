from dataclasses import replace

import pytest

from wirewatch.model.readings import Mode, Stance
from wirewatch.model.records import Record
from wirewatch.model.spans import Span
from wirewatch.report.attribution import (
    said_words,
    speaker,
    statement_lead,
    verb_of,
    withheld,
)
from wirewatch.report.lookup import Lookup, Member


@pytest.fixture
def lookup(record: Record) -> Lookup:
    return Lookup.of(record)


def event(lookup: Lookup, **changes: object) -> Member:
    member = lookup.members["e-r1-transfer"]
    return replace(member, event=replace(member.event, **changes))


def statement(lookup: Lookup, **changes: object) -> Member:
    member = lookup.members["s-r1-goods"]
    return replace(member, statement=replace(member.statement, **changes))


def test_a_pronoun_is_no_name(lookup: Lookup) -> None:
    she = statement(lookup, speaker=None, speaker_text="She")
    assert speaker([she], lookup) == ""
    assert statement_lead([she], lookup, "says") == "A speaker quoted by Varna Gazette says"


def test_a_description_will_do_where_there_is_no_name(lookup: Lookup) -> None:
    aide = statement(lookup, speaker=None, speaker_text='"No," a harbour pilot')
    assert speaker([aide], lookup) == "a harbour pilot"


def test_a_person_goes_before_the_agency_that_quotes_them(lookup: Lookup) -> None:
    quoted = statement(lookup, speaker="norpress", speaker_text="Norpress")
    assert speaker([quoted, quoted, statement(lookup)], lookup) == "Ilva Brandt"


def test_direct_speech_is_preferred_and_marked(lookup: Lookup) -> None:
    other = statement(lookup, mode=Mode.INDIRECT)
    assert said_words([other, statement(lookup)]) == "“The crates were marked as kitchen goods”"


def test_who_declines_is_not_made_to_say_anything(lookup: Lookup) -> None:
    silent = statement(lookup, stance=Stance.DECLINES)
    assert verb_of([silent]) == "declines to comment"


@pytest.mark.parametrize(
    ("line", "cue", "words", "kept"),
    [
        (
            "The port declined to name the owner.",
            "declined",
            "to name the owner",
            "declined to name the owner",
        ),
        (
            "The names were not released by the port.",
            "were not released",
            "The names",
            "The names were not released",
        ),
        (
            "The names were not released by the port.",
            "were not released by",
            "The names",
            "The names were not released",
        ),
        ("The port declined to comment.", "declined", "to comment", ""),
        ("The port would not say whether it sailed.", "would not say", "whether it sailed", ""),
    ],
)
def test_what_is_kept_back_is_told_and_silence_is_not(
    lookup: Lookup, line: str, cue: str, words: str, kept: str
) -> None:
    known = statement(lookup, stance=Stance.DECLINES, cue=span(line, cue), content=(span(line, words),))
    assert withheld(replace(known, report=replace(known.report, text=line))) == kept


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))
