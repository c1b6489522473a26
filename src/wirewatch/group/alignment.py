"""Two texts laid side by side, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy.optimize import linear_sum_assignment

from wirewatch.group.texts import Piece, Text
from wirewatch.model.groups import SharedSpan
from wirewatch.model.spans import hull

SAME = 85.0
"""A sentence is the same, small edits aside, from this similarity of its letters on (0..100)."""

_PART = 6
"""A sentence of fewer words is not looked for inside a longer one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Sentences that stand for one another, as indices into the pieces of both texts."""

    left: int
    right: int
    score: float


def same_sentences(left: Text, right: Text) -> tuple[Pair, ...]:
    """Sentences of both texts that are the same, small edits aside; each is used once."""
    if not left.pieces or not right.pieces:
        return ()
    scores = _similarities(left.pieces, right.pieces)
    rows, columns = np.nonzero(scores >= SAME)
    whole = np.rint(scores[rows, columns]).astype(int)
    ranked = sorted(
        (-score, abs(row - column), row, column)
        for row, column, score in zip(rows.tolist(), columns.tolist(), whole.tolist(), strict=True)
    )
    pairs, used_left, used_right = [], set(), set()
    for _, _, row, column in ranked:
        if row not in used_left and column not in used_right:
            used_left.add(row)
            used_right.add(column)
            pairs.append(Pair(left=row, right=column, score=float(scores[row, column]) / 100))
    return tuple(sorted(pairs, key=lambda pair: (pair.left, pair.right)))


def _similarities(left: Sequence[Piece], right: Sequence[Piece]) -> NDArray[np.float32]:
    """Similarity of all sentences with all, 0..100; a sentence cut at one end still counts."""
    scores = process.cdist(
        [p.folded for p in left],
        [p.folded for p in right],
        scorer=fuzz.ratio,
        score_cutoff=SAME,
        dtype=np.float32,
    )
    for row, column in _cuts(left, right):
        if scores[row, column] < SAME and _is_cut(left[row].words, right[column].words):
            scores[row, column] = SAME
    return np.asarray(scores, dtype=np.float32)


def _cuts(left: Sequence[Piece], right: Sequence[Piece]) -> set[tuple[int, int]]:
    """Pairs that begin or end with the same words."""
    found = set()
    for side in (slice(None, _PART), slice(-_PART, None)):
        index: dict[tuple[str, ...], list[int]] = {}
        for column, piece in enumerate(right):
            index.setdefault(piece.words[side], []).append(column)
        found |= {
            (row, column) for row, piece in enumerate(left) for column in index.get(piece.words[side], ())
        }
    return found


def _is_cut(a: Sequence[str], b: Sequence[str]) -> bool:
    """True where one sentence is the other without its beginning or its end, half of it or more."""
    short, long = sorted((tuple(a), tuple(b)), key=len)
    enough = len(short) >= _PART and 2 * len(short) >= len(long)
    return enough and (long[: len(short)] == short or long[-len(short) :] == short)


def monotone(scores: NDArray[np.float64], threshold: float) -> tuple[Pair, ...]:
    """The alignment in the order of both texts that gathers the most similarity above a threshold.

    ``scores`` has shape ``(left, right)``; sentences may stay alone (Needleman and Wunsch 1970).
    """
    gain = np.where(scores >= threshold, scores - threshold + 1e-6, 0.0)
    rows, columns = gain.shape
    best = np.zeros((rows + 1, columns + 1))
    for row in range(1, rows + 1):
        taken = best[row - 1, :-1] + gain[row - 1]
        best[row, 1:] = np.maximum.accumulate(np.maximum(best[row - 1, 1:], taken))
    pairs = []
    row, column = rows, columns
    while row and column:
        if best[row, column] == best[row, column - 1]:
            column -= 1
        elif best[row, column] == best[row - 1, column]:
            row -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append(Pair(left=row, right=column, score=float(scores[row, column])))
    return tuple(reversed(pairs))


def assigned(scores: NDArray[np.float64], threshold: float) -> tuple[Pair, ...]:
    """The pairing in any order, each sentence once, that gathers the most similarity above a threshold."""
    rows, columns = linear_sum_assignment(np.where(scores >= threshold, scores, 0.0), maximize=True)
    chosen = zip(rows.tolist(), columns.tolist(), strict=True)
    return tuple(
        Pair(left=r, right=c, score=float(scores[r, c])) for r, c in chosen if scores[r, c] >= threshold
    )


def turned(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The same pairs with left and right exchanged."""
    swapped = (Pair(left=pair.right, right=pair.left, score=pair.score) for pair in pairs)
    return tuple(sorted(swapped, key=lambda pair: (pair.left, pair.right)))


def stretches(pairs: Sequence[Pair]) -> tuple[tuple[Pair, ...], ...]:
    """Pairs brought together while they follow one another in both texts."""
    runs: list[list[Pair]] = []
    for pair in pairs:
        if runs and (runs[-1][-1].left + 1, runs[-1][-1].right + 1) == (pair.left, pair.right):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return tuple(tuple(run) for run in runs)


def shared_spans(left: Text, right: Text, runs: Sequence[Sequence[Pair]]) -> tuple[SharedSpan, ...]:
    """Where each stretch stands in the left report and in the right one."""
    return tuple(
        SharedSpan(
            from_span=hull(*(left.pieces[pair.left].span for pair in run)),
            to_span=hull(*(right.pieces[pair.right].span for pair in run)),
        )
        for run in runs
    )


def in_order(pairs: Sequence[Pair]) -> float:
    """Share of pairs that keep one order in both texts (longest increasing run), 0..1."""
    tails: list[int] = []
    for pair in pairs:
        at = bisect_left(tails, pair.right)
        tails[at : at + 1] = [pair.right]
    return len(tails) / len(pairs) if pairs else 0.0
