"""The record: all that wirewatch knows of a set of reports, as it is exported."""

from dataclasses import dataclass, replace
from enum import StrEnum

from wirewatch.model.claims import Claim
from wirewatch.model.groups import Entity, Family, Link, Story, joined
from wirewatch.model.judgements import Finding
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report
from wirewatch.model.reviews import Decision
from wirewatch.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Citation:
    """Where the words stand that a sentence rests on."""

    report: str
    span: Span


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """What is told of one date: ``date`` is ISO 8601, cut to its precision (``2019-04``, ``1961``)."""

    date: str
    precision: Precision
    text: str
    citations: tuple[Citation, ...]


def chronological(entry: TimelineEntry) -> tuple[str, tuple[Citation, ...], str]:
    """The order of a timeline: by date, then by where the words stand."""
    return entry.date, entry.citations, entry.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything, in a stable order: the same input gives the same record.

    ``reviews`` is what reviewers decided; nothing else of it is anyone's but the machine's.
    """

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    links: tuple[Link, ...]
    families: tuple[Family, ...]
    stories: tuple[Story, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    timeline: tuple[TimelineEntry, ...]
    reviews: tuple[Decision, ...] = ()


def whole(parts: Record) -> Record:
    """A record of the values of several stories:

    what each knows of an entity joined, the timeline in order.
    """
    entities, entries = joined(parts.entities), tuple(sorted(parts.timeline, key=chronological))
    return replace(parts, entities=entities, timeline=entries)
