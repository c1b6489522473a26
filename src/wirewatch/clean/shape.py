"""What the outward form of a line tells: sentence or headline, capitals, quotes."""

import re

_CLOSERS = "\"'”’»)]} \t\u00a0"
_END_MARK = re.compile(r"\s*(?:-0-|\(?END\)?|(?i:enditem|-?ends?-?)(?=\s*$)|#{2,}|-30-|[■□▪◼●]|\[\d+\])\s*$")
_TAIL = 200
"""Signs at a line's end that show how it closes."""
_SAID = re.compile(
    r"\b(said|says|told|tells|added|adds|reported|according to|wrote|quoted|announced|stated|declared|"
    r"warned)\b",
    re.I,
)
_PAST = re.compile(r"\b(said|told|added|reported|stated|announced|declared|was|were|had)\b", re.I)
_QUOTE = re.compile(r"[\"“”«»]")
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "onto", "or"}
    | {"over", "per", "the", "to", "up", "via", "vs", "vs.", "with", "de", "la", "le"}
)


def ends_sentence(words: str) -> bool:
    """True where the line closes as sentences do: full stop, question or exclamation mark, ellipsis."""
    return (
        _END_MARK.sub("", words[-_TAIL:])
        .rstrip(_CLOSERS)
        .endswith((".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟"))
    )


def is_open(words: str) -> bool:
    """True where the line leads on to what follows: colon, semicolon, comma or dash at its end."""
    return words.rstrip(_CLOSERS).endswith((":", ";", ",", "—", "–"))


def is_sentence(words: str) -> bool:
    """True for what reads as running text: eight words and a close, or more than a headline holds."""
    count = len(words.split())
    return (ends_sentence(words) and count >= 8) or count > 22


def is_told(words: str) -> bool:
    """True where somebody is quoted or said to have said something: no clutter does that."""
    return bool(_SAID.search(words) and (_QUOTE.search(words) or ends_sentence(words)))


def is_past(words: str) -> bool:
    """True where the line tells in the past tense, as headlines seldom do."""
    return bool(_PAST.search(words))


def is_capitals(words: str) -> bool:
    """True where every letter is a capital."""
    return words.isupper() and sum(char.isalpha() for char in words) > 1


def is_title_case(words: str) -> bool:
    """True where each word but the small ones begins with a capital."""
    tokens = [t for t in re.findall(r"[^\W\d_][\w.'’-]*", words) if t.lower() not in _SMALL]
    return bool(tokens) and all(t[0].isupper() for t in tokens)


def sentences(words: str) -> int:
    """About how many sentences the line holds."""
    return max(1, len(re.findall(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])", words)) + 1)
