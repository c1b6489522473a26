"""Reports brought together: links, families, stories, and the dates that follow from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import starmap

from wirewatch.group import dates, families, links, stories, texts
from wirewatch.model.groups import Family, Link, Story
from wirewatch.model.ids import digest_id
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
    ordered = sorted(reports, key=lambda report: report.id)
    compared = [texts.of_report(report) for report in ordered]
    found = links.find(ordered, compared, vectors)
    told = _stories(ordered, {reading.report: reading for reading in readings}, compared, found.bonds)
    by_id = {report.id: report for report in ordered}
    dated = dates.infer(by_id, found.links, told)
    told = tuple(replace(story, date=_first_day(story, dated)) for story in told)
    return Arrangement(
        reports=tuple(dated[report.id] for report in ordered),
        links=found.links,
        families=families.families(list(by_id), found.bonds),
        stories=told,
    )


def _stories(
    reports: Sequence[Report],
    readings: Mapping[str, Reading],
    compared: Sequence[texts.Text],
    bonds: Sequence[tuple[str, str]],
) -> tuple[Story, ...]:
    at = {report.id: index for index, report in enumerate(reports)}
    groups = stories.cluster(
        [" ".join([*text.words, report.title or ""]) for report, text in zip(reports, compared, strict=True)],
        names=[_names(readings.get(report.id)) for report in reports],
        days=[report.day for report in reports],
        bonds=list(starmap(lambda a, b: (at[a], at[b]), bonds)),
    )
    return tuple(_story([reports[index] for index in group]) for group in groups)


def _story(members: Sequence[Report]) -> Story:
    ids = tuple(sorted(report.id for report in members))
    title = next((report.title for report in members if report.title), "")
    return Story(id=digest_id("story", *ids), title=title, date=None, place=None, reports=ids)


def _first_day(story: Story, dated: Mapping[str, Report]) -> str | None:
    return min((str(dated[id].published)[:10] for id in story.reports if dated[id].published), default=None)


def _names(reading: Reading | None) -> list[str]:
    if reading is None:
        return []
    names = {referent.id: referent.name for referent in reading.referents if not referent.anonymous}
    return [names[mention.referent] for mention in reading.mentions if mention.referent in names]
