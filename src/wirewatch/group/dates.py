"""The date of an undated report, inferred from its story."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from wirewatch.model.groups import Link, Story
from wirewatch.model.reports import DateBasis, Report


def infer(
    reports: Mapping[str, Report], links: Sequence[Link], stories: Sequence[Story]
) -> dict[str, Report]:
    """The reports by id, with a date (basis STORY) for each undated one whose story knows a day."""
    dated = dict(reports)
    for story in stories:
        for id in story.reports:
            if reports[id].published is None and (day := _day(id, story, reports, links)):
                dated[id] = replace(reports[id], published=day, published_basis=DateBasis.STORY)
    return dated


def _day(id: str, story: Story, reports: Mapping[str, Report], links: Sequence[Link]) -> str | None:
    parents = [reports[link.from_report] for link in links if link.to_report == id]
    inherited = sorted(p.published[:10] for p in parents if p.published)
    if inherited:
        return inherited[0]
    days = Counter(reports[other].published[:10] for other in story.reports if reports[other].published)  # type: ignore[index]
    return min(days, key=lambda day: (-days[day], day)) if days else None
