"""Wordpieces of a report's paragraphs with what the tagger sees beside them: case, quotation, paragraph.

The wordpieces are those of BERT (Devlin et al. 2019, uncased); offsets are code points of the report's text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from wirewatch.model.spans import Span
from wirewatch.read.quotes import Quotation

Ints = NDArray[np.int64]

CASES = 4
"""Letter case of a piece: none or lower, capitalised, all capitals, digits."""
PLACES = 3
"""Place of a piece: outside quotation marks, inside, a mark itself."""
STARTS = 3
"""What a piece begins: nothing, a sentence, a paragraph."""
PARAGRAPH = 2

_SENTENCE_END = re.compile(r"[.?!…][\"”’')\]]*(?=\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """Wordpieces in the order of the text, one row each.

    ``ids``: vocabulary ids, shape (n,). ``offsets``: first and last code point in the report's text, the last
    excluded, shape (n, 2). ``features``: case, place, start, shape (n, 3). ``begins``: True where a piece
    begins a word, shape (n,).
    """

    ids: Ints
    offsets: Ints
    features: Ints
    begins: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def sentences(self) -> Ints:
        """Indices of the pieces that begin a sentence."""
        return np.flatnonzero(self.features[:, 2])

    @property
    def paragraphs(self) -> Ints:
        """Indices of the pieces that begin a paragraph."""
        return np.flatnonzero(self.features[:, 2] == PARAGRAPH)

    def part(self, first: int, beyond: int) -> "Pieces":
        """The pieces ``first`` to ``beyond`` (excluded)."""
        own = slice(first, beyond)
        return Pieces(
            ids=self.ids[own],
            offsets=self.offsets[own],
            features=self.features[own],
            begins=self.begins[own],
        )

    def span(self, first: int, last: int) -> Span:
        """The words from piece ``first`` to piece ``last``, both included."""
        return Span(int(self.offsets[first, 0]), int(self.offsets[last, 1]))


def cut(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation], tokenizer: Tokenizer
) -> Pieces:
    """The wordpieces of the paragraphs, in order."""
    ids: list[int] = []
    offsets: list[tuple[int, int]] = []
    features: list[tuple[int, int, int]] = []
    begins: list[bool] = []
    words = [p.words(text) for p in paragraphs]
    marks = _places(text, quotations)
    for paragraph, coded in zip(
        paragraphs, tokenizer.encode_batch(words, add_special_tokens=False), strict=True
    ):
        ends = {m.end() for m in _SENTENCE_END.finditer(paragraph.words(text))}
        fresh, last = PARAGRAPH, 0
        for number, token, (start, end) in zip(coded.ids, coded.tokens, coded.offsets, strict=True):
            if not fresh and any(at in ends for at in range(last, start + 1)):
                fresh = 1
            first, beyond = paragraph.start + start, paragraph.start + end
            ids.append(number)
            offsets.append((first, beyond))
            features.append((_case(text[first:beyond]), int(marks[first]), fresh))
            begins.append(not token.startswith("##"))
            fresh, last = 0, end
    return Pieces(
        ids=np.array(ids, dtype=np.int64),
        offsets=np.array(offsets, dtype=np.int64).reshape(-1, 2),
        features=np.array(features, dtype=np.int64).reshape(-1, 3),
        begins=np.array(begins, dtype=np.bool_),
    )


def _places(text: str, quotations: Sequence[Quotation]) -> NDArray[np.int8]:
    """For each code point: 0 outside quotation marks, 1 inside, 2 a mark."""
    places = np.zeros(len(text) + 1, dtype=np.int8)
    for q in quotations:
        places[q.span.start : q.span.end] = 2
        places[q.inner.start : q.inner.end] = 1
    return places


def _case(words: str) -> int:
    if words[:1].isdigit():
        return 3
    if not words[:1].isupper():
        return 0
    return 2 if len(words) > 1 and words.isupper() else 1
