"""Numbers with their bounds and units."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from wirewatch.lists.numbers import NumberWords
from wirewatch.model.readings import Bound, Quantity, TimeExpression, TimeKind
from wirewatch.model.spans import Span
from wirewatch.read.numerals import DIGITS, Numerals, numerals
from wirewatch.read.parse import ParsedPassage, ParsedReport
from wirewatch.read.patterns import any_of, fold, spaced
from wirewatch.read.quantity_ranges import Told, joined
from wirewatch.read.quantity_units import counted_noun, is_particle, is_verb, summed_noun

_AGE = re.compile(r"[\s-](?:years?|months?)[\s-](?:olds?\b|of\s+age\b)|-year\b.{0,3}\bold")
_AGED = re.compile(r"\b(?:aged?|turned|turns|age\s+of)\s+$")
_POINTS_BACK = re.compile(r"\b(?:the|these|those|our|their|its|his|her|both|your|my)\s+$")
_BESIDE_NAME = re.compile(r",\s*$")
_NOT_SHARE = re.compile(
    r"\b(?:first|second|last|final|other|latter|former|upper|lower|better|the|his|her|their|its|my|our)\s+$"
)
_OF_A = re.compile(r"\s+of\s+an?\b")
_NEAR = 40
"""Code points before and after a number that are looked at."""


def find(
    parsed: ParsedReport, times: tuple[TimeExpression, ...], numbers: NumberWords
) -> tuple[Quantity, ...]:
    """Quantities of a report, in the order of the text.

    A unit is an ISO 4217 code, ``percent``, or the counted noun with its modifiers as written. A part
    of a whole ("two-thirds of") is told in percent, a range by its middle, meant about. Dates, times of
    day, ordinals, ages and numbers that name a thing (a resolution, a model) are no quantities.
    """
    finder = _finder(numbers)
    dated = sorted(time.span for time in times if time.kind is not TimeKind.DURATION)
    return tuple(quantity for passage in parsed.passages for quantity in finder.of_passage(passage, dated))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    """Patterns and lookups made ready from one list of number words."""

    pattern: re.Pattern[str]
    after: re.Pattern[str]
    currency_after: re.Pattern[str]
    naming: re.Pattern[str]
    numerals: Numerals
    bounds: dict[str, Bound]
    symbols: dict[str, str]
    currencies: dict[str, str]
    orders: dict[str, int]
    money_scales: dict[str, int]
    parts: dict[str, int]

    def of_passage(self, passage: ParsedPassage, dated: list[Span]) -> Iterator[Quantity]:
        """Quantities of one passage."""
        text = passage.text
        start = passage.passage.span.start
        for quantity in joined(self._told(passage, text, dated), fold(text), self.numerals):
            yield replace(quantity, span=quantity.span.shifted(start), text=quantity.span.words(text))

    def _told(self, passage: ParsedPassage, text: str, dated: list[Span]) -> Iterator[Told]:
        """Every number of the passage that may count something, in order."""
        folded = fold(text)
        for found in self.pattern.finditer(folded):
            number = Span(*found.span("number"))
            if _inside(number.shifted(passage.passage.span.start), dated) or not self._counts(found, folded):
                continue
            yield self._quantity(found, folded, text, passage)

    def _counts(self, found: re.Match[str], text: str) -> bool:
        """False where the number names a thing, is an age, or is part of a longer code."""
        before, after = _around(text, found.start(), found.end())
        if self.naming.search(before) or _AGE.match(after) or _AGED.search(before):
            return False
        if found["range"] and not self._rises(found["range"]):
            return False
        if found["share"] and (_NOT_SHARE.search(before) or _OF_A.match(after)):
            return False
        alone = found["bound"] is None and found["symbol"] is None
        return not (alone and _BESIDE_NAME.search(before) and re.match(r"\s*[,.;]", after))

    def _quantity(self, found: re.Match[str], text: str, raw: str, passage: ParsedPassage) -> Told:
        value, bound = self._value(found), self._bound(found)
        start, end = found.span()
        if found["bound"] and is_particle(passage, start):
            start, bound = found.start("number"), Bound.EXACT  # "handed over 90 crates"
        unit, end = self._unit(found, text, raw, passage)
        plain = bound is Bound.EXACT and not found["symbol"] and not found["share"]
        alone = not plain or not _counts_nothing(found["number"], unit, _around(text, start, end)[0])
        alone = alone and not (found["range"] and unit is None)
        behind = self.after.match(text, end)
        if behind and bound is Bound.EXACT:
            bound, end = self.bounds[" ".join(behind["after"].split())], behind.end()
        words = " ".join(unit.split()) if unit else None
        quantity = Quantity(span=Span(start, end), text="", value=value, bound=bound, unit=words)
        return Told(quantity=quantity, number=Span(*found.span("number")), alone=alone)

    def _unit(
        self, found: re.Match[str], text: str, raw: str, passage: ParsedPassage
    ) -> tuple[str | None, int]:
        """What is counted, and where the quantity ends."""
        end = found.end()
        if found["share"]:
            return "percent", end
        if found["symbol"]:
            return self.symbols[re.sub(r"\s", "", found["symbol"])], end
        currency = self.currency_after.match(text, end)
        if currency and not is_verb(passage, currency.end() - 1):
            return self.currencies[" ".join(currency["currency"].split())], currency.end()
        noun = counted_noun(passage, Span(*found.span("number")), order=found["order"] is not None)
        if noun is None:
            whole = summed_noun(passage, Span(*found.span("number")))
            return whole.words(raw) if whole is not None else None, end
        return noun.words(raw), noun.end

    def _value(self, found: re.Match[str]) -> float | None:
        if found["share"]:
            return self._share(found["share"])
        if found["range"]:
            low, high = (self.numerals.value(end) for end in self._ends(found["range"]))
            return (low + high) / 2 if low is not None and high is not None else None
        if found["order"]:
            first, *rest = re.findall(r"[a-z]+", found["order"].replace(" of ", " "))
            value = float(self.orders[first])
            for word in rest:
                value *= self.numerals.scales.get(word.removesuffix("s"), 1)
            return value
        number = found["number"]
        if found["symbol"]:
            number = number.removeprefix(found["symbol"]).removesuffix(found["letter"] or "").strip()
        plain = self.numerals.value(number)
        return plain * self.money_scales.get(found["letter"] or "", 1) if plain is not None else None

    def _rises(self, text: str) -> bool:
        """True for a range, False for a score, a vote and years."""
        low, high = (self.numerals.value(end) for end in self._ends(text))
        years = re.fullmatch(r"(?:19|20)\d\d-\d{2,4}", text)
        return not years and low is not None and high is not None and low < high

    def _ends(self, text: str) -> tuple[str, str]:
        """Both ends of "2-3 million", each with the scale."""
        low, high = text.split("-")
        return low + high.lstrip("0123456789,."), high

    def _share(self, text: str) -> float | None:
        """A part of a whole in percent: two-thirds, half."""
        *many, part = re.findall(r"[a-z]+", text)
        count = self.numerals.value(many[0]) if many and many[0] not in {"a", "an"} else 1.0
        return 100 * count / self.parts[part] if count else None

    def _bound(self, found: re.Match[str]) -> Bound:
        if found["order"]:
            return Bound.ORDER
        if found["bound"]:
            return self.bounds[" ".join(found["bound"].split())]
        return Bound.ABOUT if found["range"] else Bound.EXACT


@lru_cache(maxsize=4)
def _finder(words: NumberWords) -> _Finder:
    read = numerals(words)
    orders = dict(words.orders)
    scales = [f"{word}s" for word, value in words.scales if value >= 100] + [word for word, _ in words.scales]
    order = rf"{any_of(orders)}(?: of {any_of(scales)})?(?= of\b)"
    counts = any_of(["a", "an", *(word for word, value in words.cardinals if 0 < value < 10)])
    share = rf"(?:{counts}[\s-]+{any_of(dict(words.parts))}|half)(?= of\b(?! an? {any_of(scales)}))"
    spread = rf"{DIGITS}-{DIGITS}(?: ?{any_of(dict(words.scales))}(?![a-z]))?"
    symbols, letters = any_of(dict(words.currency_symbols)), any_of(dict(words.money_scales))
    source = (
        rf"(?<![\w.])(?:(?P<bound>{any_of(dict(words.bounds))}) )?(?P<number>(?P<order>{order})|"
        rf"(?P<share>{share})|(?<![-–/:+#.])(?P<range>{spread})|"
        rf"(?P<symbol>{symbols}) ?(?:{read.pattern})(?: ?(?P<letter>{letters})(?![a-z]))?|"
        rf"(?<![-–/:+#.])(?:{read.pattern}))"
        r"(?!(?:st|nd|rd|th|s)\b|[\d:/]|-\d|[.,]\d|\w)"
    )
    return _Finder(
        pattern=re.compile(spaced(source)),
        after=re.compile(spaced(rf" (?P<after>{any_of(dict(words.bounds_after))})(?![a-z])")),
        currency_after=re.compile(
            spaced(rf"[\s-]*(?P<currency>{any_of(dict(words.currency_words))})(?![a-z])")
        ),
        naming=re.compile(spaced(rf"(?<![a-z]){any_of(words.naming)}(?: [\d/().]+,?(?: and| or|,)?)* $")),
        numerals=read,
        bounds={phrase: Bound(bound) for phrase, bound in (*words.bounds, *words.bounds_after)},
        symbols=dict(words.currency_symbols),
        currencies=dict(words.currency_words),
        orders=orders,
        money_scales=dict(words.money_scales),
        parts=dict(words.parts),
    )


def _inside(number: Span, dated: list[Span]) -> bool:
    """True where the number is part of a date; ``dated`` in the order of the text."""
    near = bisect.bisect_right(dated, number)
    return any(span.touches(number) for span in dated[max(0, near - 1) : near + 1])


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands right before and right after."""
    return text[max(0, start - _NEAR) : start], text[end : end + _NEAR]


def _counts_nothing(number: str, unit: str | None, before: str) -> bool:
    """True for a number without bound that points back ("the two leaders"), is a year or has no unit."""
    if re.fullmatch(r"(?:19|20)\d\d", number) and (unit is None or not unit[0].islower()):
        return True
    small = number.isalpha() or bool(re.fullmatch(r"\d", number))
    return small and (unit is None or bool(_POINTS_BACK.search(before)))
