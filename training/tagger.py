"""``python -m training.tagger OUT``: train the tagger of statements on PolNeAR train and export it.

Every twentieth article of train is held out: the threshold is chosen on those. Dev serves for the calibration
of confidences and for the figures of the model card. Two cores take about three quarters of an hour.
"""

import argparse
import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import onnxruntime
import torch
from tokenizers import Tokenizer

from training.evaluate import Bin, best_threshold, measure, reliability, rescaled, tried, weighed
from training.examples import Example, example
from training.export import export
from training.learning import Recipe, train
from training.network import LAYERS, weights_path
from training.polnear import articles
from wirewatch.read.statements.tagger.labels import Floats
from wirewatch.read.statements.tagger.network import OnnxNetwork

HELD_OUT = 20
_LEAST = 0.2
_KEPT = ("encoder.onnx", "linker.onnx", "tokenizer.json")


def tokenizer() -> Tokenizer:
    """BERT's uncased wordpieces."""
    loaded = Tokenizer.from_file(str(weights_path() / "tokenizer.json"))
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def main() -> None:
    """Train, export, tune, and write what the package ships into OUT."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--layers", type=int, default=LAYERS, help="keep so many layers of the encoder")
    parser.add_argument(
        "--articles", type=int, default=None, help="learn from so many articles only, to try it"
    )
    args = parser.parse_args()
    recipe = Recipe(seed=args.seed, epochs=args.epochs, layers=args.layers)
    words = tokenizer()
    given = list(articles("train"))
    known = [example(a, words) for at, a in enumerate(given) if at % HELD_OUT][: args.articles]
    pieces, cues = sum(len(e.pieces) for e in known), sum(len(e.cues) for e in known)
    print(f"seed {recipe.seed}: {len(known)} articles, {pieces} pieces, {cues} cues", flush=True)
    encoder, linker = train(known, recipe)
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({"encoder": encoder.state_dict(), "linker": linker.state_dict()}, args.out / "weights.pt")
    export(encoder, linker, args.out)
    shutil.copy(weights_path() / "tokenizer.json", args.out / "tokenizer.json")
    network = OnnxNetwork(
        encoder=onnxruntime.InferenceSession(args.out / "encoder.onnx"),
        linker=onnxruntime.InferenceSession(args.out / "linker.onnx"),
        transitions=linker.transitions.detach().numpy(),
        first=linker.first.detach().numpy(),
    )
    held = [example(a, words) for a in given[::HELD_OUT]]
    tune(args.out, recipe, network, held, [example(a, words) for a in articles("dev")])


def tune(
    out: Path, recipe: Recipe, network: OnnxNetwork, held: Sequence[Example], dev: Sequence[Example]
) -> None:
    """Weigh scores and choose the threshold on what was held out; calibrate on dev; write ``tagger.json``."""
    kept_back = tried(held, network, _LEAST)
    weights = weighed(kept_back)
    chosen = best_threshold(kept_back, weights)
    on_dev = tried(dev, network, _LEAST)
    calibration, threshold = rescaled(on_dev, weights, chosen)
    for name, known in (("held out", kept_back), ("dev", on_dev)):
        got = measure(known, calibration, threshold)
        print(
            f"{name}: linked P {got.precision:.3f} R {got.recall:.3f} F1 {got.f1:.3f} from {threshold:.3f} on"
        )
    bins = reliability(on_dev, calibration, threshold)
    for one in bins:
        print(f"  sure {one.confidence:.2f}: right {one.right:.2f} of {one.count}")
    data = {
        "name": f"statements-{recipe.seed}",
        "recipe": asdict(recipe),
        "least": _LEAST,
        "threshold": round(threshold, 5),
        "transitions": _rounded(network.transitions),
        "first": _rounded(network.first),
        "calibration": asdict(calibration),
        "sha256": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in _KEPT},
    }
    (out / "tagger.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    (out / "reliability.svg").write_text(diagram(bins), encoding="utf-8")


def diagram(bins: Sequence[Bin]) -> str:
    """The reliability diagram: how sure against how often right, on the diagonal where both agree."""
    size = 240
    dots = "".join(
        f'<circle cx="{40 + one.confidence * size:.0f}" cy="{20 + (1 - one.right) * size:.0f}" r="5"/>'
        for one in bins
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 310" font-family="sans-serif"'
        ' font-size="12">'
        '<rect width="320" height="310" fill="white"/>'
        f'<path d="M40 20V{20 + size}H{40 + size}M40 {20 + size}L{40 + size} 20" fill="none" stroke="#888"/>'
        f'<g fill="#1f5f8b">{dots}</g>'
        f'<text x="{40 + size / 2}" y="298" text-anchor="middle">confidence, 0 to 1</text>'
        f'<text transform="translate(22 {20 + size / 2}) rotate(-90)" text-anchor="middle">'
        "share right, 0 to 1</text>"
        "</svg>\n"
    )


def _rounded(values: Floats) -> object:
    return values.round(5).tolist()


if __name__ == "__main__":
    main()
