"""The rules of time made ready to run."""

import re
from dataclasses import dataclass
from functools import lru_cache

from wirewatch.read.patterns import spaced
from wirewatch.read.times.rule import Rule
from wirewatch.read.times.tables import RULES
from wirewatch.read.times.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A rule with its pattern ready to run."""

    rule: Rule
    pattern: re.Pattern[str]


def compiled(vocabulary: Vocabulary) -> tuple[Compiled, ...]:
    """The rules, compiled with the vocabulary's fragments."""
    return _compiled(tuple(sorted(vocabulary.fragments.items())))


@lru_cache(maxsize=4)
def _compiled(fragments: tuple[tuple[str, str], ...]) -> tuple[Compiled, ...]:
    table = dict(fragments)
    table["ord2"] = f"(?P<ord2>{table['ord'].removeprefix('(?P<ord>')}"
    table["daypart2"] = table["daypart"].replace("<daypart>", "<daypart2>")
    table["month2"] = table["month"].replace("<month>", "<month2>")
    table["unit2"] = table["unit"].replace("<unit>", "<unit2>")
    return tuple(Compiled(rule=rule, pattern=re.compile(_source(rule.pattern, table))) for rule in RULES)


def _source(pattern: str, table: dict[str, str]) -> str:
    def fragment(found: re.Match[str]) -> str:
        return table[found[1]]

    return spaced(re.sub(r"\{([a-z]\w*)\}", fragment, pattern))
