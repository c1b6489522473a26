"""Where the things of a record are found by their ids."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from wirewatch.model.claims import Claim, Origin, OriginKind
from wirewatch.model.groups import Entity, Family
from wirewatch.model.readings import Event, Statement
from wirewatch.model.records import Citation, Record
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span, hull
from wirewatch.report.wording import day_in_words, listed, number, plain

_CLOSE = 400
"""Speaker and cue are cited with the content where they stand within so many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A statement or an event, in its report. One of the two is None."""

    id: str
    report: Report
    statement: Statement | None = None
    event: Event | None = None

    @property
    def span(self) -> Span:
        """The words to cite: an event's own, a statement's content with speaker and cue."""
        if self.event is not None:
            return self.event.span
        assert self.statement is not None
        said = self.statement
        whole = hull(*said.content, *(s for s in (said.speaker_span, said.cue) if s is not None))
        return whole if whole.length <= max(_CLOSE, said.hull.length * 2) else said.hull

    @property
    def citation(self) -> Citation:
        """Report and span."""
        return Citation(report=self.report.id, span=self.span)

    @property
    def by(self) -> str | None:
        """Entity id of the speaker or holder; None for the report in its own voice."""
        if self.event is not None:
            return self.event.holder
        return self.statement.speaker if self.statement else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """A record's things by their ids; ``labels`` names each report so that no two are named alike."""

    reports: Mapping[str, Report]
    entities: Mapping[str, Entity]
    members: Mapping[str, Member]
    claims: Mapping[str, Claim]
    families: Mapping[str, Family]
    family_of: Mapping[str, Family]
    labels: Mapping[str, str]

    @classmethod
    def of(cls, record: Record) -> "Lookup":
        """Look up in this record."""
        reports = {report.id: report for report in record.reports}
        members: dict[str, Member] = {}
        for reading in record.readings:
            report = reports[reading.report]
            for said in reading.statements:
                members[said.id] = Member(id=said.id, report=report, statement=said)
            for told in reading.events:
                members[told.id] = Member(id=told.id, report=report, event=told)
        return cls(
            reports=reports,
            entities={entity.id: entity for entity in record.entities},
            members=members,
            claims={claim.id: claim for claim in record.claims},
            families={family.id: family for family in record.families},
            family_of={report: family for family in record.families for report in family.reports},
            labels=_labels(record.reports),
        )

    def of_claim(self, claim: Claim) -> tuple[Member, ...]:
        """The claim's members, in its order."""
        return self.some(claim.members)

    def some(self, ids: Sequence[str]) -> tuple[Member, ...]:
        """The statements and events of those ids; ids that the record does not hold are passed over."""
        return tuple(self.members[id] for id in ids if id in self.members)

    def name(self, id: str | None) -> str:
        """An entity's name on one line; empty for None, the id itself for an unknown one."""
        if id is None:
            return ""
        entity = self.entities.get(id)
        return plain(entity.name) if entity else id

    def origin(self, origin: Origin) -> str:
        """What a claim rests on, in words: an agency, a holder, a text."""
        if origin.kind is OriginKind.FAMILY:
            family = self.families.get(origin.id)
            return self.text(family) if family else origin.id
        if origin.kind is OriginKind.UNKNOWN and origin.id not in self.entities:
            return "unnamed sources"
        return self.name(origin.id)

    def text(self, family: Family) -> str:
        """A family by its first report: ``Varna Gazette``, ``the text of Varna Gazette and two more``."""
        if len(family.reports) == 1:
            return self.labels[family.reports[0]]
        first = min(family.reports, key=lambda r: (self.reports[r].published or "9", r))
        return f"the text of {self.labels[first]} and {number(len(family.reports) - 1)} more"

    def told_by(self, members: Sequence[Member], most: int = 4) -> str:
        """The reports of the members, in words."""
        return listed(list(dict.fromkeys(self.labels[m.report.id] for m in members)), most)


def _labels(reports: Sequence[Report]) -> dict[str, str]:
    """Outlet; with the day where an outlet has two reports, with the file's name where that fails too."""
    names = {r.id: plain(r.outlet or "") for r in reports}
    outlets = Counter(names.values())
    dated = {r.id: f"{names[r.id]} ({day_in_words(r.published) or 'undated'})" for r in reports}
    days = Counter(dated.values())
    labels = {}
    for report in reports:
        name, file = names[report.id], plain(PurePath(report.origin).name or report.origin)
        if not name:
            labels[report.id] = f"unnamed outlet ({file})"
        elif outlets[name] == 1:
            labels[report.id] = name
        elif days[dated[report.id]] == 1:
            labels[report.id] = dated[report.id]
        else:
            labels[report.id] = f"{name} ({file})"
    return labels
