"""Two numbers told as one: "10 to 15 trucks", "between 40 and 50", "two or three"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from wirewatch.model.readings import Bound, Quantity
from wirewatch.model.spans import Span
from wirewatch.read.numerals import Numerals

_TO = re.compile(r"\s+(?:to|or)\s+|\s+to\s+as\s+many\s+as\s+")
_AND = re.compile(r"\s+and\s+")
_BETWEEN = re.compile(r"\bbetween\s+$")
_FROM = re.compile(r"\bfrom\s+$")
_SCALED = 1000
_LONGEST_GAP = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A quantity and where its number alone stands, both within the passage.

    ``alone`` is False for a number that counts nothing by itself ("two" of "two or three shells").
    """

    quantity: Quantity
    number: Span
    alone: bool = True


def joined(told: Iterable[Told], text: str, numerals: Numerals) -> Iterator[Quantity]:
    """Quantities of a folded passage, in order, two that make a range as one: its middle, meant about.

    "Rose from 10 to 15 percent" stays two numbers, as do numbers that fall ("a vote of 10 to 5").
    """
    held: Told | None = None
    for now in told:
        one = _range(held, now, text, numerals) if held else None
        if one is not None:
            yield one
            held = None
            continue
        if held is not None and held.alone:
            yield held.quantity
        held = now
    if held is not None and held.alone:
        yield held.quantity


def _range(low: Told, high: Told, text: str, numerals: Numerals) -> Quantity | None:
    start, end, stop = low.number.start, high.number.start, low.quantity.span.end
    if not 0 < end - stop <= _LONGEST_GAP or high.quantity.bound is not Bound.EXACT:
        return None
    gap, before = text[stop:end], text[max(0, start - 12) : start]
    between = _BETWEEN.search(before)
    if between and _AND.fullmatch(gap):
        start -= len(between[0])
    elif not _TO.fullmatch(gap) or _FROM.search(before):
        return None
    values = _values(low, high, text, numerals)
    return values and _whole(low, high, min(start, low.quantity.span.start), sum(values) / 2)


def _values(low: Told, high: Told, text: str, numerals: Numerals) -> tuple[float, float] | None:
    """Both ends, where they rise; the first takes the scale of the second: "2 to 3 million"."""
    first, second = low.quantity.value, high.quantity.value
    units = {low.quantity.unit, high.quantity.unit} - {None}
    if first is None or second is None or len(units) > 1 or Bound.ORDER in {low.quantity.bound}:
        return None
    words = re.findall(r"[a-z]+", high.number.words(text))
    scale = next((numerals.scales[word] for word in words if word in numerals.scales), 1)
    if first < _SCALED <= scale:
        first *= scale
    return (first, second) if first < second else None


def _whole(low: Told, high: Told, start: int, value: float) -> Quantity:
    unit = high.quantity.unit or low.quantity.unit
    bound = low.quantity.bound if low.quantity.bound is not Bound.EXACT else Bound.ABOUT
    return replace(
        high.quantity, span=Span(start, high.quantity.span.end), value=value, bound=bound, unit=unit
    )
