"""Training both heads together on windows of articles: all layers first, then the few that are kept."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training import losses
from training.examples import Cutting, Example, cuttings
from training.network import LAYERS, Dropout, Encoder, Linker, masks

PIECES_A_BATCH = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a training run depends on beside the data."""

    seed: int = 1
    epochs: int = 5
    layers: int = LAYERS
    """How many layers of the encoder are kept once all are trained."""
    settling: int = 2
    """Epochs in which those that are kept learn to do what all did, where not all are."""
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    decay: float = 0.01
    dropout: float = 0.1
    averaging: float = 0.995
    """How much of the running mean of the weights each step leaves; what is kept is the mean."""


def train(examples: Sequence[Example], recipe: Recipe) -> tuple[Encoder, Linker]:
    """Both heads, trained together: the sum of tag, role and cue losses a piece.

    First with all layers of the encoder. Where fewer are to be kept, the lowest go on alone from there: they
    learn from the marked articles and from the hidden states of all, so that the heads find what they know
    (distillation: Sanh et al. 2019, Jiao et al. 2020).
    """
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    dropout = Dropout(recipe.dropout, masks(recipe.dropout))
    full, linker = Encoder(dropout), Linker(dropout)
    full.load_minilm()
    _fit(full, linker, _epochs(examples, recipe.epochs, chance), recipe, chance)
    if recipe.layers >= LAYERS:
        return full, linker
    kept = full.lowest(recipe.layers)
    _fit(kept, linker, _epochs(examples, recipe.settling, chance), recipe, chance, teacher=full)
    return kept, linker


def _epochs(examples: Sequence[Example], count: int, chance: random.Random) -> list[list[list[Cutting]]]:
    return [list(_batches(examples, chance)) for _ in range(count)]


def _fit(
    encoder: Encoder,
    linker: Linker,
    epochs: Sequence[Sequence[Sequence[Cutting]]],
    recipe: Recipe,
    chance: random.Random,
    *,
    teacher: Encoder | None = None,
) -> None:
    """Adjust encoder and linker to the batches of the epochs; both are left as they are used."""
    encoder.words.weight.requires_grad_(False)
    steps = sum(map(len, epochs))
    optimiser = torch.optim.AdamW(_groups(encoder, linker, recipe))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: _rate(s / steps, recipe.warmup))
    began, lately = time.time(), []
    both = nn.ModuleList([encoder, linker])
    averaged = AveragedModel(both, multi_avg_fn=get_ema_multi_avg_fn(recipe.averaging))
    encoder.train()
    linker.train()
    for step, batch in enumerate((batch for epoch in epochs for batch in epoch), start=1):
        found = losses.of_batch(encoder, linker, batch, chance, teacher)
        pieces = sum(c.length for c in batch)
        optimiser.zero_grad()
        (sum(found) / pieces).backward()
        nn.utils.clip_grad_norm_([*encoder.parameters(), *linker.parameters()], 1.0)
        optimiser.step()
        schedule.step()
        averaged.update_parameters(both)
        lately.append([loss.item() / pieces for loss in found])
        if step % 50 == 0:
            means = " ".join(f"{mean:.4f}" for mean in np.mean(lately[-50:], 0))
            told = f"step {step}/{steps} {time.time() - began:.0f}s tags, roles, cues, apart: {means}"
            print(told, flush=True)
    both.load_state_dict(averaged.module.state_dict())
    encoder.eval()
    linker.eval()


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
