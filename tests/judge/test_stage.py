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


# One telling that each rule fires on, and a near one that it must not fire on: words, type, actors, recipients.
NORTH, OTHER = ("north",), ("brunia",)
RULES = {
    "arms-from-dprk": (
        ("sold forty howitzers to the ministry", EventType.TRANSFER, NORTH, OTHER),
        ("fired a 21-gun salute for the guest", EventType.COOPERATE, NORTH, OTHER),
    ),
    "arms-to-dprk": (
        ("flew in crates of rifles", EventType.TRANSFER, OTHER, NORTH),
        ("could give aid to its missile and nuclear programmes", EventType.AID, OTHER, NORTH),
    ),
    "military-training": (
        ("will train officers there", EventType.AID, OTHER, NORTH),
        ("trained doctors in the province", EventType.AID, OTHER, NORTH),
    ),
    "missile-nuclear": (
        ("handed over a guidance system", EventType.TRANSFER, OTHER, NORTH),
        ("gave the school satellite television", EventType.TRANSFER, OTHER, NORTH),
    ),
    "missile-nuclear-out": (
        ("sold centrifuges by post", EventType.TRANSFER, NORTH, OTHER),
        ("sent envoys to the nuclear talks", EventType.TRANSFER, NORTH, OTHER),
    ),
    "weapon-test": (
        ("launched a hypersonic glider", EventType.TEST, NORTH, ()),
        ("launched a satellite from its coast", EventType.TEST, OTHER, ()),
    ),
    "luxury-goods": (
        ("brought him a gold watch and cognac", EventType.TRANSFER, OTHER, NORTH),
        ("brought her flowers", EventType.TRANSFER, OTHER, NORTH),
    ),
    "science-technology": (
        ("set up a programme of joint research", EventType.COOPERATE, ("brunia", "north"), ()),
        ("set up a programme of medical research", EventType.COOPERATE, ("brunia", "north"), ()),
    ),
    "specialised-teaching": (
        ("took in doctoral students of the North", EventType.COOPERATE, OTHER, NORTH),
        ("took in orphans of the flood", EventType.COOPERATE, OTHER, NORTH),
    ),
    "refined-petroleum": (
        ("pumped fuel oil into its tanks", EventType.TRANSFER, OTHER, NORTH),
        ("sent sunflower oil to its hospitals", EventType.AID, OTHER, NORTH),
    ),
    "crude-oil": (
        ("sent crude oil by pipeline", EventType.TRANSFER, OTHER, NORTH),
        ("sent a crude map of the coast", EventType.SANCTION, OTHER, NORTH),
    ),
    "aviation-fuel": (
        ("sold it jet fuel", EventType.TRANSFER, OTHER, NORTH),
        ("sold it winter coats", EventType.TRANSFER, OTHER, NORTH),
    ),
    "natural-gas": (
        ("shipped natural gas there", EventType.TRANSFER, OTHER, NORTH),
        ("shipped gas masks for the nurses", EventType.TRANSFER, OTHER, NORTH),
    ),
    "ship-to-ship": (
        ("ran a ship-to-ship transfer at night", EventType.TRANSFER, NORTH, OTHER),
        ("stood side by side at the East Sea", EventType.COOPERATE, NORTH, OTHER),
    ),
    "goods-at-sea": (
        ("handed diesel to a Togo-flagged tanker in the Yellow Sea", EventType.TRANSFER, OTHER, NORTH),
        ("ran a ferry between two harbours", EventType.TRANSFER, NORTH, OTHER),
    ),
    "workers": (
        ("sent labourers to the mills", EventType.TRANSFER, NORTH, OTHER),
        ("sent relief workers after the flood", EventType.TRANSFER, NORTH, OTHER),
    ),
    "workers-hired": (
        ("issued a work permit to each", EventType.COOPERATE, OTHER, NORTH),
        ("issued a visa to the athletes", EventType.COOPERATE, OTHER, NORTH),
    ),
    "coal-iron": (
        ("shipped anthracite to the port", EventType.TRANSFER, NORTH, OTHER),
        ("shipped toys to the port", EventType.TRANSFER, NORTH, OTHER),
    ),
    "lead": (
        ("sold lead ore", EventType.TRANSFER, NORTH, OTHER),
        ("took the lead in the match", EventType.TRANSFER, NORTH, OTHER),
    ),
    "minerals": (
        ("sold gold to a jeweller", EventType.TRANSFER, NORTH, OTHER),
        ("gave the runner a gold medal", EventType.TRANSFER, NORTH, OTHER),
    ),
    "seafood": (
        ("sold squid by the boatload", EventType.TRANSFER, NORTH, OTHER),
        ("sold stamps to collectors", EventType.TRANSFER, NORTH, OTHER),
    ),
    "textiles": (
        ("shipped garments with a false label", EventType.TRANSFER, NORTH, OTHER),
        ("shipped books for the library", EventType.TRANSFER, NORTH, OTHER),
    ),
    "other-exports": (
        ("sold timber to the yard", EventType.TRANSFER, NORTH, OTHER),
        ("sent a choir to the foundation stone", EventType.TRANSFER, NORTH, OTHER),
    ),
    "statues": (
        ("built a monument for the capital", EventType.TRANSFER, NORTH, OTHER),
        ("laid a wreath at the statue", EventType.TRANSFER, NORTH, OTHER),
    ),
    "industrial-goods": (
        ("delivered ten tractors", EventType.TRANSFER, OTHER, NORTH),
        ("delivered a limousine", EventType.TRANSFER, OTHER, NORTH),
    ),
    "vessels-helicopters": (
        ("sold an old tanker", EventType.TRANSFER, OTHER, NORTH),
        ("sold a model railway", EventType.TRANSFER, OTHER, NORTH),
    ),
    "leasing-crews": (
        ("chartered a freighter to a firm there", EventType.COOPERATE, OTHER, NORTH),
        ("spoke of the UN Charter", EventType.COOPERATE, OTHER, NORTH),
    ),
    "joint-ventures": (
        ("opened a joint factory", EventType.COOPERATE, ("brunia", "north"), ()),
        ("held a joint concert", EventType.COOPERATE, ("brunia", "north"), ()),
    ),
    "financial-services-to": (
        ("opened a bank account for the firm", EventType.COOPERATE, OTHER, NORTH),
        ("gave a vivid account of the visit", EventType.COOPERATE, OTHER, NORTH),
    ),
    "financial-services-from": (
        ("washed the proceeds abroad", EventType.OTHER, NORTH, ()),
        ("took the wishes of fans into account", EventType.OTHER, NORTH, ()),
    ),
    "cyber-theft": (
        ("emptied the wallets with malware", EventType.COERCE, NORTH, OTHER),
        ("threatened the hackers of the other side", EventType.COERCE, NORTH, OTHER),
    ),
    "bank-branches": (
        ("kept a representative office there", EventType.COOPERATE, OTHER, NORTH),
        ("kept an embassy there", EventType.COOPERATE, OTHER, NORTH),
    ),
}


def test_every_rule_of_the_mandate_is_tried():
    assert set(RULES) == {r.id for r in MANDATE.rules}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_fires_on_its_kind_and_not_on_what_is_near_it(rule):
    (words, type, actors, recipients), near = RULES[rule]
    assert rule in {f.rule for f in found(words, type, actors=actors, recipients=recipients)}
    words, type, actors, recipients = near
    assert rule not in {f.rule for f in found(words, type, actors=actors, recipients=recipients)}


@pytest.mark.parametrize(
    ("words", "type", "actors", "recipients"),
    [
        ("sent 400 tonnes of rice as food aid", EventType.AID, OTHER, NORTH),
        ("agreed on medical cooperation", EventType.AGREE, ("brunia", "north"), ()),
        ("fined the firm 200,000 euros for coal", EventType.SANCTION, OTHER, NORTH),
        ("banned the export of vehicles", EventType.SANCTION, OTHER, NORTH),
        ("paid a visit to the military museum", EventType.CONSULT, NORTH, OTHER),
        ("sold artillery shells to a neighbour", EventType.TRANSFER, OTHER, ()),
    ],
)
def test_what_no_measure_forbids_is_no_finding(words, type, actors, recipients):
    assert found(words, type, actors=actors, recipients=recipients) == ()


def test_a_limousine_is_told_once():
    rules = {
        f.rule for f in found("gave him a limousine", EventType.TRANSFER, actors=OTHER, recipients=NORTH)
    }
    assert rules == {"luxury-goods"}


def test_the_name_of_the_north_keeps_its_capitals():
    for rule in ("arms-to-dprk", "luxury-goods"):
        (words, type, actors, recipients), _ = RULES[rule]
        told = [f.rationale for f in found(words, type, actors=actors, recipients=recipients)]
        assert all("dprk" not in text for text in told)
        assert all(text.count(". This is a lead") == 1 for text in told)


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


def test_a_finding_names_the_members_that_meet_the_rule():
    assert {f.members for f in found("sent mortar rounds", EventType.TRANSFER, actors=("north",))} == {("e",)}
