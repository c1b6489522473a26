"""Words that decide whether a deed happens, is open or does not: signatures, modals, marks.

The words live in ``event_outcomes.toml``, whose head tells how they are read.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from types import MappingProxyType
from typing import Any

from wirewatch.errors import ConfigurationError


class Outcome(StrEnum):
    """What becomes of a deed, as the text has it."""

    HAPPENS = "happens"
    OPEN = "open"
    NOT = "not"


class Takes(StrEnum):
    """The kind of complement in which the governed deed stands."""

    TO = "to"
    THAT = "that"
    ING = "ing"
    NOUN = "noun"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The outcome of a governed deed where the governing word holds, and where it does not."""

    held: Outcome
    failed: Outcome
    future: bool = False
    """True where the deed is to come ("agreed to")."""

    @property
    def factive(self) -> bool:
        """True where the deed is taken for granted."""
        return self.held is Outcome.HAPPENS and self.failed is Outcome.HAPPENS

    def under(self, governor: Outcome) -> Outcome:
        """The deed's outcome, given the governing word's own."""
        match governor:
            case Outcome.HAPPENS:
                return self.held
            case Outcome.NOT:
                return self.failed
            case Outcome.OPEN:
                return Outcome.HAPPENS if self.factive else Outcome.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeWords:
    """Signatures by part of speech ("verbs"), complement and lemma, and the words that stand beside a deed.

    A lemma of two words is a verb with its particle ("call off").
    """

    signatures: Mapping[tuple[str, Takes, str], Signature]
    modals: Mapping[str, frozenset[str]]
    marks: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, frozenset[str]]
    adverbs: Mapping[str, frozenset[str]]
    modifiers: Mapping[str, frozenset[str]]
    resultative: Mapping[str, frozenset[str]]
    performative: Mapping[str, frozenset[str]]
    occurring: Mapping[str, frozenset[str]]
    denying: Mapping[str, frozenset[str]]


_PARTS = ("verbs", "nouns", "adjectives")
_BESIDE = (
    "modals",
    "marks",
    "prepositions",
    "adverbs",
    "modifiers",
    "resultative",
    "performative",
    "occurring",
    "denying",
)


def load() -> OutcomeWords:
    """The list as shipped; ConfigurationError where it is wrong."""
    return parse(resources.files("wirewatch.lists").joinpath("event_outcomes.toml").read_text("utf-8"))


def parse(text: str) -> OutcomeWords:
    """The words that a text (TOML) holds; ConfigurationError says what is wrong with it."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"event_outcomes.toml: {error}") from error
    found: dict[tuple[str, Takes, str], Signature] = {}
    for number, table in enumerate(data.pop("signature", []), start=1):
        where = f"event_outcomes.toml, signature {number}"
        for key, signature in _signature(table, where).items():
            found.setdefault(key, signature)
    unknown = sorted(set(data) - set(_BESIDE))
    if unknown:
        raise ConfigurationError(f"event_outcomes.toml: unknown table {unknown[0]}")
    beside = {name: _words(data.get(name, {})) for name in _BESIDE}
    return OutcomeWords(signatures=MappingProxyType(found), **beside)


def _signature(table: dict[str, Any], where: str) -> dict[tuple[str, Takes, str], Signature]:
    unknown = sorted(set(table) - {"held", "failed", "takes", "future", *_PARTS})
    if unknown:
        raise ConfigurationError(f"{where}: unknown field {unknown[0]}")
    try:
        signature = Signature(
            held=Outcome(table["held"]), failed=Outcome(table["failed"]), future=bool(table.get("future"))
        )
        takes = [Takes(kind) for kind in table["takes"]]
    except (KeyError, ValueError) as error:
        raise ConfigurationError(f"{where}: {error}") from error
    return {
        (part, kind, word): signature for part in _PARTS for kind in takes for word in table.get(part, [])
    }


def _words(table: dict[str, Any]) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({name: frozenset(words) for name, words in table.items()})
