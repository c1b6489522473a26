"""What a batch of windows costs: tags, roles, cues, and how far an encoder is from its teacher."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from training.examples import Cutting
from training.network import Encoder, Linker, mean
from wirewatch.read.statements.tagger.labels import Floats, Run, cue_runs
from wirewatch.read.statements.tagger.pieces import Ints
from wirewatch.read.statements.tagger.tagger import Around, around, framed, placed

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
    arrays = [framed(c.example.pieces.part(c.window.first, c.window.beyond)) for c in batch]
    ids, features = (pad_sequence([torch.from_numpy(a[n]) for a in arrays], True) for n in range(2))
    mask = (ids != 0).long()
    hidden, scores = (part.float() for part in encoder(ids, features, mask))
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
    questions = _questions(batch, tags.numpy(), chance)
    if not questions:
        return torch.zeros(()), torch.zeros(())
    asked, rows = [q.ask for q in questions], torch.tensor([q.row for q in questions])[:, None]
    lengths = torch.tensor([a.length for a in asked])[:, None]
    places, distance, cue = (torch.from_numpy(p) for p in placed(asked, int(lengths.max())))
    real = (torch.arange(places.shape[1]) < lengths).float()
    at = torch.where(real > 0, places + 1, 0)  # the window's first piece stands behind BERT's mark
    around_cues = hidden[rows, at]
    answers = linker(
        linker.piece(around_cues), mean(around_cues, cue), tags[rows, at], distance, cue, mask=real
    )
    role_scores, judged = (part.float() for part in answers)
    labels = pad_sequence([torch.from_numpy(q.roles) for q in questions], True)
    truth = torch.tensor([float(q.true) for q in questions])
    known = truth > 0
    role_loss = linker.negative_log_likelihood(role_scores[known], labels[known], real[known]).sum()
    return role_loss, functional.binary_cross_entropy_with_logits(judged, truth, reduction="sum")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """A cue to ask the linker for, in a row of the batch; the roles around it, all nought for a false one."""

    row: int
    ask: Around
    roles: Ints
    true: bool


def _questions(batch: Sequence[Cutting], tags: Floats, chance: random.Random) -> list[_Question]:
    """Cues to ask the linker for: the marked ones, as marked or as the first head sees them, and false."""
    asked: list[_Question] = []
    for row, cut in enumerate(batch):
        first, beyond = cut.window.first, cut.window.beyond
        seen = cue_runs(tags[row, 1 : 1 + cut.length], cut.example.pieces.begins[first:beyond], _SUSPECTED)
        inside = [c for c in cut.example.cues if first <= c.run.first and c.run.last < beyond]
        for cue in inside:
            marked = Run(first=cue.run.first - first, last=cue.run.last - first)
            like = [r for r in seen if r.first <= marked.last and marked.first <= r.last]
            ask = around(like[0] if like and chance.random() < 0.5 else marked, cut.length)
            roles = cue.roles[first + ask.first : first + ask.beyond]
            if roles.any():
                asked.append(_Question(row=row, ask=ask, roles=roles, true=True))
        free = [
            r
            for r in seen
            if not any(r.first + first <= c.run.last and c.run.first <= r.last + first for c in inside)
        ]
        for run in chance.sample(free, min(len(free), _MOST_SUSPECTS)):
            ask = around(run, cut.length)
            roles = np.zeros(ask.length, dtype=np.int64)
            asked.append(_Question(row=row, ask=ask, roles=roles, true=False))
    return asked
