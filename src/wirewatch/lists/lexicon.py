"""Verbs and nouns that tell events, with their PLOVER types."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Verbs and nouns that tell events, with their PLOVER types."""


def load() -> Lexicon:
    """The list as shipped."""
    return Lexicon()
