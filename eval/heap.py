"""A heap of synthetic news for measuring: texts of 400 words, a fifth of them near-duplicates of another.

Words are drawn from a vocabulary with the frequencies and lengths of language (Zipf), five letters a word.
A near-duplicate is its source with words replaced at random, a part left out and another added, or both, by
amounts that give Jaccard similarities over the whole range. Everything follows from the seed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_VOCABULARY = 30_000
_WORDS = 400
_SENTENCE = 20
_NEAR = 0.2
_LETTERS = np.array(list("etaoinshrdlcumwfgypbvkjxqz"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heap:
    """Texts as rows of word numbers, and for each near-duplicate the text that it was made of."""

    vocabulary: tuple[str, ...]
    texts: tuple[NDArray[np.int32], ...]
    source: dict[int, int]

    def text(self, at: int) -> str:
        """The words of one text, in sentences."""
        words = [self.vocabulary[word] for word in self.texts[at].tolist()]
        sentences = (" ".join(words[i : i + _SENTENCE]).capitalize() for i in range(0, len(words), _SENTENCE))
        return ". ".join(sentences) + "."

    def related(self, least: float) -> Iterator[tuple[int, int]]:
        """Pairs of one source with Jaccard similarity of word 5-grams from ``least`` on, exactly."""
        kin: dict[int, list[int]] = defaultdict(list)
        for text, source in self.source.items():
            kin[source].append(text)
        for source, members in kin.items():
            sets = {at: _runs(self.texts[at]) for at in (source, *members)}
            for a, b in combinations(sorted(sets), 2):
                if len(sets[a] & sets[b]) >= least * len(sets[a] | sets[b]):
                    yield a, b


def _runs(words: NDArray[np.int32]) -> set[tuple[int, ...]]:
    row = words.tolist()
    return set(zip(*(row[i:] for i in range(5)), strict=False))


def heap(count: int, seed: int) -> Heap:
    """So many texts; the same for the same seed."""
    chance = np.random.default_rng(seed)
    near = int(count * _NEAR)
    frequency = 1 / np.arange(1, _VOCABULARY + 1) ** 0.95
    edges = np.cumsum(frequency / frequency.sum())

    def drawn(shape: int | tuple[int, int]) -> NDArray[np.int32]:
        return np.searchsorted(edges, chance.random(shape)).clip(max=_VOCABULARY - 1).astype(np.int32)

    texts = list(drawn((count - near, _WORDS)))
    source = {}
    for at, of in enumerate(chance.integers(0, count - near, near).tolist(), start=count - near):
        texts.append(_changed(texts[of], drawn, chance))
        source[at] = of
    order = chance.permutation(count)
    place = np.empty(count, dtype=int)
    place[order] = np.arange(count)
    return Heap(
        vocabulary=_vocabulary(chance),
        texts=tuple(texts[at] for at in order),
        source={int(place[at]): int(place[of]) for at, of in source.items()},
    )


def _changed(
    words: NDArray[np.int32], drawn: Callable[[int], NDArray[np.int32]], chance: np.random.Generator
) -> NDArray[np.int32]:
    """A near-duplicate: words replaced at a rate of up to one in nine, and up to a third left out."""
    text = words.copy()
    replaced = chance.random(len(text)) < chance.uniform(0.0, 0.11)
    text[replaced] = drawn(int(replaced.sum()))
    if chance.random() < 0.5:
        cut = int(chance.integers(0, len(text) // 3))
        text = np.concatenate([text[cut:], drawn(int(chance.integers(0, cut + 1)))])
    return text


def _vocabulary(chance: np.random.Generator) -> tuple[str, ...]:
    """Words by falling frequency; the frequent ones are short, as in language."""
    weights = 1 / np.arange(2, len(_LETTERS) + 2)
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        size = (len(words) + 4).bit_length() // 2 + int(chance.integers(0, 3))
        words["".join(chance.choice(_LETTERS, size, p=weights / weights.sum()))] = None
    return tuple(words)


def write(made: Heap, path: Path) -> None:
    """Write the texts as Parquet with the columns id and text."""
    import pyarrow
    import pyarrow.parquet

    texts = pyarrow.array([made.text(at) for at in range(len(made.texts))])
    ids = pyarrow.array([str(at) for at in range(len(made.texts))])
    pyarrow.parquet.write_table(pyarrow.table({"id": ids, "text": texts}), path)
