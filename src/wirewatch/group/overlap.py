"""How much of two texts is the same, by all their runs of five words: how bare texts are judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.meetings import Meetings, meetings
from wirewatch.group.shingles import Offsets, Runs, distinct, runs, spelled
from wirewatch.model.groups import NearDuplicate, Relation

Shares = NDArray[np.float64]

_COPY = 0.8
"""Jaccard similarity from which on two texts are one, trimmings aside."""

_VERSION = 0.5
"""Share of either text's runs from which on it is for the greater part the other one."""

_STEP = 1 << 12
"""So many pairs are weighed at a time."""

_HALF = np.uint64(32)


class Sets(Protocol):
    """Where the distinct runs of many texts are kept, as ``shingles.distinct`` gives them."""

    def taken(self, texts: Offsets) -> Runs:
        """Those of the texts at these indices, in the order given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What makes a near-duplicate: Jaccard similarity, or the share of one text in the other, 0..1."""

    jaccard: float = 0.5
    containment: float | None = None

    def may_be(self, met: Meetings, prints: Offsets) -> NDArray[np.bool_]:
        """Whether so many shared fingerprints can come of it; ``prints`` counts those of each text.

        Half of what is to be expected, less three standard deviations: what is left out has less.
        """
        left, right = prints[met.left], prints[met.right]
        expected = self.jaccard / (1 + self.jaccard) * (left + right)
        if self.containment is not None:
            expected = np.minimum(expected, self.containment * np.minimum(left, right))
        enough: NDArray[np.bool_] = met.shared >= expected / 2 - 3 * np.sqrt(expected / 2)
        return enough

    def is_met(self, found: "Overlap") -> NDArray[np.bool_]:
        """Whether the pairs are near-duplicates."""
        near = found.jaccard >= self.jaccard
        return near if self.containment is None else near | (found.containment >= self.containment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """For each pair of texts the number of distinct runs of both, and in common; shape ``(pairs,)``."""

    left: Offsets
    right: Offsets
    shared: Offsets

    @property
    def jaccard(self) -> Shares:
        """Share of all distinct runs that stand in both, 0..1."""
        shares: Shares = self.shared / np.maximum(1, self.left + self.right - self.shared)
        return shares

    @property
    def containment(self) -> Shares:
        """Share of the text that is the more contained one, 0..1."""
        shares: Shares = self.shared / np.maximum(1, np.minimum(self.left, self.right))
        return shares


def near_duplicates(texts: Sequence[str], wanted: Wanted | None = None) -> tuple[NearDuplicate, ...]:
    """Verified pairs of near-duplicates in a heap of texts, by the texts' indices in rising order."""
    known = runs(map(spelled, texts))
    return tuple(verified(fingerprints(known), distinct(known), wanted or Wanted()))


def verified(prints: Runs, sets: Sets, wanted: Wanted) -> Iterator[NearDuplicate]:
    """Near-duplicates among texts with these fingerprints, each laid side by side by all its runs."""
    met = meetings(prints)
    met = met.chosen(wanted.may_be(met, np.diff(prints.starts)))
    for start in range(0, len(met), _STEP):
        yield from _judged(met.part(start, start + _STEP), sets, wanted)


def overlap(met: Meetings, sets: Sets) -> Overlap:
    """Lay the texts of each pair side by side."""
    left, right = sets.taken(met.left), sets.taken(met.right)
    keys = np.concatenate([(side.owners.astype(np.uint64) << _HALF) | side.values for side in (left, right)])
    keys.sort()
    both = keys[1:][keys[1:] == keys[:-1]] >> _HALF
    return Overlap(
        left=np.diff(left.starts),
        right=np.diff(right.starts),
        shared=np.bincount(both.astype(np.int64), minlength=len(met)),
    )


def _judged(met: Meetings, sets: Sets, wanted: Wanted) -> Iterator[NearDuplicate]:
    found = overlap(met, sets)
    jaccard = found.jaccard
    for at in np.flatnonzero(wanted.is_met(found)).tolist():
        shared = int(found.shared[at])
        shares = shared / max(1, int(found.left[at])), shared / max(1, int(found.right[at]))
        yield NearDuplicate(
            left=int(met.left[at]),
            right=int(met.right[at]),
            jaccard=float(jaccard[at]),
            left_share=shares[0],
            right_share=shares[1],
            relation=_relation(float(jaccard[at]), max(shares)),
        )


def _relation(jaccard: float, containment: float) -> Relation:
    """What two bare texts have to do with one another; who came first cannot be told."""
    if jaccard >= _COPY:
        return Relation.COPY
    return Relation.VERSION if containment >= _VERSION else Relation.REUSE
