"""A text cut into the lines or paragraphs that get a role each."""

import re
from dataclasses import dataclass
from enum import StrEnum

from wirewatch.model.spans import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CHASM = re.compile(r"([^\S\n]{100,})")
"""So many blanks set apart what stands on one line; no pattern has to search them."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_WRAPPED_SHARE = 0.6
_WRAP_MIN, _WRAP_MAX = 45, 100


class Kind(StrEnum):
    """What markup says that a line is; plain text says nothing."""

    PLAIN = "plain"
    TITLE = "title"
    LEAD = "lead"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    ITEM = "item"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line, or a paragraph of wrapped lines: its span without blanks at the ends, and its words.

    ``gap`` is True where a blank line, or nothing at all, stands before it.
    """

    span: Span
    words: str
    gap: bool
    kind: Kind = Kind.PLAIN

    @property
    def count(self) -> int:
        """Number of words; two signs count as one where words are not set apart (Chinese, Japanese)."""
        return len(self.words.split()) + len(_UNSPACED.findall(self.words)) // 2


def cut(text: str, glued: re.Pattern[str]) -> tuple[Line, ...]:
    """Lines of a text in order: they cover every character that is not blank.

    Lines wrapped at a fixed width are joined into paragraphs; clutter that sticks to the end of a line
    (``glued``) is cut off as a line of its own.
    """
    spans = _spans(text)
    gaps = [_blank_before(text, spans, at) for at in range(len(spans))]
    if _is_wrapped(text, spans, gaps):
        spans, gaps = _unwrapped(text, spans, gaps)
    lines: list[Line] = []
    for span, gap in zip(spans, gaps, strict=True):
        stuck = glued.search(span.words(text))
        parts = [span]
        if stuck and stuck.start() > 0:
            middle = span.start + stuck.start()
            parts = [Span(span.start, middle), Span(middle, span.end)]
        lines += [
            Line(span=part, words=part.words(text), gap=gap and at == 0) for at, part in enumerate(parts)
        ]
    return tuple(lines)


def _spans(text: str) -> list[Span]:
    found = []
    for match in _LINE.finditer(text):
        at = match.start()
        for words in _CHASM.split(match.group()):
            bare = words.strip()
            if bare:
                start = at + len(words) - len(words.lstrip())
                found.append(Span(start, start + len(bare)))
            at += len(words)
    return found


def _blank_before(text: str, spans: list[Span], at: int) -> bool:
    return at == 0 or len(_BREAK.findall(text, spans[at - 1].end, spans[at].start)) > 1


def _is_wrapped(text: str, spans: list[Span], gaps: list[bool]) -> bool:
    """True where lines are broken at a width and not at paragraphs."""
    if not spans or max(span.length for span in spans) > _WRAP_MAX:
        return False
    inner = [at for at in range(len(spans) - 1) if not gaps[at + 1]]
    wide = [at for at in inner if spans[at].length >= _WRAP_MIN]
    running = [at for at in wide if text[spans[at + 1].start].islower()]
    return len(inner) >= 2 and len(wide) >= _WRAPPED_SHARE * len(inner) and len(running) >= 2


def _unwrapped(text: str, spans: list[Span], gaps: list[bool]) -> tuple[list[Span], list[bool]]:
    width = max(span.length for span in spans)
    joined: list[Span] = []
    starts: list[bool] = []
    for at, (span, gap) in enumerate(zip(spans, gaps, strict=True)):
        first_word = len(text[span.start : span.end].split(maxsplit=1)[0])
        if joined and not gap and spans[at - 1].length + 1 + first_word > 0.8 * width:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
            starts.append(gap)
    return joined, starts
