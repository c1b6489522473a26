"""Findings of the shipped mandate on events made by hand."""

from importlib.resources import files

import pytest

from wirewatch.judge import judge
from wirewatch.judge.mandate import parse
from wirewatch.model.claims import Claim, ClaimKind, Grade, Standing
from wirewatch.model.groups import Entity, Grouping
from wirewatch.model.readings import EntityKind, Event, EventType, Reading, Status
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span

MANDATE = parse(files("wirewatch.mandates").joinpath("dprk.toml").read_text(encoding="utf-8"), "dprk.toml")
ENTITIES = (
    Entity(id="north", name="North Korea", kind=EntityKind.STATE, ids=(("iso3166", "PRK"),)),
    Entity(id="trader", name="Taeyang Trading", kind=EntityKind.ORGANIZATION, state="north"),
    Entity(id="brunia", name="Brunia", kind=EntityKind.STATE, ids=(("iso3166", "BRN"),)),
    Entity(id="both", name="the two sides", kind=EntityKind.OTHER, members=("north", "brunia")),
)


def found(
    words, type, *, status=Status.ALLEGED, actors=(), recipients=(), items=(), standing=Standing.SINGLE_SOURCE
):
    report = Report(id="r", origin="r.txt", sha256="0" * 64, text=words, passages=())
    span = Span(0, len(words))
    event = Event(
        id="e",
        span=span,
        trigger=span,
        type=type,
        status=status,
        actors=actors,
        recipients=recipients,
        items=items,
        holder="brunia",
    )
    claim = Claim(
        id="c",
        story="s",
        kind=ClaimKind.EVENT,
        text=words,
        members=("e",),
        families=("f",),
        origins=(),
        independent_sources=1,
        standing=standing,
        grade=Grade(reliability="F", credibility="3", reason="r"),
    )
    grouping = Grouping(
        reports=(report,),
        readings=(Reading(report="r", version="t", events=(event,)),),
        links=(),
        families=(),
        stories=(),
        entities=ENTITIES,
    )
    return judge((claim,), grouping, MANDATE)


@pytest.mark.parametrize(
    ("words", "type", "actors", "recipients", "rule"),
    [
        ("sent 40 crates of mortar rounds", EventType.TRANSFER, ("north",), ("brunia",), "arms-from-dprk"),
        ("sold rifles to the trader", EventType.TRANSFER, ("brunia",), ("trader",), "arms-to-dprk"),
        ("gave him a luxury car", EventType.TRANSFER, ("brunia",), ("north",), "luxury-goods"),
        ("will help its satellite programme", EventType.AID, ("brunia",), ("north",), "missile-nuclear"),
        ("agreed on scientific exchange", EventType.AGREE, ("both",), (), "science-technology"),
        ("delivered diesel by night", EventType.TRANSFER, ("brunia",), ("north",), "refined-petroleum"),
        ("moved it by ship-to-ship transfer", EventType.TRANSFER, ("trader",), (), "ship-to-ship"),
        ("sent 200 workers to sew", EventType.TRANSFER, ("north",), ("brunia",), "workers"),
        ("shipped coal to the port", EventType.TRANSFER, ("north",), ("brunia",), "coal-iron"),
        ("sold crabs at the market", EventType.TRANSFER, ("trader",), (), "seafood"),
        ("founded a joint venture", EventType.COOPERATE, ("brunia", "north"), (), "joint-ventures"),
        ("handed over the cash", EventType.TRANSFER, ("brunia",), ("trader",), "financial-services-to"),
        ("laundered it through an exchange", EventType.OTHER, ("trader",), (), "financial-services-from"),
        ("stole cryptocurrency", EventType.COERCE, ("trader",), (), "cyber-theft"),
        ("launched a ballistic missile", EventType.TEST, ("north",), (), "weapon-test"),
        ("sold a bronze statue", EventType.TRANSFER, ("trader",), ("brunia",), "statues"),
        ("handed over two helicopters", EventType.TRANSFER, ("brunia",), ("north",), "vessels-helicopters"),
    ],
)
def test_rules_fire(words, type, actors, recipients, rule):
    assert rule in {f.rule for f in found(words, type, actors=actors, recipients=recipients)}


@pytest.mark.parametrize(
    ("words", "type", "actors", "recipients"),
    [
        ("gave her a bunch of tulips", EventType.TRANSFER, ("brunia",), ("north",)),
        ("laid a wreath at the monument", EventType.OTHER, ("north",), ()),
        ("banned all exports of coal", EventType.SANCTION, ("brunia",), ("north",)),
        ("sent 40 crates of mortar rounds", EventType.TRANSFER, ("brunia",), ("brunia",)),
        ("tested a ballistic missile", EventType.TEST, ("brunia",), ()),
        ("gave him a luxury car", EventType.TRANSFER, ("north",), ("brunia",)),
        ("sent a delegation of the Workers' Party", EventType.TRANSFER, ("north",), ("brunia",)),
    ],
)
def test_rules_stay_silent(words, type, actors, recipients):
    assert found(words, type, actors=actors, recipients=recipients) == ()


def test_a_deed_told_only_to_deny_it_is_no_finding():
    words = "sent 40 crates of mortar rounds"
    assert found(words, EventType.TRANSFER, status=Status.DENIED, actors=("north",)) == ()


def test_the_rationale_says_who_what_and_what_it_is_not():
    (finding, *_) = found(
        "sent 40 crates of mortar rounds", EventType.TRANSFER, actors=("north",), standing=Standing.DENIED
    )
    assert finding.standing is Standing.DENIED
    assert finding.rationale.startswith("Brunia alleges")
    assert "1874 (2009), paragraph 9" in finding.rationale
    assert "a party to it denies it" in finding.rationale
    assert "no finding of fact" in finding.rationale
    assert finding.claim == "c"
    assert {"1718-8b", "1874-9"} <= {m.id for m in finding.measures}
