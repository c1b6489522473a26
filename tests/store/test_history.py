"""Every state of every claim is kept, and found by time, by id, and by what the claim grew out of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from wirewatch.errors import Damaged
from wirewatch.model.claims import Claim, ClaimKind, Grade, Standing
from wirewatch.model.groups import Story
from wirewatch.model.history import ClaimState
from wirewatch.model.records import Record
from wirewatch.store import Store, glance
from wirewatch.store.engine import open_engine

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def claim(id: str, *members: str, story: str = "sy-1", sources: int = 1) -> Claim:
    return Claim(
        id=id,
        story=story,
        kind=ClaimKind.EVENT,
        text=f"What {id} tells",
        members=members,
        families=("f-1",),
        origins=(),
        independent_sources=sources,
        standing=Standing.SINGLE_SOURCE,
        grade=Grade(reliability="F", credibility="3", reason="One source."),
    )


def record(*claims: Claim, story: str = "sy-1") -> Record:
    return Record(
        reports=(),
        readings=(),
        links=(),
        families=(),
        stories=(Story(id=story, title="A port closed", date=None, place=None, reports=()),),
        entities=(),
        claims=claims,
        findings=(),
        timeline=(),
    )


@pytest.fixture
def url(store_url: str) -> str:
    return store_url


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()


def glanced(url: str, states: Sequence[ClaimState]) -> Sequence[ClaimState] | None:
    """What a glance at a file gives in the place of these states: none at a server."""
    return states if url.startswith("sqlite") else None


def join(store: Store, hours: int, *claims: Claim, story: str = "sy-1", version: str = "v1") -> None:
    store.join([record(*claims, story=story)], [story], [], version, NOON + hours * HOUR)


def test_a_claim_that_grows_has_a_state_for_each_size(store: Store) -> None:
    small, big = claim("c-1", "e-1"), claim("c-1", "e-1", "e-2", sources=2)
    join(store, 0, small)
    join(store, 1, big)
    join(store, 2, big)
    first, second = store.claim_states()
    assert (first.claim, first.made_at, first.superseded_at) == (small, NOON, NOON + HOUR)
    assert (second.claim, second.made_at, second.superseded_at) == (big, NOON + HOUR, None)
    assert first.version == "v1"


def test_a_period_has_what_began_or_ended_in_it(store: Store) -> None:
    join(store, 0, claim("c-1", "e-1"), claim("c-2", "e-2"))
    join(store, 1, claim("c-1", "e-1", "e-3"))

    def ids(since: float | None, until: float | None) -> list[tuple[str, bool]]:
        at = [None if hours is None else NOON + hours * HOUR for hours in (since, until)]
        return [(s.claim.id, s.superseded_at is None) for s in store.claim_states(*at)]

    everything = [("c-1", False), ("c-2", False), ("c-1", True)]
    assert ids(None, None) == everything
    assert ids(1, None) == everything, "c-2 ended, c-1 went on: its beginning belongs to a period"
    assert ids(1.5, None) == []
    assert ids(None, 1) == [("c-1", False), ("c-2", False)], "its end does not"
    assert ids(0.5, 1) == []


def test_states_of_some_claims_and_stories(store: Store) -> None:
    join(store, 0, claim("c-1", "e-1"))
    join(store, 0, claim("c-2", "e-2", story="sy-2"), story="sy-2")
    assert [s.claim.id for s in store.claim_states(ids=["c-2"])] == ["c-2"]
    assert [s.claim.id for s in store.claim_states(stories=["sy-1"])] == ["c-1"]
    assert store.claim_states(ids=[]) == ()
    assert len(store.claim_states(ids=[*(f"c-{n}" for n in range(2000))])) == 2


def test_times_of_any_zone(store: Store) -> None:
    join(store, 0, claim("c-1", "e-1"))
    there = timezone(timedelta(hours=-9))
    assert store.claim_states(NOON.astimezone(there))
    assert not store.claim_states((NOON + HOUR).astimezone(there))
    assert [s.made_at.tzinfo for s in store.claim_states()] == [UTC]


def test_only_stories_of_which_something_changed(store: Store) -> None:
    join(store, 0, claim("c-1", "e-1"))
    join(store, 1, claim("c-2", "e-2", story="sy-2"), story="sy-2")
    join(store, 2, claim("c-1", "e-1"))
    assert store.changed_stories(NOON + HOUR, NOON + 3 * HOUR) == {"sy-2"}
    store.join([], ["sy-2"], [], "v1", NOON + 3 * HOUR)
    assert store.changed_stories(NOON + 3 * HOUR, NOON + 4 * HOUR) == {"sy-2"}, "it ended"
    before = store.record(NOON + 2 * HOUR, ["sy-2"])
    assert ([s.id for s in before.stories], [c.id for c in before.claims]) == (["sy-2"], ["c-2"])
    assert store.record(stories=[]).stories == ()


def test_a_history_begins_with_the_claim_that_it_grew_out_of(store: Store, url: str) -> None:
    """A claim is named by its first member: one that comes to stand before it gives another id."""
    join(store, 0, claim("c-2", "e-2"), claim("c-9", "e-9"))
    join(store, 1, claim("c-2", "e-2", "e-3"), claim("c-9", "e-9"))
    join(store, 2, claim("c-1", "e-1", "e-2", "e-3"), claim("c-9", "e-9"))
    states = store.claim_history("c-1")
    assert [(s.claim.id, len(s.claim.members)) for s in states] == [("c-2", 1), ("c-2", 2), ("c-1", 3)]
    assert glance.claim_history(url, "c-1") == glanced(url, states)
    assert [s.claim.id for s in store.claim_history("c-9")] == ["c-9"]
    assert store.claim_history("none") == ()


def test_what_only_another_version_made_is_a_state_too(store: Store) -> None:
    join(store, 0, claim("c-1", "e-1"))
    join(store, 1, claim("c-1", "e-1"), version="v2")
    assert [s.version for s in store.claim_history("c-1")] == ["v1", "v2"]


def test_a_row_that_cannot_be_read_is_said_so(store: Store, url: str) -> None:
    join(store, 0, claim("c-1", "e-1"))
    with open_engine(url).begin() as connection:
        connection.execute(text("UPDATE claims SET body = '{\"id\": 7}'"))
    with pytest.raises(Damaged, match="claims"):
        store.claim_states()
    assert glance.claim_history(url, "c-1") is None


def test_a_claim_that_only_shares_a_member_is_no_ancestor_while_it_stands(store: Store) -> None:
    join(store, 0, claim("c-1", "e-1"))
    join(store, 1, claim("c-1", "e-1"), replace(claim("c-2", "e-2"), members=("e-2", "e-1")))
    assert [s.claim.id for s in store.claim_history("c-2")] == ["c-2"]
