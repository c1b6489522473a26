"""Vectors of words and of wordings, handed to the stages that compare them."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Vectors(Protocol):
    """Where the vector of a word is looked up."""

    def of(self, word: str) -> NDArray[np.float32] | None:
        """Vector of the word, shape ``(dimensions,)``, or None for a word that has none."""
        ...


class Meanings(Protocol):
    """Where the vectors of whole wordings are looked up."""

    def of(self, wordings: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape ``(wordings, dimensions)``: the nearer two are, the more they say the same."""
        ...
