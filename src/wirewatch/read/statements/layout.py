"""Candidates whose cue is a sign: "X: “…”" of transcripts, "“…” — X" of readers' letters and testimonies."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from wirewatch.lists.cues import Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.trees import text_of

_SPEAKER = re.compile(r"^\s*([A-Z][\w.’'-]+(?: [A-Z(][\w.’'-]+\)?){0,4}):\s+")
_SIGNED = re.compile(r"\s*([‐-―⸺−]|--?)\s*((?:@\w|[A-Z])[^.!?“”\"\n]{1,80}\w\)?)[.\s]*$")
"""A dash and the name behind it, up to the end of the paragraph."""
_TRANSCRIPT = re.compile(r"^\s*[\"“”]?(([A-Z][A-Z.’'-]*[A-Z])(?: [A-Z][A-Z.’'-]*[A-Z])*):\s+(?=\S+ \S+ \S+)")
"""A name in capitals, a colon, and some words: the turn of a transcript, in quotation marks or not."""


def find(doc: Doc, quotations: Sequence[Quotation], cues: Cues) -> Iterator[Candidate]:
    """Candidates of one passage, spans counted from its first character."""
    text = text_of(doc)
    turn = _TRANSCRIPT.match(text)
    if turn is not None and turn.group(1).lower() not in cues.notices:
        content = Span(turn.end(), len(text.rstrip().rstrip('"”')))
        yield _candidate(source=Span(*turn.span(1)), cue=Span(turn.end(1), turn.end(1) + 1), content=content)
        return
    if (match := _SPEAKER.match(text)) is not None:
        said = next((q.span for q in quotations if q.span.start == match.end()), None)
        if said is not None:
            yield _candidate(
                source=Span(*match.span(1)), cue=Span(match.end(1), match.end(1) + 1), content=said
            )
    first = next(iter(quotations), None)
    if first is None or not first.closed or text[: first.span.start].strip():
        return
    last = quotations[-1].span
    if (match := _SIGNED.match(text, last.end)) is not None:
        said = Span(first.span.start, last.end)
        yield _candidate(source=Span(*match.span(2)), cue=Span(*match.span(1)), content=said)


def _candidate(*, source: Span, cue: Span, content: Span) -> Candidate:
    return Candidate(
        source=source, cue=cue, content=(content,), stance=Stance.SAYS, pattern=Pattern.QUOTE_CUE
    )
