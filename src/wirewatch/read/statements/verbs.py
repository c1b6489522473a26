"""Candidates whose cue is a verb: "said that", "…, he said, …", "denied the transfer", "urged X to …"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from wirewatch.lists.cues import Complement, Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span, hull
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.relays import RELAYING, saying
from wirewatch.read.statements.trees import (
    AUXILIARIES,
    child,
    children,
    merged,
    own,
    passive,
    subject,
    subtree,
    trimmed,
    without,
)

_PREPOSITIONS: dict[str, Complement] = {
    c.value: c
    for c in (
        Complement.ABOUT,
        Complement.AGAINST,
        Complement.AT,
        Complement.FOR,
        Complement.OF,
        Complement.ON,
        Complement.OVER,
        Complement.WITH,
    )
}
_PAIRED: dict[str, Complement] = {
    "as": Complement.NOUN_AS,
    "of": Complement.NOUN_OF,
    "for": Complement.NOUN_FOR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """The content of a verb: its spans, and as what it stands there."""

    spans: tuple[Span, ...]
    complement: Complement


def find(doc: Doc, quotations: Sequence[Quotation], cues: Cues) -> Iterator[Candidate]:
    """Candidates of one passage, spans counted from its first character."""
    for token in doc:
        takes = cues.verbs.get(token.lemma_.lower())
        if takes is None or token.pos_ not in ("VERB", "AUX") or _is_relayed(token):
            continue
        content = _content(token, takes, quotations)
        if content is None:
            continue
        speaker = _speaker(token, content)
        yield Candidate(
            source=_source(token, speaker),
            cue=_cue(token, content.complement),
            content=content.spans,
            stance=_stance(takes, content.complement),
            pattern=_pattern(content),
            hearers=_hearers(token),
        )


def _is_relayed(verb: Token) -> bool:
    """True for both verbs of "quoted as saying": they are one cue, and not this module's."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_.lower() in RELAYING:
        return True
    return verb.lemma_.lower() in RELAYING and saying(verb) is not None


def _stance(takes: Mapping[Complement, Stance], complement: Complement) -> Stance:
    for wanted in (complement, Complement.QUOTE, Complement.CLAUSE):
        if wanted in takes:
            return takes[wanted]
    return Stance.SAYS


def _pattern(content: _Content) -> Pattern:
    if content.complement is Complement.QUOTE:
        return Pattern.QUOTE_CUE
    return Pattern.CLAUSE if content.complement is Complement.CLAUSE else Pattern.OBJECT


def _content(
    verb: Token, takes: Mapping[Complement, Stance], quotations: Sequence[Quotation]
) -> _Content | None:
    """What the verb reports: clauses first, quotations beside it, then objects and prepositions."""
    text = verb.doc.text
    clauses = _clauses(verb) if Complement.CLAUSE in takes or Complement.QUOTE in takes else []
    if clauses:
        frame = _frame(verb, clauses)
        spans = [piece for clause in clauses for piece in without(clause, frame)]
        complement = Complement.CLAUSE
    else:
        frame = _frame(verb, [])
        found = _phrase(verb, takes)
        spans, complement = ([found[0]], found[1]) if found else ([], Complement.QUOTE)
    if Complement.QUOTE in takes:
        beside = [q.span for q in quotations if _beside(text, q, frame) and not q.inner.covers(own(verb))]
        if beside and complement is not Complement.CLAUSE:
            complement, spans = Complement.QUOTE, []
        spans += beside
        spans = [piece for span in spans for piece in without(span, _bare(verb))]
    kept = [trimmed(text, s) for s in merged(spans, text)]
    kept = [s for s in kept if s.length > 1]
    return _Content(spans=tuple(kept), complement=complement) if kept else None


def _clauses(verb: Token) -> list[Span]:
    """Finite clauses that depend on the verb, and the clause into which it is inserted."""
    found = [subtree(c) for c in verb.children if c.dep_ == "ccomp" and c.pos_ not in ("INTJ",)]
    if not found and verb.dep_ == "parataxis" and verb.head != verb:
        found = [subtree(verb.head)]
    return found


def _frame(verb: Token, clauses: Sequence[Span]) -> Span:
    """The reporting clause without what it reports: source, verb, hearers, time and place."""
    parts = [own(verb)]
    for c in verb.children:
        span = subtree(c)
        if c.dep_ in ("ccomp", "punct", "advcl", "conj", "cc", "parataxis", "xcomp"):
            continue
        if any(clause.touches(span) for clause in clauses if not clause.covers(span)):
            continue
        parts.append(span)
    return hull(*parts)


def _bare(verb: Token) -> Span:
    """The verb with its own subject: what is cut out of a quotation that runs over it."""
    who = child(verb, "nsubj")
    return hull(own(verb), subtree(who)) if who is not None and abs(who.i - verb.i) < 12 else own(verb)


def _beside(text: str, q: Quotation, frame: Span) -> bool:
    """True where a quotation stands right before or right after the reporting clause."""
    if q.span.touches(frame) and not q.span.covers(frame) and not frame.covers(q.span):
        return True
    if q.span.end <= frame.start:
        return not text[q.span.end : frame.start].strip(" ,—–-\u00a0") and _may_lead(text, q)
    between = text[frame.end : q.span.start]
    return q.span.start >= frame.end and between.strip() in ("", ",", ":", "—", "–", ", :", ",:", ".:")


def _may_lead(text: str, q: Quotation) -> bool:
    """A quotation before its cue ends in a comma, question or exclamation mark, or in a word."""
    return q.inner.length > 0 and text[q.inner.end - 1] != "."


def _phrase(verb: Token, takes: Mapping[Complement, Stance]) -> tuple[Span, Complement] | None:
    """Infinitive, gerund, predicate, object or prepositional phrase that the verb takes as content."""
    thing = child(verb, "dobj") or (child(verb, "nsubjpass") if passive(verb) else None)
    to = next((c for c in children(verb, "xcomp", "ccomp") if _is_infinitive(c)), None)
    if to is not None and (thing is None or thing.i > to.i) and Complement.INFINITIVE in takes:
        return subtree(to), Complement.INFINITIVE
    if to is not None and Complement.NOUN_INFINITIVE in takes:
        return hull(subtree(to), *([subtree(thing)] if thing is not None else [])), Complement.NOUN_INFINITIVE
    gerund = next((c for c in children(verb, "xcomp", "ccomp") if c.tag_ == "VBG"), None)
    if gerund is not None and Complement.GERUND in takes:
        return subtree(gerund), Complement.GERUND
    predicate = child(verb, "oprd")
    if predicate is not None and Complement.PREDICATE in takes:
        return hull(
            subtree(predicate), *([subtree(thing)] if thing is not None else [])
        ), Complement.PREDICATE
    return _with_preposition(verb, thing, takes)


def _with_preposition(
    verb: Token, thing: Token | None, takes: Mapping[Complement, Stance]
) -> tuple[Span, Complement] | None:
    """The object, alone or with "as", "of", "for"; else the phrase behind a preposition."""
    for prep in children(verb, "prep"):
        word = prep.lower_
        paired = _PAIRED.get(word)
        if thing is not None and paired in takes and paired is not None:
            return hull(subtree(thing), subtree(prep)), paired
    if thing is not None and Complement.NOUN in takes and thing.dep_ != "nsubjpass":
        return subtree(thing), Complement.NOUN
    for prep in children(verb, "prep"):
        behind = child(prep, "pobj", "pcomp")
        if behind is not None and (single := _PREPOSITIONS.get(prep.lower_)) in takes and single is not None:
            return subtree(behind), single
    return None


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _speaker(verb: Token, content: _Content) -> Token | None:
    """Who speaks; in "…", said Mr X the name behind the verb is now and then taken for its object."""
    who = subject(verb)
    if who is None and not passive(verb):
        behind = child(verb, "dobj", "attr")
        if behind is not None and all(s.end <= verb.idx for s in content.spans):
            return behind
    if who is not None and any(s.covers(own(who)) for s in content.spans):
        return None
    return who


def _source(verb: Token, speaker: Token | None) -> Span | None:
    """The speaker's mention with title and modifiers, never across the verb."""
    if speaker is None:
        return None
    span = subtree(speaker)
    if span.covers(own(verb)):
        span = Span(span.start, verb.idx) if speaker.i < verb.i else own(speaker)
    return trimmed(verb.doc.text, span)


def _cue(verb: Token, complement: Complement) -> Span:
    """The verb with its auxiliaries, particle and preposition where they stand beside it."""
    parts = [own(verb)]
    at = verb.i - 1
    while at >= 0 and verb.doc[at].head == verb and verb.doc[at].dep_ in AUXILIARIES | {"advmod"}:
        parts.append(own(verb.doc[at]))
        at -= 1
    after = verb.i + 1
    if after < len(verb.doc):
        follower = verb.doc[after]
        if follower.head == verb and (
            follower.dep_ == "prt" or (follower.dep_ == "prep" and follower.lower_ == complement.value)
        ):
            parts.append(own(follower))
    return hull(*parts)


def _hearers(verb: Token) -> tuple[Span, ...]:
    """Those who are told: objects of "tell", "in an interview with X", "in an e-mail to X"."""
    found = [c for c in children(verb, "dative", "dobj") if c.i > verb.i]
    found = [child(c, "pobj") or c if c.dep_ == "dative" else c for c in found]
    for prep in children(verb, "prep"):
        for thing in children(prep, "pobj"):
            found += [
                p
                for inner in children(thing, "prep")
                if inner.lower_ in ("to", "with", "by")
                for p in children(inner, "pobj")
            ]
            if prep.lower_ in ("to", "with"):
                found.append(thing)
    return tuple(subtree(f) for f in found)
