"""From pieces to attributions: cues by the first head, source and content of each by the second."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from wirewatch.read.statements.tagger.labels import ROLES, Floats, Run, cue_runs, runs, whole
from wirewatch.read.statements.tagger.pieces import Ints, Pieces
from wirewatch.read.statements.tagger.viterbi import Paths, best_paths
from wirewatch.read.statements.tagger.windows import Window, windows

CLS, SEP = 101, 102
"""BERT's marks before and behind a window."""
SIZE, MARGIN = 254, 40
"""Pieces that a window holds beside the two marks, and how many it sees beyond what it owns."""
REACH = 96
"""The linker sees so many pieces to either side of a cue."""
BATCH = 8


class Network(Protocol):
    """The two heads; arrays are padded to one length, ``mask`` is 1 where a piece stands."""

    @property
    def transitions(self) -> Floats:
        """Scores from role to role, shape (roles, roles)."""
        ...

    @property
    def first(self) -> Floats:
        """Scores of the first piece's role, shape (roles,)."""
        ...

    def encode(self, ids: Ints, features: Ints, mask: Ints) -> tuple[Floats, Floats]:
        """Hidden states (batch, pieces, width) and tag probabilities (batch, pieces, tags)."""
        ...

    def link(
        self, hidden: Floats, tags: Floats, distance: Ints, cue: Floats, mask: Floats
    ) -> tuple[Floats, Floats]:
        """Role scores (cues, pieces, roles) and a score of each cue (cues,)."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A cue with its source and content as runs of pieces.

    ``score``: log odds that the cue is one; ``path``: log probability of the best labelling around it.
    """

    cue: Run
    source: Run | None
    content: tuple[Run, ...]
    score: float
    path: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the linker is given of one cue: the pieces ``first`` to ``beyond`` (excluded) of a window."""

    row: int
    first: int
    beyond: int
    cue: Run


def attributions(pieces: Pieces, network: Network, *, least: float) -> Iterator[Attribution]:
    """Attributions in the order of their cues; cues are tried from the probability ``least`` on."""
    spread = list(windows(len(pieces), pieces.sentence_starts, size=SIZE, margin=MARGIN))
    for at in range(0, len(spread), BATCH):
        yield from _in_batch(pieces, spread[at : at + BATCH], network, least)


def _in_batch(
    pieces: Pieces, batch: Sequence[Window], network: Network, least: float
) -> Iterator[Attribution]:
    ids, features, mask = padded(pieces, batch)
    hidden, tags = network.encode(ids, features, mask)
    asked = [
        around(row, run, window.beyond - window.first)
        for row, window in enumerate(batch)
        for run in cue_runs(
            tags[row, 1 : 1 + window.beyond - window.first],
            pieces.begins[window.first : window.beyond],
            least,
        )
        if window.owned <= run.first + window.first < window.ceded
    ]
    if not asked:
        return
    scores, judged = network.link(*linked(hidden, tags, asked))
    lengths = np.array([a.beyond - a.first for a in asked])
    paths = best_paths(scores, lengths, network.transitions, network.first)
    for number, ask in enumerate(asked):
        yield _attribution(
            ask,
            shift=batch[ask.row].first + ask.first,
            paths=paths,
            number=number,
            score=float(judged[number]),
            pieces=pieces,
        )


def padded(pieces: Pieces, batch: Sequence[Window]) -> tuple[Ints, Ints, Ints]:
    """Ids, features and mask of windows, each between BERT's two marks."""
    longest = max(w.beyond - w.first for w in batch) + 2
    ids = np.zeros((len(batch), longest), dtype=np.int64)
    features = np.zeros((len(batch), longest, pieces.features.shape[1]), dtype=np.int64)
    mask = np.zeros((len(batch), longest), dtype=np.int64)
    for row, window in enumerate(batch):
        length = window.beyond - window.first
        ids[row, 0], ids[row, 1 : 1 + length], ids[row, 1 + length] = (
            CLS,
            pieces.ids[window.first : window.beyond],
            SEP,
        )
        features[row, 1 : 1 + length] = pieces.features[window.first : window.beyond]
        mask[row, : length + 2] = 1
    return ids, features, mask


def around(row: int, cue: Run, length: int) -> Around:
    """The pieces around a cue of a window of ``length`` pieces that the linker sees."""
    return Around(
        row=row, first=max(0, cue.first - REACH), beyond=min(length, cue.first + REACH + 1), cue=cue
    )


def linked(
    hidden: Floats, tags: Floats, asked: Sequence[Around]
) -> tuple[Floats, Floats, Ints, Floats, Floats]:
    """The linker's inputs for the cues: hidden, tags, distance, cue, mask."""
    index, distance, cue, mask = places(asked)
    rows = np.array([a.row for a in asked])[:, None]
    return hidden[rows, index], tags[rows, index], distance, cue, mask


def places(asked: Sequence[Around]) -> tuple[Ints, Ints, Floats, Floats]:
    """Where the pieces around each cue stand in its padded window, and distance, cue and mask of each."""
    longest = max(a.beyond - a.first for a in asked)
    steps = np.arange(longest)[None, :]
    first, beyond, cue_first, cue_last = (
        np.array(column)[:, None]
        for column in zip(*((a.first, a.beyond, a.cue.first, a.cue.last) for a in asked), strict=True)
    )
    at = first + steps
    real = at < beyond
    index = np.where(real, at + 1, 0)
    distance = np.clip(at - cue_first + REACH, 0, 2 * REACH)
    cue = ((at >= cue_first) & (at <= cue_last) & real).astype(np.float32)
    return index, distance, cue, real.astype(np.float32)


def _attribution(
    ask: Around, *, shift: int, paths: Paths, number: int, score: float, pieces: Pieces
) -> Attribution:
    labels = paths.labels[number, : ask.beyond - ask.first]
    sources = _words(runs(labels, ROLES.index("B-source"), ROLES.index("I-source")), shift, pieces)
    content = _words(runs(labels, ROLES.index("B-content"), ROLES.index("I-content")), shift, pieces)
    cue = Run(first=ask.cue.first + shift - ask.first, last=ask.cue.last + shift - ask.first)
    nearest = min(sources, key=lambda s: max(s.first - cue.last, cue.first - s.last), default=None)
    return Attribution(
        cue=cue, source=nearest, content=content, score=score, path=float(paths.log_probability[number])
    )


def _words(found: Sequence[Run], shift: int, pieces: Pieces) -> tuple[Run, ...]:
    """Runs around a cue as runs of whole words of the report."""
    return tuple(whole(Run(first=r.first + shift, last=r.last + shift), pieces.begins) for r in found)
