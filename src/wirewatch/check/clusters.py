"""Pairs with scores to clusters: average link inside what hangs together, so that likeness does not chain."""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

Pair = tuple[int, int]


def cluster(size: int, scores: Mapping[Pair, float], threshold: float) -> list[tuple[int, ...]]:
    """Clusters of ``range(size)`` whose members are, on average, at least ``threshold`` alike.

    ``scores`` holds pairs ``(a, b)``, a before b; a pair that is missing has nothing in common. Clusters and
    their members are in ascending order; singletons are among them.
    """
    if size == 0:
        return []
    near = sorted(pair for pair, score in scores.items() if score >= threshold)
    rows, columns = [a for a, _ in near], [b for _, b in near]
    graph = coo_matrix((np.ones(len(near)), (rows, columns)), shape=(size, size))
    _, labels = connected_components(graph, directed=False)
    components: dict[int, list[int]] = {}
    for place, label in enumerate(labels.tolist()):
        components.setdefault(label, []).append(place)
    found = [part for places in components.values() for part in _split(places, scores, threshold)]
    return sorted(found)


def _split(places: list[int], scores: Mapping[Pair, float], threshold: float) -> list[tuple[int, ...]]:
    if len(places) < 3:
        return [tuple(places)]
    distance = np.ones((len(places), len(places)))
    np.fill_diagonal(distance, 0.0)
    for i, a in enumerate(places):
        for j in range(i + 1, len(places)):
            distance[i, j] = distance[j, i] = 1.0 - min(1.0, scores.get((a, places[j]), 0.0))
    labels = fcluster(linkage(squareform(distance), "average"), 1.0 - threshold, criterion="distance")
    parts: dict[int, list[int]] = {}
    for place, label in zip(places, labels.tolist(), strict=True):
        parts.setdefault(label, []).append(place)
    return [tuple(part) for part in parts.values()]


def join(clusters: Sequence[tuple[int, ...]], pairs: Sequence[Pair]) -> list[tuple[int, ...]]:
    """Clusters joined wherever a pair links two of them; in ascending order, as their members are."""
    home = {place: number for number, members in enumerate(clusters) for place in members}
    rows, columns = [home[a] for a, _ in pairs], [home[b] for _, b in pairs]
    graph = coo_matrix((np.ones(len(pairs)), (rows, columns)), shape=(len(clusters), len(clusters)))
    joined: dict[int, list[int]] = {}
    if clusters:
        _, labels = connected_components(graph, directed=False)
        for members, label in zip(clusters, labels.tolist(), strict=True):
            joined.setdefault(label, []).extend(members)
    return sorted(tuple(sorted(members)) for members in joined.values())
