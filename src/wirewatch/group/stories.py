"""Stories: reports of one event, told from one another by weighted words and names, days and descent."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage, to_tree
from scipy.sparse import csr_array
from scipy.spatial.distance import squareform

from wirewatch.group.components import components
from wirewatch.group.terms import Background, Terms

Matrix = NDArray[np.float64]
Members = NDArray[np.int64]

_FLOOR = 0.08
"""Reports less alike than this are never brought together, whatever lies between them."""

_ALIKE, _ALIKE_WITHIN = 0.10, 0.06
"""Mean cosine from which on two groups tell of one event: with the weights that words have in the whole
pile, and with those that they have among the reports that are near at all. Set on ECB+ train."""

_CROWD = 12
"""With so many near reports their own weights count for half: they tell two like events apart."""

_TWO, _HALF = 0.275, 6
"""A group of twice so many reports tells of two like events (two trials, two quakes) where the likeness
between its halves is less than this share of that within them.
From 0.25 to 0.3 ECB+ train hardly changes."""

_ONE_TEXT = 0.9
"""Cosine from which on two reports are one account, printed twice."""

_CLOSE, _FAR = 3, 14
"""Days between publications that change nothing, and that make two events of the likest reports."""

_ROOM = 4000
"""So many reports at most are compared all with all; a larger pile is cut at its weaker likenesses."""


def cluster(
    texts: Sequence[Terms],
    *,
    background: Background | None = None,
    days: Sequence[date | None] = (),
    bonds: Collection[tuple[int, int]] = (),
) -> tuple[tuple[int, ...], ...]:
    """Group texts by the event they tell of: indices into ``texts``, sorted.

    ``background`` says how rare words are, where the texts are part of a larger pile; ``days`` are those of
    publication; ``bonds`` pairs of texts that descend from one another, which stay together. Average link
    over cosines of TF-IDF weights.
    """
    if not texts:
        return ()
    known = background or Background.of(texts)
    vocabulary = {
        word: at for at, word in enumerate(sorted({word for terms in texts for word in terms.counts}))
    }
    counts = _counts(texts, vocabulary)
    rarity = np.array([known.rarity(word) for word in vocabulary] or [1.0])
    pile = _Pile(
        counts=counts,
        rarity=rarity,
        near=_weighed(counts, rarity),
        days=np.array([np.nan if day is None else day.toordinal() for day in days or [None] * len(texts)]),
        tied=_tied(bonds),
    )
    groups: list[tuple[int, ...]] = []
    for part in _parts(pile.near, np.arange(len(texts)), bonds, _FLOOR):
        groups.extend(tuple(sorted(group.tolist())) for group in _split(part, pile))
    return _together(groups, components(len(texts), bonds))


def _together(
    groups: Sequence[tuple[int, ...]], families: Sequence[tuple[int, ...]]
) -> tuple[tuple[int, ...], ...]:
    """The groups, each family in the one that most of it is in."""
    home = {text: number for number, group in enumerate(groups) for text in group}
    whole: dict[int, list[int]] = defaultdict(list)
    for family in families:
        homes = [home[text] for text in family]
        whole[min(set(homes), key=lambda number: (-homes.count(number), groups[number]))].extend(family)
    return tuple(sorted(tuple(sorted(group)) for group in whole.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pile:
    """All texts: dampened counts and unit rows, shape ``(texts, words)``, the rarity of each word, days."""

    counts: csr_array
    rarity: Matrix
    near: csr_array
    days: Matrix
    tied: Mapping[int, Sequence[int]]
    """For each text those that it descends from, or that descend from it."""

    def alike(self, members: Members) -> Matrix:
        """Likenesses of some of the texts by the weights that words have in the whole pile."""
        return self._dated(members, self.near[members])

    def alike_within(self, members: Members) -> Matrix:
        """The same by how rare words are among these texts, too: what they all say is worth nothing."""
        counts = self.counts[members]
        return self._dated(members, _weighed(counts, _own_rarity(counts) * self.rarity))

    def _dated(self, members: Members, rows: csr_array) -> Matrix:
        near = _apart(np.asarray((rows @ rows.T).toarray(), dtype=np.float64), self.days[members])
        place = {int(member): index for index, member in enumerate(members)}
        for member, at in place.items():  # what descends from one another tells of one event
            for other in self.tied.get(member, ()):
                if other in place:
                    near[at, place[other]] = 1.0
        return near


def _tied(bonds: Collection[tuple[int, int]]) -> Mapping[int, Sequence[int]]:
    tied: dict[int, list[int]] = defaultdict(list)
    for a, b in bonds:
        tied[a].append(b)
        tied[b].append(a)
    return dict(tied)


def _counts(texts: Sequence[Terms], vocabulary: Mapping[str, int]) -> csr_array:
    """Dampened counts of words, shape ``(texts, vocabulary)``."""
    starts = np.cumsum([0, *(len(terms.counts) for terms in texts)])
    columns = np.array([vocabulary[word] for terms in texts for word in terms.counts], dtype=np.int64)
    data = 1 + np.log(
        np.array([count for terms in texts for count in terms.counts.values()], dtype=np.float64)
    )
    counts = csr_array((data, columns, starts), shape=(len(texts), max(1, len(vocabulary))))
    counts.sort_indices()
    return counts


def _weighed(counts: csr_array, rarity: Matrix) -> csr_array:
    """Rows of unit length."""
    weighed = csr_array(
        (counts.data * rarity[counts.indices], counts.indices, counts.indptr), shape=counts.shape
    )
    lengths = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
    weighed.data = weighed.data / np.repeat(np.maximum(lengths, 1e-12), np.diff(weighed.indptr))
    return weighed


def _parts(
    near: csr_array, members: Members, bonds: Collection[tuple[int, int]], floor: float
) -> Iterator[Members]:
    """Reports that likenesses above a floor hold together, cut at higher floors until a part has room."""
    place = {int(member): index for index, member in enumerate(members)}
    edges = [(place[a], place[b]) for a, b in bonds if a in place and b in place]
    edges.extend(_edges(near[members], floor))
    for component in components(len(members), edges):
        part = members[np.array(component)]
        if len(part) <= _ROOM or floor > 0.9:
            yield part
        else:
            yield from _parts(near, part, bonds, floor * 1.25)


def _edges(near: csr_array, floor: float, rows: int = 512) -> Iterator[tuple[int, int]]:
    for start in range(0, near.shape[0], rows):
        left, right = np.nonzero((near[start : start + rows] @ near.T).toarray() >= floor)
        later = right > left + start
        yield from zip((left[later] + start).tolist(), right[later].tolist(), strict=True)


def _split(part: Members, pile: _Pile) -> Iterator[Members]:
    """One event each: first by the weights of the whole pile, then by those among the near ones as well."""
    alike = pile.alike(part)
    for group in _average_link(alike - _FLOOR):
        members = part[group]
        crowd = 0.5 * min(1.0, (len(members) - 1) / _CROWD)
        within = pile.alike_within(members)
        mixed = (1 - crowd) * (alike[np.ix_(group, group)] - _ALIKE) + crowd * (within - _ALIKE_WITHIN)
        for one in _average_link(mixed):
            yield from _halved(members[one], pile)


def _halved(members: Members, pile: _Pile) -> Iterator[Members]:
    """A group as it is, or in as many parts as it tells of like events.

    Of texts that are one only the first is looked at: how often an account is printed says nothing of whether
    there are two.
    """
    if len(members) < 2 * _HALF:
        yield members
        return
    accounts = components(len(members), list(zip(*np.nonzero(pile.alike(members) >= _ONE_TEXT), strict=True)))
    within = pile.alike_within(members[[account[0] for account in accounts]])
    arms = _fork(within)
    if arms is None or _between(within, arms) > _TWO:
        yield members
        return
    nearer = np.argmax((within @ arms.T) / arms.sum(axis=1), axis=1)
    for side in (0, 1):
        kept = [at for account, of in zip(accounts, nearer, strict=True) if of == side for at in account]
        yield from _halved(members[sorted(kept)], pile)


def _fork(alike: Matrix) -> NDArray[np.bool_] | None:
    """The highest fork of average link's tree with two strong arms, shape ``(2, texts)``; None without one.

    What joins the tree above it belongs to neither arm.
    """
    if len(alike) < 2 * _HALF:
        return None
    node = to_tree(_tree(alike))
    while node.get_count() >= 2 * _HALF:
        short, long = sorted((node.get_left(), node.get_right()), key=lambda arm: arm.get_count())
        if short.get_count() >= _HALF:
            arms = np.zeros((2, len(alike)), dtype=bool)
            arms[0, short.pre_order()] = arms[1, long.pre_order()] = True
            return arms
        node = long
    return None


def _between(alike: Matrix, arms: NDArray[np.bool_]) -> float:
    """Mean likeness between two arms as a share of that within them; 1 where nothing within them is alike."""
    inside = alike[(arms.T @ arms) & ~np.eye(len(alike), dtype=bool)].mean()
    return float(alike[np.outer(*arms)].mean() / inside) if inside > 0 else 1.0


def _own_rarity(counts: csr_array) -> Matrix:
    """How rare each word is among these reports alone: what they all say is worth nothing."""
    seen = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity: Matrix = np.maximum(0.0, np.log((1 + counts.shape[0]) / (0.5 + seen)))
    return rarity


def _apart(alike: Matrix, days: Matrix) -> Matrix:
    """Likenesses lessened by the days between publications; an unknown day lessens nothing."""
    between = np.nan_to_num(np.abs(days[:, None] - days[None, :]))
    near: Matrix = alike * np.clip((_FAR - between) / (_FAR - _CLOSE), 0.0, 1.0)
    return near


def _average_link(alike: Matrix) -> list[Members]:
    """Groups, as indices, whose mean likeness is not below zero."""
    if len(alike) == 1:
        return [np.zeros(1, dtype=np.int64)]
    labels = fcluster(_tree(alike), 1.0, criterion="distance")
    return [np.flatnonzero(labels == label) for label in dict.fromkeys(labels.tolist())]


def _tree(alike: Matrix) -> Matrix:
    """The tree of average link."""
    distance = np.maximum(0.0, 1.0 - alike)  # cosines of equal rows may lie a hair above 1
    np.fill_diagonal(distance, 0.0)
    tree: Matrix = linkage(squareform(distance, checks=False), method="average")
    return tree
