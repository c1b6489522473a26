"""Deeds of which one is told by the opposite of the other's verb: "the dam burst", "the dam held"."""

from wirewatch.check.material import Member
from wirewatch.check.words import Plain, tokens


def opposites(a: Member, b: Member, plain: Plain) -> frozenset[str]:
    """The two opposite words, one of them that by which a deed is told; empty where there are none."""
    first, second = frozenset(tokens(a.words)), frozenset(tokens(b.words))
    told_by = {*tokens(a.head), *tokens(b.head)}
    for left, right in plain.words.opposites:
        across = (left in first and right in second) or (right in first and left in second)
        if across and not {left, right} & first & second and {left, right} & told_by:
            return frozenset({left, right})
    return frozenset()
