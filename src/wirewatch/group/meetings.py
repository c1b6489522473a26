"""Which texts have fingerprints in common, and how many: pairs to be laid side by side.

Nothing here decides anything: what comes out is verified on the texts themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.shingles import Hashes, Offsets, Runs, runs

CROWD = 32
"""Of more texts with a fingerprint in common not all pairs are met: hundreds carry one agency's line."""

NEXT = 3
"""In a crowd each text meets the first and so many that follow it, which holds the crowd together."""

_ROOM = 1 << 20
"""So many fingerprints are joined at a time: what that takes is not asked of the system anew."""

_TEXTS = 1 << 13

_SPREAD = np.uint64(0xD6E8FEB86659FD93)


Given = TypeVar("Given")
Made = TypeVar("Made")


class Spread(Protocol):
    """Applies a function to each of several values, side by side where it can, and keeps their order."""

    def __call__(self, work: Callable[[Given], Made], parts: Iterable[Given], /) -> Iterator[Made]:
        """As ``map`` does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Pairs of texts, ``left`` < ``right``, and how many fingerprints they share; shape ``(pairs,)`` each."""

    left: Offsets
    right: Offsets
    shared: Offsets

    def __len__(self) -> int:
        return len(self.left)

    def chosen(self, kept: NDArray[np.bool_]) -> "Meetings":
        """Those pairs where ``kept`` is true."""
        return Meetings(left=self.left[kept], right=self.right[kept], shared=self.shared[kept])

    def part(self, start: int, end: int) -> "Meetings":
        """The pairs from one place to before another."""
        return Meetings(left=self.left[start:end], right=self.right[start:end], shared=self.shared[start:end])


def candidates(texts: Sequence[bytes]) -> frozenset[tuple[int, int]]:
    """Pairs of indices, smaller first, of texts (as ``shingles.spelled``) that may share a passage."""
    met = meetings(fingerprints(runs(texts)))
    return frozenset(zip(met.left.tolist(), met.right.tolist(), strict=True))


def meetings(prints: Runs, spread: Spread = map) -> Meetings:
    """All pairs of texts with a fingerprint in common, save in crowds.

    ``spread`` is what works off independent parts: ``map``, or that of an executor.
    """
    bits = np.uint64(max(1, (len(prints) - 1).bit_length()))
    keys = _keys(prints, bits)
    keys.sort()
    depth = (len(keys) // _ROOM).bit_length()
    cuts = np.searchsorted(keys, np.arange(1 << depth, dtype=np.uint64) << np.uint64(64 - depth))
    slices = (keys[begin:end] for begin, end in pairwise([*cuts.tolist(), len(keys)]))
    met = np.concatenate([np.zeros(0, dtype=np.uint64), *spread(partial(_met, bits=bits), slices)])
    met.sort()
    new = np.flatnonzero(differs(met))
    pairs = met[new]
    return Meetings(
        left=(pairs >> bits).astype(np.int64),
        right=(pairs & _mask(bits)).astype(np.int64),
        shared=np.diff(np.append(new, len(met))),
    )


def _keys(prints: Runs, bits: np.uint64) -> Hashes:
    """Fingerprint and text in one number each: the upper bits of the one, the index of the other lowest."""
    keys = np.empty_like(prints.values)
    for first in range(0, len(prints), _TEXTS):
        texts = np.arange(first, min(first + _TEXTS, len(prints)), dtype=np.uint64)
        begin, end = prints.starts[first], prints.starts[first + len(texts)]
        some = prints.values[begin:end] * _SPREAD
        some &= ~_mask(bits)
        some |= np.repeat(texts, np.diff(prints.starts[first : first + len(texts) + 1]))
        keys[begin:end] = some
    return keys


def _mask(bits: np.uint64) -> np.uint64:
    return (np.uint64(1) << bits) - np.uint64(1)


def differs(values: Hashes) -> NDArray[np.bool_]:
    """Where a value is another than the one before it, shape of the values."""
    found = np.ones(len(values), dtype=bool)
    found[1:] = values[1:] != values[:-1]
    return found


def _met(keys: Hashes, bits: np.uint64) -> Hashes:
    """Pairs as one number each, of texts with one fingerprint; ``keys`` are sorted."""
    return np.concatenate([np.zeros(0, dtype=np.uint64), *_pairs(*_shared(keys, bits), bits)])


def _shared(keys: Hashes, bits: np.uint64) -> tuple[Hashes, Offsets]:
    """The texts of all fingerprints that several have, and how many have each."""
    prints = keys >> bits
    again = ~differs(prints)
    held = again.copy()
    held[:-1] |= again[1:]
    keys = keys[held]
    keys = keys[differs(keys)]
    return keys & _mask(bits), np.diff(np.append(np.flatnonzero(differs(keys >> bits)), len(keys)))


def _pairs(owners: Hashes, sizes: Offsets, bits: np.uint64) -> Iterator[Hashes]:
    """All pairs of a few texts; of a crowd each with the first and the next ones."""
    group = np.repeat(np.arange(len(sizes)), sizes)
    crowd = np.repeat(sizes > CROWD, sizes)
    for step in range(1, min(CROWD, int(sizes.max(initial=1)))):
        one = (group[step:] == group[:-step]) & (~crowd[step:] if step > NEXT else True)
        yield (owners[:-step][one] << bits) | owners[step:][one]
    begins = np.repeat(np.cumsum(sizes) - sizes, sizes)
    later = np.arange(len(owners)) - begins > NEXT
    yield ((owners[begins] << bits) | owners)[crowd & later]
