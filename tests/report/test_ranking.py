"""Which event claims come first."""

from dataclasses import replace

from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import EventType
from wirewatch.model.records import Record
from wirewatch.report.lookup import Lookup
from wirewatch.report.ranking import event_claims, only_speaks


def ranked(record: Record) -> list[str]:
    claims = event_claims(record.claims, Lookup.of(record), found=frozenset(), day=None)
    return [claim.id for claim in claims]


def bared(record: Record, members: tuple[str, ...]) -> Record:
    """The record where of these events nothing is told but who did it."""
    readings = [
        replace(
            reading,
            events=tuple(
                replace(e, recipients=(), items=(), quantity=None, date=None, place=None)
                if e.id in members
                else e
                for e in reading.events
            ),
        )
        for reading in record.readings
    ]
    return replace(record, readings=tuple(readings))


def alike(record: Record) -> Record:
    """The record where every claim has one report, and nothing else, behind it."""
    families = tuple(family.id for family in record.families[:1])
    claims = [
        replace(c, members=c.members[:1], families=families, independent_sources=1) for c in record.claims
    ]
    return replace(record, claims=tuple(claims))


def test_a_deed_of_which_nothing_is_told_but_its_doer_falls_behind(record: Record) -> None:
    record = alike(record)
    first, second, *_ = ranked(record)
    (claim,) = [c for c in record.claims if c.id == first]
    after = ranked(bared(record, claim.members))
    assert after.index(second) < after.index(first)


def test_every_event_claim_is_ranked_once(record: Record) -> None:
    events = sorted(c.id for c in record.claims if c.kind is ClaimKind.EVENT)
    assert sorted(ranked(record)) == events


def test_a_veto_is_a_deed_whatever_it_turns_down(record: Record) -> None:
    """Of an accusation the deed of which one is accused is the news."""
    lookup = Lookup.of(record)
    claim = next(c for c in record.claims if c.kind is ClaimKind.EVENT and "e-r1-transfer" in c.members)
    member = lookup.members["e-r1-transfer"]
    assert member.event is not None
    trigger = member.event.trigger
    later = replace(member.event, id="e-later", trigger=trigger.shifted(trigger.length + 1))

    def speaks(type: EventType) -> bool:
        members = {
            **lookup.members,
            "e-r1-transfer": replace(member, event=replace(member.event, type=type)),
            "e-later": replace(member, id="e-later", event=later),
        }
        alone = replace(claim, members=("e-r1-transfer",))
        return only_speaks(alone, replace(lookup, members=members))

    assert [speaks(type) for type in (EventType.REJECT, EventType.ACCUSE)] == [False, True]
