"""Which of two related texts came first, and what that rests on."""

import re
from dataclasses import dataclass
from datetime import datetime

from wirewatch.group.texts import Text
from wirewatch.model.groups import OrderBasis, Relation
from wirewatch.model.reports import Report

_YEAR = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Whether the left one of two reports is the ancestor, and by what that is known."""

    left_first: bool
    basis: OrderBasis


def order(a: Report, b: Report, left: Text, right: Text, relation: Relation) -> Order:
    """Tell ancestor from descendant: by stated time, else by what a descendant adds or loses."""
    stated = _stated(a, b)
    if stated is not None:
        return Order(left_first=stated, basis=OrderBasis.STATED)
    inferred = _dressed(a, b)
    if inferred is None:
        inferred = grown(left.folded, right.folded) if relation is Relation.VERSION else _trimmed(left, right)
    if inferred is not None:
        return Order(left_first=inferred, basis=OrderBasis.INFERRED)
    return Order(left_first=a.id < b.id, basis=OrderBasis.UNKNOWN)


def grown(left: str, right: str) -> bool | None:
    """True where the left text is the earlier state of one article, None where nothing tells.

    A later state may know of a later year; and articles grow: what was added tells more than what was cut.
    """
    for earlier, later in ((_latest_year(left), _latest_year(right)), (len(left), len(right))):
        if earlier != later:
            return earlier < later
    return None


def _latest_year(text: str) -> int:
    """The latest year that is named; where none is, 0."""
    return max(map(int, _YEAR.findall(text)), default=0)


def _trimmed(left: Text, right: Text) -> bool | None:
    """True where the right text is the shorter one: a copy may be cut, but is not written on."""
    return None if len(left.words) == len(right.words) else len(left.words) > len(right.words)


def _dressed(a: Report, b: Report) -> bool | None:
    """True where only the left report has a date, or only it names an outlet: copies lose both."""
    for ours, theirs in ((a.published, b.published), (a.outlet, b.outlet)):
        if bool(ours) != bool(theirs):
            return bool(ours)
    return None


def _stated(a: Report, b: Report) -> bool | None:
    """True where the left report says that it is the earlier one."""
    for first, second in ((a.published, b.published), (a.modified or a.published, b.modified or b.published)):
        if (before := _earlier(first, second)) is not None:
            return before
    return None


def _earlier(first: str | None, second: str | None) -> bool | None:
    """True where the first ISO date or date-time is the earlier one, None where that cannot be told."""
    if not first or not second:
        return None
    a, b = datetime.fromisoformat(first), datetime.fromisoformat(second)
    if a.tzinfo and b.tzinfo:
        return a < b if a != b else None
    if a.date() != b.date():
        return a.date() < b.date()
    timed = len(first) > 10 and len(second) > 10
    same_clock = (a.tzinfo is None) == (b.tzinfo is None)
    return a < b if timed and same_clock and a != b else None
