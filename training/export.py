"""The trained heads as int8 ONNX, which onnxruntime runs: torch is not needed to read."""

import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.network import HIDDEN, Encoder, Linker
from wirewatch.read.statements.tagger.labels import TAGS

_OPSET = 17


class _Probabilities(nn.Module):
    """The encoder with probabilities in the place of scores."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        hidden, scores = self.encoder(ids, features, mask)
        return hidden, torch.softmax(scores, -1)


def export(encoder: Encoder, linker: Linker, out: Path) -> tuple[Path, Path]:
    """Write ``encoder.onnx`` and ``linker.onnx`` under ``out``, matrices and embeddings as int8."""
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.ones((2, 9), dtype=torch.long)
    features = torch.zeros((2, 9, 3), dtype=torch.long)
    first = written(
        _Probabilities(encoder).eval(),
        (ids, features, torch.ones_like(ids)),
        out / "encoder.onnx",
        inputs=("ids", "features", "mask"),
        outputs=("hidden", "tags"),
    )
    hidden, tags = torch.randn((3, 9, HIDDEN)), torch.rand((3, 9, len(TAGS)))
    cue = torch.zeros((3, 9))
    cue[:, 4] = 1.0
    second = written(
        linker.eval(),
        (hidden, tags, torch.zeros((3, 9), dtype=torch.long), cue, torch.ones((3, 9))),
        out / "linker.onnx",
        inputs=("hidden", "tags", "distance", "cue", "mask"),
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
    if "score" in axes:
        axes["score"] = {0: "rows"}
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
    )
    full.unlink()
    ready.unlink()
    return path
