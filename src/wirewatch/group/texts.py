"""Reports as sentences with folded words: the form in which texts are compared."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from wirewatch.group.folding import WORD, fold
from wirewatch.model.reports import Report, Role
from wirewatch.model.spans import Span

COMPARED = frozenset({Role.STANDFIRST, Role.BODY})
"""Roles whose words count when texts are compared: what a desk writes, not what surrounds it."""

_END = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])|[。！？]+[」』]*|\n+)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|gen|col|lt|maj|sgt|sen|rep|gov|prof|st|no|vs|jr|sr)|\b[^\W\d_])\.$", re.I
)
_QUOTES = re.compile(r"[\"“”«»„]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One sentence: where it stands, its folded words, and how many of them are in quotation marks."""

    span: Span
    folded: str
    words: tuple[str, ...]
    quoted: int

    @property
    def own(self) -> int:
        """Number of words outside quotation marks."""
        return len(self.words) - self.quoted


@dataclass(frozen=True, kw_only=True)
class Text:
    """The sentences of one report that count in comparisons, in order."""

    report: str
    pieces: tuple[Piece, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(word for piece in self.pieces for word in piece.words)

    @property
    def folded(self) -> str:
        """All sentences in order, folded."""
        return " ".join(piece.folded for piece in self.pieces)

    @property
    def spelled(self) -> bytes:
        """All words in order, as ``shingles.runs`` takes them."""
        return " ".join(self.words).encode("utf-8", "surrogatepass")


def of_report(report: Report) -> Text:
    """Sentences of the standfirst and body; spans refer to the report's text."""
    passages = [p.span for p in report.passages if p.role in COMPARED]
    return Text(report=report.id, pieces=tuple(_pieces(report.text, passages)))


def of_text(text: str, id: str = "") -> Text:
    """Sentences of a bare text, paragraph by paragraph: for texts that were never cleaned."""
    return Text(report=id, pieces=tuple(_pieces(text, [Span(0, len(text))])))


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    for passage in spans:
        open_quote = False
        for span in _sentences(text, passage):
            piece, open_quote = _piece(text, span, open_quote)
            if piece.words:
                yield piece


def _sentences(text: str, passage: Span) -> Iterator[Span]:
    start = passage.start
    for end in _END.finditer(text, passage.start, passage.end):
        head = text[start : end.end()].rstrip()
        if _ABBREVIATION.search(head) and "\n" not in end.group():
            continue
        yield from _stripped(text, Span(start, end.end()))
        start = end.end()
    yield from _stripped(text, Span(start, passage.end))


def _stripped(text: str, span: Span) -> Iterator[Span]:
    words = span.words(text)
    if bare := words.strip():
        start = span.start + words.index(bare)
        yield Span(start, start + len(bare))


def _piece(text: str, span: Span, open_quote: bool) -> tuple[Piece, bool]:
    """A sentence, and whether its last quotation runs on into the next one."""
    raw = span.words(text)
    quoted, words = 0, []
    for index, part in enumerate(_QUOTES.split(raw)):
        found = WORD.findall(fold(part))
        words.extend(found)
        quoted += len(found) if (index % 2 == 1) != open_quote else 0
    runs_on = (len(_QUOTES.findall(raw)) % 2 == 1) != open_quote
    return Piece(span=span, folded=fold(raw), words=tuple(words), quoted=quoted), runs_on
