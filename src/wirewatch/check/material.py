"""The material of one story: its statements and events as members that a claim may have."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wirewatch.check.parties import Parties
from wirewatch.check.spokesmen import spokesmen
from wirewatch.model.claims import ClaimKind
from wirewatch.model.groups import Family, Grouping, Link, Story
from wirewatch.model.readings import Event, Quantity, Reading, Statement, Status, TimeExpression, TimeKind
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span, hull

_FEW = 5
"""Words of an event's span below which the words around it help to tell which deed it is."""

_AROUND = 50
"""Characters on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A statement or an event in its report: exactly one of the two is set.

    ``spans`` are the statement's content or the event's span, ``words`` their text; ``core`` is the text
    without the names of the event's parties. ``via`` are the channels of the statement, for an event those
    of the statement in which it is told. ``amounts`` are numbers with their units, ``names`` the entities
    that the text mentions, ``head`` is the verb or noun by which an event is told or a statement made.
    """

    id: str
    report: str
    family: Family
    spans: tuple[Span, ...]
    words: str
    core: str
    sentence: str = ""
    """The words of the sentences that a statement touches, with who says it."""
    via: tuple[str, ...] = ()
    amounts: tuple[Quantity, ...] = ()
    names: frozenset[str] = frozenset()
    head: str = ""
    statement: Statement | None = None
    event: Event | None = None
    within: Statement | None = None
    """The statement inside which an event is told."""

    @property
    def kind(self) -> ClaimKind:
        """What sort of claim it may belong to."""
        return ClaimKind.STATEMENT if self.statement else ClaimKind.EVENT

    @property
    def hull(self) -> Span:
        """From the first to the last character."""
        return Span(min(s.start for s in self.spans), max(s.end for s in self.spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that a story's reports say. Members are in the order of the story: by day, report, position."""

    story: Story
    reports: Mapping[str, Report]
    readings: Mapping[str, Reading]
    families: Mapping[str, Family]
    links: tuple[Link, ...]
    statements: tuple[Member, ...]
    events: tuple[Member, ...]
    parties: Parties
    sentences: Mapping[str, tuple[Span, ...]]
    """Of each report, in order."""

    def place(self, member: Member) -> int:
        """The number of the first sentence that a member touches, 0 where it touches none."""
        spans, at = self.sentences[member.report], member.hull
        first = bisect_right(spans, at.start, key=lambda span: span.start) - 1
        near = range(max(0, first), min(len(spans), first + 2))
        return next((place for place in near if spans[place].touches(at)), 0)

    @property
    def members(self) -> tuple[Member, ...]:
        """All that is said and told."""
        return (*self.statements, *self.events)

    def member(self, id: str) -> Member:
        """The member of that id; KeyError where there is none."""
        for member in self.members:
            if member.id == id:
                return member
        raise KeyError(id)

    def inside(self, statement: Member) -> tuple[Member, ...]:
        """The events that are told inside a statement."""
        return tuple(
            m
            for m in self.events
            if m.report == statement.report
            and m.event
            and any(s.covers(m.event.trigger) for s in statement.spans)
        )

    def times(self, member: Member) -> tuple[TimeExpression, ...]:
        """The time expressions in the member's words."""
        told = self.readings[member.report].times
        return tuple(t for t in told if any(s.covers(t.span) for s in member.spans))

    def text(self, report: str) -> str:
        """The text of a report."""
        return self.reports[report].text

    def sentence(self, member: Member) -> Span:
        """The hull of the sentences that the member touches, its own hull where none is known."""
        return _sentence(member.hull, self.readings[member.report])


def is_told_plainly(member: Member) -> bool:
    """True for an event that a report tells in its own voice, as one that happened."""
    event = member.event
    return event is not None and event.holder is None and event.status is Status.ASSERTED


def is_denied(member: Member) -> bool:
    """True for an event that is told as one that did not happen."""
    return member.event is not None and member.event.status is Status.DENIED


def gather(
    grouping: Grouping,
    offices: frozenset[str] = frozenset(),
    correspondents: frozenset[str] = frozenset(),
    voices: frozenset[str] = frozenset(),
) -> Iterator[Material]:
    """The material of each story, by story id; ``offices`` are words for the bodies of a state.

    ``correspondents`` are words for the people of an outlet, ``voices`` for those who speak for a body.
    """
    reports = {r.id: r for r in grouping.reports}
    readings = {r.report: r for r in grouping.readings}
    families = {report: f for f in grouping.families for report in f.reports}
    entities = MappingProxyType({e.id: e for e in grouping.entities})
    parties = Parties(
        entities=entities,
        offices=offices,
        correspondents=correspondents,
        speaks_for=spokesmen(grouping.readings, reports, entities, voices),
    )
    for story in sorted(grouping.stories, key=lambda s: s.id):
        ids = [r for r in story.reports if r in reports and r in readings]
        ids.sort(key=lambda r: (reports[r].published or "9999", reports[r].origin, r))
        told = set(ids)
        homes = {r: families.get(r) or Family(id=r, reports=(r,)) for r in ids}
        yield Material(
            story=story,
            reports=MappingProxyType({r: reports[r] for r in ids}),
            readings=MappingProxyType({r: readings[r] for r in ids}),
            families=MappingProxyType(homes),
            links=tuple(k for k in grouping.links if k.from_report in told and k.to_report in told),
            statements=tuple(m for r in ids for m in _statements(reports[r], readings[r], homes[r], parties)),
            events=tuple(m for r in ids for m in _events(reports[r], readings[r], homes[r], parties)),
            parties=parties,
            sentences=MappingProxyType(
                {r: tuple(sorted(s.span for s in readings[r].sentences)) for r in ids}
            ),
        )


def _statements(report: Report, reading: Reading, family: Family, parties: Parties) -> Iterator[Member]:
    for statement in sorted(reading.statements, key=lambda s: (s.hull, s.id)):
        words = " ".join(s.words(report.text) for s in statement.content)
        yield Member(
            id=statement.id,
            report=report.id,
            family=family,
            spans=statement.content,
            words=words,
            core=words,
            sentence=_sentence(statement.hull, reading).words(report.text),
            via=statement.via or (() if statement.speaker else _credited(statement.hull, reading, parties)),
            amounts=_amounts(statement.content, reading),
            names=_names(statement.content, reading),
            head=statement.cue.words(report.text) if statement.cue else "",
            statement=statement,
        )


def _events(report: Report, reading: Reading, family: Family, parties: Parties) -> Iterator[Member]:
    said = {s.id: s for s in reading.statements}
    for event in sorted(reading.events, key=lambda e: (e.span, e.id)):
        within = said.get(event.statement or "")
        yield Member(
            id=event.id,
            report=report.id,
            family=family,
            spans=(event.span,),
            words=event.span.words(report.text),
            core=_core(event, report, reading, parties),
            via=(within.via if within else ()) or _unattributed(event, reading, parties),
            amounts=_amounts((event.span,), reading),
            names=_names((event.span,), reading),
            head=event.trigger.words(report.text),
            event=event,
            within=within,
        )


def _sentence(span: Span, reading: Reading) -> Span:
    """The hull of the sentences that a span touches, the span itself where none is known."""
    return hull(*([s.span for s in reading.sentences if s.span.touches(span)] or [span]))


def _core(event: Event, report: Report, reading: Reading, parties: Parties) -> str:
    """The event's words without its parties' names; with the words around them where they are few."""
    span = event.span
    if len(span.words(report.text).split()) < _FEW:
        sentence = next((s.span for s in reading.sentences if s.span.covers(span)), span)
        span = Span(max(sentence.start, span.start - _AROUND), min(sentence.end, span.end + _AROUND))
    letters = list(span.words(report.text))
    sides = parties.sides([*event.actors, *event.recipients])
    for mention in reading.mentions:
        if not mention.span.touches(span) or parties.is_unnamed(mention.referent):
            continue
        if parties.sides([mention.referent]) <= sides:
            first, last = (
                max(0, mention.span.start - span.start),
                min(len(letters), mention.span.end - span.start),
            )
            letters[first:last] = " " * (last - first)
    return "".join(letters)


def _unattributed(event: Event, reading: Reading, parties: Parties) -> tuple[str, ...]:
    """The channel of a deed that is alleged by nobody that was read."""
    if event.holder is not None or event.status is not Status.ALLEGED:
        return ()
    return _credited(event.trigger, reading, parties)


def _credited(span: Span, reading: Reading, parties: Parties) -> tuple[str, ...]:
    """The one agency that the sentence names."""
    sentence = next((s.span for s in reading.sentences if s.span.touches(span)), span)
    named = {m.referent for m in reading.mentions if sentence.covers(m.span)}
    agencies = [id for id in named if (e := parties.entities.get(id)) is not None and e.agency]
    return tuple(agencies) if len(agencies) == 1 else ()


def _names(spans: tuple[Span, ...], reading: Reading) -> frozenset[str]:
    return frozenset(m.referent for m in reading.mentions if any(s.covers(m.span) for s in spans))


def _amounts(spans: tuple[Span, ...], reading: Reading) -> tuple[Quantity, ...]:
    """Numbers in the spans that are no dates."""
    times = [t.span for t in reading.times if t.kind is not TimeKind.DURATION]
    return tuple(
        q
        for q in reading.quantities
        if q.value is not None
        and any(s.touches(q.span) for s in spans)
        and not any(t.touches(q.span) for t in times)
    )
