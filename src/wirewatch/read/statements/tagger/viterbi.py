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
    best = first + scores[:, 0]
    back = np.zeros(scores.shape, dtype=np.int64)
    back[:] = np.arange(scores.shape[2])
    for at in range(1, longest):
        here = (at < lengths)[:, None]
        onward = best[:, :, None] + transitions
        back[:, at] = np.where(here, onward.argmax(1), back[:, at])
        best = np.where(here, onward.max(1) + scores[:, at], best)
    labels = np.zeros((rows, longest), dtype=np.int64)
    labels[:, -1] = best.argmax(1)
    for at in range(longest - 1, 0, -1):
        labels[:, at - 1] = back[np.arange(rows), at, labels[:, at]]
    return Paths(labels=labels, log_probability=best.max(1) - _log_total(scores, lengths, transitions, first))


def _log_total(scores: Floats, lengths: NDArray[np.int64], transitions: Floats, first: Floats) -> Floats:
    """Log of the sum over all labellings, by the forward recursion, scaled at every step (Rabiner 1989)."""
    peaks = scores.max(2)
    weights, moves = np.exp(scores - peaks[:, :, None]), np.exp(transitions)
    shares = np.exp(first) * weights[:, 0]
    scales = np.ones(peaks.shape, dtype=scores.dtype)
    scales[:, 0] = shares.sum(1)
    shares = shares / scales[:, :1]
    real = np.arange(peaks.shape[1]) < lengths[:, None]
    for at in range(1, peaks.shape[1]):
        grown = (shares @ moves) * weights[:, at]
        scale = grown.sum(1)
        here = real[:, at]
        scales[here, at] = scale[here]
        shares = np.where(here[:, None], grown / scale[:, None], shares)
    total: Floats = (np.log(scales) + np.where(real, peaks, 0.0)).sum(1)
    return total
