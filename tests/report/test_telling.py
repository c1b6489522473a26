from dataclasses import replace

import pytest

from wirewatch.model.readings import EventType, Stance, Status
from wirewatch.model.records import Record
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.telling import event_lead, telling_of
from wirewatch.report.values import Telling


@pytest.fixture
def lookup(record: Record) -> Lookup:
    return Lookup.of(record)


def event(lookup: Lookup, **changes: object) -> Member:
    member = lookup.members["e-r1-transfer"]
    return replace(member, event=replace(member.event, **changes))


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
    lead = event_lead([event(lookup, status=status, holder=None)], lookup)
    told = {
        Status.ASSERTED: "Varna Gazette reports",
        Status.ALLEGED: "Alleged, according to Varna Gazette",
        Status.DENIED: "Denied, according to Varna Gazette",
        Status.PLEDGED: "Pledged, according to Varna Gazette",
        Status.FEARED: "Feared, according to Varna Gazette",
        Status.HYPOTHETICAL: "Held possible, according to Varna Gazette",
    }
    assert lead == told[status]


def test_what_a_holder_did_himself_is_no_allegation(lookup: Lookup) -> None:
    own = event(lookup, status=Status.ALLEGED, actors=("port-inspectors",))
    assert event_lead([own], lookup) == "According to port inspectors"
    assert telling_of([own], lookup) is Telling.TOLD


def test_nobody_is_blamed_for_an_agreement(lookup: Lookup) -> None:
    signed = event(lookup, status=Status.ALLEGED, type=EventType.AGREE)
    assert telling_of([signed], lookup) is Telling.TOLD


def test_an_accusation_is_an_allegation_whatever_its_deed(lookup: Lookup) -> None:
    said = lookup.members["s-r1-lead"]
    assert said.statement is not None
    accusing = replace(said, statement=replace(said.statement, stance=Stance.ALLEGES))
    heard = replace(lookup, members={**lookup.members, "s-r1-lead": accusing})
    signed = event(lookup, status=Status.ALLEGED, type=EventType.AGREE)
    assert telling_of([signed], heard) is Telling.ALLEGED


def test_who_denies_a_thing_does_not_vouch_for_it(lookup: Lookup) -> None:
    denial = replace(event(lookup), id="e-x")
    assert denial.event is not None
    denial = replace(denial, event=replace(denial.event, statement="s-r1-denial", holder="ostrel"))
    assert event_lead([denial, event(lookup)], lookup) == "According to port inspectors"


def test_an_agency_only_passes_on_what_others_fear(lookup: Lookup) -> None:
    feared = event(lookup, status=Status.FEARED, holder="norpress")
    assert event_lead([feared], lookup) == "Feared, according to Norpress"
    both = [feared, event(lookup, status=Status.FEARED, holder="oto-lind")]
    assert event_lead(both, lookup) == "Feared by Oto Lind"


def test_a_holder_is_named_once(lookup: Lookup) -> None:
    both = [event(lookup, status=Status.FEARED), event(lookup, status=Status.HYPOTHETICAL)]
    assert event_lead(both, lookup) == "Feared by port inspectors"


def test_an_unnamed_outlet_is_said_to_be_unnamed(lookup: Lookup) -> None:
    member = event(lookup, holder=None)
    member = replace(member, report=replace(member.report, outlet=None))
    assert event_lead([member], lookup) == "An unnamed outlet reports"


def test_both_kinds_of_telling_are_named(lookup: Lookup) -> None:
    members = [event(lookup), replace(lookup.members["e-r3-founded"])]
    assert (
        event_lead(members, lookup) == "According to port inspectors; without attribution in Harbour Courier"
    )
