"""Rewordings: the same facts, as a rule in the same order, in few of the same words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import TfidfVectorizer

from wirewatch.group.alignment import Pair, assigned, monotone
from wirewatch.group.texts import Text

_ALIKE = 0.3
"""Likeness from which on two sentences can stand for one another."""

_COVERED = 0.55
"""Share of the more covered text: independent accounts of one event stay below 0.42, rewordings above 0.8."""

_COVERED_FREELY = 0.7
"""The same where the order changed: independent accounts stay below 0.53."""

_WHOLE = 0.9
"""The same from which on a text that also shares passages word for word is an edited copy."""

_WORDS = 60
_SENTENCES = 4
"""Less than this in one text's order is no evidence: short news of one event is all alike."""

_NEAR = 0.2
_NEIGHBOURS = 6
"""Only so many of the most alike reports, from this cosine on, are laid side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """An alignment in the order of both texts; shares are of words in aligned sentences, 0..1."""

    pairs: tuple[Pair, ...]
    left_share: float
    right_share: float
    words: int
    weight: float
    """Aligned words times their sentences' likeness: the largest tells the source among several."""

    @property
    def score(self) -> float:
        """Share of the text that is covered more."""
        return max(self.left_share, self.right_share)

    @property
    def whole(self) -> bool:
        """True where nearly all of one text is in the other: more than passages that it took over."""
        return self.holds and self.score >= _WHOLE

    @property
    def holds(self) -> bool:
        """True where one text rewords the other."""
        enough = len(self.pairs) >= _SENTENCES and self.words >= _WORDS
        return enough and self.score >= _COVERED


def neighbours(texts: Sequence[Text]) -> frozenset[tuple[int, int]]:
    """Pairs of indices, smaller first, of texts that use the same names, numbers and rare words."""
    if len(texts) < 2:
        return frozenset()
    joined = [" ".join(text.words) or "_" for text in texts]
    weigh = TfidfVectorizer(
        sublinear_tf=True, stop_words="english", token_pattern=r"\S+", strip_accents="unicode"
    )
    try:
        matrix = csr_array(weigh.fit_transform(joined), dtype=np.float32)
    except ValueError:  # nothing but stop words
        return frozenset()
    return frozenset(_nearest(matrix))


def _nearest(matrix: csr_array, rows: int = 512) -> Iterator[tuple[int, int]]:
    for start in range(0, matrix.shape[0], rows):
        block = (matrix[start : start + rows] @ matrix.T).toarray()
        for offset, likeness in enumerate(block):
            likeness[start + offset] = 0.0
            for other in np.argsort(-likeness, kind="stable")[:_NEIGHBOURS].tolist():
                if likeness[other] >= _NEAR:
                    yield min(start + offset, other), max(start + offset, other)


def align(left: Text, right: Text, similarities: NDArray[np.float64]) -> Rewording:
    """Align two texts by the likeness of their sentences, shape ``(left, right)``.

    In their common order; where that brings too little, in any order, which has to bring more.
    """
    found = _rewording(left, right, monotone(similarities, _ALIKE))
    if found.holds or not similarities.size:
        return found
    free = _rewording(left, right, assigned(similarities, _ALIKE))
    return free if free.holds and free.score >= _COVERED_FREELY else found


def _rewording(left: Text, right: Text, pairs: tuple[Pair, ...]) -> Rewording:
    lefts, rights = ([len(piece.words) for piece in text.pieces] for text in (left, right))
    covered = sum(lefts[pair.left] for pair in pairs), sum(rights[pair.right] for pair in pairs)
    return Rewording(
        pairs=pairs,
        left_share=covered[0] / max(1, sum(lefts)),
        right_share=covered[1] / max(1, sum(rights)),
        words=min(covered),
        weight=sum(pair.score * min(lefts[pair.left], rights[pair.right]) for pair in pairs),
    )
