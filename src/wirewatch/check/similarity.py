"""How much two wordings say the same: TF-IDF over words and characters, and word vectors aligned.

The weights of words (inverse document frequency) are those of the story: a word that every report uses says
little about which sentence it stands in.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from wirewatch.check.words import Plain, stem
from wirewatch.model.vectors import Vectors

_RELATED = 0.35
"""Cosine of word vectors below which two words have nothing in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bag:
    """The weighty words of one wording: stems, their weights ``(n,)`` and unit vectors ``(n, d)``.

    A word without vector has a row of noughts.
    """

    stems: tuple[str, ...]
    weights: NDArray[np.float64]
    units: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Wordings of one story, compared by their place in the list they were made of."""

    bags: tuple[Bag, ...]
    by_word: csr_matrix = field(repr=False)
    by_char: csr_matrix = field(repr=False)
    idf: Mapping[str, float]

    def alike(self, a: int, b: int) -> float:
        """From 0, nothing in common, to 1, the same words."""
        words = float(self.by_word[a].multiply(self.by_word[b]).sum())
        chars = float(self.by_char[a].multiply(self.by_char[b]).sum())
        there, back = self.covered(a, b), self.covered(b, a)
        soft = 2 * there * back / (there + back) if there + back else 0.0
        return 0.3 * words + 0.2 * chars + 0.5 * soft

    def covered(self, a: int, b: int) -> float:
        """The share of a's weight that b's words say too."""
        return covered(self.bags[a], self.bags[b])

    def candidates(self, floor: float = 0.08) -> list[tuple[int, int]]:
        """Pairs ``(a, b)``, a before b, whose words or characters have something in common."""
        product = (self.by_word @ self.by_word.T + self.by_char @ self.by_char.T).tocoo()
        keep = (product.row < product.col) & (product.data >= 2 * floor)
        return sorted(zip(product.row[keep].tolist(), product.col[keep].tolist(), strict=True))


def covered(a: Bag, b: Bag) -> float:
    """The share of a's weight that b's words say too, each word by its nearest one."""
    if not a.stems or not b.stems:
        return 0.0
    same = np.array([[s == t for t in b.stems] for s in a.stems], dtype=np.float64)
    near = np.clip((a.units @ b.units.T - _RELATED) / (1 - _RELATED), 0.0, 1.0)
    best = np.maximum(same, near).max(axis=1)
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
        nothing = csr_matrix((len(texts), 1))
        empty = Bag(stems=(), weights=np.zeros(0), units=np.zeros((0, 1)))
        return Wordings(bags=(empty,) * len(texts), by_word=nothing, by_char=nothing, idf=idf)
    by_word.fit(documents)
    by_char.fit(documents)
    return Wordings(
        bags=tuple(bag(t, plain, vectors, idf) for t in texts),
        by_word=csr_matrix(by_word.transform(texts)),
        by_char=csr_matrix(by_char.transform(texts)),
        idf=idf,
    )
