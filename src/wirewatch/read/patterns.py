"""What the patterns of several readers share: folded text, alternatives, white space."""

import re
from collections.abc import Iterable

_FOLD = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "‑": "-", "–": "-", "‐": "-", "\u00a0": " ", "\u202f": " "}
)


def fold(text: str) -> str:
    """The text in lower case with plain quotation marks and hyphens; every code point keeps its place."""
    plain = text.translate(_FOLD)
    lower = plain.lower()
    if len(lower) == len(plain):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)


def any_of(words: Iterable[str]) -> str:
    """A pattern of alternatives, the longest first; blanks are left for ``spaced``."""
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in listed) + ")"


def spaced(source: str) -> str:
    """The pattern with each blank standing for white space; ``" ?"`` may be none."""
    return source.replace(" ?", r"\s*").replace(" ", r"\s+")
