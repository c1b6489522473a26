"""How near in meaning two wordings are, where a trained encoder can tell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from wirewatch.model.vectors import Meanings

Row = NDArray[np.float32]

_WORTH = 0.3
"""Cosine below which wordings without a word in common are not compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Unit vectors of a story's wordings; none where there is no encoder, or nothing to compare.

    They are taken from the ``centre`` of the story's wordings, all of which are near one another: what counts
    is by what each differs from the rest.
    """

    rows: Mapping[str, Row]
    centre: Row | None = None

    def __bool__(self) -> bool:
        return bool(self.rows)

    def near(self, a: str, b: str) -> float:
        """Cosine of two wordings, from 0 to 1; 0 where one is not known."""
        one, other = self.rows.get(a), self.rows.get(b)
        return 0.0 if one is None or other is None else max(0.0, float(one @ other))

    def nearest(self, wording: str, others: Iterable[str]) -> float:
        """Cosine of a wording and the nearest of others, from 0 to 1."""
        one = self.rows.get(wording)
        rows = [row for other in others if (row := self.rows.get(other)) is not None]
        return 0.0 if one is None or not rows else max(0.0, float(max(row @ one for row in rows)))

    def with_more(self, wordings: Iterable[str], meanings: Meanings | None) -> "Meant":
        """The same with other wordings, seen from the same centre."""
        wanted = _wanted(wording for wording in wordings if wording not in self.rows)
        if self.centre is None or meanings is None or not wanted:
            return self
        more = dict(zip(wanted, _from(self.centre, meanings.of(wanted)), strict=True))
        return Meant(rows=MappingProxyType({**self.rows, **more}), centre=self.centre)

    def pairs(self, wordings: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Places of wordings that are near enough to be worth a look, whatever their words, in order."""
        known = [place for place, wording in enumerate(wordings) if wording in self.rows]
        if len(known) < 2:
            return
        rows = np.array([self.rows[wordings[place]] for place in known])
        one, other = np.nonzero(np.triu(rows @ rows.T >= _WORTH, 1))
        yield from ((known[a], known[b]) for a, b in zip(one.tolist(), other.tolist(), strict=True))


UNTOLD = Meant(rows=MappingProxyType({}))
"""No wording is known."""


def meant(wordings: Iterable[str], meanings: Meanings | None) -> Meant:
    """The vectors of the wordings of one story."""
    wanted = _wanted(wordings)
    if meanings is None or not wanted:
        return UNTOLD
    rows = meanings.of(wanted)
    centre = rows.mean(axis=0)
    return Meant(rows=MappingProxyType(dict(zip(wanted, _from(centre, rows), strict=True))), centre=centre)


def _wanted(wordings: Iterable[str]) -> list[str]:
    return [wording for wording in dict.fromkeys(wordings) if wording.strip()]


def _from(centre: Row, rows: Row) -> Row:
    """Rows of unit length, as seen from a centre."""
    away = rows - centre
    lengths = np.linalg.norm(away, axis=1, keepdims=True)
    return np.asarray(away / np.maximum(lengths, 1e-9), dtype=np.float32)
