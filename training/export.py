"""The trained heads as int8 ONNX, which onnxruntime runs: torch is not needed to read."""

import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.network import HIDDEN, LINKED, Encoder, Linker
from wirewatch.read.statements.tagger.labels import TAGS

_OPSET = 17
_SMALL = "/linker/tags/MatMul"
"""The linker's multiplication by seven probabilities: to round them costs more than it saves."""
_OF_A_ROW = ("vector", "score")
"""What there is one of for each row, not for each piece."""


class _Reading(nn.Module):
    """The encoder with probabilities in the place of scores, and what the linker makes of each piece once."""

    def __init__(self, encoder: Encoder, linker: Linker) -> None:
        super().__init__()
        self.encoder, self.piece = encoder, linker.piece

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        hidden, scores = self.encoder(ids, features)
        return hidden, torch.softmax(scores, -1), self.piece(hidden)


class _Asking(nn.Module):
    """The linker for cues that all see as many pieces."""

    def __init__(self, linker: Linker) -> None:
        super().__init__()
        self.linker = linker

    def forward(
        self, projected: Tensor, vector: Tensor, tags: Tensor, distance: Tensor, cue: Tensor
    ) -> tuple[Tensor, Tensor]:
        scores: tuple[Tensor, Tensor] = self.linker(projected, vector, tags, distance, cue)
        return scores


def export(encoder: Encoder, linker: Linker, out: Path) -> tuple[Path, Path]:
    """Write ``encoder.onnx`` and ``linker.onnx`` under ``out``, matrices and embeddings as int8."""
    out.mkdir(parents=True, exist_ok=True)
    first = written(
        _Reading(encoder, linker).eval(),
        (torch.ones((2, 9), dtype=torch.long), torch.zeros((2, 9, 3), dtype=torch.long)),
        out / "encoder.onnx",
        inputs=("ids", "features"),
        outputs=("hidden", "tags", "projected"),
    )
    cue = torch.zeros((3, 9))
    cue[:, 4] = 1.0
    second = written(
        _Asking(linker).eval(),
        (
            torch.randn((3, 9, LINKED)),
            torch.randn((3, HIDDEN)),
            torch.rand((3, 9, len(TAGS))),
            torch.zeros((3, 9), dtype=torch.long),
            cue,
        ),
        out / "linker.onnx",
        inputs=("projected", "vector", "tags", "distance", "cue"),
        outputs=("roles", "score"),
    )
    return first, second


def written(
    module: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    *,
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
) -> Path:
    """Write a network as an int8 graph; the axes of what goes in are rows and pieces."""
    full = path.with_suffix(".full.onnx")
    ready = path.with_suffix(".ready.onnx")
    axes = {name: {0: "rows", 1: "pieces"} for name in (*inputs, *outputs)}
    axes |= {name: {0: "rows"} for name in _OF_A_ROW if name in axes}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            example,
            str(full),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )
    quant_pre_process(str(full), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(
        str(ready),
        str(path),
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=[_SMALL],
    )
    full.unlink()
    ready.unlink()
    return path
