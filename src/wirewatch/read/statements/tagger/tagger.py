"""From pieces to attributions: cues by the first head, source and content of each by the second."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from wirewatch.read.statements.tagger.heads import Asked, Encoded, Network
from wirewatch.read.statements.tagger.labels import ROLES, Floats, Run, cue_runs, runs, whole
from wirewatch.read.statements.tagger.pieces import Ints, Pieces
from wirewatch.read.statements.tagger.viterbi import Paths, best_paths
from wirewatch.read.statements.tagger.windows import windows

CLS, SEP = 101, 102
"""BERT's marks before and behind a window."""
SIZE, MARGIN = 190, 12
"""Pieces that a window holds beside the two marks, and how many it sees beyond what it owns."""
REACH = 96
"""The linker sees so many pieces to either side of a cue."""
STRETCH = 8192
"""The hidden states of so many pieces are held at once; few reports have more."""
CUES = 4
"""The linker is asked for so many cues at once: what it works on then fits into a processor's cache."""


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
    """What the linker is given of one cue: the pieces ``first`` to ``beyond`` (excluded) around it."""

    first: int
    beyond: int
    cue: Run

    @property
    def length(self) -> int:
        """Number of pieces."""
        return self.beyond - self.first


def attributions(pieces: Pieces, network: Network, *, least: float) -> Iterator[Attribution]:
    """Attributions in the order of their cues; cues are tried from the probability ``least`` on."""
    for stretch in windows(len(pieces), pieces.sentences, size=STRETCH, margin=REACH):
        encoded = _encoded(pieces.part(stretch.first, stretch.beyond), network)
        cues = cue_runs(encoded.tags, pieces.begins[stretch.first : stretch.beyond], least)
        owned = [c for c in cues if stretch.owned <= c.first + stretch.first < stretch.ceded]
        asked = [around(cue, len(encoded.tags)) for cue in owned]
        if asked:
            scores, judged = _linked(encoded, asked, network)
            lengths = np.array([a.length for a in asked])
            paths = best_paths(scores, lengths, network.transitions, network.first)
            for number, ask in enumerate(asked):
                score = float(judged[number])
                yield _attribution(ask, paths, number, score=score, shift=stretch.first, pieces=pieces)


def _encoded(pieces: Pieces, network: Network) -> Encoded:
    """What the windows give for the pieces that they own, one window after the other."""
    spread = windows(len(pieces), pieces.sentences, pieces.paragraphs, size=SIZE, margin=MARGIN)
    parts = [
        network.encode(*framed(pieces.part(w.first, w.beyond))).part(
            w.owned - w.first + 1, w.ceded - w.first + 1
        )
        for w in spread
    ]
    return Encoded(
        hidden=np.concatenate([p.hidden for p in parts]),
        tags=np.concatenate([p.tags for p in parts]),
        projected=np.concatenate([p.projected for p in parts]),
    )


def framed(pieces: Pieces) -> tuple[Ints, Ints]:
    """Ids and features of a window between BERT's two marks."""
    ids = np.concatenate([[CLS], pieces.ids, [SEP]])
    return ids, np.pad(pieces.features, [(1, 1), (0, 0)])


def around(cue: Run, length: int) -> Around:
    """The pieces around a cue that the linker sees, of ``length`` pieces in all."""
    return Around(first=max(0, cue.first - REACH), beyond=min(length, cue.first + REACH + 1), cue=cue)


def _linked(encoded: Encoded, asked: Sequence[Around], network: Network) -> tuple[Floats, Floats]:
    """Role scores (cues, pieces, roles), nought beyond what a cue sees, and a score of each cue (cues,)."""
    scores = np.zeros((len(asked), max(a.length for a in asked), len(ROLES)), dtype=np.float32)
    judged = np.zeros(len(asked), dtype=np.float32)
    for length, alike in groupby(range(len(asked)), key=lambda number: asked[number].length):
        for some in _batches(list(alike)):
            batch = [asked[number] for number in some]
            places, distance, cue = placed(batch, length)
            scores[some, :length], judged[some] = network.link(
                Asked(
                    projected=encoded.projected[places],
                    vector=np.stack([encoded.hidden[a.cue.first : a.cue.last + 1].mean(0) for a in batch]),
                    tags=encoded.tags[places],
                    distance=distance,
                    cue=cue,
                )
            )
    return scores, judged


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[at : at + CUES] for at in range(0, len(numbers), CUES))


def placed(asked: Sequence[Around], length: int) -> tuple[Ints, Ints, Floats]:
    """Of each cue ``length`` pieces from its first on: where they stand, how far from it, which it is."""
    first, cue_first, cue_last = (
        np.array(column)[:, None]
        for column in zip(*((a.first, a.cue.first, a.cue.last) for a in asked), strict=True)
    )
    at = first + np.arange(length)
    distance = np.clip(at - cue_first + REACH, 0, 2 * REACH)
    return at, distance, ((at >= cue_first) & (at <= cue_last)).astype(np.float32)


def _attribution(
    ask: Around, paths: Paths, number: int, *, score: float, shift: int, pieces: Pieces
) -> Attribution:
    labels, begin = paths.labels[number, : ask.length], ask.first + shift
    sources = _words(runs(labels, ROLES.index("B-source"), ROLES.index("I-source")), begin, pieces)
    content = _words(runs(labels, ROLES.index("B-content"), ROLES.index("I-content")), begin, pieces)
    cue = Run(first=ask.cue.first + shift, last=ask.cue.last + shift)
    nearest = min(sources, key=lambda s: max(s.first - cue.last, cue.first - s.last), default=None)
    return Attribution(
        cue=cue, source=nearest, content=content, score=score, path=float(paths.log_probability[number])
    )


def _words(found: Sequence[Run], shift: int, pieces: Pieces) -> tuple[Run, ...]:
    """Runs around a cue as runs of whole words of the report."""
    return tuple(whole(Run(first=r.first + shift, last=r.last + shift), pieces.begins) for r in found)
