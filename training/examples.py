"""Articles as the tagger learns them: pieces, the tag of each, and each cue with the roles around it."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from training.polnear import Article
from wirewatch.model.spans import Span
from wirewatch.read import quotes
from wirewatch.read.statements.tagger import pieces as wordpieces
from wirewatch.read.statements.tagger.labels import ROLES, TAGS, Run
from wirewatch.read.statements.tagger.pieces import Ints, Pieces
from wirewatch.read.statements.tagger.windows import Window

_SHORTEST, _LONGEST = 120, 254


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A marked cue: its pieces, and the role of every piece of the article to it."""

    run: Run
    roles: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An article's pieces with the tag of each and its cues."""

    article: Article
    pieces: Pieces
    tags: Ints
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutting:
    """A window of an example."""

    example: Example
    window: Window

    @property
    def length(self) -> int:
        """Number of pieces."""
        return self.window.beyond - self.window.first


def example(article: Article, tokenizer: Tokenizer) -> Example:
    """The article in pieces."""
    paragraphs = article.paragraphs
    pieces = wordpieces.cut(article.text, paragraphs, quotes.find(article.text, paragraphs), tokenizer)
    tags = np.zeros(len(pieces), dtype=np.int64)
    cues = []
    for attribution in article.attributions:
        parts = {
            name: [run for span in spans if (run := _run(pieces, article.text, span)) is not None]
            for name, spans in (
                ("source", attribution.source),
                ("cue", attribution.cue),
                ("content", attribution.content),
            )
        }
        for name, runs in parts.items():
            _mark(tags, runs, TAGS.index(f"B-{name}"), TAGS.index(f"I-{name}"))
        if parts["cue"] and parts["content"]:
            roles = np.zeros(len(pieces), dtype=np.int64)
            for name in ("content", "source"):
                _mark(roles, parts[name], ROLES.index(f"B-{name}"), ROLES.index(f"I-{name}"))
            cues.append(Cue(run=parts["cue"][0], roles=roles))
    return Example(article=article, pieces=pieces, tags=tags, cues=tuple(cues))


def _run(pieces: Pieces, text: str, span: Span) -> Run | None:
    """The pieces that a span touches, but for marks and blanks at its ends."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    inside = np.flatnonzero((pieces.offsets[:, 0] < end) & (pieces.offsets[:, 1] > start))
    return Run(first=int(inside[0]), last=int(inside[-1])) if len(inside) else None


def _mark(labels: Ints, runs: Sequence[Run], begin: int, inside: int) -> None:
    for run in runs:
        labels[run.first : run.last + 1] = inside
        labels[run.first] = begin


def cuttings(found: Example, chance: random.Random) -> Iterator[Cutting]:
    """The article in windows of random lengths, cut where sentences start where that can be."""
    count, at = len(found.pieces), 0
    starts = found.pieces.sentences
    while at < count:
        size = chance.randint(_SHORTEST, _LONGEST)
        fitting = starts[(starts > at + size // 2) & (starts <= at + size)]
        end = count if at + size >= count else int(fitting[-1]) if len(fitting) else at + size
        yield Cutting(example=found, window=Window(first=at, beyond=end, owned=at, ceded=end))
        at = end
