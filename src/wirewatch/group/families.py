"""Families: reports that descend from one text."""

from collections.abc import Collection, Sequence

from wirewatch.group.components import components
from wirewatch.model.groups import Family
from wirewatch.model.ids import digest_id


def families(reports: Sequence[str], bonds: Collection[tuple[str, str]]) -> tuple[Family, ...]:
    """Families of report ids held together by verified bonds; a report without bonds is one by itself."""
    ordered = sorted(reports)
    at = {report: index for index, report in enumerate(ordered)}
    groups = components(len(ordered), [(at[a], at[b]) for a, b in bonds])
    return tuple(family([ordered[index] for index in group]) for group in groups)


def family(members: Sequence[str]) -> Family:
    """The family of these reports; its id is made of theirs."""
    ordered = tuple(sorted(members))
    return Family(id=digest_id("family", *ordered), reports=ordered)
