"""How much two wordings say the same: TF-IDF over words and characters, and word vectors aligned.

The weights of words (inverse document frequency) are those of the story: a word that every report uses says
little about which sentence it stands in.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from wirewatch.check.words import Plain, stem
from wirewatch.model.vectors import Vectors

_LITTLE = 0.2
"""Sum of the cosines over words and over letters below which two wordings are not compared."""

_MANY = 600
"""Wordings of a large story."""

_RELATED = 0.35
"""Cosine of word vectors below which two words have nothing in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """The weighty words of one wording: stems, their weights ``(n,)`` and unit vectors ``(n, d)``.

    A word without vector has a row of noughts; where no word has one, ``d`` is 1.
    """

    stems: tuple[str, ...]
    weights: NDArray[np.float64]
    units: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Wordings of one story, compared by their place in the list they were made of.

    ``by_word`` and ``by_char`` are cosines of TF-IDF, shape ``(n, n)``, sparse.
    """

    bags: tuple[Bag, ...]
    by_word: csr_matrix = field(repr=False)
    by_char: csr_matrix = field(repr=False)
    idf: Mapping[str, float]

    def pairs(self) -> Iterator[tuple[int, int, float]]:
        """Pairs ``(a, b, alike)``, a before b, that share words or letters; alike is from 0 to 1.

        Pairs with too little in common are left out, in a large story those with less than in a small one.
        """
        floor = _LITTLE if len(self.bags) <= _MANY else 2 * _LITTLE
        both = (self.by_word + self.by_char).tocoo()
        keep = (both.row < both.col) & (both.data >= floor)
        for a, b in sorted(zip(both.row[keep].tolist(), both.col[keep].tolist(), strict=True)):
            there, back = covered(self.bags[a], self.bags[b]), covered(self.bags[b], self.bags[a])
            soft = 2 * there * back / (there + back) if there + back else 0.0
            yield a, b, 0.3 * self.by_word[a, b] + 0.2 * self.by_char[a, b] + 0.5 * soft

    def few(self, a: int) -> bool:
        """True where a wording holds less than two words of weight."""
        return len(self.bags[a].stems) < 2

    def apart(self, a: int, b: int) -> float:
        """The weight of what each says and the other does not, the lesser of the two."""
        one, other = self.bags[a], self.bags[b]
        return min(
            (1 - covered(one, other)) * float(one.weights.sum()),
            (1 - covered(other, one)) * float(other.weights.sum()),
        )


def covered(a: Bag, b: Bag, related: float = _RELATED) -> float:
    """The share of a's weight that b's words say too, each word by its nearest one.

    ``related`` is the cosine of word vectors from which on words begin to have something in common.
    """
    if not a.stems or not b.stems:
        return 0.0
    same = np.array([[s == t for t in b.stems] for s in a.stems], dtype=np.float64)
    if a.units.shape[1] == b.units.shape[1]:
        same = np.maximum(same, np.clip((a.units @ b.units.T - related) / (1 - related), 0.0, 1.0))
    best = same.max(axis=1)
    return float(best @ a.weights / a.weights.sum())


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
    units = np.zeros((len(words), size))
    for place, row in enumerate(rows):
        norm = float(np.linalg.norm(row)) if row is not None else 0.0
        if row is not None and norm:
            units[place] = row / norm
    unseen = max(idf.values(), default=1.0)
    return Bag(stems=tuple(words), weights=np.array([idf.get(s, unseen) for s in words]), units=units)


def compare(texts: Sequence[str], background: Sequence[str], plain: Plain, vectors: Vectors) -> Wordings:
    """Make wordings comparable; ``background`` are the story's sentences, for the weights of words."""
    documents = [*background, *texts]

    def analyse(text: str) -> list[str]:
        return [stem(w) for w in plain.content(text)]

    by_word = TfidfVectorizer(analyzer=analyse, sublinear_tf=True)
    by_char = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=1)
    idf = weights(documents, plain)
    if not idf or not texts:
        nothing = csr_matrix((len(texts), len(texts)))
        empty = Bag(stems=(), weights=np.zeros(0), units=np.zeros((0, 1)))
        return Wordings(bags=(empty,) * len(texts), by_word=nothing, by_char=nothing, idf=idf)
    by_word.fit(documents)
    by_char.fit(documents)
    return Wordings(
        bags=tuple(bag(t, plain, vectors, idf) for t in texts),
        by_word=_cosines(by_word.transform(texts)),
        by_char=_cosines(by_char.transform(texts)),
        idf=idf,
    )


def _cosines(rows: csr_matrix) -> csr_matrix:
    """Cosines of rows of unit length."""
    return csr_matrix(rows @ rows.T)
