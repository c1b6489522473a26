"""What a reporting verb reports: clauses, quotations beside it, objects and phrases."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.cues import Complement, Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span, hull
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.trees import (
    behind_label,
    child,
    children,
    halved,
    merged,
    nearest_subject,
    own,
    passive,
    set_too_low,
    subtree,
    text_of,
    trimmed,
    without,
)

_BARE: dict[str, Complement] = {
    word: Complement(word) for word in ("about", "against", "at", "for", "of", "on", "over", "with")
} | {"to": Complement.TO}
_PAIRED: dict[str, Complement] = {
    "as": Complement.NOUN_AS,
    "of": Complement.NOUN_OF,
    "for": Complement.NOUN_FOR,
    "at": Complement.NOUN_AT,
}
_NO_TOPIC = frozenset({"DATE", "TIME", "FAC", "LOC"})
_LONGEST_GAP = 120
_LATEST = 8
_RELATIVE = frozenset({"what", "which", "that", "who", "whom"})
_REGARDING = frozenset({"regarding", "concerning", "about", "on"})

Takes = Mapping[Complement, Stance]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The content of a verb: its spans, and as what it stands there."""

    spans: tuple[Span, ...]
    complement: Complement
    quoted: tuple[Span, ...] = ()
    """The quotations among it that stand right beside the reporting clause."""


def content_of(verb: Token, takes: Takes, quotations: Sequence[Quotation], cues: Cues) -> Content | None:
    """What the verb reports: clauses first, then phrases, then quotations beside it."""
    text = text_of(verb.doc)
    may_quote = Complement.QUOTE in takes
    clauses = _clauses(verb, takes, cues) if may_quote or Complement.CLAUSE in takes else []
    frame = _frame(verb, clauses)
    phrase = None if clauses else _phrase(verb, takes, cues)
    spans = [p for clause in clauses for p in without(clause, frame, *_asides(verb, cues))]
    if spans and clauses and all(s.end <= frame.start for s in spans):
        spans[-1] = _up_to(verb, spans[-1])
    complement = Complement.CLAUSE
    if phrase is not None:
        spans = [p for s in phrase[0] for p in without(s, _bare(verb), *too_low(verb, cues))]
        complement = phrase[1]
    beside: list[Span] = []
    if may_quote and not _aside_preposition(verb):
        beside = [q.span for q in quotations if _beside(verb, q, frame, clauses)]
        if beside and not clauses and not any(q.touches(s) for q in beside for s in spans):
            spans, complement = [], Complement.QUOTE
        spans += [p for q in beside for p in without(q, _bare(verb))]
    spans = [behind_label(verb, s, beside) for s in spans]
    kept = tuple(s for s in (trimmed(text, s) for s in merged(spans, text)) if s.length > 1)
    if all(s.words(text).lower() in cues.pronouns for s in kept):
        return None
    kept = tuple(s for s in kept if s.words(text).lower() not in _RELATIVE)
    return Content(spans=kept, complement=complement, quoted=tuple(beside))


def _clauses(verb: Token, takes: Takes, cues: Cues) -> list[Span]:
    """Finite clauses that depend on the verb, and the clause into which it is inserted."""
    found = [subtree(c) for c in verb.children if c.dep_ == "ccomp" and c.pos_ != "INTJ" and not halved(c)]
    if not found and verb.dep_ == "parataxis" and verb.head != verb:
        found = [subtree(verb.head)]
    labels = cues.nouns if takes.get(Complement.NOUN) is Stance.DENIES else {}
    return found or _misplaced(verb, labels) or _closed(verb)


def _closed(verb: Token) -> list[Span]:
    """The sentence before ", officials said Tuesday.", where the parser only joins the two by a comma."""
    who = nearest_subject(verb)
    if (
        verb.dep_ != "conj"
        or who is None
        or who.i > verb.i
        or child(verb, "dobj", "xcomp", "dative") is not None
    ):
        return []
    doc, sent = verb.doc, verb.sent
    if any(t.i > verb.i and t.pos_ in ("VERB", "AUX") for t in sent) or sent.end - verb.i > _LATEST:
        return []
    commas = [t.i for t in doc[max(sent.start, who.i - _LATEST) : who.i] if t.text == ","]
    return [Span(sent.start_char, doc[commas[-1]].idx)] if commas else []


def _misplaced(verb: Token, labels: Container[str]) -> list[Span]:
    """A clause with "that" which the parser has hung on the hearer: "told a briefing that …".

    ``labels`` are nouns that it may well belong to ("denied a report that …").
    """
    for thing in children(verb, "dobj", "dative", "pobj", "prep"):
        for inner in (thing, *children(thing, "pobj")):
            if inner.lemma_.lower() in labels:
                continue
            for clause in children(inner, "acl", "relcl"):
                mark = clause.left_edge
                if mark.lower_ == "that" and mark.dep_ == "mark" and mark.i > verb.i:
                    return [subtree(clause)]
    return []


def _asides(verb: Token, cues: Cues) -> Iterator[Span]:
    """Participles behind a clause that report anew: ", adding that …", ", calling it …"."""
    for clause in children(verb, "ccomp"):
        for aside in (*children(clause, "advcl"), *children(verb, "advcl")):
            if reports_anew(aside, cues) and aside.i > clause.i:
                yield subtree(aside)
        for joined in children(clause, "conj"):
            if goes_on(joined, cues) and joined.i > verb.i:
                yield Span(min(_link(joined), subtree(joined).start), subtree(clause).end)


def too_low(verb: Token, cues: Cues) -> Iterator[Span]:
    """Clauses of further verbs of speech that the parser hung on the object's clause."""
    for token in verb.subtree:
        if token.i <= verb.i or not set_too_low(token) or token.lemma_.lower() not in cues.verbs:
            continue
        if child(token, "nsubj", "nsubjpass", "aux", "auxpass") is None:
            yield Span(min(_link(token), subtree(token).start), subtree(token).end)


def goes_on(verb: Token, cues: Cues) -> bool:
    """True for the second verb of "said the deal was off and accused …", which the parser set too low.

    Beside what is denied in the perfect the tense tells: "denied that it had attacked them and *blamed* …".
    """
    above = verb.head
    if verb.dep_ != "conj" or above.dep_ != "ccomp" or above.i > verb.i:
        return False
    if child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is not None or verb.tag_ not in ("VBD", "VBZ"):
        return False
    told, lemma = above.head, verb.lemma_.lower()
    if lemma in cues.plain and told.lemma_.lower() in cues.plain:
        return told.tag_ == verb.tag_
    denies = Stance.DENIES in cues.verbs.get(told.lemma_.lower(), {}).values()
    perfect = above.tag_ == "VBN" and child(above, "aux") is not None and verb.nbor(-1).dep_ == "cc"
    return denies and perfect and told.tag_ == verb.tag_ == "VBD" and lemma in cues.verbs


def _link(verb: Token) -> int:
    """Where the "and" before a joined verb begins; where the verb begins, if there is none."""
    linking = [c.idx for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i]
    return max(linking, default=verb.idx)


def reports_anew(verb: Token, cues: Cues) -> bool:
    """True for a participle of speech behind a comma: its subject is whoever spoke before."""
    start = verb.left_edge.i
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and start > 0
        and verb.doc[start - 1].text == ","
        and verb.lemma_.lower() in cues.verbs
    )


def _frame(verb: Token, clauses: Sequence[Span]) -> Span:
    """The reporting clause without what it reports: source, verb, hearers, time and place."""
    parts = [own(verb)]
    for c in verb.children:
        span = subtree(c)
        if c.dep_ in ("ccomp", "punct", "advcl", "conj", "cc", "parataxis", "xcomp"):
            continue
        if any(clause.touches(span) for clause in clauses if not clause.covers(span)):
            continue
        if any(span.covers(clause) for clause in clauses):
            continue
        parts.append(span)
    return hull(*parts)


def _bare(verb: Token) -> Span:
    """The verb with its own subject: what is cut out of a quotation or phrase that runs over it."""
    who = child(verb, "nsubj")
    if who is None or abs(who.i - verb.i) > 12 or subtree(who).covers(own(verb)):
        return own(verb)
    return hull(own(verb), subtree(who))


def _up_to(verb: Token, span: Span) -> Span:
    """The clause before its cue, with what the parser hung on the cue: "…, hours later, she said"."""
    start = _bare(verb).start
    gap = text_of(verb.doc)[span.end : start]
    if '"' in gap or "“" in gap or "”" in gap or len(gap) > _LONGEST_GAP:
        return span
    return Span(span.start, max(span.end, start))


def _beside(verb: Token, q: Quotation, frame: Span, clauses: Sequence[Span]) -> bool:
    """True where a quotation stands right before or right after the reporting clause."""
    text = text_of(verb.doc)
    if q.inner.covers(own(verb)):
        return False
    if q.span.start >= own(verb).end and not text[own(verb).end : q.span.start].strip():
        return True
    if q.span.touches(frame):
        return not q.span.covers(frame) and not frame.covers(q.span)
    if q.span.end <= frame.start:
        if text[q.span.end : frame.start].strip(" ,—–-\u00a0") or text[q.inner.end - 1] == ".":
            return False
        behind = bool(clauses) and all(c.start >= frame.start for c in clauses)
        return not behind or not text[verb.sent.start_char : q.span.start].strip()
    between = text[frame.end : q.span.start].strip()
    return between in ("", ",", ":", "—", "–", ", :", ",:", ".:", ", that", "that")


def _aside_preposition(verb: Token) -> bool:
    """True for "regarding" and "concerning", which only look like verbs."""
    return verb.dep_ == "prep" or verb.lower_ in ("regarding", "concerning")


_Phrase = tuple[list[Span], Complement]


def _phrase(verb: Token, takes: Takes, cues: Cues) -> _Phrase | None:
    """Infinitive, gerund, predicate, object or prepositional phrase that the verb takes as content."""
    thing = child(verb, "dobj") or (child(verb, "nsubjpass") if passive(verb) else None)
    things = [subtree(thing)] if thing is not None else []
    to = next((c for c in children(verb, "xcomp", "ccomp") if _is_infinitive(c)), None)
    if to is not None and (thing is None or thing.i > to.i) and Complement.INFINITIVE in takes:
        return [subtree(to)], Complement.INFINITIVE
    if to is not None and Complement.NOUN_INFINITIVE in takes:
        return [*things, subtree(to)], Complement.NOUN_INFINITIVE
    gerund = next((c for c in children(verb, "xcomp", "ccomp") if c.tag_ == "VBG"), None)
    if gerund is not None and Complement.GERUND in takes:
        return [subtree(gerund)], Complement.GERUND
    predicate = child(verb, "oprd")
    if predicate is not None and Complement.PREDICATE in takes:
        return [*things, subtree(predicate)], Complement.PREDICATE
    if thing is not None and (small := _small_clause(verb, thing, takes)) is not None:
        return small
    return _with_preposition(verb, thing, takes, cues)


def _small_clause(verb: Token, thing: Token, takes: Takes) -> _Phrase | None:
    """ "called it a lie", taken by the parser for a clause without a verb."""
    if Complement.PREDICATE not in takes or Complement.NOUN in takes:
        return None
    end = verb.doc[min(thing.right_edge.i + 1, len(verb.doc) - 1)]
    rest = next((c for c in verb.children if c.i > thing.i and c.dep_ in ("attr", "acomp", "npadvmod")), None)
    if rest is None and end.text not in "\"“‘'":
        return [subtree(thing)], Complement.PREDICATE
    return [subtree(thing), *([subtree(rest)] if rest is not None else [])], Complement.PREDICATE


def _with_preposition(verb: Token, thing: Token | None, takes: Takes, cues: Cues) -> _Phrase | None:
    """The object, alone or with "as", "of", "for"; else the phrase behind a preposition."""
    preps = children(verb, "prep")
    for prep in preps:
        paired = _PAIRED.get(prep.lower_)
        if thing is not None and paired is not None and paired in takes:
            return [subtree(thing), subtree(prep)], paired
    if thing is not None and Complement.NOUN_OF in takes and any(t.lower_ == "of" for t in thing.subtree):
        return [subtree(thing)], Complement.NOUN_OF  # "accused the firm of theft", hung one noun too low
    if thing is not None and Complement.NOUN in takes and thing.dep_ != "nsubjpass":
        fronted = [subtree(p) for p in preps if p.lower_ in _REGARDING and p.i == verb.sent.start]
        return [*fronted, subtree(thing)], Complement.NOUN
    for prep in preps:
        behind = child(prep, "pobj", "pcomp")
        single = _BARE.get(prep.lower_)
        if behind is None or single is None or single not in takes:
            continue
        if _is_topic(behind, single, cues):
            return [subtree(behind)], single
    return None


def _is_topic(noun: Token, preposition: Complement, cues: Cues) -> bool:
    """False for "on Friday", "on condition of anonymity", "agreed with Norway"."""
    if noun.ent_type_ in _NO_TOPIC or noun.lemma_.lower() in cues.circumstances:
        return False
    bodies = preposition in (Complement.WITH, Complement.ON) and noun.ent_type_ in ("GPE", "ORG", "NORP")
    return not bodies


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
