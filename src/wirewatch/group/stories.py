"""Stories: reports of one event, told from one another by weighted words and names, days and descent."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_array
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import CountVectorizer

from wirewatch.group.components import components

Matrix = NDArray[np.float64]

_FLOOR = 0.08
"""Reports less alike than this are never brought together, whatever lies between them."""

_ALIKE, _ALIKE_WITHIN = 0.12, 0.06
"""Mean cosine from which on two groups tell of one event: with the weights that words have in the whole
pile, and with those that they have among the reports that are near at all. Set on ECB+ train."""

_CROWD = 20
"""With so many near reports their own weights count for half: they tell two like events apart."""

_CLOSE, _FAR = 3, 14
"""Days between publications that change nothing, and that make two events of the likest reports."""

_ROOM = 4000
"""So many reports at most are compared all with all; a larger pile is cut at its weaker likenesses."""


def cluster(
    texts: Sequence[str],
    *,
    names: Sequence[Sequence[str]] = (),
    days: Sequence[date | None] = (),
    bonds: Collection[tuple[int, int]] = (),
) -> tuple[tuple[int, ...], ...]:
    """Group texts by the event they tell of: indices into ``texts``, sorted.

    ``names`` are the names that each text mentions, as often as it does, and weigh like words of the
    text; ``days`` the days of publication; ``bonds`` pairs of texts that descend from one another. Average
    link over cosines of TF-IDF weights.
    """
    if not texts:
        return ()
    counts = _counts(texts, names)
    near = _weighed(counts, _rarity(counts))
    ordinals = np.array([np.nan if day is None else day.toordinal() for day in days or [None] * len(texts)])
    tied = {pair for a, b in bonds for pair in ((a, b), (b, a))}
    groups: list[tuple[int, ...]] = []
    for part in _parts(near, np.arange(len(texts)), bonds, _FLOOR):
        groups.extend(_split(part, counts, near, ordinals, tied))
    return tuple(sorted(groups))


def _counts(texts: Sequence[str], names: Sequence[Sequence[str]]) -> csr_array:
    """Dampened counts of words, stop words left out, shape ``(texts, vocabulary)``."""
    named = names or [()] * len(texts)
    joined = [
        " ".join([text, *(name.replace(" ", "_") for name in of if " " in name)])
        for text, of in zip(texts, named, strict=True)
    ]
    count = CountVectorizer(stop_words="english", token_pattern=r"\w+", strip_accents="unicode")
    try:
        counts = csr_array(count.fit_transform(joined), dtype=np.float64)
    except ValueError:  # nothing but stop words
        return csr_array((len(texts), 1))
    counts.data = 1 + np.log(counts.data)
    return counts


def _rarity(counts: csr_array) -> Matrix:
    """Inverse document frequency of each word, smoothed: at least 1."""
    seen = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity: Matrix = np.log((1 + counts.shape[0]) / (1 + seen)) + 1
    return rarity


def _weighed(counts: csr_array, rarity: Matrix) -> csr_array:
    """Rows of unit length."""
    weighed = csr_array(
        (counts.data * rarity[counts.indices], counts.indices, counts.indptr), shape=counts.shape
    )
    lengths = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
    weighed.data = weighed.data / np.repeat(np.maximum(lengths, 1e-12), np.diff(weighed.indptr))
    return weighed


def _parts(
    near: csr_array, members: NDArray[np.int64], bonds: Collection[tuple[int, int]], floor: float
) -> Iterator[NDArray[np.int64]]:
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


def _split(
    part: NDArray[np.int64],
    counts: csr_array,
    near: csr_array,
    days: Matrix,
    tied: Collection[tuple[int, int]],
) -> Iterator[tuple[int, ...]]:
    """One event each: first by the weights of the whole pile, then by those among the near ones as well."""
    alike = _apart(_cosines(near[part]), days[part])
    _tie(alike, part, tied)
    for group in _average_link(alike - _FLOOR):
        members = part[np.array(group)]
        crowd = 0.5 * min(1.0, (len(members) - 1) / _CROWD)
        own = _weighed(counts[members], _own_rarity(counts[members]) * _rarity(counts))
        within = _apart(_cosines(own), days[members])
        _tie(within, members, tied)
        mixed = (1 - crowd) * (alike[np.ix_(group, group)] - _ALIKE) + crowd * (within - _ALIKE_WITHIN)
        yield from (tuple(sorted(int(members[index]) for index in one)) for one in _average_link(mixed))


def _own_rarity(counts: csr_array) -> Matrix:
    """How rare each word is among these reports alone: what they all say is worth nothing."""
    seen = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity: Matrix = np.maximum(0.0, np.log((1 + counts.shape[0]) / (0.5 + seen)))
    return rarity


def _cosines(rows: csr_array) -> Matrix:
    return np.asarray((rows @ rows.T).toarray(), dtype=np.float64)


def _apart(alike: Matrix, days: Matrix) -> Matrix:
    """Likenesses lessened by the days between publications; an unknown day lessens nothing."""
    between = np.nan_to_num(np.abs(days[:, None] - days[None, :]))
    near: Matrix = alike * np.clip((_FAR - between) / (_FAR - _CLOSE), 0.0, 1.0)
    return near


def _tie(alike: Matrix, members: NDArray[np.int64], tied: Collection[tuple[int, int]]) -> None:
    """What descends from one another tells of one event."""
    place = {int(member): index for index, member in enumerate(members)}
    for a, b in tied:
        if a in place and b in place:
            alike[place[a], place[b]] = 1.0


def _average_link(alike: Matrix) -> tuple[tuple[int, ...], ...]:
    """Groups whose mean likeness is not below zero."""
    if len(alike) == 1:
        return ((0,),)
    distance = 1.0 - alike
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), method="average")
    groups: dict[int, list[int]] = {}
    for index, label in enumerate(fcluster(tree, 1.0, criterion="distance").tolist()):
        groups.setdefault(label, []).append(index)
    return tuple(tuple(group) for group in groups.values())
