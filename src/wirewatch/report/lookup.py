"""Where the things of a record are found by their ids."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wirewatch.model.claims import Claim, Origin, OriginKind
from wirewatch.model.groups import Entity, Family
from wirewatch.model.readings import Event, Mention, Statement
from wirewatch.model.records import Citation, Record
from wirewatch.model.reports import Report
from wirewatch.model.reviews import Decision, grades
from wirewatch.model.spans import Span, hull
from wirewatch.report.labels import labels, outlet_name
from wirewatch.report.naming import running
from wirewatch.report.wording import fold, listed, number, plain

_CLOSE = 400
"""Speaker and cue are cited with the content where they stand within so many characters."""

_PRONOUNS = frozenset(
    (
        *("he", "she", "they", "it", "we", "i", "you", "him", "her", "them", "one"),
        *("this", "that", "these", "those", "who", "which", "what", "whom", "whose"),
        *("both", "all", "some", "others", "someone", "somebody", "everyone", "nobody"),
    )
)


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

    @property
    def place(self) -> float:
        """How far into its report it is told: 0 at the beginning, 1 at the end."""
        return self.span.start / max(1, len(self.report.text))


def _only_repeats(event: Event, deniers: Mapping[str, str | None]) -> bool:
    """True for a deed told in a denial on the denier's own word."""
    return event.holder is not None and deniers.get(event.statement or "") == event.holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """A record's things by their ids; ``labels`` names each report so that no two are named alike.

    ``taken_from`` are by report the ids of those from which it descends. ``order`` ranks reports: those that
    others derive from before those that derive, dated ones by date; ``reviews`` are the grades that reviewers
    set, by claim.
    """

    reports: Mapping[str, Report]
    entities: Mapping[str, Entity]
    members: Mapping[str, Member]
    claims: Mapping[str, Claim]
    families: Mapping[str, Family]
    family_of: Mapping[str, Family]
    sentences: Mapping[str, tuple[Span, ...]]
    mentions: Mapping[str, tuple[Mention, ...]]
    cues: Mapping[str, tuple[Span, ...]]
    labels: Mapping[str, str]
    taken_from: Mapping[str, frozenset[str]]
    order: Mapping[str, int]
    reviews: Mapping[str, Decision]

    @classmethod
    def of(cls, record: Record) -> "Lookup":
        """Look up in this record."""
        reports = {report.id: report for report in record.reports}
        return cls(
            reports=reports,
            entities={entity.id: entity for entity in record.entities},
            members=_members(record, reports),
            claims={claim.id: claim for claim in record.claims},
            families={family.id: family for family in record.families},
            family_of={report: family for family in record.families for report in family.reports},
            sentences={r.report: tuple(s.span for s in r.sentences) for r in record.readings},
            mentions={r.report: r.mentions for r in record.readings},
            cues={r.report: tuple(s.cue for s in r.statements if s.cue) for r in record.readings},
            labels=labels(record.reports),
            taken_from=_taken_from(record),
            order=_order(record),
            reviews=grades(record.reviews, record.claims),
        )

    def tellers(self, claim: Claim) -> tuple[Member, ...]:
        """The members of a claim by whom it is told: not a deed that its denier only repeats to deny it."""
        members = self.of_claim(claim)
        deniers = {member.id: member.by for member in self.some(claim.denials)}
        told = tuple(m for m in members if m.event is None or not _only_repeats(m.event, deniers))
        return told or members

    def of_claim(self, claim: Claim) -> tuple[Member, ...]:
        """The claim's members, those of reports that others derive from first."""
        return self.some(claim.members)

    def some(self, ids: Sequence[str]) -> tuple[Member, ...]:
        """The statements and events of those ids; ids that the record does not hold are passed over."""
        known = [self.members[id] for id in ids if id in self.members]
        return tuple(sorted(known, key=lambda m: (self.order[m.report.id], m.span)))

    def name(self, id: str | None) -> str:
        """An entity's name on one line; empty for None and for a bare pronoun; unknown ids as they are."""
        if id is None:
            return ""
        entity = self.entities.get(id)
        name = plain(entity.name) if entity else id
        return "" if fold(name) in _PRONOUNS else name

    def called(self, id: str | None) -> str:
        """An entity's name as it stands in a sentence: ``the United States``, ``a spokesman``."""
        entity = self.entities.get(id or "")
        return running(entity, self.entities) if entity and self.name(id) else self.name(id)

    def sentence(self, member: Member) -> Span:
        """The sentence in which an event is told or a statement begins; its own span where none is known."""
        at = member.event.trigger if member.event else member.span
        found = (s for s in self.sentences.get(member.report.id, ()) if s.touches(at))
        return next(found, member.span)

    def outlets(self, members: Iterable[Member]) -> list[str]:
        """The outlets of the members by name, each once; unnamed ones together, last."""
        names = [outlet_name(m.report) for m in members]
        named = list(dict.fromkeys(name for name in names if name))
        unnamed = len({m.report.id for m in members if not outlet_name(m.report)})
        if unnamed:
            named.append("an unnamed outlet" if unnamed == 1 else f"{number(unnamed)} unnamed outlets")
        return named

    def origin(self, origin: Origin) -> str:
        """What a claim rests on, in words: an agency, a holder, a text."""
        if origin.kind is OriginKind.FAMILY:
            family = self.families.get(origin.id)
            return self.text(family) if family else origin.id
        if origin.kind is OriginKind.UNKNOWN and origin.id not in self.entities:
            return "unnamed sources"
        return self.called(origin.id) or "a speaker without a name"

    def text(self, family: Family) -> str:
        """A family by its first report: ``Varna Gazette``, ``the text of Varna Gazette and two more``."""
        ranked = sorted(family.reports, key=lambda r: self.order[r])
        outlets = {outlet_name(self.reports[r]) for r in ranked}
        first = self.labels[ranked[0]] if "" in outlets else outlet_name(self.reports[ranked[0]])
        if len(ranked) == 1 or len(outlets) == 1:
            return first
        named = outlet_name(self.reports[ranked[0]]) or first
        return f"the text of {named} and {number(len(ranked) - 1)} more"

    def told_by(self, members: Sequence[Member], most: int = 4) -> str:
        """The reports of the members, in words."""
        return listed(list(dict.fromkeys(self.labels[m.report.id] for m in members)), most)


def _members(record: Record, reports: Mapping[str, Report]) -> dict[str, Member]:
    members: dict[str, Member] = {}
    for reading in record.readings:
        report = reports[reading.report]
        for said in reading.statements:
            members[said.id] = Member(id=said.id, report=report, statement=said)
        for told in reading.events:
            members[told.id] = Member(id=told.id, report=report, event=told)
    return members


def _taken_from(record: Record) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for link in record.links:
        found[link.to_report] = found.get(link.to_report, frozenset()) | {link.from_report}
    return found


def _order(record: Record) -> dict[str, int]:
    derived = {link.to_report for link in record.links}
    ranked = sorted(
        record.reports, key=lambda r: (r.id in derived, not r.outlet, r.published or "9", r.origin, r.id)
    )
    return {report.id: place for place, report in enumerate(ranked)}
