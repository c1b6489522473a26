"""Windows over the pieces of a report: each sees what stands around it and owns its middle."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from wirewatch.read.statements.tagger.pieces import Ints

_NONE: Ints = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Pieces ``first`` to ``beyond`` (excluded) are seen, ``owned`` to ``ceded`` are answered for."""

    first: int
    beyond: int
    owned: int
    ceded: int


def windows(
    count: int,
    sentences: Ints,
    paragraphs: Ints = _NONE,
    *,
    size: int,
    margin: int,
) -> Iterator[Window]:
    """Windows of at most ``size`` pieces over ``count`` pieces; the parts they own follow one another.

    They are cut where a paragraph starts, else where a sentence does, if one starts in the second half of
    what a window could own. They see ``margin`` pieces to either side of what they own. Starts are in
    ascending order.
    """
    first = owned = 0
    while first + size < count:
        furthest = first + size - margin
        half = owned + (furthest - owned) // 2
        ceded = _last(paragraphs, half, furthest) or _last(sentences, half, furthest) or furthest
        yield Window(first=first, beyond=ceded + margin, owned=owned, ceded=ceded)
        first, owned = ceded - margin, ceded
    if owned < count:
        yield Window(first=first, beyond=count, owned=owned, ceded=count)


def _last(starts: Ints, half: int, furthest: int) -> int | None:
    """The last start behind ``half`` and not behind ``furthest``."""
    before = starts[: np.searchsorted(starts, furthest, side="right")]
    return int(before[-1]) if len(before) and before[-1] > half else None
