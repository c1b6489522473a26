"""Numbers of one thing: when two figures agree, and what it is that they count."""

import re
from collections.abc import Iterable

from wirewatch.check.words import stem
from wirewatch.model.readings import Bound, Quantity

SMALL = 12
"""Numbers up to this one are told of many things: that two are the same says little."""

_ABOUT = 0.15
"""By how much a number that is meant about may be off, as a share of it."""

_ROUND = 0.1
"""By how much two that are both meant about may differ: each is rounded by half of it."""

_ORDER = 10.0
"""An order of magnitude: "dozens" is anything from its value up to so many times it."""

_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "centur"})
"""Stems of units of time."""


_NOT = re.compile(r"\b(?:not|nor)\s+(?:even\s+)?$", re.IGNORECASE)

_SINCE = re.compile(r"\s+(?:after|ago|before|earlier|later|since)\b", re.IGNORECASE)

_BEFORE = 12
"""Characters before a figure in which that stands."""


def unit(quantity: Quantity) -> str:
    """The stem of the unit's last word, ``''`` where there is no unit."""
    words = (quantity.unit or "").lower().split()
    return stem(words[-1]) if words else ""


def same_amount(a: Iterable[Quantity], b: Iterable[Quantity]) -> bool:
    """True where both tell one number of one unit, a number that is not small."""
    first = {(q.value, unit(q)) for q in a if q.value is not None and q.value > SMALL}
    return any((q.value, unit(q)) in first for q in b)


def counted(quantities: Iterable[Quantity]) -> frozenset[str]:
    """Stems of the things that are counted: units that are neither money nor time."""
    units = {unit(q) for q in quantities if not is_sum(q) and not is_duration(q)}
    return frozenset(units - {""})


def is_sum(quantity: Quantity) -> bool:
    """True for a sum of money: the unit is an ISO 4217 code."""
    code = quantity.unit or ""
    return len(code) == 3 and code.isascii() and code.isupper()


def is_duration(quantity: Quantity) -> bool:
    """True for a stretch of time."""
    return unit(quantity) in _SPANS


def is_none(quantity: Quantity, text: str) -> bool:
    """True for "not one dollar": nobody puts anything at that figure; ``text`` is the report's."""
    return _NOT.search(text, max(0, quantity.span.start - _BEFORE), quantity.span.start) is not None


def is_since(quantity: Quantity, text: str) -> bool:
    """True for "two days after the storm": how long ago it was told of, not how long it went on."""
    return is_duration(quantity) and _SINCE.match(text, quantity.span.end) is not None


def slot(quantity: Quantity) -> str:
    """What sort of figure it is: ``sum``, ``duration`` or ``quantity``."""
    return "sum" if is_sum(quantity) else "duration" if is_duration(quantity) else "quantity"


def agree(a: Quantity, b: Quantity) -> bool:
    """True where both may be meant of one number: "dozens" and 40, "no more than 180" and 180."""
    if a.bound is b.bound is Bound.ABOUT:
        return abs((a.value or 0.0) - (b.value or 0.0)) <= _ROUND * max(a.value or 0.0, b.value or 0.0)
    (low, high), (least, most) = _range(a), _range(b)
    return low <= most and least <= high


def _range(quantity: Quantity) -> tuple[float, float]:
    value = quantity.value or 0.0
    match quantity.bound:
        case Bound.ABOUT:
            return value * (1 - _ABOUT), value * (1 + _ABOUT)
        case Bound.OVER:
            return value, float("inf")
        case Bound.UNDER:
            return float("-inf"), value
        case Bound.ORDER:
            return value / 2, value * _ORDER
        case _:
            return value, value


def of_one_unit(a: Iterable[Quantity], b: Iterable[Quantity]) -> bool:
    """True where both hold numbers of one unit."""
    one, other = ({unit(quantity) for quantity in some} - {""} for some in (a, b))
    return bool(one & other)


def conflict(a: Iterable[Quantity], b: Iterable[Quantity]) -> bool:
    """True where each tells a number that agrees with none of the other's: one more is no conflict."""
    one, other = tuple(a), tuple(b)
    return any(not any(agree(q, r) for r in other) for q in one) and any(
        not any(agree(q, r) for r in one) for q in other
    )
