"""The labels of the tagger's two heads, and cues read off the first one's probabilities."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
"""First head: what a piece is in any attribution (BIO, Ramshaw and Marcus 1995)."""
ROLES = ("O", "B-source", "I-source", "B-content", "I-content")
"""Second head: what a piece is to the cue in question."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Run:
    """Pieces ``first`` to ``last``, both included."""

    first: int
    last: int


def runs(labels: NDArray[np.int64], begin: int, inside: int) -> tuple[Run, ...]:
    """Runs of a role in a row of label numbers; an inside label that nothing begins begins one."""
    found: list[Run] = []
    for at in np.flatnonzero((labels == begin) | (labels == inside)):
        if found and found[-1].last == at - 1 and labels[at] == inside:
            found[-1] = Run(first=found[-1].first, last=int(at))
        else:
            found.append(Run(first=int(at), last=int(at)))
    return tuple(found)


def cue_runs(probabilities: Floats, begins: NDArray[np.bool_], least: float) -> tuple[Run, ...]:
    """Whole words that the first head gives at least the probability ``least`` of being a cue.

    Of words side by side those count that are at least half as likely as the likeliest of them.
    ``probabilities``: shape (pieces, len(TAGS)); ``begins``: True where a piece begins a word.
    """
    begin, inside = probabilities[:, TAGS.index("B-cue")], probabilities[:, TAGS.index("I-cue")]
    either = begin + inside
    found: list[Run] = []
    for at in np.flatnonzero(_standing_out(either, least)):
        joined = found and found[-1].last == at - 1 and (not begins[at] or inside[at] >= begin[at])
        if joined:
            found[-1] = Run(first=found[-1].first, last=int(at))
        else:
            found.append(Run(first=int(at), last=int(at)))
    return tuple(whole(run, begins) for run in found)


def _standing_out(likely: Floats, least: float) -> NDArray[np.bool_]:
    """Where a value reaches ``least``, and half of the highest among such values around it."""
    marked = likely >= least
    edges = np.flatnonzero(np.diff(marked.astype(np.int8), prepend=0, append=0))
    for first, beyond in zip(edges[::2], edges[1::2], strict=True):
        marked[first:beyond] = likely[first:beyond] >= likely[first:beyond].max() / 2
    return marked


def whole(run: Run, begins: NDArray[np.bool_]) -> Run:
    """The run, widened to all pieces of its first and last word."""
    first, last = run.first, run.last
    while first > 0 and not begins[first]:
        first -= 1
    while last + 1 < len(begins) and not begins[last + 1]:
        last += 1
    return Run(first=first, last=last)
