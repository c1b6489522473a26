"""Word vectors, handed to the stages that compare wordings."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Vectors(Protocol):
    """Where the vector of a word is looked up."""

    def of(self, word: str) -> NDArray[np.float32] | None:
        """Vector of the word, shape ``(dimensions,)``, or None for a word that has none."""
        ...
