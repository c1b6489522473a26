"""Connected components: what belongs together through pairs."""

from collections.abc import Collection

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


def components(size: int, pairs: Collection[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Indices below ``size`` that pairs hold together, each component sorted, in order of its first index."""
    rows = np.array([a for a, _ in pairs], dtype=np.int32)
    columns = np.array([b for _, b in pairs], dtype=np.int32)
    graph = coo_array((np.ones(len(pairs), dtype=np.int8), (rows, columns)), shape=(size, size))
    _, labels = connected_components(graph, directed=False) if size else (0, np.zeros(0, dtype=int))
    groups: dict[int, list[int]] = {}
    for index, label in enumerate(labels.tolist()):
        groups.setdefault(label, []).append(index)
    return tuple(tuple(group) for group in groups.values())
