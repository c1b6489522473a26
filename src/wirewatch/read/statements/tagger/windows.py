"""Windows over the pieces of a report: each sees what stands around it and owns its middle."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirewatch.read.statements.tagger.pieces import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Pieces ``first`` to ``beyond`` (excluded) are seen, ``owned`` to ``ceded`` are answered for."""

    first: int
    beyond: int
    owned: int
    ceded: int


def windows(count: int, starts: Ints | Sequence[int], *, size: int, margin: int) -> Iterator[Window]:
    """Windows of at most ``size`` pieces over ``count`` pieces; the parts they own follow one another.

    They are cut where a sentence starts, if one does in the second half of what a window could own, and see
    ``margin`` pieces to either side of what they own.
    """
    owned = 0
    breaks = sorted({int(s) for s in starts})
    while owned < count:
        first = max(0, owned - margin)
        if first + size >= count:
            yield Window(first=first, beyond=count, owned=owned, ceded=count)
            return
        furthest = first + size - margin
        fitting = [b for b in breaks if owned + (furthest - owned) // 2 < b <= furthest]
        ceded = fitting[-1] if fitting else furthest
        yield Window(first=first, beyond=min(count, first + size), owned=owned, ceded=ceded)
        owned = ceded
