"""How alike sentences are in meaning: words, letters and word vectors, weighted within the two texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer

from wirewatch.group.folding import plain
from wirewatch.group.texts import Text
from wirewatch.model.vectors import Vectors

Matrix = NDArray[np.float64]

_WORDS, _LETTERS, _MEANING = 0.35, 0.35, 0.3
"""Weights of the three likenesses; vectors bring what is reworded, words and letters names and numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Sentences of several texts as counts: rows are sentences, ``rows[i]`` those of text ``i``.

    ``words`` has shape ``(sentences, vocabulary)``, ``letters`` ``(sentences, n-grams)``, ``vectors``
    ``(vocabulary, dimensions)``.
    """

    rows: tuple[slice, ...]
    words: csr_array
    letters: csr_array
    vectors: Matrix

    def similarities(self, left: int, right: int) -> Matrix:
        """Likeness of all sentences of two texts, shape ``(left, right)``, about 0..1.

        Weights (inverse sentence frequency) are those within the two texts alone, so that the names that
        the whole story is about count little, and other reports of the pile do not matter.
        """
        words = self.words[self.rows[left]], self.words[self.rows[right]]
        letters = self.letters[self.rows[left]], self.letters[self.rows[right]]
        weighed = _weighed(*words)
        spelled = _weighed(*letters)
        meant = _centred(*(_unit(np.asarray(side @ self.vectors)) for side in weighed))
        alike: Matrix = (
            _WORDS * (weighed[0] @ weighed[1].T).toarray()
            + _LETTERS * (spelled[0] @ spelled[1].T).toarray()
            + _MEANING * (meant[0] @ meant[1].T)
        )
        return alike


def wordings(texts: Sequence[Text], vectors: Vectors) -> Wordings:
    """Count words and letter n-grams (3 to 5, within words) of all sentences of the texts."""
    bare = {word: plain(word) for text in texts for word in set(text.words)}
    sentences = [[bare[word] for word in piece.words] for text in texts for piece in text.pieces]
    vocabulary = sorted({word for words in sentences for word in words} - ENGLISH_STOP_WORDS) or [""]
    at = {word: index for index, word in enumerate(vocabulary)}
    counted = [[at[word] for word in words if word in at] for words in sentences]
    words = _counts(counted, len(vocabulary))
    spell = CountVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
    letters = csr_array(spell.fit_transform([word or "_" for word in vocabulary]), dtype=np.float64)
    ends = list(accumulate((len(text.pieces) for text in texts), initial=0))
    return Wordings(
        rows=tuple(slice(start, end) for start, end in pairwise(ends)),
        words=words,
        letters=csr_array(words @ letters),
        vectors=_looked_up(vocabulary, vectors),
    )


def _counts(rows: Sequence[Sequence[int]], width: int) -> csr_array:
    starts = list(accumulate((len(row) for row in rows), initial=0))
    columns = np.array([column for row in rows for column in row], dtype=np.int64)
    counts = csr_array((np.ones(len(columns)), columns, np.array(starts)), shape=(len(rows), width))
    counts.sum_duplicates()
    return counts


def _looked_up(vocabulary: Sequence[str], vectors: Vectors) -> Matrix:
    found = [vectors.of(word) for word in vocabulary]
    width = next((vector.shape[0] for vector in found if vector is not None), 1)
    return np.array([np.zeros(width) if vector is None else vector for vector in found], dtype=np.float64)


def _weighed(left: csr_array, right: csr_array) -> tuple[csr_array, csr_array]:
    """Rows of unit length, counts dampened and weighted by inverse sentence frequency in both texts."""
    seen, counts = np.unique(np.concatenate([left.indices, right.indices]), return_counts=True)
    rarity = np.log((1 + left.shape[0] + right.shape[0]) / (1 + counts)) + 1

    def weigh(side: csr_array) -> csr_array:
        data = (1 + np.log(side.data)) * rarity[np.searchsorted(seen, side.indices)]
        lengths = np.sqrt(np.bincount(_owners(side), data**2, minlength=side.shape[0]))
        data = data / lengths[_owners(side)]
        return csr_array((data, side.indices, side.indptr), shape=side.shape)

    return weigh(left), weigh(right)


def _owners(side: csr_array) -> NDArray[np.int64]:
    return np.repeat(np.arange(side.shape[0]), np.diff(side.indptr))


def _unit(rows: Matrix) -> Matrix:
    scaled: Matrix = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    return scaled


def _centred(left: Matrix, right: Matrix) -> tuple[Matrix, Matrix]:
    """Both without what all their sentences have in common: the topic is no likeness."""
    mean = np.concatenate([left, right]).mean(axis=0) if left.size + right.size else 0.0
    return _unit(left - mean), _unit(right - mean)
