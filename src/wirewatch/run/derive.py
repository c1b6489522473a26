"""From readings to the record: the pipeline as two literal lists of stages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from wirewatch.check import check
from wirewatch.group import Arrangement, Rulings, arrange, unite
from wirewatch.judge import judge
from wirewatch.model.claims import Claim
from wirewatch.model.groups import Grouping
from wirewatch.model.judgements import Finding
from wirewatch.model.readings import Reading
from wirewatch.model.records import Record, TimelineEntry, chronological
from wirewatch.report.timeline import timeline
from wirewatch.run.progress import Progress
from wirewatch.run.scope import FEW, Scope, scope
from wirewatch.run.tools import Tools
from wirewatch.store import Store

AT_ONCE = 500
"""So many reports are joined to the record in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Reports that are brought together; each stage gives it back with its own part filled in."""

    tools: Tools
    store: Store
    now: datetime
    scope: Scope
    readings: tuple[Reading, ...]
    arrangement: Arrangement | None = None
    replaced: tuple[str, ...] = ()
    """Stories of the record that those of the arrangement stand in the place of."""
    groupings: tuple[Grouping, ...] = ()

    @property
    def arranged(self) -> Arrangement:
        """The arrangement, once that stage is over."""
        assert self.arrangement is not None, "the stage `arrange` comes first"
        return self.arrangement


def _arrange(pile: Pile) -> Pile:
    arrangement = arrange(
        pile.scope.reports,
        pile.readings,
        vectors=pile.tools.vectors,
        background=pile.scope.background,
        settled=pile.scope.settled,
    )
    return replace(pile, arrangement=arrangement)


def _changed(pile: Pile) -> Pile:
    """Leave out the stories that are as they were."""
    told = pile.arranged
    same = {story.id for story in told.stories if pile.scope.is_as_it_was(told.of([story]))}
    changed = told.of([story for story in told.stories if story.id not in same])
    within = {report.id for report in changed.reports}
    return replace(
        pile,
        arrangement=changed,
        readings=tuple(reading for reading in pile.readings if reading.report in within),
        replaced=tuple(id for id in pile.scope.stories if id not in same),
    )


def _reread(pile: Pile) -> Pile:
    """Read undated reports again, against the dates that their stories gave them."""
    before = {report.id: report for report in pile.scope.reports}
    readings = {reading.report: reading for reading in pile.readings}
    dated = [r for r in pile.arranged.reports if r.published != before[r.id].published]
    for report in dated:
        known = pile.store.reread(report, pile.tools.version)
        if known is None:
            known = pile.tools.reader.read(report)
            pile.store.keep_reread(report, known, pile.tools.version, pile.now)
        readings[report.id] = known
    return replace(pile, readings=tuple(readings[report.id] for report in pile.arranged.reports))


def _unite(pile: Pile) -> Pile:
    rulings = Rulings.of(pile.store.decisions())
    groupings = unite(pile.arranged, pile.readings, words=pile.tools.grouping, rulings=rulings)
    return replace(pile, groupings=groupings)


GATHER: tuple[Callable[[Pile], Pile], ...] = (_arrange, _changed, _reread, _unite)
"""From reports to stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One story; each stage gives it back with its own part filled in."""

    tools: Tools
    store: Store
    grouping: Grouping
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    entries: tuple[TimelineEntry, ...] = ()

    @property
    def record(self) -> Record:
        """The record of this story alone."""
        return Record(
            reports=self.grouping.reports,
            readings=self.grouping.readings,
            links=self.grouping.links,
            families=self.grouping.families,
            stories=self.grouping.stories,
            entities=self.grouping.entities,
            claims=self.claims,
            findings=self.findings,
            timeline=self.entries,
        )


def _check(chapter: Chapter) -> Chapter:
    tools = chapter.tools
    claims = check(
        chapter.grouping,
        vectors=tools.vectors,
        meanings=tools.meanings(chapter.store),
        sources=tools.sources,
        words=tools.comparison,
    )
    return replace(chapter, claims=tuple(claims))


def _judge(chapter: Chapter) -> Chapter:
    return replace(chapter, findings=judge(chapter.claims, chapter.grouping, chapter.tools.mandate))


def _timeline(chapter: Chapter) -> Chapter:
    entries = sorted(timeline(chapter.grouping, chapter.claims), key=chronological)
    return replace(chapter, entries=tuple(entries))


TELL: tuple[Callable[[Chapter], Chapter], ...] = (_check, _judge, _timeline)
"""From a story to its claims, findings and dates."""


def derive(store: Store, tools: Tools, *, now: datetime, progress: Progress, few: int = FEW) -> bool:
    """Join what was read to the record; True where there was anything.

    Made anew are the stories that the new reports touch, and no others, in steps that are kept or not as a
    whole: a run that is killed goes on with the reports that still wait. In a store of at most ``few``
    reports, and where another version made the record, everything is made anew.
    """
    waiting = store.waiting(tools.record_version)
    if not waiting:
        return False
    progress.begin("cross-check", len(waiting))
    for start in range(0, len(waiting), AT_ONCE):
        came = waiting[start : start + AT_ONCE]
        _join(store, tools, scope(store, came, waiting[start:], few), now)
        progress.advance(len(came))
    progress.end()
    return True


def _join(store: Store, tools: Tools, within: Scope, now: datetime) -> None:
    pile = Pile(tools=tools, store=store, now=now, scope=within, readings=within.readings)
    for gather in GATHER:
        pile = gather(pile)
    told = []
    for grouping in pile.groupings:
        chapter = Chapter(tools=tools, store=store, grouping=grouping)
        for tell in TELL:
            chapter = tell(chapter)
        told.append(chapter.record)
    store.join(told, pile.replaced, within.traces, tools.record_version, now)
