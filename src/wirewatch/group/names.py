"""How alike two names are: spellings, transliterations, misprints, acronyms."""

import re

from rapidfuzz.distance import OSA

from wirewatch.group.folding import key

_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?:iy|yi|ij|ii|ey|ei|yy|ai|ay|y|i)+$", "i"),
        (r"iu|ju|yu|ju", "u"),
        (r"ia|ja|ya|ea", "a"),
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


def sounded(name: str) -> str:
    """A name as its folded key with one spelling for each sound: Sergey and Sergei come out the same."""
    return " ".join(_sounded(token) for token in key(name).split())


def _sounded(token: str) -> str:
    if len(token) < 4:  # Kim Jong Il is not Kim Jong Un, nor is Li Lee
        return token
    for pattern, plain in _SOUNDS:
        token = pattern.sub(plain, token)
    return token


def misprint(a: str, b: str) -> bool:
    """True for two person's names that differ by a slip of one or two letters in one long word."""
    left, right = key(a).split(), key(b).split()
    if len(left) != len(right) or len(left) < 2:
        return False
    different = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    if len(different) != 1:
        return False
    x, y = different[0]
    return (
        min(len(x), len(y)) >= 5
        and x[0] == y[0]
        and OSA.distance(x, y) <= (2 if min(len(x), len(y)) >= 8 else 1)
    )


def is_part(short: str, long: str) -> bool:
    """True where the words of one name stand, in order, in the other, longer one; initials count."""
    a, b = key(short).split(), key(long).split()
    rest = iter(b)
    return len(a) < len(b) and all(any(x == y or (len(x) == 1 and y.startswith(x)) for y in rest) for x in a)


def acronym(short: str, long: str) -> bool:
    """True where the letters of ``short`` are the first letters of the words of ``long``."""
    letters = re.sub(r"[^\w]|'s$", "", short)
    if not 2 <= len(letters) <= 8 or not letters.isupper():
        return False
    tokens = re.findall(r"[^\W_]+", re.sub(r"'s\b|’s\b", "", long))
    if len(tokens) < 2:
        return False
    small = {"of", "the", "for", "and", "in", "on", "de", "la", "du", "des", "et", "to"}
    heads = "".join(t[0] for t in tokens if t.lower() not in small).upper()
    every = "".join(t[0] for t in tokens).upper()
    return letters in (heads, every)
