"""Admiralty grades (STANAG 2511): reliability of the best source, credibility from the standing."""

from collections.abc import Iterable, Mapping

from wirewatch.check.parties import Parties
from wirewatch.check.sameness import NOT_YET, OPEN
from wirewatch.lists.sources import Source, SourceRegister
from wirewatch.model.claims import Grade, Origin, OriginKind, Standing
from wirewatch.model.groups import Family
from wirewatch.model.readings import Status
from wirewatch.model.reports import Report

_CREDIBILITY = {
    Standing.CORROBORATED: ("2", "two or more independent sources tell it"),
    Standing.SINGLE_SOURCE: ("3", "one source tells it, and nobody says otherwise"),
    Standing.DISPUTED: ("4", "others say otherwise"),
    Standing.DENIED: ("4", "a party to it denies it"),
}
_MANY = 3


def grade(
    found: Iterable[Origin],
    independent: int,
    standing: Standing,
    *,
    reports: Mapping[str, Report],
    families: Mapping[str, Family],
    parties: Parties,
    sources: SourceRegister,
    statuses: frozenset[Status] = frozenset(),
) -> Grade:
    """Grade a claim; ``reports`` are those that its members stand in, ``families`` theirs by report id.

    ``statuses`` are those of its events: what nobody tells as done cannot be judged, however many fear it.
    """
    best: Source | None = None
    for name in _names(tuple(found), reports, families, parties):
        source = sources.of(name)
        if source is not None and (best is None or source.reliability < best.reliability):
            best = source
    digit, why = _CREDIBILITY[standing]
    if standing is Standing.CORROBORATED and independent >= _MANY:
        digit, why = "1", f"{independent} independent sources tell it, and nobody says otherwise"
    if all(not o.counts for o in found) and standing is Standing.SINGLE_SOURCE:
        digit, why = "6", "nobody that could be named tells it"
    if statuses and statuses <= OPEN:
        digit, why = "6", "it is feared or held possible, and nobody tells it as done"
    elif statuses and statuses <= NOT_YET:
        why = f"it is pledged for a time to come: {why}"
    if best is None:
        return Grade(reliability="F", credibility=digit, reason=f"No source is in the register; {why}.")
    return Grade(
        reliability=best.reliability,
        credibility=digit,
        reason=f"{best.name}: {best.reason[0].lower()}{best.reason[1:]}; {why}.",
    )


def _names(
    found: tuple[Origin, ...],
    reports: Mapping[str, Report],
    families: Mapping[str, Family],
    parties: Parties,
) -> list[str]:
    """Names of the agencies that count, then of the outlets of the reports."""
    names: list[str] = []
    for origin in found:
        entity = parties.entities.get(origin.id)
        if origin.kind is OriginKind.AGENCY and origin.counts and entity is not None:
            names += [entity.name, *entity.aliases]
    for id, report in reports.items():
        agency = parties.entities.get(families[id].agency or "")
        names += [n for n in (report.outlet, agency.name if agency else None) if n]
    return names
