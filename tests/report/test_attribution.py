from dataclasses import replace

import pytest

from wirewatch.model.readings import Mode, Stance, Status
from wirewatch.model.records import Record
from wirewatch.report.attribution import (
    balanced,
    event_lead,
    event_words,
    said_words,
    speaker,
    statement_lead,
    verb_of,
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


@pytest.mark.parametrize(
    ("status", "lead"),
    [
        (Status.ASSERTED, "According to port inspectors"),
        (Status.ALLEGED, "Alleged by port inspectors"),
        (Status.DENIED, "Denied by port inspectors"),
        (Status.PLEDGED, "Pledged, according to port inspectors"),
        (Status.FEARED, "Feared by port inspectors"),
        (Status.HYPOTHETICAL, "Held possible by port inspectors"),
    ],
)
def test_every_status_has_a_lead_that_names_its_holder(lookup: Lookup, status: Status, lead: str) -> None:
    assert event_lead([event(lookup, status=status)], lookup) == lead


@pytest.mark.parametrize("status", list(Status))
def test_without_a_holder_the_outlet_is_named(lookup: Lookup, status: Status) -> None:
    assert event_lead([event(lookup, status=status, holder=None)], lookup).startswith("Varna Gazette reports")


def test_an_unnamed_outlet_is_said_to_be_unnamed(lookup: Lookup) -> None:
    member = event(lookup, holder=None)
    member = replace(member, report=replace(member.report, outlet=None))
    assert event_lead([member], lookup) == "An unnamed outlet reports"


def test_both_kinds_of_telling_are_named(lookup: Lookup) -> None:
    members = [event(lookup), replace(lookup.members["e-r3-founded"])]
    assert (
        event_lead(members, lookup) == "According to port inspectors; without attribution in Harbour Courier"
    )


def test_an_event_without_a_subject_is_told_by_its_sentence(lookup: Lookup) -> None:
    assert event_words([lookup.members["e-r3-transfer"]], lookup) == (
        "Harbour master Oto Lind said the ferry had unloaded gyroscopes that night."
    )


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
    ("cut", "whole"),
    [
        ("a “special operation", "a “special operation”"),
        ("full support” for it", "“full support” for it"),
        ('amounted to an "alliance', 'amounted to an "alliance"'),
        ('full support" for it', '"full support" for it'),
        ("nothing quoted", "nothing quoted"),
    ],
)
def test_a_quotation_mark_that_was_cut_off_is_put_back(cut: str, whole: str) -> None:
    assert balanced(cut) == whole
