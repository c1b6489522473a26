"""A record's things by their ids."""

from dataclasses import replace

import pytest

from wirewatch.model.claims import ClaimKind
from wirewatch.model.records import Record
from wirewatch.report.lookup import Lookup


@pytest.fixture
def repeated(record: Record) -> tuple[Record, str, str, str]:
    """A claim, a member of it, and a statement of which the member is a part, both by one who denies it."""
    statement = next(s for r in record.readings for s in r.statements if s.speaker)
    claim = next(
        c
        for c in record.claims
        if c.kind is ClaimKind.EVENT
        and len([m for m in c.members if any(e.id == m for r in record.readings for e in r.events)]) > 1
    )
    member = next(m for m in claim.members if any(e.id == m for r in record.readings for e in r.events))
    readings = tuple(
        replace(
            r,
            events=tuple(
                replace(e, holder=statement.speaker, statement=statement.id) if e.id == member else e
                for e in r.events
            ),
        )
        for r in record.readings
    )
    claims = tuple(replace(c, denials=(statement.id,)) if c.id == claim.id else c for c in record.claims)
    return replace(record, readings=readings, claims=claims), claim.id, member, statement.id


def test_who_only_repeats_a_deed_to_deny_it_does_not_tell_it(repeated: tuple[Record, str, str, str]) -> None:
    record, id, member, _ = repeated
    lookup = Lookup.of(record)
    claim = lookup.claims[id]
    assert member in {m.id for m in lookup.of_claim(claim)}
    assert {m.id for m in lookup.tellers(claim)} == {m.id for m in lookup.of_claim(claim)} - {member}


def test_a_claim_that_nobody_else_tells_keeps_its_members(repeated: tuple[Record, str, str, str]) -> None:
    record, id, member, _ = repeated
    alone = replace(next(c for c in record.claims if c.id == id), members=(member,))
    assert [m.id for m in Lookup.of(record).tellers(alone)] == [member]
