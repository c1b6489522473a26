"""Statements made of candidates: mode, speaker, channels, date, confidence, id."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from wirewatch.model.ids import digest_id
from wirewatch.model.readings import EntityKind, MentionForm, Mode, Stance, Statement, TimeExpression
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedReport
from wirewatch.read.quotes import Quotation, letters_inside, with_marks
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.channels import Carried, chains
from wirewatch.read.statements.speakers import Resolver, in_order

_CONFIDENCE = {
    Pattern.QUOTE_CUE: 0.95,
    Pattern.CLAUSE: 0.85,
    Pattern.ACCORDING: 0.85,
    Pattern.OBJECT: 0.6,
    Pattern.NOUN: 0.6,
    Pattern.PASSIVE: 0.6,
    Pattern.CONTINUED: 0.8,
}
_ARTICLE = re.compile(r"(?:the|an?|its|his|her|their)\s+", re.IGNORECASE)
_OWNING = ("'s", "’s", "' ", "’ ")
_DIRECT = 0.98
"""Share of letters in quotation marks from which speech counts as direct (PolNeAR's split kinds)."""


def assemble(
    parsed: ParsedReport,
    candidates: Iterable[Candidate],
    quotations: Sequence[Quotation],
    *,
    discourse: Discourse,
    times: tuple[TimeExpression, ...],
    media: frozenset[str],
) -> tuple[Statement, ...]:
    """Statements in the order of the text."""
    resolver = Resolver(parsed, discourse, media)
    said = [c for c in candidates if not _sends_away(c, parsed.report.text, discourse)]
    spoken = [resolver.resolve(c) for c in in_order(said)]
    made: dict[str, Statement] = {}
    for carried in chains(parsed.report, discourse, spoken):
        statement = _statement(parsed, carried, quotations, times)
        made.setdefault(statement.id, statement)
        for other in carried.spoken.others:
            also = replace(statement, id=digest_id("st", statement.id, other), speaker=other)
            made.setdefault(also.id, also)
    return tuple(sorted(made.values(), key=lambda s: (s.hull, s.id)))


def _sends_away(candidate: Candidate, text: str, discourse: Discourse) -> bool:
    """True for a person who is turned away: who "dismissed the head of the bank" denies nothing."""
    if candidate.stance is not Stance.DENIES or len(candidate.content) > 1:
        return False
    (content,) = candidate.content
    words = content.words(text)
    start = content.start + len(words) - len(_ARTICLE.sub("", words))
    return "as" not in words.split() and any(
        m.span.start in (content.start, start)
        and m.form in (MentionForm.NAME, MentionForm.NOMINAL)
        and discourse.referent(m.referent).kind is EntityKind.PERSON
        and not text.startswith(_OWNING, m.span.end)
        for m in discourse.within(content)
    )


def _statement(
    parsed: ParsedReport,
    carried: Carried,
    quotations: Sequence[Quotation],
    times: tuple[TimeExpression, ...],
) -> Statement:
    candidate = carried.spoken.candidate
    text = parsed.report.text
    content = tuple(with_marks(text, s, quotations) for s in candidate.content)
    return Statement(
        id=digest_id("st", parsed.report.id, candidate.cue or "", *content),
        mode=mode_of(text, content, quotations),
        stance=candidate.stance,
        speaker=carried.spoken.speaker,
        speaker_text=carried.spoken.words,
        speaker_span=candidate.source,
        cue=candidate.cue,
        content=content,
        via=carried.via,
        date=_day(parsed, candidate, times),
        confidence=round(_sureness(candidate) * carried.spoken.certainty, 3),
    )


def _sureness(candidate: Candidate) -> float:
    return _CONFIDENCE[candidate.pattern] if candidate.confidence is None else candidate.confidence


def mode_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Mode:
    """Direct where at least 0.98 of the letters stand in quotation marks, indirect where none does."""
    share = letters_inside(text, content, quotations)
    return Mode.DIRECT if share >= _DIRECT else Mode.MIXED if share else Mode.INDIRECT


def _day(parsed: ParsedReport, candidate: Candidate, times: tuple[TimeExpression, ...]) -> str | None:
    """The day of the speech, where an expression for one day belongs to the cue."""
    passage = parsed.at(candidate.cue) if candidate.cue is not None else None
    if passage is None or candidate.cue is None:
        return None
    cue = passage.tokens(candidate.cue)
    if cue is None or not len(cue):
        return None
    for time in times:
        if time.interval is None or time.interval.first != time.interval.last:
            continue
        if not passage.passage.span.covers(time.span) or any(s.touches(time.span) for s in candidate.content):
            continue
        words = passage.tokens(time.span)
        if words is not None and len(words) and _verb_of(words.root) == _verb_of(cue.root):
            return date.fromisoformat(time.interval.first).isoformat()
    return None


def _verb_of(token: Token) -> Token:
    """The verb that a token belongs to: itself, or the nearest above it."""
    while token.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    return token
