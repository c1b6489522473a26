"""Attributions as spans of the report's text, and what the parse mends of their edges."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage
from wirewatch.read.statements.tagger.pieces import Pieces
from wirewatch.read.statements.tagger.tagger import Attribution
from wirewatch.read.statements.trees import trimmed, without

_LEAST = 3
"""What is left of a content where a source is cut out of it counts from so many characters on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """An attribution as spans of the report's text."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    confidence: float


def in_text(found: Attribution, pieces: Pieces, text: str, confidence: float) -> Tagged:
    """The attribution of runs of pieces as spans."""
    return Tagged(
        source=_name(text, pieces.span(found.source.first, found.source.last)) if found.source else None,
        cue=pieces.span(found.cue.first, found.cue.last),
        content=tuple(_bracketed(text, pieces.span(run.first, run.last)) for run in found.content),
        confidence=confidence,
    )


def mended(tagged: Tagged, source: Span | None, text: str, passages: Sequence[ParsedPassage]) -> Tagged:
    """The attribution with the source that a rule knows where it has none, cut out of its content."""
    whole = tagged.source and _noun_of(tagged.source, passages)
    source = whole or source
    holes = (tagged.cue,) if source is None else (tagged.cue, source)
    left = [trimmed(text, p) for s in tagged.content for p in without(s, *holes)]
    content = tuple(s for s in left if s.length >= _LEAST) if len(left) > len(tagged.content) else tuple(left)
    return replace(tagged, source=source, content=content if content else tagged.content)


def _noun_of(source: Span, passages: Sequence[ParsedPassage]) -> Span:
    """The source with the first name left before it, or the noun that a tagged relative clause belongs to."""
    passage = next((p for p in passages if p.passage.span.covers(source)), None)
    tokens = passage.tokens(source) if passage is not None else None
    if passage is None or tokens is None or not len(tokens):
        return source
    root, first = tokens.root, tokens[0]
    if root.dep_ == "relcl" and root.head.i < root.i:
        first = root.head.left_edge
    while first.i and first.nbor(-1).dep_ == "compound" and first.nbor(-1).head in (first, root):
        first = first.nbor(-1)
    return Span(min(source.start, passage.span(first).start), source.end)


def _name(text: str, span: Span) -> Span:
    """The span without marks at its ends."""
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "@#“\"'‘"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)”\"'’"):
        end -= 1
    return _bracketed(text, Span(start, end)) if start < end else span


def _bracketed(text: str, span: Span) -> Span:
    """The span with the bracket right behind it that closes one opened in it."""
    start, end = span
    opened = text.count("(", start, end) > text.count(")", start, end)
    return Span(start, end + 1) if opened and text[end : end + 1] == ")" else span
