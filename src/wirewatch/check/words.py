"""Words of a wording: tokens, stems and numbers, without a parse."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from wirewatch.lists.comparison import Comparison

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE)
_SUFFIXES = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ied",
    "edly",
    "ed",
    "ers",
)
_SHORT_SUFFIXES = ("es", "er", "ly", "s", "e", "y")
_STEM = 3


def tokens(text: str) -> tuple[str, ...]:
    """Words and numbers of a text, in order, lower case, with plain apostrophes; hyphens part words."""
    return tuple(t.lower().replace("’", "'") for t in _TOKEN.findall(text))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its commonest English endings: what inflections of it have in common."""
    word = word.removesuffix("'s").removesuffix("'")
    for suffix in (*_SUFFIXES, *_SHORT_SUFFIXES):
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM:
            word = word[: -len(suffix)]
            break
    word = word.rstrip("e") if len(word) > _STEM else word
    doubled = len(word) > _STEM and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if doubled else word


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Turns texts into the words that weigh something; ``turned_down`` are stems of verbs of rejecting.

    ``unsure`` are stems of verbs by which one neither says yes nor no.
    """

    words: Comparison
    turned_down: frozenset[str]
    unsure: frozenset[str] = frozenset()

    def content(self, text: str) -> tuple[str, ...]:
        """Tokens that are neither function words nor single letters."""
        return tuple(
            t for t in tokens(text) if t not in self.words.function_words and (len(t) > 1 or t.isdigit())
        )

    def stems(self, text: str) -> frozenset[str]:
        """Stems of the content words."""
        return frozenset(stem(t) for t in self.content(text))

    def labels(self, text: str) -> frozenset[str]:
        """The tokens of a text that call something untrue, those of "made-up" where they stand together."""
        told = tokens(text)
        alone, paired = _labels(self.words.labels)
        return alone.intersection(told).union(*(pair for pair in pairwise(told) if pair in paired))

    def rejects(self, text: str) -> bool:
        """True where the text holds a verb by which a charge is turned down."""
        return any(stem(t) in self.turned_down for t in tokens(text))

    def rules_out(self, text: str) -> bool:
        """True where it ends with a verb of ruling out: who "did not rule out" a thing holds it possible."""
        return " ".join(tokens(text)).endswith(tuple(self.words.exclusions))

    def negated(self, text: str) -> bool:
        """True where the text holds a word that turns it into its opposite, as "not just words" does not."""
        told = tokens(text)
        return any(
            (t in self.words.negators or t.endswith("n't")) and not self._leaves(told[at + 1 :])
            for at, t in enumerate(told)
        )

    def _leaves(self, following: Sequence[str]) -> bool:
        """True where what follows a no leaves the rest as it is: "just", "rule out"."""
        phrases = self.words.unturned | self.words.exclusions
        return any(" ".join(following[:length]) in phrases for length in (1, 2))


@lru_cache(maxsize=8)
def _labels(labels: frozenset[str]) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """Labels of one word, and those of two."""
    parts = [tuple(label.split("-")) for label in labels]
    return frozenset(p[0] for p in parts if len(p) == 1), frozenset(p for p in parts if len(p) > 1)


def plain(words: Comparison) -> Plain:
    """A Plain with those lists."""
    return Plain(
        words=words,
        turned_down=frozenset(stem(w) for w in words.rejections),
        unsure=frozenset(stem(w) for w in words.unsure),
    )
