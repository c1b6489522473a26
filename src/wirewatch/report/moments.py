"""The timeline of a brief: the story's own days, and the earlier dates that its reports tell of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from wirewatch.model.groups import Story
from wirewatch.model.records import Precision, Record, TimelineEntry
from wirewatch.report.lookup import Lookup
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import alike
from wirewatch.report.values import Limits, Line, Moment
from wirewatch.report.wording import capital, clause, day_in_words, fold, listed, number, plain

_A_MONTH = timedelta(days=31)
_WHOLE = 300
"""Characters up to which a sentence is told whole."""
_NAMES = 4


def moments_of(
    story: Story, record: Record, lookup: Lookup, notes: Notebook, limits: Limits
) -> tuple[tuple[Moment, ...], int, tuple[Moment, ...]]:
    """The story's dates in order, how many were left out, and the earlier dates.

    The best attested are kept where there are too many. A sentence that tells of several dates is told at
    one of its own days, the story's before others; of earlier dates it names them all.
    """
    inside = set(story.reports)
    entries = [e for e in record.timeline if any(c.report in inside for c in e.citations)]
    begins = _begins(story)
    own = [e for e in entries if not _before(e, begins)]
    past = [e for e in entries if _before(e, begins)]
    by_date = _told_once(own, story, _days_of_deeds(record))
    weight = {day: max(_witnesses(e) for e in told) for day, told in by_date.items()}
    chosen = sorted(by_date, key=lambda d: (d != story.date, -weight[d], d))[: limits.moments]
    shown = tuple(_moment(d, by_date[d], lookup, notes, limits.at_a_time) for d in sorted(chosen))
    seen = [_words(e) for d in chosen for e in by_date[d]]
    earlier = _past(past, seen, lookup, notes, limits.earlier)
    return shown, len(by_date) - len(shown), earlier


def _begins(story: Story) -> date | None:
    """A month before the story's day; None for a story without a date."""
    if not story.date:
        return None
    parts = [int(part) for part in story.date[:10].split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1) - _A_MONTH


def _before(entry: TimelineEntry, begins: date | None) -> bool:
    """True where the entry's day or month lies before; a bare year does so even where it is the story's."""
    if begins is None:
        return False
    if entry.precision in (Precision.YEAR, Precision.DECADE):
        return entry.date <= str(begins.year)
    return entry.date < begins.isoformat()[: len(entry.date)]


def _words(entry: TimelineEntry) -> frozenset[str]:
    return frozenset(fold(entry.text).split())


def _witnesses(entry: TimelineEntry) -> int:
    return len({c.report for c in entry.citations})


def _days_of_deeds(record: Record) -> Mapping[str, Sequence[tuple[str, int]]]:
    """By report the first days of its dated events, each with where the event is told."""
    return {
        reading.report: [(e.date.interval.first, e.trigger.start) for e in reading.events if e.date]
        for reading in record.readings
    }


def _told_once(
    entries: Iterable[TimelineEntry], story: Story, deeds: Mapping[str, Sequence[tuple[str, int]]]
) -> dict[str, list[TimelineEntry]]:
    """Entries by date, each sentence at one date alone: that of a deed, the story's day, where most tell it.

    The day on which somebody said it is not the day of what is said.
    """

    def only_said(entry: TimelineEntry) -> bool:
        return not any(
            day.startswith(entry.date) and cited.span.start <= at < cited.span.end
            for cited in entry.citations
            for day, at in deeds.get(cited.report, ())
        )

    def rank(entry: TimelineEntry) -> tuple[object, ...]:
        day = entry.date != story.date, -_witnesses(entry), -len(entry.date), entry.date
        return only_said(entry), *day, entry.citations[0]

    ranked = sorted(entries, key=rank)
    kept: dict[str, list[TimelineEntry]] = defaultdict(list)
    seen: list[frozenset[str]] = []
    for entry in ranked:
        words = _words(entry)
        if not any(alike(words, others) for others in seen):
            seen.append(words)
            kept[entry.date].append(entry)
    return kept


def _past(
    entries: Iterable[TimelineEntry],
    seen: Sequence[frozenset[str]],
    lookup: Lookup,
    notes: Notebook,
    most: int,
) -> tuple[Moment, ...]:
    """Earlier dates, those that one sentence tells together under one heading."""
    groups: list[tuple[frozenset[str], list[TimelineEntry]]] = []
    for entry in sorted(entries, key=lambda e: (-_witnesses(e), e.date, e.citations[0])):
        words = _words(entry)
        if any(alike(words, others) for others in seen):
            continue
        known = next((told for others, told in groups if alike(words, others)), None)
        if known is None:
            groups.append((words, [entry]))
        elif entry.date not in {e.date for e in known}:
            known.append(entry)
    chosen = groups[:most]
    drawn = []
    for _, told in chosen:
        told.sort(key=lambda e: e.date)
        best = max(told, key=_witnesses)
        drawn.append(
            Moment(
                date=told[0].date,
                precision=told[0].precision,
                shown=listed([day_in_words(e.date) for e in told], _NAMES),
                lines=(_dated_line(best, lookup, notes),),
                more=0,
            )
        )
    return tuple(sorted(drawn, key=lambda m: (m.date, m.shown, m.lines[0].words)))


def _moment(day: str, entries: Sequence[TimelineEntry], lookup: Lookup, notes: Notebook, most: int) -> Moment:
    ranked = sorted(entries, key=lambda e: (-_witnesses(e), len(e.text) > 240, e.citations[0], e.text))
    lines = tuple(_dated_line(entry, lookup, notes) for entry in ranked[:most])
    return Moment(
        date=day,
        precision=entries[0].precision,
        shown=day_in_words(day),
        lines=lines,
        more=max(0, len(ranked) - most),
    )


def _dated_line(entry: TimelineEntry, lookup: Lookup, notes: Notebook) -> Line:
    """What is told of the date, with the reports that tell it."""
    ranked = sorted(entry.citations, key=lambda c: lookup.order[c.report])
    labels = list(dict.fromkeys(lookup.labels[c.report] for c in ranked))
    who = capital(labels[0] if len(labels) == 1 else f"{labels[0]} and {number(len(labels) - 1)} more")
    firsts = {c.report: c for c in reversed(ranked)}
    return Line(lead=who, words=_sentence(entry, lookup), notes=notes.places(reversed(firsts.values())))


def _sentence(entry: TimelineEntry, lookup: Lookup) -> str:
    """The cited sentence whole where it was cut and is not long; else as the timeline tells it."""
    told = plain(entry.text)
    if "…" not in told:
        return told
    first = re.sub(r"^… ?", "", told).split(" …")[0]
    for citation in entry.citations:
        text = lookup.reports[citation.report].text
        whole = clause(text, citation.span, citation.span, _WHOLE)
        if first in whole and "…" not in whole:
            return whole
    return told
