"""The best labelling under a linear-chain CRF (Lafferty et al. 2001), and how probable it is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirewatch.read.statements.tagger.labels import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """For each row its best labels (rows, pieces) and their log probability (rows,)."""

    labels: NDArray[np.int64]
    log_probability: Floats


def best_paths(scores: Floats, lengths: NDArray[np.int64], transitions: Floats, first: Floats) -> Paths:
    """Viterbi over rows of ``scores`` (rows, pieces, labels), of which the first ``lengths`` pieces stand."""
    rows, longest, _ = scores.shape
    best = total = first + scores[:, 0]
    back = np.zeros(scores.shape, dtype=np.int64)
    back[:] = np.arange(scores.shape[2])
    for at in range(1, longest):
        here = (at < lengths)[:, None]
        onward = best[:, :, None] + transitions
        back[:, at] = np.where(here, onward.argmax(1), back[:, at])
        best = np.where(here, onward.max(1) + scores[:, at], best)
        total = np.where(here, _log_sum(total[:, :, None] + transitions) + scores[:, at], total)
    labels = np.zeros((rows, longest), dtype=np.int64)
    labels[:, -1] = best.argmax(1)
    for at in range(longest - 1, 0, -1):
        labels[:, at - 1] = back[np.arange(rows), at, labels[:, at]]
    whole = _log_sum(total[:, :, None])[:, 0]
    return Paths(labels=labels, log_probability=best.max(1) - whole)


def _log_sum(values: Floats) -> Floats:
    """Log of the sum of exponentials over the second axis."""
    most = values.max(1, keepdims=True)
    summed: Floats = most[:, 0] + np.log(np.exp(values - most).sum(1))
    return summed
