"""From readings to the record: the pipeline as one literal list of stages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from wirewatch.check import check
from wirewatch.group import Arrangement, arrange, unite
from wirewatch.judge import judge
from wirewatch.model.claims import Claim
from wirewatch.model.groups import Grouping
from wirewatch.model.judgements import Finding
from wirewatch.model.readings import Reading
from wirewatch.model.records import Record, TimelineEntry, chronological
from wirewatch.model.reports import Report
from wirewatch.report.timeline import timeline
from wirewatch.run.progress import Progress
from wirewatch.run.tools import Tools
from wirewatch.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What the stages have made so far; each stage gives it back with its own part filled in."""

    tools: Tools
    store: Store
    now: datetime
    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    arrangement: Arrangement | None = None
    grouping: Grouping | None = None
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    entries: tuple[TimelineEntry, ...] = ()

    @property
    def arranged(self) -> Arrangement:
        """The arrangement, once that stage is over."""
        assert self.arrangement is not None, "the stage `arrange` comes first"
        return self.arrangement

    @property
    def grouped(self) -> Grouping:
        """The grouping, once that stage is over."""
        assert self.grouping is not None, "the stage `unite` comes first"
        return self.grouping


def _arrange(work: Work) -> Work:
    return replace(work, arrangement=arrange(work.reports, work.readings, vectors=work.tools.vectors))


def _reread(work: Work) -> Work:
    """Read undated reports again, against the dates that their stories gave them."""
    before = {report.id: report for report in work.reports}
    readings = {reading.report: reading for reading in work.readings}
    dated = [r for r in work.arranged.reports if r.published != before[r.id].published]
    for report in dated:
        known = work.store.reread(report, work.tools.version)
        if known is None:
            known = work.tools.reader.read(report)
            work.store.keep_reread(report, known, work.tools.version, work.now)
        readings[report.id] = known
    return replace(work, readings=tuple(readings[report.id] for report in work.arranged.reports))


def _unite(work: Work) -> Work:
    return replace(work, grouping=unite(work.arranged, work.readings, words=work.tools.grouping))


def _check(work: Work) -> Work:
    tools = work.tools
    claims = check(work.grouped, vectors=tools.vectors, sources=tools.sources, words=tools.comparison)
    return replace(work, claims=tuple(claims))


def _judge(work: Work) -> Work:
    return replace(work, findings=tuple(judge(work.claims, work.grouped, work.tools.mandate)))


def _timeline(work: Work) -> Work:
    return replace(work, entries=tuple(sorted(timeline(work.grouped, work.claims), key=chronological)))


STAGES: tuple[tuple[str, Callable[[Work], Work]], ...] = (
    ("arrange", _arrange),
    ("read again", _reread),
    ("unite", _unite),
    ("check", _check),
    ("judge", _judge),
    ("timeline", _timeline),
)


def derive(store: Store, tools: Tools, *, now: datetime, progress: Progress) -> bool:
    """Make the record anew where what it is made of has changed; True where it was made."""
    inputs = store.inputs(tools.record_version)
    if inputs == store.made_of():
        return False
    reports, readings = store.read()
    work = Work(tools=tools, store=store, now=now, reports=reports, readings=readings)
    progress.begin("cross-check", len(STAGES) + 1)
    for _, stage in STAGES:
        work = stage(work)
        progress.advance()
    store.keep_record(_record(work), inputs, tools.record_version, now)
    progress.advance()
    progress.end()
    return True


def _record(work: Work) -> Record:
    return Record(
        reports=work.grouped.reports,
        readings=work.grouped.readings,
        links=work.grouped.links,
        families=work.grouped.families,
        stories=work.grouped.stories,
        entities=work.grouped.entities,
        claims=work.claims,
        findings=work.findings,
        timeline=work.entries,
    )
