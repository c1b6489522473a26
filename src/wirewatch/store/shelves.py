"""Which part of a record stands in which table, under which id, searched by which columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from wirewatch.model.claims import Claim
from wirewatch.model.groups import Entity, Family, Link, Story
from wirewatch.model.ids import digest_id
from wirewatch.model.judgements import Finding
from wirewatch.model.readings import Reading
from wirewatch.model.records import TimelineEntry
from wirewatch.model.reports import Report
from wirewatch.store import tables
from wirewatch.store.derived import Derivation


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One part of a record (the field of that name) and its table."""

    part: str
    table: Table
    kind: type[Any]
    id: Callable[[Any], str]
    columns: Callable[[Any], Mapping[str, str | None]] = lambda value: {}

    def derivation(self, value: object) -> Derivation:
        """The value, ready to be kept."""
        return Derivation(id=self.id(value), value=value, columns=self.columns(value))


def _named(*names: str) -> Callable[[Any], Mapping[str, str | None]]:
    """Columns filled from the fields of the same names."""
    return lambda value: {name: getattr(value, name) for name in names}


SHELVES: tuple[Shelf, ...] = (
    Shelf(
        part="reports",
        table=tables.DATED,
        kind=Report,
        id=lambda report: str(report.id),
        columns=_named("published"),
    ),
    Shelf(
        part="readings",
        table=tables.RESOLVED,
        kind=Reading,
        id=lambda reading: str(reading.report),
    ),
    Shelf(
        part="links",
        table=tables.LINKS,
        kind=Link,
        id=lambda link: digest_id("ln", link.from_report, link.to_report, link.relation),
        columns=_named("from_report", "to_report", "relation"),
    ),
    Shelf(
        part="families",
        table=tables.FAMILIES,
        kind=Family,
        id=lambda family: str(family.id),
    ),
    Shelf(
        part="stories",
        table=tables.STORIES,
        kind=Story,
        id=lambda story: str(story.id),
        columns=_named("title", "date"),
    ),
    Shelf(
        part="entities",
        table=tables.ENTITIES,
        kind=Entity,
        id=lambda entity: str(entity.id),
        columns=_named("name", "kind"),
    ),
    Shelf(
        part="claims",
        table=tables.CLAIMS,
        kind=Claim,
        id=lambda claim: str(claim.id),
        columns=_named("story", "kind", "standing"),
    ),
    Shelf(
        part="findings",
        table=tables.FINDINGS,
        kind=Finding,
        id=lambda finding: str(finding.id),
        columns=_named("mandate", "rule", "claim", "standing"),
    ),
    Shelf(
        part="timeline",
        table=tables.TIMELINE,
        kind=TimelineEntry,
        id=lambda entry: digest_id("tl", entry.date, entry.text, entry.citations),
        columns=_named("date"),
    ),
)
