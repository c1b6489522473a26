"""Time expressions of a parsed report."""

import re
from dataclasses import replace
from datetime import date

from spacy.tokens import Span as Tokens

from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.model.readings import TimeExpression
from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage, ParsedReport
from wirewatch.read.patterns import fold
from wirewatch.read.times.context import Context, Tense, a_date
from wirewatch.read.times.guards import Guard
from wirewatch.read.times.scan import Scanner, scanner
from wirewatch.read.times.tense import tense_of


def find(parsed: ParsedReport, words: TimeWords, numbers: NumberWords) -> tuple[TimeExpression, ...]:
    """Time expressions of a report, in the order of the text, against its day of publication."""
    scan, context = (
        scanner(words, numbers),
        Context(anchor=_day(parsed.report.published), updated=_day(parsed.report.modified)),
    )
    found: list[TimeExpression] = []
    for passage in parsed.passages:
        for expression in _of_passage(passage, scan, context):
            found.append(expression)
            if expression.interval and expression.kind == "DATE":
                context = replace(context.after(a_date(expression.value)), told_day=None)
    return tuple(found)


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat(told[:10]) if told else None
    except ValueError:
        return None


def _of_passage(passage: ParsedPassage, scan: Scanner, context: Context) -> list[TimeExpression]:
    text = passage.text
    guard = Guard(text=text, doc=passage.doc, words=scan.vocabulary.words)

    def tense(span: Span) -> Tense | None:
        tokens = _tokens(passage, span)
        return tense_of(tokens, scan.vocabulary.words) if tokens is not None else None

    def accept(match: re.Match[str], rule: str) -> bool:
        return guard.accepts(match, rule)

    folded = fold(text)
    expressions = scan.scan(folded, context, phrase=False, accept=accept, tense_of=tense)
    start = passage.passage.span.start
    return [
        TimeExpression(
            span=found.span.shifted(start),
            kind=found.value.kind,
            value=found.value.value,
            interval=found.value.interval,
        )
        for found in expressions
    ]


def _tokens(passage: ParsedPassage, span: Span) -> Tokens | None:
    return passage.doc.char_span(span.start, span.end, alignment_mode="expand")
