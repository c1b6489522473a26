"""What is new between two records: each kind of change, by whom, and what is no change."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import jsonschema
import pytest

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim, Standing, Variant, VariantValue
from wirewatch.model.groups import Link, OrderBasis, Relation, SharedSpan
from wirewatch.model.history import ClaimState, Period
from wirewatch.model.records import Record
from wirewatch.model.spans import Span
from wirewatch.report import changes_json, text_changes
from wirewatch.report.changes import Change, Changes, changes
from wirewatch.report.history import history
from wirewatch.report.lookup import Lookup
from wirewatch.report.turns import Turn

SINCE = datetime(2031, 5, 8, tzinfo=UTC)
UNTIL = SINCE + timedelta(days=1)
AT = SINCE + timedelta(hours=7)


def period(before: Record, after: Record, states: tuple[ClaimState, ...] = ()) -> Period:
    return Period(since=SINCE, until=UNTIL, before=before, after=after, states=states)


def state(claim: Claim, hours: float = 7, until: float | None = None) -> ClaimState:
    over = None if until is None else SINCE + timedelta(hours=until)
    return ClaimState(claim=claim, made_at=SINCE + timedelta(hours=hours), superseded_at=over, version="test")


def without(record: Record, *reports: str) -> Record:
    """The record before those reports came."""
    kept = [r for r in record.readings if r.report not in reports]
    known = {m.id for r in kept for m in (*r.statements, *r.events)}

    def less(claim: Claim) -> Claim:
        origins = [replace(o, members=tuple(m for m in o.members if m in known)) for o in claim.origins]
        origins = [o for o in origins if o.members]
        denials = tuple(d for d in claim.denials if d in known)
        count = sum(o.counts for o in origins)
        alone = Standing.CORROBORATED if count > 1 else Standing.SINGLE_SOURCE
        values = [
            replace(v, values=tuple(w for w in v.values if known & set(w.members))) for v in claim.variants
        ]
        return replace(
            claim,
            members=tuple(m for m in claim.members if m in known),
            origins=tuple(origins),
            independent_sources=count,
            denials=denials,
            variants=tuple(v for v in values if len(v.values) > 1),
            standing=claim.standing if denials else alone,
        )

    claims = [less(c) for c in record.claims if known & set(c.members)]
    return replace(
        record,
        reports=tuple(r for r in record.reports if r.id not in reports),
        readings=tuple(kept),
        links=tuple(k for k in record.links if not {k.from_report, k.to_report} & set(reports)),
        families=tuple(
            replace(f, reports=tuple(r for r in f.reports if r not in reports))
            for f in record.families
            if set(f.reports) - set(reports)
        ),
        stories=tuple(
            replace(s, reports=tuple(r for r in s.reports if r not in reports)) for s in record.stories
        ),
        claims=tuple(claims),
        findings=(),
    )


def with_claim(record: Record, id: str, **other: Any) -> Record:
    claims = tuple(replace(c, **other) if c.id == id else c for c in record.claims)
    return replace(record, claims=claims)


def turns(told: Changes, claim: str) -> list[Turn]:
    return [c.turn for s in told.stories for c in s.changes if c.claim == claim]


def one(told: Changes, claim: str, turn: Turn) -> Change:
    (found,) = (c for s in told.stories for c in s.changes if (c.claim, c.turn) == (claim, turn))
    return found


def test_the_same_record_has_no_changes(record: Record) -> None:
    assert changes(period(record, record)).stories == ()


def test_a_first_report_makes_a_new_story(record: Record, nothing: Record) -> None:
    told = changes(period(nothing, record, tuple(state(c) for c in record.claims)))
    (story,) = told.stories
    assert story.new and not told.known
    assert [r.id for r in story.came] == ["r1", "r2", "r3", "r4"]
    assert {c.turn for c in story.changes} == {Turn.NEW}
    assert {c.claim for c in story.changes} == {c.id for c in record.claims}
    denied = one(told, "c-transfer", Turn.NEW)
    assert denied.what.startswith("Two independent sources (port inspectors; Oto Lind)")
    assert "Denied by Ostrel, in Varna Gazette" in denied.what
    assert denied.at == AT
    assert story.changes[0].claim == "c-transfer", "the weightiest comes first"


def test_a_report_of_another_family_corroborates(record: Record) -> None:
    told = changes(period(without(record, "r3", "r4"), record))
    (story,) = told.stories
    assert not story.new
    assert [r.label for r in story.came] == ["Harbour Courier", "unnamed outlet (r4)"]
    more = one(told, "c-transfer", Turn.CORROBORATED)
    assert (more.sources_before, more.sources, more.who) == (1, 2, ("Oto Lind",))
    assert more.what == "Two independent sources, one before; now also Oto Lind, in Harbour Courier"
    assert turns(told, "c-goods") == []
    assert turns(told, "c-lind") == [Turn.NEW]


def test_another_figure_is_told_with_the_one_before(record: Record) -> None:
    other = one(changes(period(without(record, "r3", "r4"), record)), "c-transfer", Turn.CHANGED)
    assert other.what == "Number: “60 crates” in Harbour Courier; “about 40 crates” before"
    assert other.reports == ("r3",)


def test_a_denial_names_who_denies_and_where(record: Record) -> None:
    before = with_claim(record, "c-transfer", denials=(), standing=Standing.CORROBORATED)
    told = one(changes(period(before, record)), "c-transfer", Turn.DENIED)
    assert told.what == "Denied by Ostrel, in Varna Gazette"
    assert (told.who, told.reports) == (("Ostrel",), ("r1",))
    after = with_claim(record, "c-transfer", standing=Standing.DISPUTED)
    assert turns(changes(period(before, after)), "c-transfer") == [Turn.DISPUTED]


def test_the_same_denier_once_more_is_nothing_new(record: Record) -> None:
    twice = with_claim(record, "c-transfer", denials=("s-r1-denial", "s-r1-denial"))
    assert changes(period(record, twice)).stories == ()


def test_what_nobody_denies_any_more(record: Record) -> None:
    after = with_claim(record, "c-transfer", denials=(), standing=Standing.CORROBORATED)
    assert turns(changes(period(record, after)), "c-transfer") == [Turn.NOT_DENIED]


def test_sources_that_turn_out_to_be_one(record: Record) -> None:
    after = with_claim(record, "c-transfer", independent_sources=1)
    told = one(changes(period(record, after)), "c-transfer", Turn.WEAKENED)
    assert told.what == "One independent source, two before"


def test_a_claim_without_successor_is_withdrawn(record: Record) -> None:
    after = replace(record, claims=tuple(c for c in record.claims if c.id != "c-founded"))
    founded = next(c for c in record.claims if c.id == "c-founded")
    told = one(changes(period(record, after, (state(founded, -24, until=7),))), "c-founded", Turn.WITHDRAWN)
    assert "Harbour Courier" in told.what and "1961" in told.text
    assert told.at == AT
    assert told.reread, "no report came: only the reading changed"


def test_a_claim_that_went_into_another_is_told_as_such(record: Record) -> None:
    fear = next(c for c in record.claims if c.id == "c-fear")
    lind = next(c for c in record.claims if c.id == "c-lind")
    merged = replace(record, claims=tuple(c for c in record.claims if c.id != "c-fear"))
    merged = with_claim(merged, "c-lind", members=(*lind.members, *fear.members))
    told = changes(period(record, merged))
    assert one(told, "c-fear", Turn.MERGED).others == ("c-lind",)
    assert not [c for s in told.stories for c in s.changes if c.turn is Turn.WITHDRAWN]
    back = changes(period(merged, record))
    assert one(back, "c-fear", Turn.SPLIT).others == ("c-lind",), "no report tells it for the first time"


def test_a_claim_whose_first_member_changes_is_no_new_one(record: Record) -> None:
    claims = tuple(replace(c, id="c-other") if c.id == "c-lind" else c for c in record.claims)
    assert changes(period(record, replace(record, claims=claims))).stories == ()


def test_a_claim_that_is_now_read_as_a_denial_is_not_withdrawn(record: Record) -> None:
    denial = next(c for c in record.claims if c.id == "c-goods")
    own = replace(denial, id="c-denial", members=("s-r1-denial",), variants=())
    before = replace(record, claims=(*record.claims, own))
    assert turns(changes(period(before, record)), "c-denial") == []


def test_members_read_anew_under_other_ids_change_nothing(record: Record) -> None:
    """Another version of the code cuts a statement otherwise: the place, and so the claim, is the same."""
    text = json.dumps(changes_json.to_json(changes(period(record, _renamed(record)))))
    assert json.loads(text)["stories"] == []


def _renamed(record: Record) -> Record:
    def new(id: str) -> str:
        return f"{id}-again"

    readings = tuple(
        replace(
            r,
            statements=tuple(replace(s, id=new(s.id)) for s in r.statements),
            events=tuple(replace(e, id=new(e.id)) for e in r.events),
        )
        for r in record.readings
    )
    claims = tuple(
        replace(
            c,
            id=new(c.id),
            members=tuple(map(new, c.members)),
            denials=tuple(map(new, c.denials)),
            origins=tuple(replace(o, members=tuple(map(new, o.members))) for o in c.origins),
            variants=tuple(
                Variant(
                    slot=v.slot,
                    values=tuple(
                        VariantValue(value=w.value, members=tuple(map(new, w.members))) for w in v.values
                    ),
                )
                for v in c.variants
            ),
        )
        for c in record.claims
    )
    return replace(record, readings=readings, claims=claims, findings=())


def _version(record: Record, order: OrderBasis, *shared: tuple[str, str]) -> Record:
    """The record with a link by which the unnamed report is a later state of the Courier's."""
    courier, late = (next(r for r in record.reports if r.id == id) for id in ("r3", "r4"))
    spans = tuple(
        SharedSpan(
            from_span=Span(courier.text.index(a), courier.text.index(a) + len(a)),
            to_span=Span(late.text.index(b), late.text.index(b) + len(b)),
        )
        for a, b in shared
    )
    link = Link(
        from_report="r3", to_report="r4", relation=Relation.VERSION, score=0.8, shared=spans, order=order
    )
    return replace(record, links=(link,))


SAID = ("the ferry had unloaded gyroscopes that night", "gyroscopes had come off the ship")


def test_what_a_later_version_no_longer_tells(record: Record) -> None:
    before = without(record, "r4")
    kept = tuple(c for c in record.claims if c.id in ("c-lind", "c-transfer", "c-fear"))
    after = _version(replace(record, claims=kept), OrderBasis.STATED, SAID)
    told = changes(period(before, after))
    gone = one(told, "c-fear", Turn.EDITED_OUT)
    assert gone.reports == ("r3", "r4")
    assert (
        gone.what == "Unnamed outlet (r4) no longer tells it, Harbour Courier did; no other report tells it"
    )
    assert turns(told, "c-lind") == [] or Turn.EDITED_OUT not in turns(told, "c-lind")
    inferred = changes(period(before, _version(after, OrderBasis.INFERRED, SAID)))
    assert "as far as the texts tell" in one(inferred, "c-fear", Turn.EDITED_OUT).what


def test_nothing_is_edited_out_where_that_cannot_be_known(record: Record) -> None:
    before = without(record, "r4")
    kept = tuple(c for c in record.claims if c.id in ("c-lind", "c-transfer", "c-fear"))
    after = _version(replace(record, claims=kept), OrderBasis.UNKNOWN, SAID)
    assert Turn.EDITED_OUT not in turns(changes(period(before, after)), "c-fear"), "which is later?"
    known = _version(after, OrderBasis.STATED, SAID)
    assert Turn.EDITED_OUT not in turns(changes(period(known, known)), "c-fear"), "both were there before"
    cut = replace(
        known, claims=tuple(c for c in record.claims if c.id in ("c-transfer", "c-fear", "c-founded"))
    )
    assert not [
        c for s in changes(period(before, cut)).stories for c in s.changes if c.turn is Turn.EDITED_OUT
    ], "a text that keeps next to nothing is no edit"


def test_one_story_alone(record: Record, nothing: Record) -> None:
    told = changes(period(nothing, record), story="st")
    assert [s.id for s in told.stories] == ["st-1"]
    for wanted in ("st-2", ""):
        with pytest.raises(NotFound, match="st-1"):
            changes(period(nothing, record), story=wanted)


def test_what_says_the_same_is_minor_and_not_counted(record: Record, nothing: Record) -> None:
    twin = replace(record.claims[1], id="c-twin")
    told = changes(period(nothing, replace(record, claims=(*record.claims, twin))))
    goods = {c.claim: c.minor for c in told.stories[0].changes if c.claim in ("c-goods", "c-twin")}
    assert sorted(goods.values()) == [False, True]
    assert told.counts()[Turn.NEW] == sum(not c.minor for c in told.stories[0].changes)


def test_the_text_is_plain_and_names_every_change(record: Record) -> None:
    text = text_changes.render(changes(period(without(record, "r3", "r4"), record)), full=True)
    for words in (
        "Newly corroborated",
        "Told otherwise",
        "New claims",
        "c-transfer",
        "Oto Lind",
        "60 crates",
    ):
        assert words in text
    assert max(map(len, text.splitlines())) <= 88
    assert "two of them new: Harbour Courier" in text


def test_no_control_character_of_a_report_gets_through(record: Record, nothing: Record) -> None:
    evil = "\x1b[31mred\u202e\x07"
    reports = tuple(replace(r, title=evil, outlet=f"{evil} {r.outlet}") for r in record.reports)
    entities = tuple(replace(e, name=f"{evil}{e.name}") for e in record.entities)
    stories = tuple(replace(s, title=evil, place=evil) for s in record.stories)
    bad = replace(record, reports=reports, entities=entities, stories=stories)
    for before in (nothing, without(bad, "r3", "r4")):
        told = changes(period(before, bad))
        for shown in (text_changes.render(told, full=True), changes_json.dumps(told)):
            assert not set(shown) & {"\x1b", "\x07", "\u202e"}
            assert "\\u001b" not in shown
    steps = history([state(c) for c in bad.claims[:1]], Lookup.of(bad))
    assert "\x1b" not in steps[0].what


def test_an_empty_period_says_so(record: Record) -> None:
    text = text_changes.render(changes(period(record, record)))
    assert " ".join(text.split()) == (
        "Nothing new from 8 May 2031, 00:00 to 9 May 2031, 00:00: no report and no claim came, changed or went."
    )


def test_changes_keep_to_their_schema(record: Record, nothing: Record) -> None:
    schema = changes_json.schema()
    for before in (nothing, without(record, "r3", "r4"), record):
        told = changes(period(before, record, tuple(state(c) for c in record.claims)))
        jsonschema.validate(json.loads(changes_json.dumps(told)), schema)
    items: Any = schema["properties"]
    kinds = items["stories"]["items"]["properties"]["changes"]["items"]["properties"]["change"]["enum"]
    assert kinds == [turn.value for turn in Turn]


def test_a_history_tells_only_what_changed_in_meaning(record: Record) -> None:
    claim = next(c for c in record.claims if c.id == "c-transfer")
    first = replace(
        claim,
        members=claim.members[:2],
        origins=claim.origins[:1],
        independent_sources=1,
        standing=Standing.SINGLE_SOURCE,
        denials=(),
        variants=(),
    )
    regraded = replace(first, text="The same in other words")
    undenied = replace(claim, standing=Standing.CORROBORATED, denials=())
    states = [state(first, 0, 1), state(regraded, 1, 2), state(undenied, 2, 3), state(claim, 3, 4)]
    steps = history(states, Lookup.of(record))
    assert [(s.at.hour, s.what) for s in steps] == [
        (0, "First told by Varna Gazette and Isle Herald: one independent source"),
        (2, "Two independent sources, one before; now also Oto Lind, in Harbour Courier"),
        (2, "Number: “60 crates” in Harbour Courier; “about 40 crates” before"),
        (3, "Denied by Ostrel, in Varna Gazette"),
        (4, "No longer in the record"),
    ]
    assert history([], Lookup.of(record)) == ()


def test_a_history_says_where_another_version_may_be_the_cause(record: Record) -> None:
    claim = next(c for c in record.claims if c.id == "c-transfer")
    undenied = replace(claim, standing=Standing.CORROBORATED, denials=())
    later = replace(state(claim, 1), version="another")
    steps = history([state(undenied, 0, 1), later], Lookup.of(record))
    assert steps[-1].what.startswith("Denied by Ostrel, in Varna Gazette (another version of wirewatch")
    same = history([state(claim, 0, 1), replace(later, claim=claim)], Lookup.of(record))
    assert len(same) == 1, "made anew without another meaning"


def test_what_only_another_reading_tells_stands_apart(record: Record) -> None:
    before = with_claim(record, "c-transfer", denials=(), standing=Standing.CORROBORATED)
    told = changes(period(before, record))
    assert one(told, "c-transfer", Turn.DENIED).reread
    text = " ".join(text_changes.render(told).split())
    assert "No new reports; one read otherwise by another version of wirewatch or a ruling." in text
    assert "Newly denied" not in text
