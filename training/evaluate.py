"""Tagged attributions beside the marked ones: linked F1, the best threshold, calibrated confidence.

``linked`` is the measure of ``score_polnear.py``: content overlaps by half (Jaccard over characters) and
the sources overlap, or there is none on either side.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from training.examples import Example
from wirewatch.model.spans import Span
from wirewatch.read.statements.tagger.heads import Network
from wirewatch.read.statements.tagger.labels import Run
from wirewatch.read.statements.tagger.network import Calibration
from wirewatch.read.statements.tagger.tagger import Attribution, attributions

_THRESHOLDS = np.arange(0.2, 0.71, 0.02)
_BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """An article with all that was tagged in it."""

    example: Example
    found: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Precision, recall and F1 of linked attributions."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Statements of like confidence: the mean of it, the share that is right, and how many."""

    confidence: float
    right: float
    count: int


def tried(examples: Sequence[Example], network: Network, least: float) -> tuple[Tried, ...]:
    """All articles tagged, with every cue from the probability ``least`` on."""
    return tuple(
        Tried(example=e, found=tuple(a for a in attributions(e.pieces, network, least=least) if a.content))
        for e in examples
    )


def measure(articles: Sequence[Tried], calibration: Calibration, threshold: float) -> Measure:
    """Linked precision and recall of what is at least as sure as the threshold."""
    right = given = wanted = 0
    for article in articles:
        kept = [a for a in article.found if sureness(a, calibration) >= threshold]
        right += sum(_right(article.example, kept))
        given += len(kept)
        wanted += len(article.example.article.attributions)
    return Measure(precision=right / max(1, given), recall=right / max(1, wanted))


def sureness(found: Attribution, calibration: Calibration) -> float:
    """How sure an attribution is, 0 to 1."""
    return calibration.of(found.score, found.path, sourced=found.source is not None)


def weighed(articles: Sequence[Tried]) -> Calibration:
    """The logistic regression of being right on an attribution's scores."""
    rows = [[a.score, a.path, float(a.source is None)] for t in articles for a in t.found]
    right = [r for t in articles for r in _right(t.example, t.found)]
    if len(set(right)) < 2:
        raise SystemExit("nothing that was tagged is right yet: learn from more articles (--articles)")
    fitted = LogisticRegression(C=10.0).fit(rows, right)
    cue, path, unsourced = (float(w) for w in fitted.coef_[0])
    return Calibration(cue=cue, path=path, unsourced=unsourced, bias=float(fitted.intercept_[0]))


def best_threshold(articles: Sequence[Tried], calibration: Calibration) -> float:
    """The threshold with the best F1."""
    return float(round(max(_THRESHOLDS, key=lambda t: measure(articles, calibration, float(t)).f1), 2))


def rescaled(
    articles: Sequence[Tried], calibration: Calibration, threshold: float
) -> tuple[Calibration, float]:
    """The calibration and threshold, stretched and shifted (Platt 1999) to how often what is kept is right.

    What is kept stays the same: the order of attributions does not change.
    """
    odds, right = [], []
    for article in articles:
        kept = [a for a in article.found if sureness(a, calibration) >= threshold]
        odds += [[_odds(sureness(a, calibration))] for a in kept]
        right += _right(article.example, kept)
    fitted = LogisticRegression(C=1e3).fit(odds, right)
    stretch, shift = float(fitted.coef_[0, 0]), float(fitted.intercept_[0])
    stretched = Calibration(
        cue=stretch * calibration.cue,
        path=stretch * calibration.path,
        unsourced=stretch * calibration.unsourced,
        bias=stretch * calibration.bias + shift,
    )
    return stretched, 1.0 / (1.0 + math.exp(-(stretch * _odds(threshold) + shift)))


def reliability(articles: Sequence[Tried], calibration: Calibration, threshold: float) -> tuple[Bin, ...]:
    """Ten bins of as many statements each, from the least to the most sure."""
    pairs: list[tuple[float, bool]] = []
    for article in articles:
        kept = [a for a in article.found if sureness(a, calibration) >= threshold]
        pairs += zip((sureness(a, calibration) for a in kept), _right(article.example, kept), strict=True)
    parts = [p for p in np.array_split(np.array(sorted(pairs), dtype=float), _BINS) if len(p)]
    return tuple(Bin(confidence=p[:, 0].mean(), right=p[:, 1].mean(), count=len(p)) for p in parts)


def _odds(probability: float) -> float:
    return math.log(probability / (1.0 - probability))


def _right(example: Example, found: Sequence[Attribution]) -> list[bool]:
    """For each found attribution, whether it is linked to a marked one."""
    text = example.article.text
    mine = [
        (_runs(example, a.content), _runs(example, (a.source,) if a.source is not None else ()))
        for a in found
    ]
    right = [False] * len(found)
    used: set[int] = set()
    for marked in example.article.attributions:
        content, source = _letters(text, marked.content), _letters(text, marked.source)
        best, at = 0.5, None
        for number, (words, _) in enumerate(mine):
            if number in used or not words or not content:
                continue
            share = len(words & content) / len(words | content)
            if share >= best:
                best, at = share, number
        if at is not None:
            used.add(at)
            theirs = mine[at][1]
            right[at] = bool(source & theirs) or (not source and not theirs)
    return right


def _runs(example: Example, runs: Sequence[Run]) -> set[int]:
    return _letters(example.article.text, [example.pieces.span(r.first, r.last) for r in runs])


def _letters(text: str, spans: Sequence[Span]) -> set[int]:
    return {at for s in spans for at in range(s.start, s.end) if not text[at].isspace()}
