"""Which texts have fingerprints in common, and how many: pairs to be laid side by side.

Nothing here decides anything: what comes out is verified on the texts themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.shingles import Hashes, Offsets, Runs, runs

_CROWD = 32
"""Of more texts with a fingerprint in common not all pairs are met: hundreds carry one agency's line."""

_NEXT = 3
"""In a crowd each text meets the first and so many that follow it, which holds the crowd together."""

_ROOM = 1 << 22
"""So many fingerprints are sorted at a time."""

_SPREAD = np.uint64(0xD6E8FEB86659FD93)


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


def meetings(prints: Runs) -> Meetings:
    """All pairs of texts with a fingerprint in common, save in crowds."""
    bits = np.uint64(max(1, (len(prints) - 1).bit_length()))
    met = np.concatenate([np.zeros(0, dtype=np.uint64), *_met(prints, bits)])
    met.sort()
    new = np.flatnonzero(_differs(met))
    pairs = met[new]
    return Meetings(
        left=(pairs >> bits).astype(np.int64),
        right=(pairs & _mask(bits)).astype(np.int64),
        shared=np.diff(np.append(new, len(met))),
    )


def _met(prints: Runs, bits: np.uint64) -> Iterator[Hashes]:
    """Pairs as one number each, by one part of the fingerprints after the other, which bounds memory."""
    spread = prints.values * _SPREAD
    parts = np.uint64(1 + len(spread) // _ROOM)
    owners = prints.owners.astype(np.uint32)
    for part in range(int(parts)):
        of_part = np.flatnonzero(spread % parts == part) if parts > 1 else slice(None)
        keys = (spread[of_part] & ~_mask(bits)) | owners[of_part]
        keys.sort()
        yield from _pairs(keys[_differs(keys)], bits)


def _mask(bits: np.uint64) -> np.uint64:
    return (np.uint64(1) << bits) - np.uint64(1)


def _differs(values: Hashes) -> NDArray[np.bool_]:
    """Where a value is another than the one before it."""
    found = np.ones(len(values), dtype=bool)
    found[1:] = values[1:] != values[:-1]
    return found


def _pairs(keys: Hashes, bits: np.uint64) -> Iterator[Hashes]:
    """The pairs of all texts with one fingerprint; ``keys`` are sorted, the text's index lowest."""
    if not keys.size:
        return
    prints, owners = keys >> bits, keys & _mask(bits)
    begins = np.flatnonzero(_differs(prints))
    sizes = np.diff(np.append(begins, len(keys)))
    held = np.repeat(sizes, sizes) > 1
    owners, sizes = owners[held], sizes[sizes > 1]
    group = np.repeat(np.arange(len(sizes)), sizes)
    crowd = np.repeat(sizes > _CROWD, sizes)
    for step in range(1, min(_CROWD, int(sizes.max(initial=1)))):
        one = (group[step:] == group[:-step]) & (~crowd[step:] if step > _NEXT else True)
        yield (owners[:-step][one] << bits) | owners[step:][one]
    firsts = np.repeat(owners[np.cumsum(sizes) - sizes], sizes)
    later = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes) > _NEXT
    yield ((firsts << bits) | owners)[crowd & later]
