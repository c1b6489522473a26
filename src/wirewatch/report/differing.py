"""Which differences between reports are worth telling, and in which order."""

import re
from collections.abc import Iterable

from wirewatch.model.claims import Claim, Variant
from wirewatch.report.lookup import Lookup
from wirewatch.report.wording import capital, fold, plain

WORDING = "wording"
_NAMES = {
    "quantity": "Number",
    "date": "Date",
    "years": "Years",
    "place": "Place",
    "items": "Goods",
    "item": "Goods",
    "actors": "Who",
    "recipients": "To whom",
    "order": "Order of events",
    "status": "How sure",
    "speaker": "Who said it",
}
"""The slots by their plain names, in the order in which they matter; wordings come last."""
_CURRENCY = re.compile(
    r"[$€£¥₩₽₹]|\b(?:dollars?|euros?|pounds?|yen|won|yuan|renminbi|roubles?|rubles?|rupees?|francs?|crowns?|kron\w+"
    r"|dirhams?|riyals?|rials?|pesos?|reais|lira|USD|EUR|GBP|JPY|CNY|KRW|RUB|INR|CHF)\b"
)
_NUMBER_WORDS = frozenset(
    (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("dozen", "dozens", "scores", "hundred", "hundreds", "thousand", "thousands", "half", "twice"),
        *("million", "millions", "billion", "billions"),
    )
)
_TURNS = (
    frozenset(("not", "no", "never", "nobody", "none", "nothing", "neither", "without", "cannot", "t")),
)
"""Words that turn a sense: a wording with one of them and one without may not say the same."""
_BEFORE = frozenset(("before", "ahead", "prior"))
_AFTER = frozenset(("after", "following"))
_MOST_WORDINGS = 3


def variants(claims: Iterable[Claim], lookup: Lookup) -> list[tuple[Claim, Variant]]:
    """What differs, facts before wordings, widely carried claims first; alike ones once.

    Wordings are kept only where they differ in substance: other numbers, or a word that turns the sense.
    """
    found = [(c, v) for c in claims for v in c.variants if _worth_telling(v, lookup)]
    found.sort(key=lambda pair: (_slot(pair[1]), -len(lookup.of_claim(pair[0])), pair[0].id))
    seen: set[tuple[str, frozenset[str]]] = set()
    facts: set[str] = set()
    kept: list[tuple[Claim, Variant]] = []
    wordings = 0
    for claim, variant in found:
        key = (variant.slot, frozenset(_folded(w.value) for w in variant.values))
        if key in seen:
            continue
        seen.add(key)
        if variant.slot == WORDING:
            wordings += 1
            if claim.id in facts or wordings > _MOST_WORDINGS:
                continue
        facts.add(claim.id)
        kept.append((claim, variant))
    return kept


def slot_name(variant: Variant) -> str:
    """``Sum``, ``Number``, ``Goods``, ``Wording``."""
    if variant.slot == "quantity" and any(_CURRENCY.search(w.value) for w in variant.values):
        return "Sum"
    return _NAMES.get(variant.slot, capital(plain(variant.slot)))


def _folded(value: str) -> str:
    return fold(value) or value


def _slot(variant: Variant) -> int:
    if variant.slot == WORDING:
        return len(_NAMES) + 1
    order = list(_NAMES)
    return order.index(variant.slot) if variant.slot in order else len(order)


def _worth_telling(variant: Variant, lookup: Lookup) -> bool:
    """True where two reports differ, and in more than how they name one thing."""
    reports = [{m.report.id for m in lookup.some(w.members)} for w in variant.values]
    if len(set().union(*reports)) < 2 or len({_folded(w.value) for w in variant.values}) < 2:
        return False
    values = [w.value for w in variant.values]
    if variant.slot == WORDING:
        return any(_turned(a, b) for i, a in enumerate(values) for b in values[i + 1 :])
    if variant.slot in ("items", "item"):
        return any(_other_goods(a, b) for i, a in enumerate(values) for b in values[i + 1 :])
    return True


def _other_goods(one: str, other: str) -> bool:
    """True where the lists differ in length, or single goods share no word."""
    first, second = one.split(","), other.split(",")
    if len(first) > 1 or len(second) > 1:
        return True
    return not set(fold(one).split()) & set(fold(other).split())


def _turned(one: str, other: str) -> bool:
    """True where two wordings give other numbers, or only one of them has a word that turns the sense."""
    a, b = fold(one).split(), fold(other).split()
    ours, theirs = _numbers(a), _numbers(b)
    if ours - theirs and theirs - ours:
        return True
    if _other_order(set(a), set(b)) or _other_order(set(b), set(a)):
        return True
    return any(bool(turn & set(a)) != bool(turn & set(b)) for turn in _TURNS) and _near(a, b)


def _other_order(one: set[str], other: set[str]) -> bool:
    """True where one puts before what the other puts after."""
    return bool(one & _BEFORE) and not one & _AFTER and bool(other & _AFTER)


def _near(a: list[str], b: list[str]) -> bool:
    """True for wordings of about one length: a short one lacks words for other reasons."""
    return min(len(a), len(b)) >= 0.6 * max(len(a), len(b))


def _numbers(words: Iterable[str]) -> set[str]:
    return {w for w in words if w in _NUMBER_WORDS or any(c.isdigit() for c in w)}
