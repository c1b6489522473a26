"""A few of a text's runs, chosen so that texts with a passage in common have one of them in common.

Schleimer, Wilkerson and Aiken (2003), "Winnowing: Local Algorithms for Document Fingerprinting": of every
``WINDOW`` runs that follow one another the smallest is kept. What is kept of a passage depends on the passage
alone, so any twelve words (``PASSAGE``) that two texts share are found, however long or short the texts are:
copies, later versions and taken-over paragraphs by one index, with one hash function instead of hundreds.
"""

import numpy as np

from wirewatch.group.shingles import SIZE, Runs

WINDOW = 8
PASSAGE = WINDOW + SIZE - 1
"""So many words in a row that two texts share are sure to be found."""

_SHORT = 2 * WINDOW
"""Of a text with no more runs than these all are kept."""


def fingerprints(runs: Runs) -> Runs:
    """The fingerprints of each text: some 0.22 of its runs, in their order; of a short text all."""
    owners = runs.owners
    if not len(owners):
        return runs
    least, reach = runs.values, 1
    while reach < WINDOW:
        step = min(reach, WINDOW - reach)
        least = np.minimum(least[:-step], least[step:])
        reach += step
    begins = owners[: len(least)]
    whole = begins == owners[WINDOW - 1 :]
    new = np.ones(len(least), dtype=bool)
    new[1:] = (least[1:] != least[:-1]) | ~whole[:-1]
    short = (np.diff(runs.starts) <= _SHORT)[owners]
    windowed = whole & new & ~short[: len(least)]
    values = np.concatenate([least[windowed], runs.values[short]])
    of = np.concatenate([begins[windowed], owners[short]])
    order = np.argsort(of, kind="stable")
    starts = np.searchsorted(of[order], np.arange(len(runs) + 1))
    return Runs(values=values[order], starts=starts.astype(np.int64))
