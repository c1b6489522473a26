"""Loads what the stages are handed: the spaCy pipeline, and word vectors."""

import importlib
import warnings
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from wirewatch.errors import ConfigurationError


@cache
def load_pipeline(package: str) -> Language:
    """The installed spaCy pipeline of that package. Raises ConfigurationError where it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # the md model was packaged for an earlier 3.x
            pipeline: Language = importlib.import_module(package).load()
    except (ImportError, AttributeError, OSError) as error:
        raise ConfigurationError(
            f"the spaCy pipeline {package!r} cannot be loaded ({error}): install it, or set WIREWATCH_MODEL"
        ) from error
    return pipeline


@dataclass(frozen=True, slots=True)
class SpacyVectors:
    """Word vectors of a spaCy pipeline's vocabulary."""

    nlp: Language
    known: dict[str, NDArray[np.float32] | None] = field(default_factory=dict)

    def of(self, word: str) -> NDArray[np.float32] | None:
        """Vector of the word in lower case, shape ``(300,)``, or None where it has none."""
        if word not in self.known:
            lexeme = self.nlp.vocab[word.lower()]
            self.known[word] = np.asarray(lexeme.vector, dtype=np.float32) if lexeme.has_vector else None
        return self.known[word]
