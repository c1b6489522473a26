"""Number words, the words that bound a number, and currencies."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from wirewatch.errors import ConfigurationError

_NAME = "numbers.toml"
_NUMBERED = ("cardinals", "scales", "ordinals", "orders", "money_scales", "parts")
_BOUNDS = ("about", "over", "under")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Number words in lower case with their values, bounding phrases with their bound, currencies."""

    cardinals: tuple[tuple[str, int], ...]
    scales: tuple[tuple[str, int], ...]
    ordinals: tuple[tuple[str, int], ...]
    orders: tuple[tuple[str, int], ...]
    """Magnitudes that say no number ("dozens"), with the least that the word names."""
    money_scales: tuple[tuple[str, int], ...]
    """Letters that stand for a scale behind an amount of money."""
    parts: tuple[tuple[str, int], ...]
    """Words for one of so many parts of a whole: a third, thirds."""
    bounds: tuple[tuple[str, str], ...]
    bounds_after: tuple[tuple[str, str], ...]
    currency_symbols: tuple[tuple[str, str], ...]
    """Signs before a number, and ISO 4217 codes."""
    currency_words: tuple[tuple[str, str], ...]
    """Words after a number, and ISO 4217 codes ("percent" is one of them)."""
    naming: tuple[str, ...]
    """Words after which a number names a thing and counts nothing."""


def load() -> NumberWords:
    """The list as shipped."""
    return parse((files("wirewatch.lists") / _NAME).read_text(encoding="utf-8"))


def parse(text: str, name: str = _NAME) -> NumberWords:
    """Read the list from TOML; ConfigurationError where a table is missing or holds something else."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: {error}") from error
    cardinals, scales, ordinals, orders, money_scales, parts = (
        _numbers(data, key, name) for key in _NUMBERED
    )
    return NumberWords(
        cardinals=cardinals,
        scales=scales,
        ordinals=ordinals,
        orders=orders,
        money_scales=money_scales,
        parts=parts,
        bounds=_phrases(data, "bounds", name),
        bounds_after=_phrases(data, "bounds_after", name),
        currency_symbols=_codes(data, "currency_symbols", name),
        currency_words=_codes(data, "currency_words", name),
        naming=_list(_table(data, "naming", name), "naming", "words", name),
    )


def _table(data: dict[str, object], key: str, name: str) -> dict[str, object]:
    table = data.get(key)
    if not isinstance(table, dict) or not table:
        raise ConfigurationError(f"{name}: table [{key}] is missing or empty")
    return table


def _numbers(data: dict[str, object], key: str, name: str) -> tuple[tuple[str, int], ...]:
    found = []
    for word, value in _table(data, key, name).items():
        if not isinstance(value, int) or isinstance(value, bool):
            raise ConfigurationError(f"{name}: [{key}] {word!r} must be a whole number")
        found.append((word, value))
    return tuple(found)


def _codes(data: dict[str, object], key: str, name: str) -> tuple[tuple[str, str], ...]:
    found = []
    for word, code in _table(data, key, name).items():
        if not isinstance(code, str) or not code:
            raise ConfigurationError(f"{name}: [{key}] {word!r} must have a code")
        found.append((word, code))
    return tuple(found)


def _phrases(data: dict[str, object], key: str, name: str) -> tuple[tuple[str, str], ...]:
    table = _table(data, key, name)
    return tuple((phrase, bound) for bound in _BOUNDS for phrase in _list(table, key, bound, name))


def _list(table: dict[str, object], key: str, entry: str, name: str) -> tuple[str, ...]:
    words = table.get(entry)
    if not isinstance(words, list) or not words or not all(isinstance(w, str) for w in words):
        raise ConfigurationError(f"{name}: [{key}] {entry} must be a list of words")
    return tuple(words)
