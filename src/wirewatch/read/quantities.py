"""Numbers with their bounds and units."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from wirewatch.lists.numbers import NumberWords
from wirewatch.model.readings import Bound, Quantity, TimeExpression, TimeKind
from wirewatch.model.spans import Span
from wirewatch.read.numerals import Numerals, numerals
from wirewatch.read.parse import ParsedPassage, ParsedReport
from wirewatch.read.patterns import any_of, fold, spaced

_AGE = re.compile(r"[\s-](?:years?|months?)[\s-](?:olds?\b|of\s+age\b)|-year\b.{0,3}\bold")
_AGED = re.compile(r"\b(?:aged?|turned|turns|age\s+of)\s+$")
_POINTS_BACK = re.compile(r"\b(?:the|these|those|our|their|its|his|her|both|your|my)\s+$")
_BESIDE_NAME = re.compile(r",\s*$")
_NOUNS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CC"})
_NEAR = 40
"""Code points before and after a number that are looked at."""
_LONGEST_UNIT = 5
"""Tokens between a number and the noun that it counts, the noun included."""


def find(
    parsed: ParsedReport, times: tuple[TimeExpression, ...], numbers: NumberWords
) -> tuple[Quantity, ...]:
    """Quantities of a report, in the order of the text.

    A unit is an ISO 4217 code, ``percent``, or the counted noun with its modifiers as written. Dates,
    times of day, ordinals, ages and numbers that name a thing (a resolution, a model) are no quantities.
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

    def of_passage(self, passage: ParsedPassage, dated: list[Span]) -> Iterator[Quantity]:
        """Quantities of one passage."""
        folded = fold(passage.doc.text)
        for found in self.pattern.finditer(folded):
            number = Span(*found.span("number")).shifted(passage.passage.span.start)
            if _inside(number, dated) or not self._counts(found, folded):
                continue
            quantity = self._quantity(found, folded, passage)
            if quantity:
                yield quantity

    def _counts(self, found: re.Match[str], text: str) -> bool:
        """False where the number names a thing, is an age, or is part of a longer code."""
        before, after = _around(text, found.start(), found.end())
        if self.naming.search(before) or _AGE.match(after) or _AGED.search(before):
            return False
        alone = found["bound"] is None and found["symbol"] is None
        return not (alone and _BESIDE_NAME.search(before) and re.match(r"\s*[,.;]", after))

    def _quantity(self, found: re.Match[str], text: str, passage: ParsedPassage) -> Quantity | None:
        value, bound = self._value(found), self._bound(found)
        start, end = found.span()
        if found["bound"] and _is_particle(passage, start):
            start, bound = found.start("number"), Bound.EXACT  # "handed over 90 crates"
        unit: str | None = None
        if found["symbol"]:
            unit = self.symbols[re.sub(r"\s", "", found["symbol"])]
        elif (currency := self.currency_after.match(text, end)) and not _is_verb(passage, currency.end() - 1):
            unit, end = self.currencies[" ".join(currency["currency"].split())], currency.end()
        if unit is None:
            noun = _unit(passage, Span(*found.span("number")), order=found["order"] is not None)
            if noun is not None:
                unit, end = noun.words(passage.doc.text), noun.end
        plain = bound is Bound.EXACT and not found["symbol"]
        if plain and _counts_nothing(found["number"], unit, _around(text, start, end)[0]):
            return None
        behind = self.after.match(text, end)
        if behind and bound is Bound.EXACT:
            bound, end = self.bounds[" ".join(behind["after"].split())], behind.end()
        inside = Span(start, end)
        return Quantity(
            span=inside.shifted(passage.passage.span.start),
            text=inside.words(passage.doc.text),
            value=value,
            bound=bound,
            unit=" ".join(unit.split()) if unit else None,
        )

    def _value(self, found: re.Match[str]) -> float | None:
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

    def _bound(self, found: re.Match[str]) -> Bound:
        if found["order"]:
            return Bound.ORDER
        if found["bound"]:
            return self.bounds[" ".join(found["bound"].split())]
        return Bound.EXACT


@lru_cache(maxsize=4)
def _finder(words: NumberWords) -> _Finder:
    read = numerals(words)
    orders = dict(words.orders)
    scales = [f"{word}s" for word, value in words.scales if value >= 100] + [word for word, _ in words.scales]
    order = rf"{any_of(orders)}(?: of {any_of(scales)})?(?= of\b)"
    symbols, letters = any_of(dict(words.currency_symbols)), any_of(dict(words.money_scales))
    source = (
        rf"(?<![\w.])(?:(?P<bound>{any_of(dict(words.bounds))}) )?(?P<number>(?P<order>{order})|"
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
    )


def _unit(passage: ParsedPassage, number: Span, *, order: bool) -> Span | None:
    """The noun that the number counts, with the modifiers between the two."""
    tokens = passage.doc.char_span(number.start, number.end, alignment_mode="expand")
    if tokens is None:
        return None
    at, last = tokens.end, len(passage.doc)
    if order and at < last and passage.doc[at].lower_ == "of":
        at += 1
    if at < last and passage.doc[at].text in {"-", "‑", "–"} and at + 1 < last:
        measure = passage.doc[at + 1]
        return Span(measure.idx, measure.idx + len(measure.text)) if measure.is_alpha else None
    head = _counted(passage, tokens[-1], at)
    if head is None:
        return None
    return Span(passage.doc[at].idx, head.idx + len(head.text))


def _counted(passage: ParsedPassage, number: Token, at: int) -> Token | None:
    """The last noun of the run of modifiers and nouns that begins at the token ``at``."""
    if number.dep_ == "nummod" and at <= number.head.i < at + _LONGEST_UNIT and number.head.pos_ in _NOUNS:
        return number.head
    head: Token | None = None
    for token in passage.doc[at : at + _LONGEST_UNIT]:
        if token.pos_ in _NOUNS and not (head is not None and token.pos_ == "PROPN" and head.pos_ == "NOUN"):
            head = token
        elif head is not None or token.tag_ not in _MODIFIERS:
            break
    return head


def _is_verb(passage: ParsedPassage, at: int) -> bool:
    tokens = passage.doc.char_span(at, at + 1, alignment_mode="expand")
    return tokens is not None and tokens[0].pos_ == "VERB"


def _is_particle(passage: ParsedPassage, at: int) -> bool:
    tokens = passage.doc.char_span(at, at + 1, alignment_mode="expand")
    return tokens is not None and (tokens[0].tag_ == "RP" or tokens[0].dep_ == "prt")


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
