"""Words of time and what they stand for in TIMEX3 (TimeML 1.2.1)."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from wirewatch.errors import ConfigurationError

_NAME = "times.toml"
_CODED = (
    "months", "weekdays", "units", "irregular_units", "seasons", "dayparts", "clock", "sets", "feasts",
    "directions", "zones", "lengths",
)  # fmt: skip
_PLAIN = (
    "spotted", "told", "books", "modifiers", "approximations", "vague", "ahead", "planning", "starting",
    "closing", "numbered",
)  # fmt: skip
_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """Words of time in lower case; pairs are a word and its TIMEX3 code or number (as text)."""

    months: tuple[tuple[str, str], ...]
    weekdays: tuple[tuple[str, str], ...]
    """Monday is 1 (ISO 8601)."""
    units: tuple[tuple[str, str], ...]
    irregular_units: tuple[tuple[str, str], ...]
    """Plurals that are not made with an s, and their singulars."""
    seasons: tuple[tuple[str, str], ...]
    dayparts: tuple[tuple[str, str], ...]
    clock: tuple[tuple[str, str], ...]
    sets: tuple[tuple[str, str], ...]
    feasts: tuple[tuple[str, str], ...]
    """Where in a year a feast lies; the codes are told in the file."""
    directions: tuple[tuple[str, str], ...]
    """Steps from the unit at hand: -1, 0 or 1."""
    zones: tuple[tuple[str, str], ...]
    """What a zone adds to a time of the clock: Z, or nothing."""
    lengths: tuple[tuple[str, str], ...]
    references: tuple[tuple[str, str], ...]
    spotted: tuple[str, ...]
    """References that are looked for in running text."""
    told: tuple[str, ...]
    """Directions that count from the date told last."""
    books: tuple[str, ...]
    """Kinds of year that are not the calendar's."""
    modifiers: tuple[str, ...]
    approximations: tuple[str, ...]
    vague: tuple[str, ...]
    ahead: tuple[str, ...]
    """Lemmas that set their verb's time ahead."""
    planning: tuple[str, ...]
    """Lemmas of verbs that plan: what they plan "for Saturday" is to be."""
    starting: tuple[str, ...]
    """Lemmas of a calendar's verbs, whose present tells of a day to come ("opens on Friday")."""
    closing: tuple[str, ...]
    """Lemmas of verbs that end or begin the day at hand."""
    numbered: tuple[str, ...]
    """Nouns after which a number is no year."""


def load() -> TimeWords:
    """The list as shipped."""
    return parse((files("wirewatch.lists") / _NAME).read_text(encoding="utf-8"))


def parse(text: str, name: str = _NAME) -> TimeWords:
    """Read the list from TOML; ConfigurationError where a table is missing or is no table of words."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: {error}") from error
    coded = {key: _pairs(data, key, name) for key in _CODED}
    plain = {key: _words(data, key, "words", name) for key in _PLAIN}
    references = tuple((w, ref) for ref in _REFERENCES for w in _words(data, "references", ref, name))
    return TimeWords(**coded, **plain, references=references)  # type: ignore[arg-type]


def _pairs(data: dict[str, object], key: str, name: str) -> tuple[tuple[str, str], ...]:
    table = data.get(key)
    if not isinstance(table, dict) or not table:
        raise ConfigurationError(f"{name}: table [{key}] is missing or empty")
    for word, code in table.items():
        if not isinstance(code, (str, int)) or word != word.lower():
            raise ConfigurationError(f"{name}: [{key}] {word!r} must be a lower-case word with a code")
    return tuple((word, str(code)) for word, code in table.items())


def _words(data: dict[str, object], key: str, entry: str, name: str) -> tuple[str, ...]:
    table = data.get(key)
    words = table.get(entry) if isinstance(table, dict) else None
    if not isinstance(words, list) or not words or not all(isinstance(w, str) for w in words):
        raise ConfigurationError(f"{name}: [{key}] {entry} must be a list of words")
    return tuple(words)
