"""What is told of each date, and where."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wirewatch.model.claims import Claim
from wirewatch.model.groups import Grouping, Link
from wirewatch.model.readings import Event, Interval, Reading, Statement, TimeExpression, TimeKind
from wirewatch.model.records import Citation, Precision, TimelineEntry
from wirewatch.model.reports import Report, Role
from wirewatch.model.spans import Span
from wirewatch.report.wording import clause, fold

_TOLD = frozenset({Role.STANDFIRST, Role.BODY})
_RANK = {Precision.DECADE: 0, Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One sentence that tells of a date, and what of: a claim's id or the sentence's own folded words."""

    date: str
    precision: Precision
    subject: str
    text: str
    rank: int
    citation: Citation


def when(interval: Interval) -> tuple[str, Precision] | None:
    """The smallest calendar unit that holds the interval: day, month, year, decade; None beyond that."""
    first, last = date.fromisoformat(interval.first), date.fromisoformat(interval.last)
    if first == last:
        return interval.first, Precision.DAY
    if (first.year, first.month) == (last.year, last.month):
        return interval.first[:7], Precision.MONTH
    if first.year == last.year:
        return interval.first[:4], Precision.YEAR
    if first.year // 10 == last.year // 10:
        return interval.first[:3], Precision.DECADE
    return None


def timeline(grouping: Grouping, claims: Sequence[Claim]) -> tuple[TimelineEntry, ...]:
    """Entries by date, each with the sentences that tell it.

    A sentence that dates an event is told with its claim; a date in a told sentence without such an event
    is told by the clause around it. What several reports print alike, or one takes over from another, is
    one entry with several citations. Durations, sets and vague values have none.
    """
    claim_of = {member: claim for claim in claims for member in claim.members}
    readings = {reading.report: reading for reading in grouping.readings}
    told: list[_Told] = []
    for report in grouping.reports:
        if reading := readings.get(report.id):
            told.extend(_told(report, reading, claim_of))
    merged = _merged(told, grouping.links)
    derived = frozenset(link.to_report for link in grouping.links)
    return tuple(sorted((_entry(group, derived) for group in merged), key=_order))


def _told(report: Report, reading: Reading, claim_of: dict[str, Claim]) -> Iterator[_Told]:
    """The report's dated sentences, each once a date: of its events the best attested one tells it."""
    passages = [p.span for p in report.passages if p.role in _TOLD]
    sentences = [s.span for s in reading.sentences if any(p.covers(s.span) for p in passages)]
    done: set[tuple[Span, str]] = set()
    for event in sorted(reading.events, key=lambda e: _attested(e, claim_of)):
        sentence = _at(sentences, event.trigger)
        dated = when(event.date.interval) if event.date else None
        if dated and sentence and (sentence, dated[0]) not in done:
            done.add((sentence, dated[0]))
            yield _of_event(event, report, sentence, dated, claim_of.get(event.id))
    for time in reading.times:
        dated = _dated(time)
        sentence = _at(sentences, time.span)
        if dated and sentence and (sentence, dated[0]) not in done:
            done.add((sentence, dated[0]))
            statement = _statement_at(reading.statements, time.span)
            claim = claim_of.get(statement.id) if statement else None
            yield _of_sentence(report, sentence, time, dated, claim)


def _attested(event: Event, claim_of: dict[str, Claim]) -> tuple[int, int, Span]:
    claim = claim_of.get(event.id)
    return (-claim.independent_sources, -len(claim.members), event.span) if claim else (0, 0, event.span)


def _dated(time: TimeExpression) -> tuple[str, Precision] | None:
    """The date of an expression that names days; a time of day belongs to its day."""
    if time.interval is None or time.kind in (TimeKind.DURATION, TimeKind.SET):
        return None
    return when(time.interval)


def _at(sentences: Iterable[Span], span: Span) -> Span | None:
    return next((s for s in sentences if s.touches(span)), None)


def _statement_at(statements: Iterable[Statement], span: Span) -> Statement | None:
    """The narrowest statement whose content holds the span."""
    holding = [s for s in statements if any(c.covers(span) for c in s.content)]
    return min(holding, key=lambda s: s.hull.length, default=None)


def _of_event(
    event: Event, report: Report, sentence: Span, dated: tuple[str, Precision], claim: Claim | None
) -> _Told:
    """An event's own sentence, or the clause of it around the event."""
    words = clause(report.text, sentence, event.trigger)
    says_when = event.date is not None and event.date.text in sentence.words(report.text)
    return _Told(
        date=dated[0],
        precision=dated[1],
        subject=claim.id if claim else fold(words),
        text=words,
        rank=0 if says_when else 1,
        citation=Citation(report=report.id, span=sentence),
    )


def _of_sentence(
    report: Report, sentence: Span, time: TimeExpression, dated: tuple[str, Precision], claim: Claim | None
) -> _Told:
    """A sentence that tells a date, or the clause of it around the date."""
    words = clause(report.text, sentence, time.span)
    return _Told(
        date=dated[0],
        precision=dated[1],
        subject=claim.id if claim else fold(words),
        text=words,
        rank=2,
        citation=Citation(report=report.id, span=sentence),
    )


def _merged(told: Sequence[_Told], links: Iterable[Link]) -> list[list[_Told]]:
    """What tells the same of the same date, brought together."""
    groups: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for item in told:
        groups[item.date, item.subject].append(item)
    keys = list(groups)
    leader = {key: key for key in keys}

    def root(key: tuple[str, str]) -> tuple[str, str]:
        while leader[key] != key:
            key = leader[key]
        return key

    at: dict[str, list[tuple[Span, tuple[str, str]]]] = defaultdict(list)
    for key in keys:
        for item in groups[key]:
            at[item.citation.report].append((item.citation.span, key))
    for a, b in _taken_over(at, links):
        leader[root(b)] = root(a)
    joined: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for key in keys:
        joined[root(key)].extend(groups[key])
    return list(joined.values())


def _taken_over(
    at: dict[str, list[tuple[Span, tuple[str, str]]]], links: Iterable[Link]
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Pairs of groups of one date, of which one report took the other's sentence, by the shared spans."""
    for link in links:
        for shared in link.shared:
            ours = [key for span, key in at.get(link.from_report, ()) if _much(span, shared.from_span)]
            theirs = [key for span, key in at.get(link.to_report, ()) if _much(span, shared.to_span)]
            for day in sorted({key[0] for key in ours}):
                same = [key for key in ours if key[0] == day], [key for key in theirs if key[0] == day]
                if len(same[0]) == len(same[1]) == 1:
                    yield same[0][0], same[1][0]


def _much(sentence: Span, shared: Span) -> bool:
    """True where sentence and shared stretch are nearly the same place, so that nothing else is meant."""
    return sentence.overlap(shared) >= 0.6 * max(sentence.length, shared.length)


def _entry(group: Sequence[_Told], derived: frozenset[str]) -> TimelineEntry:
    """The group in the words of a report that took them from no other, whole and full where it can be."""

    def wordy(told: _Told) -> tuple[int, bool, bool, int, str]:
        return told.rank, told.citation.report in derived, "…" in told.text, -len(told.text), told.text

    best = min(group, key=wordy)
    cited = sorted({t.citation for t in group}, key=lambda c: (c.report, c.span))
    return TimelineEntry(date=best.date, precision=best.precision, text=best.text, citations=tuple(cited))


def _order(entry: TimelineEntry) -> tuple[str, int, str, str, Span]:
    """By date, the vaguer first, then where it is told."""
    first = entry.citations[0]
    return entry.date, _RANK[entry.precision], entry.text, first.report, first.span
