"""How much of two texts is the same, by all their runs of five words: how bare texts are judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.meetings import Meetings, Spread, differs, meetings
from wirewatch.group.shingles import Hashes, Offsets, Runs, runs, spelled
from wirewatch.model.groups import NearDuplicate, Relation

Shares = NDArray[np.float64]

_COPY = 0.8
"""Jaccard similarity from which on two texts are one, trimmings aside."""

_VERSION = 0.5
"""Share of either text's runs from which on it is for the greater part the other one."""

_STEP = 1 << 9
"""So many pairs are weighed at a time."""

_HALF, _SIDE = np.uint64(32), np.uint64(1)


class Kept(Protocol):
    """Where the runs of many texts are kept, the upper half of their bits at least."""

    def taken(self, texts: Offsets) -> Runs:
        """Those of the texts at these indices, in the order given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What makes a near-duplicate: Jaccard similarity, or the share of one text in the other, 0..1."""

    jaccard: float = 0.5
    containment: float | None = None

    def may_be(self, met: Meetings, prints: Offsets) -> NDArray[np.bool_]:
        """Whether so many shared fingerprints can come of it; ``prints`` counts those of each text.

        What is to be expected, less three standard deviations.
        """
        left, right = prints[met.left], prints[met.right]
        expected = self.jaccard / (1 + self.jaccard) * (left + right)
        if self.containment is not None:
            expected = np.minimum(expected, self.containment * np.minimum(left, right))
        enough: NDArray[np.bool_] = met.shared >= expected - 3 * np.sqrt(expected)
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
    return tuple(verified(fingerprints(known), known, wanted or Wanted()))


def verified(prints: Runs, kept: Kept, wanted: Wanted, spread: Spread = map) -> Iterator[NearDuplicate]:
    """Near-duplicates among texts with these fingerprints, each laid side by side by all its runs.

    ``spread`` is what works off independent parts: ``map``, or that of an executor.
    """
    met = meetings(prints, spread)
    met = met.chosen(wanted.may_be(met, np.diff(prints.starts)))
    parts = (met.part(start, start + _STEP) for start in range(0, len(met), _STEP))
    for found in spread(partial(_judged, kept=kept, wanted=wanted), parts):
        yield from found


def overlap(met: Meetings, kept: Kept) -> Overlap:
    """Lay the texts of each pair side by side."""
    keys = np.concatenate([_keyed(kept.taken(met.left), 0), _keyed(kept.taken(met.right), 1)])
    keys.sort()
    keys = keys[differs(keys)]
    sizes = np.bincount((keys >> _HALF) & ~_SIDE | keys & _SIDE, minlength=2 * len(met)).reshape(-1, 2)
    runs_alone = keys >> _SIDE
    both = runs_alone[1:][~differs(runs_alone)[1:]] >> _HALF
    return Overlap(left=sizes[:, 0], right=sizes[:, 1], shared=np.bincount(both, minlength=len(met)))


def _keyed(known: Runs, side: int) -> Hashes:
    """For each run one number: the pair, the upper half of the run, and in the last bit the side."""
    pairs = np.repeat(np.arange(len(known), dtype=np.uint64), np.diff(known.starts))
    return (pairs << (_HALF + _SIDE)) | (known.values >> _HALF << _SIDE) | np.uint64(side)


def _judged(met: Meetings, kept: Kept, wanted: Wanted) -> list[NearDuplicate]:
    found, near = overlap(met, kept), list[NearDuplicate]()
    jaccard = found.jaccard
    for at in np.flatnonzero(wanted.is_met(found)).tolist():
        shared = int(found.shared[at])
        shares = shared / max(1, int(found.left[at])), shared / max(1, int(found.right[at]))
        near.append(
            NearDuplicate(
                left=int(met.left[at]),
                right=int(met.right[at]),
                jaccard=float(jaccard[at]),
                left_share=shares[0],
                right_share=shares[1],
                relation=_relation(float(jaccard[at]), max(shares)),
            )
        )
    return near


def _relation(jaccard: float, containment: float) -> Relation:
    """What two bare texts have to do with one another; who came first cannot be told."""
    if jaccard >= _COPY:
        return Relation.COPY
    return Relation.VERSION if containment >= _VERSION else Relation.REUSE
