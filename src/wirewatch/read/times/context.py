"""What a time expression is read against."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from wirewatch.model.readings import Interval, TimeKind
from wirewatch.read.times.values import interval


class Tense(StrEnum):
    """Whether the verb that an expression belongs to tells of what was or of what is to come."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Kind and TIMEX3 value of an expression; ``interval`` where the value names days."""

    kind: TimeKind
    value: str

    @property
    def interval(self) -> Interval | None:
        """First and last day that the value names."""
        return interval(self.value) if self.kind in {TimeKind.DATE, TimeKind.TIME} else None


def a_date(value: str) -> Value:
    """A date of that TIMEX3 value."""
    return Value(kind=TimeKind.DATE, value=value)


def a_time(value: str) -> Value:
    """A time of day of that TIMEX3 value."""
    return Value(kind=TimeKind.TIME, value=value)


def a_set(value: str) -> Value:
    """A repeated time of that TIMEX3 value."""
    return Value(kind=TimeKind.SET, value=value)


def a_duration(value: str) -> Value:
    """A length of that TIMEX3 value."""
    return Value(kind=TimeKind.DURATION, value=value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Day of publication, tense of the verb, and the date that the text told last (a TIMEX3 value)."""

    anchor: date | None = None
    updated: date | None = None
    """Day of the report's last update: a bare weekday between publication and update is that late one."""
    tense: Tense | None = None
    focus: str | None = None
    told_day: str | None = None
    """The day told last in the passage at hand (a TIMEX3 value of ten places)."""

    @property
    def focus_day(self) -> date | None:
        """First day of the date that the text told last."""
        told = interval(self.focus) if self.focus else None
        return date.fromisoformat(told.first) if told else None

    @property
    def focus_year(self) -> int | None:
        """Year of the date that the text told last."""
        day = self.focus_day
        return day.year if day else None

    def after(self, value: Value) -> "Context":
        """The context of what follows an expression of that value."""
        if not value.interval:
            return self
        day = value.value[:10] if len(value.value) >= 10 else self.told_day
        return replace(self, focus=value.value, told_day=day)
