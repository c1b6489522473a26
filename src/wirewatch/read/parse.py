"""Reports parsed passage by passage; tokens keep their way back to the report's text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span

READ = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.HEADING, Role.BODY})
"""Roles that are parsed. Statements and events are taken from TOLD alone."""

TOLD = frozenset({Role.STANDFIRST, Role.BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedPassage:
    """A passage, its words and their parse (spaCy puts ``doc.text`` together anew each time)."""

    passage: Passage
    doc: Doc
    text: str

    def span(self, tokens: Tokens | Token) -> Span:
        """Where the tokens stand in the report's text."""
        at = self.passage.span.start
        if isinstance(tokens, Token):
            return Span(at + tokens.idx, at + tokens.idx + len(tokens))
        return Span(at + tokens.start_char, at + tokens.end_char)

    def tokens(self, span: Span) -> Tokens | None:
        """The tokens that a span of the report's text touches; None where it lies outside."""
        inside = span.shifted(-self.passage.span.start)
        if inside.start < 0 or inside.end > self.passage.span.length:
            return None
        return self.doc.char_span(inside.start, inside.end, alignment_mode="expand")

    @property
    def told(self) -> bool:
        """True where the passage's statements and events are the report's own."""
        return self.passage.role in TOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedReport:
    """A report and the parses of the passages that are read, in the order of the text."""

    report: Report
    passages: tuple[ParsedPassage, ...]

    def at(self, span: Span) -> ParsedPassage | None:
        """The parsed passage that covers the span, None where none does."""
        return next((p for p in self.passages if p.passage.span.covers(span)), None)


def parse(nlp: Language, report: Report, batch: int = 32) -> ParsedReport:
    """Parse one report, apart from all others, so that its parse depends on nothing but itself."""
    read = [passage for passage in report.passages if passage.role in READ]
    texts = [passage.span.words(report.text) for passage in read]
    docs = nlp.pipe(texts, batch_size=batch)
    passages = [
        ParsedPassage(passage=p, doc=doc, text=text) for p, doc, text in zip(read, docs, texts, strict=True)
    ]
    return ParsedReport(report=report, passages=tuple(passages))


def parse_all(nlp: Language, reports: Iterable[Report]) -> Iterator[ParsedReport]:
    """Parse reports in order."""
    for report in reports:
        yield parse(nlp, report)
