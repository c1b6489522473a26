"""Words that names of bodies, firms and vessels are made of and that tell nothing of who bears them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from wirewatch.errors import ConfigurationError

_NAME = "grouping.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingWords:
    """Single words in lower case."""

    bodies: frozenset[str]
    """Words of the names of public bodies that every state has: ministry, foreign, of."""
    company_forms: frozenset[str]
    """Legal forms at the end of a firm's name: ltd, gmbh."""
    ship_prefixes: frozenset[str]
    """What stands before a vessel's name: mv, tanker."""


@cache
def load() -> GroupingWords:
    """The list as shipped."""
    return parse((files("wirewatch.lists") / _NAME).read_text(encoding="utf-8"))


def parse(text: str, name: str = _NAME) -> GroupingWords:
    """Read the list from TOML; ConfigurationError where a table is missing or holds something else."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: {error}") from error
    return GroupingWords(
        bodies=_words(data, "bodies", name),
        company_forms=_words(data, "company_forms", name),
        ship_prefixes=_words(data, "ship_prefixes", name),
    )


def _words(data: dict[str, object], key: str, name: str) -> frozenset[str]:
    table = data.get(key)
    words = table.get("words") if isinstance(table, dict) else None
    if not isinstance(words, list) or not words:
        raise ConfigurationError(f"{name}: [{key}] words must be a list of words")
    for word in words:
        if not isinstance(word, str) or not word or word != word.strip().lower() or " " in word:
            raise ConfigurationError(f"{name}: [{key}] {word!r} must be one word in lower case")
    return frozenset(words)
