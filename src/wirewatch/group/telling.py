"""What a story is called, and when and where its event was: what most families of reports speak for."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wirewatch.group.folding import key, words
from wirewatch.model.groups import Story
from wirewatch.model.ids import digest_id
from wirewatch.model.readings import EntityKind, MentionForm, Reading, TimeExpression, TimeKind
from wirewatch.model.reports import Report, Role
from wirewatch.model.spans import Span

_RECENT = timedelta(days=7)
"""A report's own news is no older than this when it is published."""

_FADES = 600.0
"""After so many characters a mention counts half: news stands at the top."""

_WHERE = re.compile(r"\b(in|at|outside|near)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$", re.I)
_TITLE = 120

Weights = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """All that is known of the reports when stories are told."""

    reports: Mapping[str, Report]
    readings: Mapping[str, Reading]
    family_of: Mapping[str, str]
    descended: frozenset[str]
    """Reports that descend from others."""


def tell(members: Sequence[str], pile: Pile) -> Story:
    """The story of these reports (ids).

    It is known by the first of them, so that its id lasts while it grows.
    """
    ids = tuple(sorted(members))
    first = min((pile.reports[id] for id in ids), key=lambda report: report.seniority)
    return Story(
        id=digest_id("story", first.id),
        title=title(ids, pile),
        date=day(ids, pile),
        place=place(ids, pile),
        reports=ids,
    )


def title(members: Sequence[str], pile: Pile) -> str:
    """The headline whose words the other headlines and leads use most; of originals before descendants.

    Without any headline the beginning of the first report's text.
    """
    headed = [id for id in members if pile.reports[id].title]
    if not headed:
        return _beginning(pile.reports[members[0]])
    spread: Counter[str] = Counter()
    for id in members:
        spread.update(set(words(f"{pile.reports[id].title or ''} {_beginning(pile.reports[id], 600)}")))

    def rank(id: str) -> tuple[bool, float, str, str]:
        own = set(words(pile.reports[id].title or ""))
        shared = sum(spread[word] for word in own) / max(1, len(own))
        return id in pile.descended, -round(shared, 6), pile.reports[id].published or "~", id

    return " ".join((pile.reports[min(headed, key=rank)].title or "").split())


def _beginning(report: Report, length: int = _TITLE) -> str:
    body = next((p.span.words(report.text) for p in report.passages if p.role is Role.BODY), report.text)
    line = " ".join(body.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + "…"


def day(members: Sequence[str], pile: Pile) -> str | None:
    """The ISO day that most families date their news to, None where no day is known.

    Counted are days that the reports name, those about the time of publication; the nearer to the top,
    the more. Where none is named it is the first day of publication.
    """
    published = sorted(d for id in members if (d := pile.reports[id].day))
    window = (published[0] - _RECENT, published[-1]) if published else None
    weights = _by_family(members, pile, lambda id: _days(id, pile, window))
    if weights:
        return min(weights, key=lambda day: (-round(weights[day], 6), day))
    return published[0].isoformat() if published else None


def _days(id: str, pile: Pile, window: tuple[date, date] | None) -> Weights:
    found: Weights = defaultdict(float)
    for time in pile.readings[id].times if id in pile.readings else ():
        if (named := _single_day(time)) is None or (window and not window[0] <= named <= window[1]):
            continue
        found[named.isoformat()] += _weight(time.span)
    return found


def _single_day(time: TimeExpression) -> date | None:
    if time.kind not in (TimeKind.DATE, TimeKind.TIME) or time.interval is None:
        return None
    if time.interval.first != time.interval.last:
        return None
    try:
        return date.fromisoformat(time.interval.first)
    except ValueError:  # before the year 1, or beyond 9999
        return None


def place(members: Sequence[str], pile: Pile) -> str | None:
    """The place that most families name as where things happen, None where none is named.

    A place after "in" or "at" counts fully, elsewhere (a government by its capital, a desk by its
    dateline) by a quarter; a state only where nothing nearer is named.
    """
    nearest = _by_family(members, pile, lambda id: _places(id, pile, EntityKind.PLACE))
    weights = nearest or _by_family(members, pile, lambda id: _places(id, pile, EntityKind.STATE))
    if not weights:
        return None
    best = min(weights, key=lambda name: (-round(weights[name], 6), name))
    spellings = [r.name for id in members if id in pile.readings for r in pile.readings[id].referents]
    return min(
        (name for name in spellings if key(name) == best), key=lambda name: (-spellings.count(name), name)
    )


def _places(id: str, pile: Pile, kind: EntityKind) -> Weights:
    found: Weights = defaultdict(float)
    if id not in pile.readings:
        return found
    report, reading = pile.reports[id], pile.readings[id]
    names = {referent.id: key(referent.name) for referent in reading.referents if referent.kind is kind}
    for mention in reading.mentions:
        if mention.form is not MentionForm.NAME or not (name := names.get(mention.referent)):
            continue
        before = report.text[max(0, mention.span.start - 60) : mention.span.start]
        found[name] += _weight(mention.span) * (1.0 if _WHERE.search(before) else 0.25)
    return found


def _weight(span: Span) -> float:
    return 1.0 / (1.0 + span.start / _FADES)


def _by_family(members: Sequence[str], pile: Pile, weigh: Callable[[str], Weights]) -> Weights:
    """Weights summed over families; a family speaks with one voice however many reports it has."""
    total: Weights = defaultdict(float)
    families: dict[str, list[str]] = defaultdict(list)
    for id in members:
        families[pile.family_of[id]].append(id)
    for family in families.values():
        voices = [found for id in family if (found := weigh(id))]
        for voice in voices:
            share = sum(voice.values()) * len(voices)
            for name, weight in voice.items():
                total[name] += weight / share
    return total
