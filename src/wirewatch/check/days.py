"""On which day each member puts a deed, and when two of them cannot both be meant."""

import re
from dataclasses import dataclass
from datetime import date

from wirewatch.check.material import Material, Member
from wirewatch.model.readings import Interval, TimeKind
from wirewatch.model.spans import Span

_LEADING = re.compile(r"\b(?:at|on|in|until|till|by|from|since|before|after)\s(?:the\s)?$", re.IGNORECASE)
"""What a date may be led by."""

_LED = 12
"""Characters before a date in which that stands."""

_LIMITS = frozenset({"until", "till", "by"})
"""What says that a date is when a deed ends at the latest."""

_CLOCK = re.compile(r"[\d:. ]+(?:[ap]\.?m\.?|hours|o['’]clock|GMT|UTC)?", re.IGNORECASE)
"""A time that says nothing of the day."""

_DAY_OF_YEAR = re.compile(
    r"^(?!.*\b\d{4}\b).*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b", re.DOTALL
)
"""A month, or a day of one, of a year that is not told."""

_NIGHT = re.compile(r"\bnight|\bmidnight|\bevening", re.IGNORECASE)
_SMALL_HOURS = re.compile(r"\bsmall hours|\bmidnight|\bovernight|\bnight", re.IGNORECASE)
_AROUND = 24
"""Characters before a date in which "the small hours of" stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """When a member puts its deed: the days, the words of the text, and what stands around them."""

    member: str
    interval: Interval
    words: str
    limit: bool
    """It is when the deed ends at the latest."""
    around: str

    def agrees(self, other: "Day") -> bool:
        """True where both may be meant: a night runs into the next day, and an end is no beginning."""
        if self.limit != other.limit:
            return True
        one, two = self.interval, other.interval
        if _DAY_OF_YEAR.search(self.words) and _DAY_OF_YEAR.search(other.words):
            one, two = _without_year(one), _without_year(two)
        if one.first <= two.last and two.first <= one.last:
            return True
        earlier, later = (self, other) if one.last < two.first else (other, self)
        return (
            _NIGHT.search(earlier.around) is not None
            and _SMALL_HOURS.search(later.around) is not None
            and _next(earlier.interval.last, later.interval.first)
        )


def _without_year(interval: Interval) -> Interval:
    """ "2 April" and "April" are of one year unless they say of which: what they are next to misleads."""
    first, last = interval.first, interval.last
    return Interval(first=first[4:], last=last[4:]) if first[:4] == last[:4] else interval


def _next(day: str, other: str) -> bool:
    try:
        return (date.fromisoformat(other) - date.fromisoformat(day)).days == 1
    except ValueError:
        return False


def day(member: Member, material: Material) -> Day | None:
    """The day of a deed, with the word that says how it is meant ("until Thursday"), where one is told.

    An event that was given no date has the one behind its verb, where that is the only one.
    """
    event = member.event
    if event is None:
        return None
    text, known = material.text(member.report), material.readings[member.report].times
    if event.date is None:
        inside = [t for t in known if any(s.covers(t.span) for s in member.spans)]
        inside = [t for t in inside if t.span.start >= event.trigger.end]
        dated = [(t.span, t.interval) for t in inside if t.interval and t.kind is TimeKind.DATE]
        return _led(*dated[0], member, text) if len(dated) == 1 else None
    words = event.date.text
    if _CLOCK.fullmatch(words):
        return None
    told = (t.span for t in known if t.span.words(text) == words)
    near = min(told, key=lambda span: abs(span.start - event.trigger.start), default=None)
    if near is not None:
        return _led(near, event.date.interval, member, text)
    return Day(member=member.id, interval=event.date.interval, words=words, limit=False, around=words)


def _led(span: Span, interval: Interval, member: Member, text: str) -> Day:
    led = _LEADING.search(text, max(0, span.start - _LED), span.start)
    before = led.group() if led else ""
    return Day(
        member=member.id,
        interval=interval,
        words=f"{before}{span.words(text)}",
        limit=not _LIMITS.isdisjoint(before.casefold().split()),
        around=text[max(0, span.start - _AROUND) : span.end],
    )
