"""From claims to findings: which of them may breach a measure, and why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from wirewatch.judge.conditions import Conditions, Wording
from wirewatch.judge.rationale import rationale
from wirewatch.model.claims import Claim, ClaimKind
from wirewatch.model.groups import Grouping
from wirewatch.model.ids import digest_id
from wirewatch.model.judgements import Finding, Mandate, Rule
from wirewatch.model.readings import Event
from wirewatch.model.reports import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event and the report that tells it."""

    event: Event
    report: Report


def judge(claims: tuple[Claim, ...], grouping: Grouping, mandate: Mandate) -> tuple[Finding, ...]:
    """Findings under the mandate, in the order of the claims and, within a claim, of the rules.

    A claim has a finding under a rule where at least one of its members meets all of the rule's conditions.
    """
    reports = {r.id: r for r in grouping.reports}
    events = {
        e.id: Told(event=e, report=reports[reading.report])
        for reading in grouping.readings
        for e in reading.events
    }
    conditions = Conditions(
        entities={e.id: e for e in grouping.entities},
        parties={p.id: p for p in mandate.parties},
        wordings={r.id: Wording.of(r) for r in mandate.rules},
    )
    found = []
    for claim in claims:
        if claim.kind is ClaimKind.EVENT:
            for rule in mandate.rules:
                met = _met(claim, rule, events, conditions)
                if met:
                    found.append(_finding(claim, rule, met, mandate, conditions))
    return tuple(found)


def _met(claim: Claim, rule: Rule, events: Mapping[str, Told], conditions: Conditions) -> tuple[Event, ...]:
    """The members that meet the rule, in the order of the claim."""
    members = [events[m] for m in claim.members if m in events]
    return tuple(t.event for t in members if conditions.hold(rule, t.event, t.report.text))


def _finding(
    claim: Claim, rule: Rule, met: tuple[Event, ...], mandate: Mandate, conditions: Conditions
) -> Finding:
    by_id = {m.id: m for m in mandate.measures}
    measures = tuple(by_id[id] for id in rule.measures)
    holders = Counter(event.holder for event in met)
    told = max(met, key=lambda event: holders[event.holder])
    return Finding(
        id=digest_id("finding", mandate.id, rule.id, claim.id),
        mandate=mandate.id,
        rule=rule.id,
        claim=claim.id,
        measures=measures,
        rationale=rationale(claim, rule, measures, told, conditions.entity(told.holder)),
        standing=claim.standing,
        members=tuple(event.id for event in met),
    )
