"""How many sources stand behind a claim, in words, and which they are."""

from wirewatch.model.claims import Claim, OriginKind
from wirewatch.report.lookup import Lookup
from wirewatch.report.values import Ground
from wirewatch.report.wording import capital, listed, number, plain, several

_MOST_NAMES = 3


def counted(claim: Claim, lookup: Lookup) -> str:
    """``One source (Norpress), carried by three reports``; ``Two independent sources (…), in ten``."""
    reports = len({m.report.id for m in lookup.of_claim(claim)})
    names = list(dict.fromkeys(lookup.origin(o) for o in claim.origins if o.counts))
    named = f" ({listed(names, _MOST_NAMES, '; ')})" if names else ""
    if claim.independent_sources == 1:
        carried = "in one report" if reports == 1 else f"carried by {several(reports, 'report')}"
        sentence = f"One source{named}, {carried}"
    else:
        count = capital(number(claim.independent_sources))
        sentence = f"{count} independent sources{named}, in {several(reports, 'report')}"
    unknown = any(o.kind is OriginKind.UNKNOWN and not o.counts for o in claim.origins)
    return f"{sentence}; sources without a name are not counted" if unknown else sentence


def grounds(claim: Claim, lookup: Lookup) -> tuple[Ground, ...]:
    """What the claim rests on, each with the rule by which it counts or does not; alike ones once."""
    found: dict[tuple[str, bool, str], list[str]] = {}
    for origin in claim.origins:
        key = (lookup.origin(origin), origin.counts, plain(origin.reason))
        reports = [lookup.labels[m.report.id] for m in lookup.some(origin.members)]
        known = found.setdefault(key, [])
        known.extend(r for r in dict.fromkeys(reports) if r not in known)
    return tuple(
        Ground(name=name, counts=counts, reason=reason, reports=tuple(reports))
        for (name, counts, reason), reports in found.items()
    )
