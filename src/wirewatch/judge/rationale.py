"""Why a claim is a finding, in one sentence that never says that a party did a thing."""

from wirewatch.model.claims import Claim, Standing
from wirewatch.model.judgements import Measure, Rule
from wirewatch.model.readings import Event, Status

_HOW = {
    Status.ASSERTED: "says",
    Status.ALLEGED: "alleges",
    Status.DENIED: "denies",
    Status.PLEDGED: "pledges",
    Status.FEARED: "fears",
    Status.HYPOTHETICAL: "holds possible",
}
_STANDING = {
    Standing.DENIED: "a party to it denies it",
    Standing.DISPUTED: "others dispute it",
}


def rationale(
    claim: Claim, rule: Rule, measures: tuple[Measure, ...], event: Event, holder: str | None
) -> str:
    """Who tells it, what the measures forbid, how the claim stands, and what the finding is not."""
    who = f"{holder} {_HOW[event.status]}" if holder else _report(claim, event)
    forbidden = "; ".join(f"{m.instrument}, paragraph {m.paragraph} ({m.text})" for m in measures)
    return (
        f"{who} what the rule “{rule.title}” describes, which may fall under {forbidden}: {_stands(claim)}. "
        "This is a lead to be checked and no finding of fact."
    )


def _report(claim: Claim, event: Event) -> str:
    many = claim.independent_sources > 1
    verb = {Status.FEARED: "speak of a fear of", Status.HYPOTHETICAL: "hold possible"}.get(
        event.status, "tell"
    )
    if many:
        return f"{claim.independent_sources} independent sources {verb}"
    return f"One source {verb.replace('speak', 'speaks').replace('hold', 'holds').replace('tell', 'tells')}"


def _stands(claim: Claim) -> str:
    known = _STANDING.get(claim.standing)
    if known:
        return known
    if claim.standing is Standing.CORROBORATED:
        return f"{claim.independent_sources} independent sources stand behind it"
    return "one source stands behind it"
