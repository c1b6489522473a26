"""Words that comparing claims rests on: weightless words, negations, labels of untruth, names of a charge."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from wirewatch.errors import ConfigurationError

_FILE = "comparison.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Word lists, lower case; ``numerals`` are pairs of a word and the number that it names."""

    function_words: frozenset[str]
    negators: frozenset[str]
    labels: frozenset[str]
    charges: frozenset[str]
    rejections: frozenset[str]
    declining: frozenset[str]
    numerals: tuple[tuple[str, int], ...]


def parse(text: str, name: str = _FILE) -> Comparison:
    """The lists that a TOML text holds; ConfigurationError names the file and the list that is wrong."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: {error}") from error

    def words(key: str) -> frozenset[str]:
        found = data.get(key)
        if not isinstance(found, list) or not found or not all(isinstance(w, str) and w for w in found):
            raise ConfigurationError(f"{name}: {key}: a list of words is wanted")
        return frozenset(w.lower() for w in found)

    numerals = data.get("numerals")
    if not isinstance(numerals, dict) or not all(isinstance(n, int) for n in numerals.values()):
        raise ConfigurationError(f"{name}: numerals: a table of words and whole numbers is wanted")
    return Comparison(
        function_words=words("function_words"),
        negators=words("negators"),
        labels=words("labels"),
        charges=words("charges"),
        rejections=words("rejections"),
        declining=words("declining"),
        numerals=tuple(numerals.items()),
    )


def load() -> Comparison:
    """The lists as shipped."""
    return parse(files("wirewatch.lists").joinpath(_FILE).read_text(encoding="utf-8"))
