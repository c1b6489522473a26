"""States, agencies, titles and other names known beforehand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """States, agencies, titles and other names known beforehand."""


def load() -> Gazetteer:
    """The list as shipped."""
    return Gazetteer()
