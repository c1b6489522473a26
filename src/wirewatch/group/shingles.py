"""Which texts may share words: MinHash over word 5-grams, and an index of 5-grams for short extracts.

Broder (1997), "On the resemblance and containment of documents". Nothing here decides anything: what
comes out are pairs to be compared word by word.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Pairs = frozenset[tuple[int, int]]

SIZE = 5
_ROWS, _BANDS = 3, 84
"""A pair with Jaccard similarity j meets in a band with 1 - (1 - j^3)^84: 0.996 at 0.4, 0.08 at 0.1."""

_CROWD = 12
"""Of more texts with something in common not all pairs are compared: hundreds carry one agency's line."""

_SHARED = 8
"""So many 5-grams in common make a pair worth comparing: a sentence of twelve words."""


def shingles(words: Sequence[str], size: int = SIZE) -> Hashes:
    """Sorted distinct 64-bit hashes of the runs of ``size`` words, shape ``(runs,)``.

    A text shorter than that is one run.
    """
    if not words:
        return np.zeros(0, dtype=np.uint64)
    hashed = np.array([zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words], dtype=np.uint64)
    size = min(size, len(hashed))
    runs = np.zeros(len(hashed) - size + 1, dtype=np.uint64)
    for offset in range(size):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + hashed[offset : offset + len(runs)]
    return np.unique(_mixed(runs))


def jaccard(a: Hashes, b: Hashes) -> float:
    """Share of the runs of both texts that stand in both, 0..1."""
    shared = np.intersect1d(a, b, assume_unique=True).size
    return shared / max(1, a.size + b.size - shared)


def candidates(texts: Sequence[Sequence[str]]) -> Pairs:
    """Pairs of indices, smaller first, of texts (as words) that may share a sentence or more."""
    runs = [shingles(words) for words in texts]
    return frozenset(_alike(runs)) | frozenset(_extracts(runs))


def _mixed(values: Hashes) -> Hashes:
    """Bits spread evenly (the finalizer of splitmix64), so that hash families of one multiply suffice."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def signature(runs: Hashes) -> Hashes:
    """MinHash signature, shape ``(252,)``: the smallest of the runs under each of the hash functions."""
    seeds = np.random.default_rng(1718).integers(1, 2**63, size=(_ROWS * _BANDS, 2), dtype=np.uint64)
    mixed = (runs[None, :] ^ seeds[:, :1]) * (seeds[:, 1:] | np.uint64(1))
    return np.asarray((mixed ^ (mixed >> np.uint64(32))).min(axis=1), dtype=np.uint64)


def _alike(runs: Sequence[Hashes]) -> Iterator[tuple[int, int]]:
    filled = [index for index, hashes in enumerate(runs) if hashes.size]
    if not filled:
        return
    bands = np.stack([signature(runs[index]) for index in filled]).reshape(len(filled), _BANDS, _ROWS)
    for band in range(_BANDS):
        buckets: dict[bytes, list[int]] = {}
        for row, index in enumerate(filled):
            buckets.setdefault(bands[row, band].tobytes(), []).append(index)
        for bucket in buckets.values():
            yield from _pairs(bucket)


def _pairs(holders: Sequence[int]) -> Iterable[tuple[int, int]]:
    """All pairs of a few; of a crowd each with the first and with the next ones, which holds it together."""
    if len(holders) <= _CROWD:
        return combinations(holders, 2)
    near = {pair for step in range(1, 4) for pair in zip(holders, holders[step:], strict=False)}
    return near | {(holders[0], other) for other in holders[1:]}


def _extracts(runs: Sequence[Hashes]) -> Iterator[tuple[int, int]]:
    """Pairs with at least ``_SHARED`` 5-grams in common."""
    if not any(hashes.size for hashes in runs):
        return
    owners = np.repeat(np.arange(len(runs)), [hashes.size for hashes in runs])
    values = np.concatenate(list(runs))
    order = np.argsort(values, kind="stable")
    owners, values = owners[order], values[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
    counts: dict[tuple[int, int], int] = {}
    for start, end in zip(starts, np.r_[starts[1:], values.size], strict=True):
        if end - start > 1:
            for pair in _pairs(owners[start:end].tolist()):
                counts[pair] = counts.get(pair, 0) + 1
    for pair, count in counts.items():
        short = min(runs[pair[0]].size, runs[pair[1]].size)
        if count >= min(_SHARED, max(1, short // 2)):
            yield pair
