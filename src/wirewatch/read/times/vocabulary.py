"""Words of time made ready for patterns: lookups, and sources of regular expressions."""

from dataclasses import dataclass
from functools import lru_cache

from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.read.numerals import Numerals, numerals
from wirewatch.read.patterns import any_of

_DOT = r"(?:(?:(?<!may)(?<=(?<![a-z])[a-z]{3})|(?<=sept)|(?<=tues)|(?<=thur)|(?<=thurs))\.)?"
"""The full stop of an abbreviation: it belongs to "Sept." and not to "September." or "May."."""


_BEHIND = {"before", "after"}
"""Directions that stand behind a unit ("the year before"); in front of a day they are prepositions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Lookups from words in lower case to numbers and TIMEX3 codes, and pattern fragments by name."""

    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    seasons: dict[str, str]
    dayparts: dict[str, str]
    plurals: frozenset[str]
    """Parts of day of which there are several."""
    clock: dict[str, str]
    sets: dict[str, str]
    feasts: dict[str, str]
    references: dict[str, str]
    directions: dict[str, int]
    told: frozenset[str]
    zones: dict[str, str]
    lengths: dict[str, str]
    numbers: Numerals
    fragments: dict[str, str]
    words: TimeWords


@lru_cache(maxsize=4)
def vocabulary(words: TimeWords, number_words: NumberWords) -> Vocabulary:
    """Lookups and fragments of the given lists."""
    numbers = numerals(number_words)
    units = _with_plurals(words)
    seasons, dayparts = _plural(dict(words.seasons)), _plural(dict(words.dayparts))
    weekdays = {**_plural(dict(words.weekdays)), **dict(words.weekdays)}
    months = {word: int(number) for word, number in words.months}
    fragments = {
        "month": rf"(?P<month>{any_of(months)})(?![a-z]){_DOT}",
        "weekday": rf"(?P<weekday>{any_of(weekdays)})(?![a-z]){_DOT}",
        "unit": rf"(?P<unit>{any_of(units)})(?![a-z])",
        "unit1": rf"(?P<unit>{any_of(dict(words.units))})(?![a-z])",
        "season": rf"(?P<season>{any_of(seasons)})(?![a-z])",
        "daypart": rf"(?P<daypart>{any_of(dayparts)})(?![a-z])",
        "noon": rf"(?P<noon>{any_of(dict(words.clock))})(?![a-z])",
        "set": rf"(?P<set>{any_of(dict(words.sets))})(?![a-z])",
        "feast": rf"(?P<feast>{any_of(dict(words.feasts))})(?![a-z])",
        "reference": rf"(?P<reference>{any_of(dict(words.references))})(?![a-z])",
        "dir": rf"(?P<dir>{any_of(dict(words.directions).keys() - _BEHIND)})(?![a-z])",
        "books": any_of(words.books),
        "zone": rf"(?P<zone>{any_of(dict(words.zones))})(?![a-z])",
        "length": rf"(?P<length>{any_of(dict(words.lengths))})(?![a-z])",
        "num": rf"(?P<num>{_amount(words, numbers)})",
        "spotted": rf"(?P<reference>{any_of(words.spotted)})(?![a-z])",
        "num2": rf"(?P<num2>{numbers.pattern})",
        "hour": rf"(?P<h>{_hour(number_words)})(?![a-z\d])",
        "ord": rf"(?P<ord>{numbers.ordinal_pattern}|last|final|latest)",
        "dom": r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|[a-z%])",
        "dom2": r"(?P<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|[a-z%])",
        "spoken_dom": rf"(?P<day>{numbers.ordinal_pattern})(?![a-z])",
        "year": rf"(?P<year>{_year(numbers, number_words)})(?![\d%]|[.,]\d|[a-z])",
        "approx": rf"(?:{any_of(words.approximations)}) ",
    }
    return Vocabulary(
        months=months,
        weekdays={word: int(number) for word, number in weekdays.items()},
        units=units,
        seasons=seasons,
        dayparts=dayparts,
        plurals=frozenset(word for word in dayparts if word.endswith("s") and word[:-1] in dayparts),
        clock=dict(words.clock),
        sets=dict(words.sets),
        feasts=dict(words.feasts),
        references=dict(words.references),
        directions={word: int(step) for word, step in words.directions},
        told=frozenset(words.told),
        zones=dict(words.zones),
        lengths=dict(words.lengths),
        numbers=numbers,
        fragments=fragments,
        words=words,
    )


def _plural(table: dict[str, str]) -> dict[str, str]:
    return {**{f"{word}s": code for word, code in table.items() if len(word) > 4}, **table}


def _with_plurals(words: TimeWords) -> dict[str, str]:
    units = dict(words.units)
    irregular = {plural: units[single] for plural, single in words.irregular_units if single in units}
    return {**{f"{word}s": code for word, code in units.items()}, **irregular, **units}


def _amount(words: TimeWords, numbers: Numerals) -> str:
    """How many: a number, "a", "a couple of", "half a", or a vague word."""
    vague = any_of(words.vague)
    some = rf"half an?|single|(?:a )?couple(?: of)?|a (?:good |great )?{vague}|{vague}|a good many"
    return rf"{some}|{numbers.pattern}|an?"


def _hour(words: NumberWords) -> str:
    """An hour in figures or in words."""
    return rf"{any_of(word for word, value in words.cardinals if 1 <= value <= 12)}|[012]?\d"


def _year(numbers: Numerals, words: NumberWords) -> str:
    """A year in digits, short ('82) or spoken (nineteen ninety-six, two thousand and one)."""
    cardinals = dict(words.cardinals)
    small = any_of(word for word, value in cardinals.items() if 0 < value < 10)
    teens = any_of(word for word, value in cardinals.items() if 10 <= value < 20)
    tens = any_of(word for word, value in cardinals.items() if value >= 20)
    rest = rf"(?:{tens}(?:[\s-]{small})?|{teens}|oh {small}|hundred)"
    spoken = rf"(?:eighteen|nineteen|twenty)[\s-]{rest}|two thousand(?: and)?(?: (?:{teens}|{small}))?"
    return rf"1[0-9]\d\d|20\d\d|'\d\d|{spoken}"
