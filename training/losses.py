"""What a batch of windows costs: tags, roles, cues, and how far an encoder is from its teacher."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.examples import Cutting
from training.network import Encoder, Linker
from wirewatch.read.statements.tagger.labels import Floats, Run, cue_runs
from wirewatch.read.statements.tagger.pieces import Ints
from wirewatch.read.statements.tagger.tagger import Around, around, padded, places

_SUSPECTED = 0.12
"""From this probability on a false cue is shown to the linker as false."""
_MOST_SUSPECTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses:
    """Sums over the pieces of a batch: tags, roles, cues; ``apart``: mean squares between hidden states."""

    tags: Tensor
    roles: Tensor
    cues: Tensor
    apart: Tensor

    def __iter__(self) -> Iterator[Tensor]:
        return iter((self.tags, self.roles, self.cues, self.apart))


def of_batch(
    encoder: Encoder,
    linker: Linker,
    batch: Sequence[Cutting],
    chance: random.Random,
    teacher: Encoder | None = None,
) -> Losses:
    """The losses of both heads on a batch; ``teacher``: whose hidden states the encoder is to have."""
    arrays = [padded(c.example.pieces, [c.window]) for c in batch]
    longest = max(c.length for c in batch) + 2
    ids, features, mask = (
        torch.from_numpy(np.concatenate([_wide(a[part], longest) for a in arrays])) for part in range(3)
    )
    hidden, scores = encoder(ids, features, mask)
    wanted = torch.full(ids.shape, -100)
    for row, cut in enumerate(batch):
        wanted[row, 1 : 1 + cut.length] = torch.from_numpy(
            cut.example.tags[cut.window.first : cut.window.beyond]
        )
    tags = functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), reduction="sum")
    apart = torch.zeros(())
    if teacher is not None:
        with torch.no_grad():
            taught, _ = teacher(ids, features, mask)
        apart = ((hidden - taught).square().mean(-1) * mask).sum()
    roles, cues = _linked(linker, hidden, torch.softmax(scores.detach(), -1), batch, chance)
    return Losses(tags=tags, roles=roles, cues=cues, apart=apart)


def _linked(
    linker: Linker, hidden: Tensor, tags: Tensor, batch: Sequence[Cutting], chance: random.Random
) -> tuple[Tensor, Tensor]:
    """Role and cue losses of the cues that are asked for."""
    asked, roles, true = _asked(batch, tags.numpy(), chance)
    if not asked:
        return torch.zeros(()), torch.zeros(())
    index, distance, cue, real = (torch.from_numpy(part) for part in places(asked))
    rows = torch.tensor([a.row for a in asked])[:, None]
    role_scores, judged = linker(hidden[rows, index], tags[rows, index], distance, cue, real)
    labels = torch.zeros(index.shape, dtype=torch.long)
    for number, row in enumerate(roles):
        labels[number, : len(row)] = torch.from_numpy(row)
    truth = torch.tensor(true)
    known = truth > 0
    role_loss = linker.negative_log_likelihood(role_scores[known], labels[known], real[known]).sum()
    return role_loss, functional.binary_cross_entropy_with_logits(judged, truth, reduction="sum")


def _wide(array: Ints, longest: int) -> Ints:
    return np.pad(array, [(0, 0), (0, longest - array.shape[1]), *[(0, 0)] * (array.ndim - 2)])


def _asked(
    batch: Sequence[Cutting], tags: Floats, chance: random.Random
) -> tuple[list[Around], list[Ints], list[float]]:
    """Cues to ask the linker for: the marked ones, as marked or as the first head sees them, and false."""
    asked: list[Around] = []
    roles: list[Ints] = []
    true: list[float] = []
    for row, cut in enumerate(batch):
        first, beyond = cut.window.first, cut.window.beyond
        seen = cue_runs(tags[row, 1 : 1 + cut.length], cut.example.pieces.begins[first:beyond], _SUSPECTED)
        inside = [c for c in cut.example.cues if first <= c.run.first and c.run.last < beyond]
        for cue in inside:
            marked = Run(first=cue.run.first - first, last=cue.run.last - first)
            like = [r for r in seen if r.first <= marked.last and marked.first <= r.last]
            run = like[0] if like and chance.random() < 0.5 else marked
            ask = around(row, run, cut.length)
            labels = cue.roles[first + ask.first : first + ask.beyond]
            if labels.any():
                asked.append(ask)
                roles.append(labels)
                true.append(1.0)
        free = [
            r
            for r in seen
            if not any(r.first + first <= c.run.last and c.run.first <= r.last + first for c in inside)
        ]
        for run in chance.sample(free, min(len(free), _MOST_SUSPECTS)):
            asked.append(around(row, run, cut.length))
            roles.append(np.zeros(0, dtype=np.int64))
            true.append(0.0)
    return asked, roles, true
