"""Why a claim is a finding, in one sentence that never says that a party did a thing."""

from wirewatch.model.claims import Claim, Standing
from wirewatch.model.groups import Entity
from wirewatch.model.judgements import Measure, Rule
from wirewatch.model.readings import EntityKind, Event, Status

_ONE = {
    Status.ASSERTED: "tells of",
    Status.ALLEGED: "alleges",
    Status.DENIED: "denies",
    Status.PLEDGED: "pledges",
    Status.FEARED: "fears",
    Status.HYPOTHETICAL: "holds possible",
}
_MANY = {
    Status.ASSERTED: "tell of",
    Status.ALLEGED: "allege",
    Status.DENIED: "deny",
    Status.PLEDGED: "pledge",
    Status.FEARED: "fear",
    Status.HYPOTHETICAL: "hold possible",
}
_STANDING = {
    Standing.DENIED: "a party to it denies it",
    Standing.DISPUTED: "others dispute it",
}
_ARTICLED = ("United ", "Netherlands", "Philippines", "European ", "West", "Kremlin")


def rationale(
    claim: Claim, rule: Rule, measures: tuple[Measure, ...], event: Event, holder: Entity | None
) -> str:
    """Who tells it, what the measures forbid, how the claim stands, and what the finding is not."""
    several = claim.independent_sources > 1
    kind = f"what may be a case of “{rule.title}”"
    if holder is None:
        told = f"Reports {_MANY[event.status]} {kind}" if several else f"A report {_ONE[event.status]} {kind}"
    else:
        told = f"{_named(holder)} {(_MANY if holder.collective else _ONE)[event.status]} {kind}"
    forbidden = "; ".join(f"{m.instrument}, paragraph {m.paragraph} ({m.text})" for m in measures)
    return (
        f"{told}, under {forbidden}; {_stands(claim)}. This is a lead to be checked and no finding of fact."
    )


def _named(entity: Entity) -> str:
    """The name as a sentence begins with it: with its article, and a capital letter."""
    name = entity.name
    described = entity.anonymous and not entity.collective and entity.kind is EntityKind.PERSON
    if name.startswith(_ARTICLED):
        name = f"the {name}"
    elif described and name[:1].islower():
        name = f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    elif name[:1].islower() and not entity.collective:
        name = f"the {name}"
    return name[:1].upper() + name[1:]


def _stands(claim: Claim) -> str:
    known = _STANDING.get(claim.standing)
    if known:
        return known
    if claim.standing is Standing.CORROBORATED:
        return f"{claim.independent_sources} independent sources tell it"
    return "one source tells it"
