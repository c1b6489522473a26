"""What reports have to do with one another: links, families, stories, entities across reports."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from wirewatch.model.readings import EntityKind, Reading
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span

T = TypeVar("T")


class Relation(StrEnum):
    """How one text descends from another."""

    COPY = "copy"
    """The same text, an outlet's trimmings and cuts aside."""
    VERSION = "version"
    """A later state of one outlet's or agency's article."""
    REUSE = "reuse"
    """Paragraphs taken over into an article of one's own."""
    PARAPHRASE = "paraphrase"
    """The same facts in the same order, in few of the same words."""


class OrderBasis(StrEnum):
    """By what it is known which of two linked reports came first."""

    STATED = "stated"
    """Both state when they were published or changed."""
    INFERRED = "inferred"
    """What one of them adds, or has lost."""
    UNKNOWN = "unknown"
    """Nothing tells; the link has a direction because it must have one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSpan:
    """A stretch of one report and what stands for it in the other."""

    from_span: Span
    to_span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """``to_report`` descends from ``from_report``: verified on the texts, with the shared spans.

    ``order`` says by what it is known that it does not go the other way.
    """

    from_report: str
    to_report: str
    relation: Relation
    score: float
    shared: tuple[SharedSpan, ...]
    order: OrderBasis = OrderBasis.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class NearDuplicate:
    """Two texts of a heap that are the same in part, by runs of five words: which, and how much of each.

    ``left`` and ``right`` are the texts' places in the heap; ``jaccard`` is the share of the runs of both
    that stand in both, ``left_share`` that of the left text's which stand in the right one, 0..1.
    """

    left: int
    right: int
    jaccard: float
    left_share: float
    right_share: float
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Reports that descend from one text. ``agency`` is the entity id of the agency credited for it."""

    id: str
    reports: tuple[str, ...]
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of one event; ``date`` is an ISO 8601 day, or a year and month, of that event."""

    id: str
    title: str
    date: str | None
    place: str | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class EntityMention:
    """Where a report mentions an entity."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, state, organization, place, instrument or item across reports and spellings."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    state: str | None = None
    anonymous: bool = False
    collective: bool = False
    agency: bool = False
    members: tuple[str, ...] = ()
    mentions: tuple[EntityMention, ...] = ()


def joined(parts: Iterable[Entity]) -> tuple[Entity, ...]:
    """What several stories know of the same entities, each entity once, by id.

    It is called, and taken for, what most mentions are in the stories that know it.
    """
    known: dict[str, list[Entity]] = {}
    for part in parts:
        known.setdefault(part.id, []).append(part)
    return tuple(_joined(known[id]) for id in sorted(known))


def _joined(parts: list[Entity]) -> Entity:
    if len(parts) == 1:
        return parts[0]

    def most(of: Callable[[Entity], T]) -> T:
        weights: dict[T, int] = {}
        for part in parts:
            weights[of(part)] = weights.get(of(part), 0) + len(part.mentions)
        return min(weights, key=lambda value: (value is None, -weights[value], str(value)))

    def every(of: Callable[[Entity], tuple[Any, ...]]) -> tuple[Any, ...]:
        return tuple(sorted({value for part in parts for value in of(part)}))

    return Entity(
        id=parts[0].id,
        name=most(lambda part: part.name),
        kind=most(lambda part: part.kind),
        aliases=every(lambda part: part.aliases),
        roles=every(lambda part: part.roles),
        ids=every(lambda part: part.ids),
        state=most(lambda part: part.state),
        anonymous=all(part.anonymous for part in parts),
        collective=all(part.collective for part in parts),
        agency=any(part.agency for part in parts),
        members=every(lambda part: part.members),
        mentions=every(lambda part: part.mentions),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Reports and readings brought together: every referent id in ``readings`` is an entity id.

    ``reports`` carry the dates inferred from their stories.
    """

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    links: tuple[Link, ...]
    families: tuple[Family, ...]
    stories: tuple[Story, ...]
    entities: tuple[Entity, ...]
