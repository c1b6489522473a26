"""How many sources stand behind a claim, in words, and which they are."""

from wirewatch.model.claims import Claim, OriginKind
from wirewatch.report.lookup import Lookup
from wirewatch.report.telling import telling_of
from wirewatch.report.values import Account, Ground, Telling
from wirewatch.report.wording import capital, listed, number, plain, several

_MOST_NAMES = 3


def counted(claim: Claim, lookup: Lookup) -> str:
    """``One source, Norpress, carried by three reports``; ``Two independent sources (…), in ten reports``.

    Who fears a thing or holds it possible is a voice: however many they are, it has not been told.
    """
    members = lookup.of_claim(claim)
    reports = len({m.report.id for m in members})
    names = list(dict.fromkeys(lookup.origin(o) for o in claim.origins if o.counts))
    voice = telling_of(members, lookup) in (Telling.FEARED, Telling.POSSIBLE)
    if claim.independent_sources == 1:
        named = f", {names[0]}," if names else ""
        carried = "in one report" if reports == 1 else f"carried by {several(reports, 'report')}"
        sentence = f"One {'voice' if voice else 'source'}{named} {carried}"
    else:
        count = capital(number(claim.independent_sources))
        named = f" ({listed(names, _MOST_NAMES, '; ')})" if names else ""
        what = "voices" if voice else "independent sources"
        sentence = f"{count} {what}{named}, in {several(reports, 'report')}"
    return f"{sentence}{_nameless(claim, lookup)}"


def tally(account: Account) -> str:
    """``two sources, three reports``."""
    return f"{several(account.sources, 'source')}, {several(account.reports, 'report')}"


def _nameless(claim: Claim, lookup: Lookup) -> str:
    """``; not counted, for nobody names them: local media``; empty where every source has a name."""
    passed_over = (o for o in claim.origins if o.kind is OriginKind.UNKNOWN and not o.counts)
    names = list(dict.fromkeys(lookup.origin(o) for o in passed_over))
    if not names:
        return ""
    return (
        f"; not counted, because nobody names {'it' if _one(names) else 'them'}: {listed(names, _MOST_NAMES)}"
    )


def _one(names: list[str]) -> bool:
    return len(names) == 1 and names[0].startswith(("a ", "an ", "the "))


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
