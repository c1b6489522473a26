"""``python -m training.meaning OUT``: make the encoder of meanings, which tells how near two wordings are.

It is all-MiniLM-L6-v2 (sentence-transformers; Wang et al. 2020, Reimers and Gurevych 2019) as it was
published, with the mean of its pieces turned onto the first principal components of news sentences and cut
there: fewer numbers to keep for each wording, and the direction that all news has in common counts for less.
The components are those of the train articles of ``../shared/gold/polnear``. Nothing is learned; it takes
three minutes.
"""

import argparse
import hashlib
import json
import re
from pathlib import Path

import torch
from torch import Tensor, nn

from training.export import written
from training.network import Dropout, Encoder, masks
from training.polnear import articles
from training.tagger import tokenizer

SIZE, LONGEST = 128, 128
_EVERY = 8
_PART = re.compile(r"[^.;:!?“”\"\n]{25,300}")


class Meaning(nn.Module):
    """Pieces of one wording (1, pieces) to its unit vector (1, size)."""

    def __init__(self, encoder: Encoder, mean: Tensor, basis: Tensor) -> None:
        """``mean``: (hidden,); ``basis``: (hidden, size)."""
        super().__init__()
        self.encoder = encoder
        self.register_buffer("mean", mean)
        self.register_buffer("basis", basis)

    def forward(self, ids: Tensor) -> Tensor:
        """``ids``: (1, pieces). The vector, (1, size)."""
        pooled = _pooled(self.encoder, ids)
        return nn.functional.normalize((pooled - self.mean) @ self.basis, dim=-1)


def _pooled(encoder: Encoder, ids: Tensor) -> Tensor:
    nothing = torch.zeros((*ids.shape, 3), dtype=torch.long)
    hidden, _ = encoder(ids, nothing, torch.ones_like(ids))
    return nn.functional.normalize(hidden.mean(1), dim=-1)


def main() -> None:
    """Write ``encoder.onnx`` and ``meaning.json`` into OUT."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    encoder = Encoder(Dropout(0.0, masks(0.0, 2))).eval()
    encoder.load_minilm()
    words = tokenizer()
    parts = [part for article in articles("train") for part in _PART.findall(article.text)][::_EVERY]
    with torch.no_grad():
        seen = torch.cat([_pooled(encoder, torch.tensor([words.encode(p).ids[:LONGEST]])) for p in parts])
    mean = seen.mean(0)
    _, spread, turned = torch.linalg.svd(seen - mean, full_matrices=False)
    kept = float((spread[:SIZE] ** 2).sum() / (spread**2).sum())
    print(f"{len(parts)} parts of sentences; {SIZE} components hold {kept:.2f} of their spread")
    model = Meaning(encoder, mean, turned[:SIZE].T.contiguous()).eval()
    path = written(
        model,
        (torch.ones((1, 9), dtype=torch.long),),
        out / "encoder.onnx",
        inputs=("ids",),
        outputs=("meaning",),
    )
    data = {
        "name": "meaning-1",
        "size": SIZE,
        "longest": LONGEST,
        "sha256": {path.name: hashlib.sha256(path.read_bytes()).hexdigest()},
    }
    (out / "meaning.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
