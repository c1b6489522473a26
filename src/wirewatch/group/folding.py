"""Spellings folded before words are compared: case, quotation marks, hyphens, accents."""

import re
import unicodedata

_MARKS = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "\u00a0": " ", "\u202f": " ", "\u00ad": None, "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?")
"""A word: a number with its separators, letters with an inner apostrophe, or one Han or kana sign."""

_ARTICLE = re.compile(r"^(?:the|a|an)\s+")


def fold(text: str) -> str:
    """Case, quotation marks, hyphens and white space folded; accents stay."""
    return " ".join(text.translate(_MARKS).split()).casefold()


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order; hyphened words count as several."""
    return tuple(WORD.findall(fold(text)))


def plain(text: str) -> str:
    """Folded, and without accents: what spellings in another alphabet's letters have in common."""
    bare = unicodedata.normalize("NFKD", fold(text))
    return "".join(char for char in bare if not unicodedata.combining(char))


def key(name: str) -> str:
    """What two spellings of one name share: no article, possessive, accents, hyphens or full stops."""
    bare = re.sub(r"'s?$", "", _ARTICLE.sub("", plain(name)))
    return " ".join(re.findall(r"[^\W_]+", bare.replace(".", "")))
