"""How much two wordings say the same: TF-IDF over words and characters, and word vectors aligned.

The weights of words (inverse document frequency) are those of the story: a word that every report uses says
little about which sentence it stands in.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, triu
from sklearn.feature_extraction.text import TfidfVectorizer

from wirewatch.check.words import Plain, stem
from wirewatch.model.vectors import Vectors

_LITTLE = 0.05
"""Sum of the cosines over words and over letters below which two wordings are not compared."""

_MANY = 600
"""Wordings of a large story."""

RELATED = 0.35
"""Cosine of word vectors below which two words have nothing in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """The weighty words of one wording: stems, their weights ``(n,)`` and unit vectors ``(n, d)``.

    A word without vector has a row of noughts; where no word has one, ``d`` is 1. ``numbers`` are the stems'
    hashes ``(n,)``, for comparing many at once.
    """

    stems: tuple[str, ...]
    weights: NDArray[np.float64]
    units: NDArray[np.float32]
    numbers: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Wordings of one story, compared by their place in the list they were made of.

    ``by_word`` and ``by_char`` are cosines of TF-IDF, shape ``(n, n)``, sparse. ``first`` is for each wording
    the place of the first one with the same words: copies are compared once.
    """

    bags: tuple[Bag, ...]
    by_word: csr_matrix = field(repr=False)
    by_char: csr_matrix = field(repr=False)
    idf: Mapping[str, float]
    first: tuple[int, ...]
    seen: dict[tuple[int, int], tuple[float, float]] = field(default_factory=dict, repr=False, compare=False)

    def pairs(self, also: Iterable[tuple[int, int]] = ()) -> Iterator[tuple[int, int, float]]:
        """Pairs ``(a, b, alike)``, a before b, that share words or letters, in order; alike is from 0 to 1.

        Pairs with too little in common are left out, in a large story those with less than in a small one,
        unless they are among those that are asked for ``also``.
        """
        floor = _LITTLE if len(self.bags) <= _MANY else 8 * _LITTLE
        both = triu(self.by_word + self.by_char, 1).tocoo()
        keep = both.data >= floor
        wanted = sorted({*zip(both.row[keep].tolist(), both.col[keep].tolist(), strict=True), *also})
        if not wanted:
            return
        rows, columns = np.array(wanted).T
        words = np.asarray(self.by_word[rows, columns]).ravel()
        chars = np.asarray(self.by_char[rows, columns]).ravel()
        for (a, b), word, char in zip(wanted, words, chars, strict=True):
            there, back = self.covered(a, b)
            soft = 2 * there * back / (there + back) if there + back else 0.0
            yield a, b, min(1.0, 0.3 * float(word) + 0.2 * float(char) + 0.5 * soft)

    def covered(self, a: int, b: int) -> tuple[float, float]:
        """The share of a's weight that b says too, and the share of b's that a says."""
        one, other = self.first[a], self.first[b]
        if (one, other) not in self.seen:
            self.seen[one, other] = both_covered(self.bags[one], self.bags[other])
        return self.seen[one, other]

    def few(self, a: int) -> bool:
        """True where a wording holds less than two words of weight."""
        return len(self.bags[a].stems) < 2

    def apart(self, a: int, b: int) -> float:
        """The weight of what each says and the other does not, the lesser of the two."""
        there, back = self.covered(a, b)
        one, other = self.bags[a], self.bags[b]
        return min((1 - there) * float(one.weights.sum()), (1 - back) * float(other.weights.sum()))


def covered(a: Bag, b: Bag, related: float = RELATED) -> float:
    """The share of a's weight that b's words say too, each word by its nearest one.

    ``related`` is the cosine of word vectors from which on words begin to have something in common.
    """
    return both_covered(a, b, related)[0]


def both_covered(a: Bag, b: Bag, related: float = RELATED) -> tuple[float, float]:
    """The share of a's weight that b's words say too, and the share of b's that a's say."""
    if not a.stems or not b.stems:
        return 0.0, 0.0
    near = (a.numbers[:, None] == b.numbers[None, :]).astype(np.float32)
    if a.units.shape[1] == b.units.shape[1]:
        np.maximum(near, (a.units @ b.units.T - related) / (1 - related), out=near)
    there = np.minimum(near.max(axis=1), 1.0) @ a.weights / a.weights.sum()
    back = np.minimum(near.max(axis=0), 1.0) @ b.weights / b.weights.sum()
    return float(there), float(back)


def weights(texts: Sequence[str], plain: Plain) -> dict[str, float]:
    """Inverse document frequency of stems, ``ln((1 + n) / (1 + df)) + 1``, texts as documents."""
    seen: Counter[str] = Counter()
    for text in texts:
        seen.update(plain.stems(text))
    return {s: math.log((1 + len(texts)) / (1 + n)) + 1 for s, n in seen.items()}


def bag(text: str, plain: Plain, vectors: Vectors, idf: Mapping[str, float]) -> Bag:
    """The weighty words of a text, each stem once."""
    words = {stem(w): w for w in plain.content(text)}
    rows = [vectors.of(w) for w in words.values()]
    size = next((len(r) for r in rows if r is not None), 1)
    units = np.zeros((len(words), size), dtype=np.float32)
    for place, row in enumerate(rows):
        norm = float(np.linalg.norm(row)) if row is not None else 0.0
        if row is not None and norm:
            units[place] = row / norm
    unseen = max(idf.values(), default=1.0)
    return Bag(
        stems=tuple(words),
        weights=np.array([idf.get(s, unseen) for s in words]),
        units=units,
        numbers=np.array([crc32(s.encode("utf-8", "surrogatepass")) for s in words], dtype=np.int64),
    )


def compare(texts: Sequence[str], background: Sequence[str], plain: Plain, vectors: Vectors) -> Wordings:
    """Make wordings comparable; ``background`` are the story's sentences, for the weights of words."""
    documents = [*background, *texts]

    def analyse(text: str) -> list[str]:
        return [stem(w) for w in plain.content(text)]

    by_word = TfidfVectorizer(analyzer=analyse, sublinear_tf=True)
    by_char = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=1)
    idf = weights(documents, plain)
    bags = {t: bag(t, plain, vectors, idf) for t in dict.fromkeys(texts)}
    place = {t: n for n, t in reversed(list(enumerate(texts)))}
    if idf and texts:
        by_word.fit(documents)
        by_char.fit(documents)
        words, chars = _cosines(by_word.transform(texts)), _cosines(by_char.transform(texts))
    else:
        words = chars = csr_matrix((len(texts), len(texts)))
    return Wordings(
        bags=tuple(bags[t] for t in texts),
        by_word=words,
        by_char=chars,
        idf=idf,
        first=tuple(place[t] for t in texts),
    )


def _cosines(rows: csr_matrix) -> csr_matrix:
    """Cosines of rows of unit length."""
    return csr_matrix(rows @ rows.T)
