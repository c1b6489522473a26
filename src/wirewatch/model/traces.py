"""By what a report is found among many others, and what is found."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What an index keeps of a report.

    ``prints`` are fingerprints of its text (signed 64-bit integers), ``words`` all its terms, ``keys`` those
    by which it is found, each with its weight in the text (0..1); ``day`` is that of publication.
    """

    report: str
    day: date | None
    prints: tuple[int, ...]
    words: tuple[str, ...]
    keys: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A report that has something in common with a trace.

    ``shared`` counts common fingerprints, ``likeness`` is the part of the cosine that common keys come to
    (0..1).
    """

    report: str
    shared: int
    likeness: float
