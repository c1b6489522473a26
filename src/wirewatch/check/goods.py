"""What passes from hand to hand: when two reports speak of the same goods."""

from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.readings import Event

_ARMS = frozenset({"arms", "ammunition", "missiles"})
"""Categories of goods that "weapons" stands for."""

_ANY = "goods"
"""The category of what stands for goods of any kind: "supplies", "a cargo"."""


def item_match(a: Event, b: Event, plain: Plain) -> float | None:
    """The share of the shorter list of items that the other holds too; None where one tells none.

    Sums of money are amounts, and are compared as such.
    """
    first, second = things(a, plain), things(b, plain)
    if not first or not second:
        return None
    shorter, longer = sorted((first, second), key=len)
    return sum(max(item_alike(i, j, plain) for j in longer) for i in shorter) / len(shorter)


def things(event: Event, plain: Plain) -> list[str]:
    """The event's items that are no sums of money."""
    return [i for i in event.items if not _is_sum(i, plain)]


def _is_sum(item: str, plain: Plain) -> bool:
    words = tokens(item)
    return any(w[0].isdigit() for w in words) or all(w in plain.words.currencies for w in words)


def item_alike(a: str, b: str, plain: Plain) -> float:
    """1 where items share a word, 0.7 where they are goods of one category, 0.6 where both are arms."""
    if _stems(a, plain) & _stems(b, plain):
        return 1.0
    one, other = category(a, plain), category(b, plain)
    if one is None or other is None:
        return 0.0
    if one == other:
        return 0.7
    return 0.6 if {one, other} <= _ARMS else 0.0


def category(item: str, plain: Plain) -> str | None:
    """The category of goods of an item's last word that has one, None where no word has.

    "Weapon supplies" are weapons: what stands for any goods tells only where nothing else does.
    """
    words = tokens(item)
    ends = ((size, end) for size in (2, 1) for end in range(len(words), size - 1, -1))
    found = [_category(" ".join(words[end - size : end]), plain) for size, end in ends]
    return next((c for c in found if c not in (None, _ANY)), _ANY if _ANY in found else None)


def _category(noun: str, plain: Plain) -> str | None:
    for form in (noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("ies") + "y"):
        if form in plain.words.goods:
            return plain.words.goods[form]
    return None


def _stems(item: str, plain: Plain) -> frozenset[str]:
    return plain.stems(item) or frozenset(stem(t) for t in tokens(item))
