"""Reports brought together: links, families, stories, and the dates that follow from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wirewatch.group import dates, families, links, stories, texts
from wirewatch.group.folding import key, words
from wirewatch.group.telling import Pile, tell
from wirewatch.model.groups import Family, Link, Story
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report
from wirewatch.model.vectors import Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Links, families and stories of reports; ``reports`` carry the dates inferred from their stories."""

    reports: tuple[Report, ...]
    links: tuple[Link, ...]
    families: tuple[Family, ...]
    stories: tuple[Story, ...]


def arrange(reports: Sequence[Report], readings: Sequence[Reading], *, vectors: Vectors) -> Arrangement:
    """Find out which reports descend from which and which tell of one event.

    The same reports in another order give the same arrangement. Readings are used where they exist;
    a report without one is grouped by its text alone.
    """
    by_id = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    read = {reading.report: reading for reading in readings if reading.report in by_id}
    compared = [texts.of_report(report) for report in by_id.values()]
    found = links.find(list(by_id.values()), compared, vectors)
    kin = families.families(list(by_id), found.bonds)
    groups = _cluster(by_id, read, compared, found.bonds)
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


def _cluster(
    reports: Mapping[str, Report],
    readings: Mapping[str, Reading],
    compared: Sequence[texts.Text],
    bonds: Sequence[tuple[str, str]],
) -> tuple[tuple[str, ...], ...]:
    """Report ids, grouped by the event that they tell of."""
    ids = list(reports)
    at = {id: index for index, id in enumerate(ids)}
    told = (" ".join([*text.words, *words(reports[text.report].title or "")]) for text in compared)
    groups = stories.cluster(
        list(told),
        names=[_names(readings.get(id)) for id in ids],
        days=[report.day for report in reports.values()],
        bonds=[(at[a], at[b]) for a, b in bonds],
    )
    return tuple(tuple(ids[index] for index in group) for group in groups)


def _names(reading: Reading | None) -> list[str]:
    """The full names in a reading, as often as they are mentioned."""
    if reading is None:
        return []
    names = {r.id: key(r.name) for r in reading.referents if not r.anonymous and not r.members}
    return [names[mention.referent] for mention in reading.mentions if mention.referent in names]
