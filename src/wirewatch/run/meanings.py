"""Meanings of wordings: made once by the shipped encoder, and kept in the store.

A story that a new report touches is compared anew; only what the report adds is encoded for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from wirewatch.store import Store

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from wirewatch.read.statements.tagger.network import Session

_LETTERS = 2_000
"""Of a wording: no encoder looks further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningEncoder:
    """The shipped encoder of meanings (``weights/meaning``), run on wordings one by one.

    Its sums are scaled by the largest value among what it is given at once: several wordings together would
    each have another vector than alone.
    """

    name: str
    longest: int
    tokenizer: "Tokenizer"
    session: "Session"

    def of(self, wording: str) -> bytes:
        """The wording's vector, a signed byte for each dimension."""
        text = wording[:_LETTERS].encode("utf-8", "replace").decode("utf-8")
        ids = self.tokenizer.encode(text).ids[: self.longest]
        row = self.session.run(None, {"ids": np.array([ids], dtype=np.int64)})[0][0]
        largest = float(np.abs(row).max()) or 1.0
        return bytes(np.round(row * (127 / largest)).astype(np.int8))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMeanings:
    """Meanings as ``check`` asks for them."""

    encoder: MeaningEncoder
    store: Store

    def of(self, wordings: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape ``(wordings, dimensions)``."""
        known = dict(self.store.meanings(self.encoder.name, wordings))
        new = {wording: self.encoder.of(wording) for wording in wordings if wording not in known}
        if new:
            self.store.keep_meanings(self.encoder.name, new)
        return _units(known | new, wordings)


def _units(found: Mapping[str, bytes], wordings: Sequence[str]) -> NDArray[np.float32]:
    rows = np.array([np.frombuffer(found[w], dtype=np.int8) for w in wordings], dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)
