"""Training both heads together on windows of articles (two cores: about fourteen minutes an epoch)."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.examples import Cutting, Example, cuttings
from training.network import Dropout, Encoder, Linker, masks
from wirewatch.read.statements.tagger.labels import Floats, Run, cue_runs
from wirewatch.read.statements.tagger.pieces import Ints
from wirewatch.read.statements.tagger.tagger import Around, around, padded, places

PIECES_A_BATCH = 2048
_SUSPECTED = 0.12
"""From this probability on a false cue is shown to the linker as false."""
_MOST_SUSPECTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a training run depends on beside the data."""

    seed: int = 1
    epochs: int = 3
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    decay: float = 0.01
    dropout: float = 0.1


def train(examples: Sequence[Example], recipe: Recipe) -> tuple[Encoder, Linker]:
    """Both heads, trained together: the sum of tag, role and cue losses a piece."""
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    dropout = Dropout(recipe.dropout, masks(recipe.dropout))
    encoder, linker = Encoder(dropout), Linker(dropout)
    encoder.load_minilm()
    encoder.words.weight.requires_grad_(False)
    epochs = [list(_batches(examples, chance)) for _ in range(recipe.epochs)]
    steps = sum(map(len, epochs))
    optimiser = torch.optim.AdamW(_groups(encoder, linker, recipe))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: _rate(s / steps, recipe.warmup))
    began, step, lately = time.time(), 0, []
    for epoch in epochs:
        encoder.train()
        linker.train()
        for batch in epoch:
            losses = _losses(encoder, linker, batch, chance)
            optimiser.zero_grad()
            (sum(losses) / sum(c.length for c in batch)).backward()
            nn.utils.clip_grad_norm_([*encoder.parameters(), *linker.parameters()], 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            lately.append([x.item() / sum(c.length for c in batch) for x in losses])
            if step % 50 == 0:
                means = " ".join(f"{m:.4f}" for m in np.mean(lately[-50:], 0))
                print(
                    f"step {step}/{steps} {time.time() - began:.0f}s tags, roles, cues: {means}", flush=True
                )
    return encoder.eval(), linker.eval()


def _rate(done: float, warmup: float) -> float:
    return done / warmup if done < warmup else max(0.0, (1.0 - done) / (1.0 - warmup))


def _groups(encoder: Encoder, linker: Linker, recipe: Recipe) -> list[dict[str, object]]:
    """Parameters by rate and decay: the encoder's own learn slowly, what is new fast; norms do not decay."""
    new = [*linker.parameters(), *encoder.tags.parameters(), *encoder.features.parameters()]
    fresh = {id(p) for p in new}
    old = [p for p in encoder.parameters() if id(p) not in fresh and p.requires_grad]
    return [
        {"params": [p for p in part if (p.ndim > 1) is matrix], "lr": rate, "weight_decay": decay}
        for part, rate in ((old, recipe.encoder_rate), (new, recipe.head_rate))
        for matrix, decay in ((True, recipe.decay), (False, 0.0))
    ]


def _batches(examples: Sequence[Example], chance: random.Random) -> Iterator[list[Cutting]]:
    """Windows of all articles in random order, those of like length together."""
    cut = [c for e in examples for c in cuttings(e, chance)]
    chance.shuffle(cut)
    batches: list[list[Cutting]] = []
    for at in range(0, len(cut), 128):
        batch: list[Cutting] = []
        for one in sorted(cut[at : at + 128], key=lambda c: c.length):
            if batch and (len(batch) + 1) * one.length > PIECES_A_BATCH:
                batches.append(batch)
                batch = []
            batch.append(one)
        batches.append(batch)
    chance.shuffle(batches)
    yield from batches


def _losses(
    encoder: Encoder, linker: Linker, batch: Sequence[Cutting], chance: random.Random
) -> tuple[Tensor, Tensor, Tensor]:
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
    tag_loss = functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), reduction="sum")
    tags = torch.softmax(scores.detach(), -1)
    asked, roles, true = _asked(batch, tags.numpy(), chance)
    if not asked:
        return tag_loss, tag_loss * 0, tag_loss * 0
    index, distance, cue, real = (torch.from_numpy(part) for part in places(asked))
    rows = torch.tensor([a.row for a in asked])[:, None]
    role_scores, judged = linker(hidden[rows, index], tags[rows, index], distance, cue, real)
    labels = torch.zeros(index.shape, dtype=torch.long)
    for number, row in enumerate(roles):
        labels[number, : len(row)] = torch.from_numpy(row)
    truth = torch.tensor(true)
    known = truth > 0
    role_loss = linker.negative_log_likelihood(role_scores[known], labels[known], real[known]).sum()
    cue_loss = functional.binary_cross_entropy_with_logits(judged, truth, reduction="sum")
    return tag_loss, role_loss, cue_loss


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


class TorchNetwork:
    """The heads in torch behind the interface of the exported ones."""

    def __init__(self, encoder: Encoder, linker: Linker) -> None:
        self._encoder, self._linker = encoder, linker
        self.transitions = linker.transitions.detach().numpy()
        self.first = linker.first.detach().numpy()

    @torch.no_grad()
    def encode(self, ids: Ints, features: Ints, mask: Ints) -> tuple[Floats, Floats]:
        """Hidden states and tag probabilities."""
        hidden, scores = self._encoder(*map(torch.from_numpy, (ids, features, mask)))
        return hidden.numpy(), torch.softmax(scores, -1).numpy()

    @torch.no_grad()
    def link(
        self, hidden: Floats, tags: Floats, distance: Ints, cue: Floats, mask: Floats
    ) -> tuple[Floats, Floats]:
        """Role scores and cue scores."""
        roles, score = self._linker(*map(torch.from_numpy, (hidden, tags, distance, cue, mask)))
        return roles.numpy(), score.numpy()
