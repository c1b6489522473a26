"""Which report descends from which: copies, versions and taken-over paragraphs, verified on the texts."""

from collections.abc import Sequence
from dataclasses import dataclass

from wirewatch.group.alignment import Pair, in_order, same_sentences
from wirewatch.group.folding import fold, key
from wirewatch.group.shingles import distinct, jaccard, runs, spelled
from wirewatch.group.texts import Text
from wirewatch.model.groups import Relation
from wirewatch.model.reports import Report

_COPY = 0.7
"""Share of the shorter text's words that stand in the longer one: from here on it is one text."""

_MAJOR = 0.5
"""Share of a text's own words (outside quotation marks) from which on a reuse makes a family."""

_VERSION = 0.3
"""With one headline, or one outlet and one lead, this share makes two states of one article."""

_WORDED = 0.4
"""A rewording keeps less than this share of its source's sentences as they were."""

_REUSE = 30
"""Fewer words of one's own in common are no sign that a paragraph was taken over."""

_AGE = 0.02
"""Desks write on from the latest state: what an older one must be nearer by, for each state between."""

_ORDERLY = 0.6
"""A copy keeps its sentences in order: so many of the shared ones, at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two texts laid side by side; shares are of words, 0..1; ``own`` counts words outside quotations."""

    pairs: tuple[Pair, ...]
    left_share: float
    right_share: float
    left_own: float
    right_own: float
    own: int
    order: float

    @property
    def containment(self) -> float:
        """Share of the text that is the more contained one."""
        return max(self.left_share, self.right_share)


def compare(left: Text, right: Text) -> Comparison:
    """Find the sentences that both texts share and weigh them."""
    pairs = same_sentences(left, right)
    lefts = [left.pieces[pair.left] for pair in pairs]
    rights = [right.pieces[pair.right] for pair in pairs]

    def share(part: int, whole: int) -> float:
        return part / whole if whole else 0.0

    return Comparison(
        pairs=pairs,
        left_share=share(sum(len(p.words) for p in lefts), len(left.words)),
        right_share=share(sum(len(p.words) for p in rights), len(right.words)),
        left_own=share(sum(p.own for p in lefts), sum(p.own for p in left.pieces)),
        right_own=share(sum(p.own for p in rights), sum(p.own for p in right.pieces)),
        own=min(sum(p.own for p in lefts), sum(p.own for p in rights)),
        order=in_order(pairs),
    )


def relation(a: Report, b: Report, seen: Comparison) -> Relation | None:
    """What two reports have to do with one another by the sentences they share, None for nothing."""
    if seen.own < _REUSE and max(seen.left_own, seen.right_own) < _MAJOR:
        return None
    one_title = bool(a.title and b.title and fold(a.title) == fold(b.title))
    verbatim = min(seen.left_share, seen.right_share) > 0.97 and all(pair.score > 0.98 for pair in seen.pairs)
    whole = seen.containment >= _COPY and seen.order >= _ORDERLY
    if verbatim:
        return Relation.COPY
    if one_title and not outlets_differ(a, b) and seen.containment >= _VERSION:
        return Relation.VERSION
    if one_outlet(a, b) and seen.containment >= _MAJOR:
        return Relation.VERSION
    if whole:
        return Relation.COPY
    agencies = {key(credit.agency) for credit in a.credits} & {key(credit.agency) for credit in b.credits}
    return Relation.VERSION if agencies and seen.containment >= _MAJOR else Relation.REUSE


def reworded(a: Report, b: Report, seen: Comparison) -> Relation:
    """What two reports that tell the same in the same order have to do with one another."""
    if one_outlet(a, b):
        return Relation.VERSION
    return Relation.PARAPHRASE if seen.containment < _WORDED else Relation.REUSE


def one_outlet(a: Report, b: Report) -> bool:
    """True where both reports name the same outlet."""
    return bool(a.outlet and b.outlet) and not outlets_differ(a, b)


def outlets_differ(a: Report, b: Report) -> bool:
    """True where both reports name an outlet and not the same one; "Post" and "Post in English" are one."""
    one, other = (key(report.outlet or "").split() for report in (a, b))
    short, long = sorted((one, other), key=len)
    return bool(short) and long[: len(short)] != short


def is_kin(relation: Relation, seen: Comparison) -> bool:
    """True where a relation makes one family: all but the taking over of less than half of either text."""
    return relation is not Relation.REUSE or max(seen.left_own, seen.right_own) >= _MAJOR


def parents(texts: Sequence[str]) -> tuple[int | None, ...]:
    """For each of an article's states, oldest first, the index of the earlier one that it descends from.

    That is the one with the most words and 5-grams in common; an older one has to be nearer by more than
    ``_AGE`` for each state that lies between. None for the first, and for one that shares no word with
    any earlier one.
    """
    bare = [spelled(text) for text in texts]
    fives, singles = distinct(runs(bare)), distinct(runs(bare, size=1))

    def likeness(at: int, earlier: int) -> float:
        return sum(jaccard(kind.of(at), kind.of(earlier)) for kind in (fives, singles)) / 2

    found: list[int | None] = []
    for at in range(len(bare)):
        alike = [(likeness(at, earlier), earlier) for earlier in range(at)]
        near = [(share - _AGE * (at - 1 - earlier), earlier) for share, earlier in alike if share]
        found.append(max(near)[1] if near else None)
    return tuple(found)
