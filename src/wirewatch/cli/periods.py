"""From and to when, in the words of a command line."""

import re
from datetime import UTC, date, datetime, time, timedelta

import typer

_AGO = re.compile(r"(\d{1,6})\s*(minute|hour|day|week)s?(?:\s+ago)?", re.IGNORECASE)
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)
_KNOWN = (
    'a day (2025-03-04), a time (2025-03-04T09:30), today, yesterday, or so long ago ("12 hours", "7 days")'
)


def between(since: str, until: str | None = None, now: datetime | None = None) -> tuple[datetime, datetime]:
    """The times that are meant, aware of their zones; without one they are this machine's.

    Raises BadParameter for words that are no time, and where the end does not come after the beginning.
    """
    now = now or datetime.now(UTC).astimezone()
    begin = max(_moment(since, now, "--since"), _FIRST.astimezone(now.tzinfo))
    end = now if until is None else _moment(until, now, "--until", last=True)
    if begin >= end:
        what = "has not come yet" if until is None else f"does not come before --until {until!r}"
        raise typer.BadParameter(f"--since {since!r} {what}: nothing can have changed in that time")
    return begin, end


def _moment(words: str, now: datetime, option: str, *, last: bool = False) -> datetime:
    """The time; of a day its first moment, or with ``last`` the first one after it."""
    text = words.strip().lower()
    days = {"today": now.date(), "yesterday": now.date() - _DAY}
    try:
        if text == "now":
            return now
        if ago := _AGO.fullmatch(text):
            return now - timedelta(**{f"{ago[2]}s": int(ago[1])})
        if day := days.get(text) or _day(text):
            return datetime.combine(day + _DAY if last else day, time()).astimezone()
        return datetime.fromisoformat(words.strip()).astimezone()
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(
            f"{option} {words!r} is no day or time that exists; give {_KNOWN}"
        ) from error


def _day(text: str) -> date | None:
    """The day of an ISO date; None for what has another form. Raises ValueError for a day that is none."""
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
