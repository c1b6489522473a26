"""Sources behind sources: "Y reported, citing X", "X, quoted by Y", "a report seen by Y"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from wirewatch.lists.cues import Cues
from wirewatch.model.spans import Span, hull
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.relays import RELAYING
from wirewatch.read.statements.trees import (
    child,
    children,
    merged,
    own,
    subtree,
    text_of,
    trimmed,
    without,
)

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_MOST_STEPS = 4


def credited(
    doc: Doc, candidates: Iterable[Candidate], quotations: Sequence[Quotation], cues: Cues
) -> list[Candidate]:
    """The candidates with those whom their channel cites, and with those who carried their source's words.

    What is cited is then no statement of its own.
    """
    found = [_carried(doc, _whole(doc, c, quotations)) for c in candidates]
    for citing, cited in _citings(doc, cues):
        at = _of_verb(citing, found)
        if at is None:
            continue
        cut = hull(subtree(citing), *(own(c) for c in children(citing, "prep") if c.i < citing.i))
        found[at] = _credit(found[at], _name(cited), cut, text_of(doc))
        mine = own(citing)
        found = [c for n, c in enumerate(found) if n == at or c.cue is None or not c.cue.touches(mine)]
    return found


def _citings(doc: Doc, cues: Cues) -> Iterator[tuple[Token, Token]]:
    """Participles that name a source, with the source: "citing police", "quoting an official"."""
    lower = text_of(doc).lower()
    if "citing" not in lower and "quoting" not in lower:
        return
    for token in doc:
        if token.lower_ not in ("citing", "quoting"):
            continue
        cited = child(token, "dobj") or next((c for c in token.children if c.i > token.i), None)
        if cited is None and token.i + 1 < len(doc) and doc[token.i + 1].pos_ in ("NOUN", "PROPN"):
            cited = doc[token.i + 1]
        if cited is not None and _can_speak(cited, cues):
            yield token, cited


def _name(noun: Token) -> Span:
    """The noun with its modifiers, up to a clause with "that" which the parser has hung on it."""
    span = subtree(noun)
    for clause in children(noun, "relcl", "acl"):
        mark = clause.left_edge
        if mark.lower_ == "that" and mark.dep_ == "mark":
            span = Span(span.start, mark.idx)
    return span


def _can_speak(noun: Token, cues: Cues) -> bool:
    """True for a name, and for a noun for those who speak: an official, the police, a ministry."""
    return noun.ent_type_ in _NAMED or noun.pos_ == "PROPN" or noun.lemma_.lower() in cues.voices


def _of_verb(citing: Token, candidates: Sequence[Candidate]) -> int | None:
    """Index of the candidate whose verb the participle belongs to, None where there is none."""
    at = citing
    for _ in range(_MOST_STEPS):
        for number, candidate in enumerate(candidates):
            if candidate.pattern is Pattern.OBJECT and at == citing:
                continue
            if candidate.cue is not None and candidate.cue.touches(own(at)) and candidate.source is not None:
                return number
        at = at.head
    before = [
        (c.cue.end, n)
        for n, c in enumerate(candidates)
        if c.cue is not None and c.source is not None and citing.sent.start_char <= c.cue.start
        if c.cue.end <= citing.idx
    ]
    return max(before)[1] if before else None


def _credit(candidate: Candidate, cited: Span, cut: Span, text: str) -> Candidate:
    """The candidate that names whom its source cites; the words that do so are no part of the content."""
    pieces = [trimmed(text, p) for s in candidate.content for p in without(s, cut)]
    content = tuple(p for p in merged(pieces, text) if p.length > 1) or candidate.content
    return replace(candidate, content=content, cited=trimmed(text, cited))


def _carried(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate with those who carried its source: "quoted by Y", "seen by Y", "published in Y"."""
    source = candidate.source
    words = doc.char_span(*source, alignment_mode="expand") if source is not None else None
    if source is None or words is None or not len(words):
        return candidate
    carriers: list[Span] = []
    for below in children(words.root, "acl", "relcl"):
        if below.tag_ not in ("VBN", "VBD"):
            continue
        carriers += [subtree(p) for by in children(below, "agent", "prep") for p in children(by, "pobj")]
        if below.lemma_.lower() in RELAYING and below.idx > source.start:
            source = trimmed(text_of(doc), Span(source.start, below.idx))
    return replace(candidate, source=source, carriers=(*candidate.carriers, *carriers))


def _whole(doc: Doc, candidate: Candidate, quotations: Sequence[Quotation]) -> Candidate:
    """The candidate whose source ran back over a closing mark, with mark and words given back."""
    source = candidate.source
    if source is None:
        return candidate
    for q in quotations:
        if q.inner.covers(Span(source.start, source.start)) and source.start < q.inner.end <= source.end:
            rest = trimmed(text_of(doc), Span(min(q.span.end, source.end), source.end))
            if rest.length < 2 or not q.closed:
                return candidate
            content = (*(s for s in candidate.content if not s.touches(q.span)), q.span)
            return replace(candidate, source=rest, content=tuple(sorted(content)))
    return candidate
