"""How alike two names are: spellings, transliterations, misprints, acronyms."""

import re

from rapidfuzz.distance import OSA

from wirewatch.group.folding import key
from wirewatch.lists.grouping import GroupingWords

_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?:iy|yi|ij|ii|ey|ei|yy|ai|ay|y|i)+$", "i"),
        (r"iu|ju|yu", "u"),
        (r"ia|ja|ya", "a"),
        (r"ye|ie|je|yo|io|jo", "e"),
        (r"kh|ch(?=[rl])", "h"),
        (r"ck|q|c(?=[^h])|c$", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"tz|zz", "ts"),
        (r"y", "i"),
        (r"(.)\1", r"\1"),
    )
)
"""Ways of writing one sound in Latin letters (Russian, Ukrainian, Korean, Arabic names in the press)."""


_VOWELS = frozenset("aeiouy")
_CONSONANTS = re.compile(r"[aeiouy]|(.)(?=\1)")


def sounded(name: str) -> str:
    """A name in one word with one spelling for each sound: Sergey is Sergei, Jin-ho Jinho."""
    return "".join(_sounded(token) for token in key(name).split())


def _sounded(token: str) -> str:
    if len(token) < 4:  # Kim Jong Il is not Kim Jong Un, nor is Li Lee
        return token
    for pattern, plain in _SOUNDS:
        token = pattern.sub(plain, token)
    return token


def misprint(a: str, b: str) -> int:
    """Number of slips (1 or 2 letters) that make one full name of the other, 0 where they differ by more.

    All words but one are equal, and that one is long: Kim Jong Il is not Kim Jong Un, nor Maria Marta.
    """
    left, right = key(a).split(), key(b).split()
    different = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
    if len(left) != len(right) or len(left) < 2 or len(different) != 1:
        return 0
    x, y = different[0]
    shorter, slips = min(len(x), len(y)), OSA.distance(x, y)
    allowed = 0 if shorter < (7 if left[0] != right[0] else 5) else 1 if shorter < 8 else 2
    return slips if x[0] == y[0] and slips <= allowed else 0


def respelled(a: str, b: str) -> bool:
    """True for two full names that differ in the vowels and doublings of one long word alone.

    So are names from scripts that write no vowels put into Latin letters: Mohammed, Muhamad.
    """
    left, right = key(a).split(), key(b).split()
    different = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
    if len(left) != len(right) or len(left) < 2 or len(different) != 1:
        return False
    x, y = (_CONSONANTS.sub("", _sounded(token)) for token in different[0])
    return (
        len(x) >= 3 and x == y and different[0][0][-1:] not in _VOWELS and different[0][1][-1:] not in _VOWELS
    )


def bare(name: str, words: GroupingWords) -> str:
    """The folded name of a firm or vessel without what tells its legal form or its kind of ship."""
    tokens = key(name).split()
    while len(tokens) > 1 and tokens[-1] in words.company_forms:
        tokens.pop()
    while len(tokens) > 1 and tokens[0] in words.ship_prefixes:
        tokens.pop(0)
    return " ".join(tokens)


def is_part(short: str, long: str) -> bool:
    """True where the words of one name stand, in order, in the other, longer one; initials count."""
    a, b = key(short).split(), key(long).split()
    rest = iter(b)
    return len(a) < len(b) and all(any(x == y or (len(x) == 1 and y.startswith(x)) for y in rest) for x in a)


def acronym(short: str, long: str) -> bool:
    """True where the letters of ``short`` are the first letters of the words of ``long``."""
    letters = short.replace(".", "").replace("&", "")
    if not (2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()):
        return False
    tokens = [token for token in re.findall(r"[^\W_]+", long) if token not in {"s", "The", "the"}]
    heads = "".join(token[0] for token in tokens if token[0].isupper())
    every = "".join(token[0] for token in tokens).upper()
    return len(tokens) > 1 and letters in (heads, every)
