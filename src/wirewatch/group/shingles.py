"""Runs of five words (shingles) of many texts at once, as 64-bit hashes.

Broder (1997), "On the resemblance and containment of documents". Texts are laid one behind the other and
hashed by whole arrays: a word by eight bytes at a time, a run by a polynomial over its words. So shingling
keeps up with reading.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirewatch.group.folding import fold

Hashes = NDArray[np.uint64]
Offsets = NDArray[np.int64]

SIZE = 5
_BLOCK = 8
_ROOM = 1 << 17
"""So many bytes of text are hashed at a time: all arrays of one step stay in the processor's cache."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
"""Letters and digits in a row, or one Han or kana sign."""

_LETTERS = bytes(ord(chr(b).lower()) if b >= 128 or chr(b).isalnum() else 0 for b in range(128)) + bytes(
    range(128, 256)
)
"""ASCII letters in lower case and digits as they are, bytes of other alphabets too; all else is zero."""

_ONE, _TWO, _THREE = (np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB))
_HALF = np.uint64(32)
_LOW = np.array([(1 << (8 * size)) - 1 for size in range(_BLOCK + 1)], dtype=np.uint64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """Hashes of several texts, text by text.

    ``values`` has shape ``(hashes,)``; those of text ``i`` are ``values[starts[i]:starts[i + 1]]``, so that
    ``starts`` has shape ``(texts + 1,)``.
    """

    values: Hashes
    starts: Offsets

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of(self, text: int) -> Hashes:
        """The hashes of one text."""
        return self.values[self.starts[text] : self.starts[text + 1]]

    @property
    def owners(self) -> Offsets:
        """For each hash the index of its text."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def taken(self, texts: Offsets) -> "Runs":
        """Those of the texts at these indices, in the order given."""
        sizes = self.starts[texts + 1] - self.starts[texts]
        starts = np.concatenate([[0], np.cumsum(sizes)])
        places = np.arange(starts[-1]) + np.repeat(self.starts[texts] - starts[:-1], sizes)
        return Runs(values=self.values[places], starts=starts)


def joined(parts: Sequence[Runs]) -> Runs:
    """Several in one, in their order."""
    ends = np.cumsum([0, *(len(part.values) for part in parts)])
    starts = [part.starts[:-1] + end for part, end in zip(parts, ends, strict=False)]
    return Runs(
        values=np.concatenate([np.zeros(0, dtype=np.uint64), *(part.values for part in parts)]),
        starts=np.concatenate([*starts, ends[-1:]]).astype(np.int64),
    )


def spelled(text: str | bytes) -> bytes:
    """What ``runs`` takes of a text (bytes are UTF-8): words apart, other alphabets' letters folded."""
    if text.isascii():
        return text if isinstance(text, bytes) else text.encode("ascii")
    folded = fold(text.decode("utf-8", "replace") if isinstance(text, bytes) else text)
    if folded.isascii():
        return folded.encode("ascii")
    return b" ".join(word.encode("utf-8", "surrogatepass") for word in _WORD.findall(folded))


def runs(texts: Iterable[bytes], size: int = SIZE) -> Runs:
    """Hashes of all runs of ``size`` words of each text, in the order of the text, repeated ones repeatedly.

    ``texts`` are as ``spelled`` gives them. A text of fewer words is one run; one without words has none.
    """
    return joined(tuple(in_parts(texts, size)))


def in_parts(texts: Iterable[bytes], size: int = SIZE) -> Iterator[Runs]:
    """The same by a few texts at a time."""
    waiting: list[bytes] = []
    room = 0
    for text in texts:
        waiting.append(text)
        room += len(text)
        if room >= _ROOM:
            yield _runs(waiting, size)
            waiting, room = [], 0
    if waiting:
        yield _runs(waiting, size)


def distinct(hashes: Runs) -> Runs:
    """Each hash of a text once, by half its bits in rising order: 32 bits in the low half of each value.

    Of two texts with 400 words each, one run in ten million is taken for one of the other's.
    """
    keys = (hashes.owners.astype(np.uint64) << _HALF) | (hashes.values >> _HALF)
    keys.sort()
    keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])] if keys.size else keys
    counts = np.bincount((keys >> _HALF).astype(np.int64), minlength=len(hashes))
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return Runs(values=keys & _LOW[4], starts=starts)


def jaccard(a: Hashes, b: Hashes) -> float:
    """Share of the distinct runs of both texts that stand in both, 0..1; ``a`` and ``b`` as ``distinct``."""
    shared = np.intersect1d(a, b, assume_unique=True).size
    return shared / max(1, a.size + b.size - shared)


def _runs(texts: Sequence[bytes], size: int) -> Runs:
    margin = bytes(_BLOCK)
    laid = b"\n".join([margin, *texts, margin]).translate(_LETTERS)
    begins, ends = _words(laid)
    hashed = _hashed(laid, begins, ends)
    lengths = np.array([len(text) + 1 for text in texts])
    first_bytes = np.concatenate([[0], np.cumsum(lengths)]) + _BLOCK + 1
    words = np.searchsorted(begins, first_bytes).astype(np.int64)
    return _windows(hashed, words, size)


def _words(laid: bytes) -> tuple[Offsets, Offsets]:
    """Where each word begins and ends."""
    letter = np.frombuffer(laid, dtype=np.uint8) != 0
    edges = np.flatnonzero(letter[1:] != letter[:-1]) + 1
    return edges[0::2].copy(), edges[1::2].copy()


def _hashed(laid: bytes, begins: Offsets, ends: Offsets) -> Hashes:
    """A hash of each word's letters, eight at a time."""
    view: Hashes = np.ndarray((len(laid) - _BLOCK + 1,), dtype="<u8", buffer=laid, strides=(1,))
    eight = np.ascontiguousarray(view)
    lengths = ends - begins
    hashed: Hashes = eight.take(begins)
    hashed &= _LOW.take(lengths, mode="clip")
    hashed *= _ONE
    hashed ^= hashed >> _HALF
    done = _BLOCK
    while (long := np.flatnonzero(lengths > done)).size:
        more = eight.take(begins.take(long) + done)
        more &= _LOW.take(lengths.take(long) - done, mode="clip")
        more ^= hashed.take(long)
        more *= _THREE
        more ^= more >> _HALF
        hashed[long] = more
        done += _BLOCK
    return hashed


def _windows(words: Hashes, first: Offsets, size: int) -> Runs:
    """Runs of words that lie within one text; ``first`` is each text's first word, and the end of all."""
    count = np.diff(first)
    many = np.where(count >= size, count - size + 1, np.minimum(count, 1))
    starts = np.concatenate([[0], np.cumsum(many)]).astype(np.int64)
    whole = _folded(np.concatenate([words, np.zeros(size, dtype=np.uint64)]), size)
    cuts = zip(first.tolist(), (first[:-1] + many).tolist(), strict=False)
    value = np.concatenate([words[:0], *(whole[begin:end] for begin, end in cuts)])
    for text in np.flatnonzero((count > 0) & (count < size)):
        alone = np.concatenate([words[first[text] : first[text + 1]], np.zeros(size, dtype=np.uint64)])
        value[starts[text]] = _folded(alone[:size], size)[0]
    return Runs(values=value, starts=starts)


def _folded(words: Hashes, size: int) -> Hashes:
    """One hash of each ``size`` words that follow one another."""
    ends = len(words) - size + 1
    value = words[:ends] * _TWO
    for step in range(1, size):
        value += words[step : ends + step]
        value *= _TWO
    value ^= value >> _HALF
    value *= _THREE
    value ^= value >> _HALF
    return value
