"""The two heads as ONNX graphs, and what goes with them: tuning, wordpieces, hashes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Protocol

import numpy as np

from wirewatch.read.statements.tagger.heads import Asked, Encoded
from wirewatch.read.statements.tagger.labels import Floats
from wirewatch.read.statements.tagger.pieces import Ints


class Session(Protocol):
    """What onnxruntime's ``InferenceSession`` does for us."""

    def run(self, outputs: list[str] | None, inputs: Mapping[str, object]) -> list[Floats]:
        """The outputs of a graph for its inputs."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How sure a statement is, from the scores of its cue and labelling (Platt 1999)."""

    cue: float
    path: float
    unsourced: float
    bias: float

    def of(self, cue: float, path: float, *, sourced: bool) -> float:
        """Probability, 0 to 1, that a statement's source and content are right."""
        odds = self.cue * cue + self.path * path + (0.0 if sourced else self.unsourced) + self.bias
        return float(1.0 / (1.0 + np.exp(-odds)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """What the heads were tuned to: from which probability a cue is tried, how sure a statement must be."""

    name: str
    least: float
    threshold: float
    transitions: Floats
    first: Floats
    calibration: Calibration


def tuning(text: str) -> Tuning:
    """The tuning from the text of ``tagger.json``; KeyError, TypeError or ValueError where it is wrong."""
    data = json.loads(text)
    return Tuning(
        name=str(data["name"]),
        least=float(data["least"]),
        threshold=float(data["threshold"]),
        transitions=np.array(data["transitions"], dtype=np.float32),
        first=np.array(data["first"], dtype=np.float32),
        calibration=Calibration(**{k: float(v) for k, v in data["calibration"].items()}),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OnnxNetwork:
    """A Network of both graphs, run by onnxruntime."""

    encoder: Session
    linker: Session
    transitions: Floats
    first: Floats

    def encode(self, ids: Ints, features: Ints) -> Encoded:
        """One window: ids (pieces,), features (pieces, 3)."""
        outputs = ["hidden", "tags", "projected"]
        hidden, tags, projected = self.encoder.run(outputs, {"ids": ids[None], "features": features[None]})
        return Encoded(hidden=hidden[0], tags=tags[0], projected=projected[0])

    def link(self, asked: Asked) -> tuple[Floats, Floats]:
        """Role scores (cues, pieces, roles) and a score of each cue (cues,)."""
        inputs = {field.name: getattr(asked, field.name) for field in fields(asked)}
        roles, score = self.linker.run(["roles", "score"], inputs)
        return roles, score
