"""Statements made of candidates: mode, speaker, channels, date, confidence, id."""

from collections.abc import Iterable, Sequence

from wirewatch.model.ids import digest_id
from wirewatch.model.readings import Mode, Statement, TimeExpression
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedReport
from wirewatch.read.quotes import Quotation, letters_inside
from wirewatch.read.statements.candidates import Candidate, Pattern

_CONFIDENCE = {
    Pattern.QUOTE_CUE: 0.95,
    Pattern.CLAUSE: 0.85,
    Pattern.ACCORDING: 0.85,
    Pattern.OBJECT: 0.6,
    Pattern.NOUN: 0.6,
    Pattern.PASSIVE: 0.6,
    Pattern.CONTINUED: 0.6,
}


def assemble(
    parsed: ParsedReport,
    candidates: Iterable[Candidate],
    quotations: Sequence[Quotation],
    discourse: Discourse,
    times: tuple[TimeExpression, ...],
) -> tuple[Statement, ...]:
    """Statements in the order of the text."""
    text = parsed.report.text
    made: dict[str, Statement] = {}
    for candidate in sorted(candidates, key=lambda c: (c.start, c.end)):
        statement = _statement(parsed, candidate, quotations, discourse)
        made.setdefault(statement.id, statement)
    del text
    return tuple(made.values())


def _statement(
    parsed: ParsedReport, candidate: Candidate, quotations: Sequence[Quotation], discourse: Discourse
) -> Statement:
    text = parsed.report.text
    mention = discourse.at(candidate.source) if candidate.source else None
    return Statement(
        id=digest_id("st", parsed.report.id, candidate.cue or "", *candidate.content),
        mode=mode_of(text, candidate.content, quotations),
        stance=candidate.stance,
        speaker=mention.referent if mention else None,
        speaker_text=candidate.source.words(text) if candidate.source else None,
        speaker_span=candidate.source,
        cue=candidate.cue,
        content=candidate.content,
        confidence=_CONFIDENCE[candidate.pattern],
    )


def mode_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Mode:
    """Direct where at least 0.98 of the letters stand in quotation marks, indirect where none does."""
    share = letters_inside(text, content, quotations)
    return Mode.DIRECT if share >= 0.98 else Mode.MIXED if share else Mode.INDIRECT
