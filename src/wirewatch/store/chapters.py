"""The record in the store, story by story: kept, sealed, counted, given back."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from wirewatch.model.groups import Family, Link
from wirewatch.model.records import Record
from wirewatch.store import derived
from wirewatch.store.audit import seal
from wirewatch.store.codec import from_body
from wirewatch.store.derived import Derivation, Stamp
from wirewatch.store.shelves import SHELVES
from wirewatch.store.tables import DATED, FAMILIES, LINKS, SEALS, TOTALS
from wirewatch.store.writing import parts, put

COUNTED = ("reports", "families", "stories", "statements", "events", "claims", "findings")
"""What the record is counted by."""


def keep(connection: Connection, chapters: Sequence[Record], replaced: Collection[str], stamp: Stamp) -> None:
    """Make these (each the record of one story) stand in the place of the stories ``replaced``."""
    fresh = {story: chapter for chapter in chapters for story in [_story(chapter)]}
    touched = sorted({*replaced, *fresh})
    before = _counts(connection, touched)
    for shelf in SHELVES:
        wanted = [
            shelf.derivation(value, story)
            for story, chapter in fresh.items()
            for value in getattr(chapter, shelf.part)
        ]
        derived.keep_some(connection, shelf.table, touched, wanted, stamp)
    after: Counter[str] = Counter()
    for story in touched:
        if story not in fresh:
            derived.supersede(connection, SEALS, story, stamp.now)
            continue
        counts = _count(fresh[story])
        after.update(counts)
        seal = {"seal": _seal(connection, story), **counts}
        derived.keep(connection, SEALS, Derivation(id=story, value=seal), stamp)
    put(
        connection,
        TOTALS,
        [{"what": what, "number": after[what] - before[what]} for what in COUNTED],
        add=True,
    )


def _story(chapter: Record) -> str:
    (story,) = chapter.stories
    return story.id


def _count(chapter: Record) -> dict[str, int]:
    counts = {what: len(getattr(chapter, what, ())) for what in COUNTED}
    counts["statements"] = sum(len(reading.statements) for reading in chapter.readings)
    counts["events"] = sum(len(reading.events) for reading in chapter.readings)
    return counts


def _counts(connection: Connection, stories: Collection[str]) -> Counter[str]:
    """What the stories hold together."""
    counts: Counter[str] = Counter()
    for some in parts(stories):
        rows = select(SEALS.c.body).where(SEALS.c.superseded_at.is_(None), SEALS.c.id.in_(some))
        for body in connection.scalars(rows):
            counts.update({what: body[what] for what in COUNTED})
    return counts


def _seal(connection: Connection, story: str) -> str:
    """Digest over which rows the story has: kept beside it, it shows whether one is missing."""
    return seal(
        [
            (row.id, row.digest)
            for row in connection.execute(
                select(shelf.table.c.id, shelf.table.c.digest).where(
                    shelf.table.c.story == story, shelf.table.c.superseded_at.is_(None)
                )
            )
        ]
        for shelf in SHELVES
    )


def totals(connection: Connection) -> dict[str, int]:
    """How much the record holds, by ``COUNTED``."""
    found = {row.what: row.number for row in connection.execute(select(TOTALS))}
    return {what: found.get(what, 0) for what in COUNTED}


def stories_of(connection: Connection, reports: Iterable[str]) -> dict[str, str]:
    """The story of each of the reports that are in the record."""
    found: dict[str, str] = {}
    for some in parts(sorted(reports)):
        rows = select(DATED.c.id, DATED.c.story).where(DATED.c.id.in_(some), DATED.c.superseded_at.is_(None))
        found.update({row.id: row.story for row in connection.execute(rows.order_by(DATED.c.id))})
    return found


def reports_of(connection: Connection, stories: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The reports of each of the stories."""
    found: dict[str, list[str]] = {}
    for some in parts(sorted(stories)):
        rows = select(DATED.c.story, DATED.c.id).where(
            DATED.c.story.in_(some), DATED.c.superseded_at.is_(None)
        )
        for row in connection.execute(rows.order_by(DATED.c.id)):
            found.setdefault(row.story, []).append(row.id)
    return {story: tuple(reports) for story, reports in found.items()}


def families_of(connection: Connection, stories: Iterable[str]) -> tuple[Family, ...]:
    """The families of the stories."""
    table, found = FAMILIES.c, []
    for some in parts(sorted(stories)):
        rows = select(table.body).where(table.story.in_(some), table.superseded_at.is_(None))
        found += [from_body(Family, body) for body in connection.scalars(rows.order_by(table.id))]
    return tuple(found)


def links_of(connection: Connection, reports: Iterable[str]) -> tuple[Link, ...]:
    """The links from and to the reports."""
    found: dict[str, Any] = {}
    for some in parts(sorted(reports)):
        for end in (LINKS.c.from_report, LINKS.c.to_report):
            rows = select(LINKS.c.id, LINKS.c.body).where(end.in_(some), LINKS.c.superseded_at.is_(None))
            found.update({row.id: row.body for row in connection.execute(rows)})
    return tuple(from_body(Link, found[id]) for id in sorted(found))
