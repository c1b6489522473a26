"""Quotations that have no cue of their own: they go on with what was quoted before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern

_SENTENCE_END = re.compile(r"[.?!…:][\"”’')\]]*\s*$")
_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})[.?!]+[\"”’')\]]*(?=\s+[A-Z“\"‘']|$)"
)
"""The end of a sentence; the point after initials and titles ("J.", "Dr.", "Sen.", "Prof.") is none."""
_LEAST_WORDS = 3


def extend(
    text: str,
    passages: Sequence[ParsedPassage],
    quotations: Sequence[Quotation],
    candidates: Iterable[Candidate],
) -> list[Candidate]:
    """The candidates with the quotations that follow them without a cue.

    In the same paragraph, right behind the reporting sentence, a quotation belongs to the statement before
    it. So does one in the next paragraph that takes up an unclosed mark. Other paragraphs that are nothing
    but a quotation become candidates without source and cue: who speaks is left to the resolution.
    """
    found = sorted(candidates, key=lambda c: (c.start, c.end))
    for number, q in enumerate(quotations):
        if not _stands_alone(text, q, passages) or any(_holds(c, q) for c in found):
            continue
        at = _continued(text, found, quotations[:number], q)
        if at is not None:
            found[at] = replace(found[at], content=(*found[at].content, q.span))
        elif _passage_of(passages, q.span) is not None:
            found.append(
                Candidate(
                    source=None, cue=None, content=(q.span,), stance=Stance.SAYS, pattern=Pattern.CONTINUED
                )
            )
    return found


def _holds(candidate: Candidate, q: Quotation) -> bool:
    return sum(s.overlap(q.span) for s in candidate.content) > q.span.length / 2


def _passage_of(passages: Sequence[ParsedPassage], span: Span) -> Span | None:
    return next((p.passage.span for p in passages if p.passage.span.covers(span)), None)


def _stands_alone(text: str, q: Quotation, passages: Sequence[ParsedPassage]) -> bool:
    """True for a quotation of one or more sentences, not for words quoted within a sentence."""
    passage = _passage_of(passages, q.span)
    if passage is None or len(q.inner.words(text).split()) < _LEAST_WORDS:
        return False
    before, after = text[passage.start : q.span.start], text[q.span.end : passage.end]
    starts = not before.strip() or _SENTENCE_END.search(before) is not None
    ends = (
        not q.closed
        or text[q.inner.end - 1] in ".?!…—,"
        or re.match(r"[.?!…]", after) is not None
        or not after.strip()
    )
    return starts and ends


def _continued(
    text: str, found: Sequence[Candidate], earlier: Sequence[Quotation], q: Quotation
) -> int | None:
    """Index of the candidate that the quotation goes on with, None where there is none."""
    best: int | None = None
    for at, candidate in enumerate(found):
        if candidate.cue is None or candidate.pattern in (Pattern.NOUN, Pattern.PASSIVE):
            continue
        if q.continues and any(not e.closed and _holds(candidate, e) for e in earlier[-3:]):
            return at
        end = max(candidate.end, candidate.cue.end)
        if end > q.span.start or "\n" in text[end : q.span.start]:
            continue
        quoted = any(_holds(candidate, e) for e in earlier)
        if quoted and _one_sentence_end(text[end : q.span.start]):
            best = at if best is None or _outer(candidate, found[best]) else best
    return best


def _one_sentence_end(between: str) -> bool:
    """True where the reporting sentence ends and nothing else stands between."""
    stripped = between.strip()
    if not stripped:
        return True
    ends = [m for m in _END.finditer(stripped) if m.end() < len(stripped)]
    return not ends and _SENTENCE_END.search(stripped) is not None


def _outer(candidate: Candidate, other: Candidate) -> bool:
    """True where a candidate stands nearer to the quotation, or around the other one."""
    return candidate.end > other.end or (
        candidate.cue is not None
        and not any(s.covers(candidate.cue) for s in other.content)
        and candidate.start <= other.start
    )
