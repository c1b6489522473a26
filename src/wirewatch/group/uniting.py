"""Readings with entity ids: what each report says, of whom all reports speak."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wirewatch.group.arrangement import Arrangement
from wirewatch.group.entities import Ids, entity, named
from wirewatch.group.identity import united
from wirewatch.group.nodes import nodes
from wirewatch.group.parting import parted
from wirewatch.group.rulings import NONE, Rulings
from wirewatch.lists import grouping
from wirewatch.lists.grouping import GroupingWords
from wirewatch.model.groups import Family, Grouping
from wirewatch.model.readings import Event, Mention, Reading, Referent, Statement
from wirewatch.model.reports import CreditKind, Report

_FIRST = tuple(CreditKind)
"""A dateline tells whose copy a report is before a byline does, and that before the rest."""


def unite(
    arrangement: Arrangement,
    readings: Sequence[Reading],
    *,
    words: GroupingWords | None = None,
    rulings: Rulings = NONE,
) -> tuple[Grouping, ...]:
    """Bring referents of each story's reports to entities and put entity ids in the place of referent ids.

    One grouping for each story, by story id: what is known of an entity is what the story's reports say, and
    stories that speak of the same one name it by the same id (``model.groups.joined`` makes one of its
    parts). The same readings in another order give the same groupings. What points to no referent of its
    reading is dropped. ``words`` are those that names are made of, the list as shipped where none is given;
    ``rulings`` are what reviewers hold for one person, and for two.
    """
    known = words or grouping.load()
    read = {reading.report: reading for reading in readings}
    return tuple(_of_story(arrangement.of([story]), read, known, rulings) for story in arrangement.stories)


def _of_story(
    told: Arrangement, read: Mapping[str, Reading], words: GroupingWords, rulings: Rulings
) -> Grouping:
    readings = [parted(read[report.id], report, rulings) for report in told.reports if report.id in read]
    ranked = sorted(told.reports, key=lambda report: report.seniority)
    first = {report.id: place for place, report in enumerate(ranked)}
    groups = united(nodes(told, readings), told.links, words=words, rulings=rulings)
    by_id = named(groups, words, first, rulings)
    ids = {(node.report, node.referent.id): id for id, group in by_id.items() for node in group}
    reports = {report.id: report for report in told.reports}
    return Grouping(
        reports=told.reports,
        readings=tuple(_Renamer(reading.report, ids).reading(reading) for reading in _sorted(readings)),
        links=told.links,
        families=tuple(_credited(family, reports, ids) for family in told.families),
        stories=told.stories,
        entities=tuple(entity(id, group, ids) for id, group in by_id.items()),
    )


def _sorted(readings: Sequence[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda reading: reading.report)


def _credited(family: Family, reports: Mapping[str, Report], ids: Ids) -> Family:
    """The family with the entity of the agency that most of its reports credit."""
    counts: Counter[str] = Counter()
    place: dict[str, int] = {}
    for report in family.reports:
        for credit in reports[report].credits:
            agency = ids[report, f"credit {credit.agency}"]
            place[agency] = min(place.get(agency, len(_FIRST)), _FIRST.index(credit.kind))
        counts.update({ids[report, f"credit {credit.agency}"] for credit in reports[report].credits})
    best = min(counts, key=lambda agency: (-counts[agency], place[agency], agency), default=None)
    return replace(family, agency=best)


@dataclass(frozen=True, slots=True)
class _Renamer:
    """Puts entity ids in the place of one reading's referent ids."""

    report: str
    ids: Ids

    def one(self, referent: str | None) -> str | None:
        return self.ids.get((self.report, referent)) if referent else None

    def many(self, referents: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id for referent in referents if (id := self.one(referent))))

    def reading(self, reading: Reading) -> Reading:
        return replace(
            reading,
            referents=tuple(self.referent(r) for r in reading.referents),
            mentions=tuple(m for mention in reading.mentions if (m := self.mention(mention))),
            statements=tuple(self.statement(s) for s in reading.statements),
            events=tuple(self.event(e) for e in reading.events),
        )

    def referent(self, referent: Referent) -> Referent:
        id = self.ids[self.report, referent.id]
        return replace(referent, id=id, state=self.one(referent.state), members=self.many(referent.members))

    def mention(self, mention: Mention) -> Mention | None:
        id = self.one(mention.referent)
        return replace(mention, referent=id) if id else None

    def statement(self, said: Statement) -> Statement:
        return replace(said, speaker=self.one(said.speaker), via=self.many(said.via))

    def event(self, told: Event) -> Event:
        return replace(
            told,
            actors=self.many(told.actors),
            recipients=self.many(told.recipients),
            holder=self.one(told.holder),
        )
