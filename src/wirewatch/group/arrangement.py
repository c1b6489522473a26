"""Reports brought together: links, families, stories, and the dates that follow from them."""

from collections.abc import Sequence
from dataclasses import dataclass

from wirewatch.group import dates, families, links, stories, terms, texts
from wirewatch.group.links import NOTHING, Settled
from wirewatch.group.telling import Pile, tell
from wirewatch.group.terms import Background
from wirewatch.model.groups import Family, Link, Story
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report
from wirewatch.model.vectors import Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Links, families and stories of reports; ``reports`` carry the dates inferred from their stories.

    A family is never in two stories.
    """

    reports: tuple[Report, ...]
    links: tuple[Link, ...]
    families: tuple[Family, ...]
    stories: tuple[Story, ...]

    def of(self, stories: Sequence[Story]) -> "Arrangement":
        """Some of the stories alone, with the links to their reports."""
        within = {id for story in stories for id in story.reports}
        return Arrangement(
            reports=tuple(report for report in self.reports if report.id in within),
            links=tuple(link for link in self.links if link.to_report in within),
            families=tuple(family for family in self.families if family.reports[0] in within),
            stories=tuple(stories),
        )


def arrange(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    *,
    vectors: Vectors,
    background: Background | None = None,
    settled: Settled = NOTHING,
) -> Arrangement:
    """Find out which reports descend from which and which tell of one event.

    The same reports in another order give the same arrangement. Readings are used where they exist; a report
    without one is grouped by its text alone. Of reports that are part of a larger archive ``background`` says
    how rare words are there, and what is ``settled`` of them is not looked into again.
    """
    by_id = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    read = {reading.report: reading for reading in readings if reading.report in by_id}
    compared = [texts.of_report(report) for report in by_id.values()]
    found = links.find(list(by_id.values()), compared, vectors, settled)
    kin = families.families(list(by_id.values()), found.bonds)
    at = {id: index for index, id in enumerate(by_id)}
    clusters = stories.cluster(
        [terms.of_report(by_id[text.report], text, read.get(text.report)) for text in compared],
        background=background,
        days=[report.day for report in by_id.values()],
        bonds=[(at[a], at[b]) for a, b in found.bonds],
    )
    ids = list(by_id)
    groups = [tuple(ids[index] for index in group) for group in clusters]
    dated = dates.infer(by_id, found.links, groups)
    pile = Pile(
        reports=dated,
        readings=read,
        family_of={id: family.id for family in kin for id in family.reports},
        descended=frozenset(link.to_report for link in found.links),
    )
    return Arrangement(
        reports=tuple(dated.values()),
        links=found.links,
        families=kin,
        stories=tuple(sorted((tell(group, pile) for group in groups), key=lambda story: story.id)),
    )
