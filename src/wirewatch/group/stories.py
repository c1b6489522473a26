"""Stories: reports of one event, by weighted words and names, days and family bonds."""

from collections.abc import Collection, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

from wirewatch.group.components import components

THRESHOLD = 0.13
"""Mean similarity from which on two groups of reports tell of one event."""

_LINKED = 0.05
"""Less similar reports are never compared further."""

_DAYS = 10
"""Reports published further apart are of different events."""


def cluster(
    texts: Sequence[str],
    *,
    names: Sequence[Sequence[str]] = (),
    days: Sequence[date | None] = (),
    bonds: Collection[tuple[int, int]] = (),
    threshold: float = THRESHOLD,
) -> tuple[tuple[int, ...], ...]:
    """Group texts by the event they tell of: indices into ``texts``, sorted.

    ``names`` are the names that each text mentions, repeated as often as it does; ``days`` the days of
    publication; ``bonds`` pairs of texts that descend from one another.
    """
    similar = similarity(texts, names)
    for a, b in bonds:
        similar[a, b] = similar[b, a] = 1.0
    _part(similar, days, bonds)
    close = np.argwhere(np.triu(similar, 1) >= _LINKED)
    groups: list[tuple[int, ...]] = []
    for component in components(len(texts), [(int(a), int(b)) for a, b in close]):
        groups.extend(_average_link(component, similar, threshold))
    return tuple(sorted(groups))


def similarity(texts: Sequence[str], names: Sequence[Sequence[str]] = ()) -> NDArray[np.float64]:
    """Cosine of TF-IDF weights of words, shape ``(texts, texts)``, mixed with that of the names."""
    if not texts:
        return np.zeros((0, 0))
    words = _cosines([text if text.strip() else "empty" for text in texts])
    if not any(names):
        return words
    named = _cosines([" ".join(name.replace(" ", "_") for name in of) or "none" for of in names])
    return np.asarray(0.7 * words + 0.3 * named)


def _cosines(texts: Sequence[str]) -> NDArray[np.float64]:
    weigh = TfidfVectorizer(
        sublinear_tf=True, stop_words="english", strip_accents="unicode", token_pattern=r"\w+"
    )
    try:
        matrix = weigh.fit_transform(texts)
    except ValueError:  # nothing but stop words
        return np.eye(len(texts))
    return np.asarray((matrix @ matrix.T).toarray(), dtype=np.float64)


def _part(
    similar: NDArray[np.float64], days: Sequence[date | None], bonds: Collection[tuple[int, int]]
) -> None:
    """Take away what brings reports of different weeks together, descent aside."""
    known = [(index, day) for index, day in enumerate(days) if day is not None]
    if not known:
        return
    index = np.array([i for i, _ in known])
    ordinal = np.array([day.toordinal() for _, day in known])
    apart = np.abs(ordinal[:, None] - ordinal[None, :]) > _DAYS
    block = similar[np.ix_(index, index)]
    block[apart & (block < 1.0)] = 0.0
    similar[np.ix_(index, index)] = block


def _average_link(
    members: Sequence[int], similar: NDArray[np.float64], threshold: float
) -> list[tuple[int, ...]]:
    if len(members) == 1:
        return [tuple(members)]
    distance = 1.0 - similar[np.ix_(members, members)]
    np.fill_diagonal(distance, 0.0)
    condensed = squareform(np.clip(distance, 0.0, 1.0), checks=False)
    labels = fcluster(linkage(condensed, method="average"), 1.0 - threshold, criterion="distance")
    groups: dict[int, list[int]] = {}
    for member, label in zip(members, labels.tolist(), strict=True):
        groups.setdefault(label, []).append(member)
    return [tuple(group) for group in groups.values()]
