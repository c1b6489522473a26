"""A few of a text's runs, chosen so that texts with a passage in common have one of them in common.

Schleimer, Wilkerson and Aiken (2003), "Winnowing: Local Algorithms for Document Fingerprinting": of every
``WINDOW`` runs that follow one another the smallest is kept. What is kept of a passage depends on the passage
alone, so any twelve words (``PASSAGE``) that two texts share are found, however long or short the texts are:
copies, later versions and taken-over paragraphs by one index, with one hash function instead of hundreds.
"""

import numpy as np

from wirewatch.group.shingles import SIZE, Offsets, Runs

WINDOW = 8
PASSAGE = WINDOW + SIZE - 1
"""So many words in a row that two texts share are sure to be found."""

_SHORT = 2 * WINDOW
"""Of a text with no more runs than these all are kept."""


def fingerprints(runs: Runs) -> Runs:
    """The fingerprints of each text: some 0.22 of its runs, in their order; of a short text all."""
    if not len(runs.values):
        return runs
    least, reach = runs.values, 1
    while reach < WINDOW and len(least) > reach:
        step = min(reach, WINDOW - reach)
        least, reach = np.minimum(least[:-step], least[step:]), reach + step
    least = np.concatenate([least, runs.values[len(least) :]])
    kept = np.ones(len(least), dtype=bool)
    np.not_equal(least[1:], least[:-1], out=kept[1:])
    counts = np.diff(runs.starts)
    kept[runs.starts[:-1][counts > 0]] = True
    kept[_beyond(runs.starts)] = False
    for text in np.flatnonzero((counts > 0) & (counts <= _SHORT)):
        own = slice(runs.starts[text], runs.starts[text + 1])
        kept[own], least[own] = True, runs.values[own]
    places = np.flatnonzero(kept)
    return Runs(values=least.take(places), starts=np.searchsorted(places, runs.starts).astype(np.int64))


def _beyond(starts: Offsets) -> Offsets:
    """Places at which a window would reach beyond its text."""
    last = starts[1:, None] - 1 - np.arange(WINDOW - 1)
    return last[last >= starts[:-1, None]]
