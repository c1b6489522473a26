"""The date of a claim: of the event, else of the speech, else of the first report that tells it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wirewatch.model.readings import Interval
from wirewatch.report.lookup import Member
from wirewatch.report.timeline import when
from wirewatch.report.wording import day_in_words


class Basis(StrEnum):
    """What a claim's date is the date of."""

    EVENT = "event"
    SPEECH = "speech"
    REPORT = "report"
    """The first report's day: nothing else is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """From the first to the last day, as ISO 8601 dates, and by what that is known."""

    first: str
    last: str
    basis: Basis

    @property
    def shown(self) -> str:
        """The day, month, year or decade that holds it (``2024-06``, ``1990s``); years where none does."""
        unit = when(Interval(first=self.first, last=self.last))
        if unit is None:
            return f"{self.first[:4]}–{self.last[:4]}"
        return day_in_words(unit[0]) if len(unit[0]) == len("199") else unit[0]

    def meets(self, since: str | None, until: str | None) -> bool:
        """True where it does not lie wholly before the one or after the other."""
        return (since is None or since <= self.last) and (until is None or self.first <= until)


def dates(members: Sequence[Member]) -> tuple[Dated, ...]:
    """The dates that a claim's reports give it, the one that most of them give first; none for undated ones.

    Speech dates a statement alone. Where no report tells a date it is the day of the first report.
    """
    events = any(m.event is not None for m in members)
    reports: dict[Dated, set[str]] = defaultdict(set)
    for member in members:
        for dated in _told(member, events=events):
            reports[dated].add(member.report.id)
    if reports:
        return tuple(sorted(reports, key=lambda d: (-len(reports[d]), d.first, d.last)))
    days = sorted(m.report.published[:10] for m in members if m.report.published)
    return (Dated(first=days[0], last=days[0], basis=Basis.REPORT),) if days else ()


def _told(member: Member, *, events: bool) -> Iterator[Dated]:
    event, said = member.event, member.statement
    if events and event is not None and event.date is not None:
        yield Dated(first=event.date.interval.first, last=event.date.interval.last, basis=Basis.EVENT)
    if not events and said is not None and said.date:
        yield Dated(first=said.date, last=said.date, basis=Basis.SPEECH)
