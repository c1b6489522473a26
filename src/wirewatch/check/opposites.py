"""Deeds of which one is told by the opposite of the other's verb: "the dam burst", "the dam held"."""

from wirewatch.check.material import Member
from wirewatch.check.words import Plain, tokens


def opposites(a: Member, b: Member, plain: Plain) -> frozenset[str]:
    """The two opposite words, one of them that by which a deed is told; empty where there are none."""
    for one, other in ((a, b), (b, a)):
        for word in tokens(one.head):
            if opposed := plain.words.opposites.get(word):
                mine, theirs = frozenset(tokens(one.words)), frozenset(tokens(other.words))
                both = mine & theirs
                for across in sorted(opposed & theirs):
                    if word in mine and not {word, across} & both:
                        return frozenset({word, across})
    return frozenset()
