"""MEANTIME: 120 Wikinews articles, 484 time expressions in running text with their TIMEX3 values.

Value F1 as in TempEval-3: an expression counts where one of ours overlaps it and has the same value. The
articles were looked at while the rules were written, so the figure is one of known texts. Peers are on
another corpus (TempEval-3 platinum).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from eval import reading
from eval.score import Score, f1, gold
from wirewatch.model.readings import TimeExpression
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span
from wirewatch.read import times
from wirewatch.read.parse import parse_all

_DATED = '*!-DCTVALUE="'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    report: Report
    expressions: tuple[tuple[Span, str], ...]


def scores() -> Iterator[Score]:
    """Value F1 over all expressions."""
    articles = list(_articles(gold("time", "meantime.tsv").read_text(encoding="utf-8")))
    reader = reading.reader()
    hits = predicted = wanted = 0
    for article, parsed in zip(articles, parse_all(reader.nlp, [a.report for a in articles]), strict=True):
        found = times.find(parsed, reader.time_words, reader.number_words)
        hits += _hits(article.expressions, found)
        predicted, wanted = predicted + len(found), wanted + len(article.expressions)
    yield Score(
        name="meantime/value-f1",
        value=f1(hits, predicted, wanted),
        counts=f"{hits} of {wanted}, {predicted} found",
        peer="HeidelTime 0.776, SUTime 0.674 (TempEval-3)",
    )


def _hits(wanted: tuple[tuple[Span, str], ...], found: tuple[TimeExpression, ...]) -> int:
    left, hits = list(found), 0
    for span, value in wanted:
        same = next((t for t in left if t.span.touches(span) and t.value == value), None)
        if same is not None:
            left.remove(same)
            hits += 1
    return hits


def _articles(text: str) -> Iterator[_Article]:
    for part in text.split(_DATED)[1:]:
        head, _, body = part.partition("\n")
        yield _article(head.partition('"')[0], body.strip("\n").split("\n\n"))


def _article(day: str, sentences: list[str]) -> _Article:
    text, passages, expressions = "", [], []
    for sentence in sentences:
        rows = [line.split("\t") for line in sentence.splitlines() if line.count("\t") >= 2]
        if not rows:
            continue
        printed, spans = reading.detokenised([row[0] for row in rows])
        at = len(text)
        passages.append(Span(at, at + len(printed)))
        expressions.extend(_expressions(rows, [span.shifted(at) for span in spans]))
        text += printed + "\n"
    return _Article(report=reading.report(text, tuple(passages), day=day), expressions=tuple(expressions))


def _expressions(rows: list[list[str]], spans: list[Span]) -> list[tuple[Span, str]]:
    found: list[tuple[Span, str]] = []
    for (_, tag, value, *_), span in zip(rows, spans, strict=True):
        if tag.startswith("B-"):
            found.append((span, value))
        elif tag.startswith("I-") and found:
            found[-1] = (Span(found[-1][0].start, span.end), found[-1][1])
    return found
