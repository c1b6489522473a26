"""Families: reports that descend from one text."""

from collections.abc import Collection, Sequence

from wirewatch.group.components import components
from wirewatch.model.groups import Family
from wirewatch.model.ids import digest_id
from wirewatch.model.reports import Report


def families(reports: Sequence[Report], bonds: Collection[tuple[str, str]]) -> tuple[Family, ...]:
    """Families of reports held together by verified bonds (of ids); one without bonds is one by itself.

    A family is known by its first report, so that its id lasts while it grows.
    """
    ordered = sorted(reports, key=lambda report: report.seniority)
    at = {report.id: index for index, report in enumerate(ordered)}
    groups = components(len(ordered), [(at[a], at[b]) for a, b in bonds])
    return tuple(
        Family(
            id=digest_id("family", ordered[group[0]].id), reports=tuple(sorted(ordered[i].id for i in group))
        )
        for group in groups
    )
