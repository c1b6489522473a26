"""Words that pass through another mouth: "Tass quoted her as saying", "KTA cited her: …", "as he put it"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from wirewatch.lists.cues import Complement, Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span, hull
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.trees import (
    AUXILIARIES,
    child,
    children,
    merged,
    nearest_subject,
    own,
    passive,
    sentence,
    subject,
    subtree,
    text_of,
    trimmed,
    without,
)

RELAYING = frozenset({"quote", "cite"})
_RELAYED = frozenset({"quoted", "cited", "quotes", "cites", "quoting", "citing"})
_MOST_WORDS = 12
_HEARING = frozenset({"hear", "learn", "understand"})


def find(doc: Doc, quotations: Sequence[Quotation], cues: Cues) -> Iterator[Candidate]:
    """Candidates of one passage, spans counted from its first character."""
    for token in doc:
        if token.lower_ in _RELAYED and (found := _scanned(token, quotations)) is not None:
            yield found
            continue
        if token.pos_ not in ("VERB", "AUX"):
            continue
        lemma = token.lemma_.lower()
        found = None
        if lemma in RELAYING:
            found = _as_saying(token, quotations) or _cited(token, quotations)
        elif lemma in _HEARING:
            found = _heard(token, quotations)
        if found is None and _inserted(token, cues):
            found = _aside(token, subtree(token), Stance.SAYS)
        if found is None and _is_last(token, cues):
            found = _aside(token, subtree(token.head), cues.verbs[lemma][Complement.CLAUSE], token.head)
        if found is None and (between := _between_commas(token, cues)) is not None:
            found = _aside(token, between, cues.verbs[lemma][Complement.CLAUSE])
        if found is not None:
            yield found


def saying(verb: Token) -> Token | None:
    """The "saying" of "quoted as saying"; None where the verb has none."""
    for prep in children(verb, "prep"):
        if prep.lower_ == "as" and (told := child(prep, "pcomp")) is not None and told.tag_ == "VBG":
            return told
    return None


def _as_saying(verb: Token, quotations: Sequence[Quotation]) -> Candidate | None:
    """ "Y quoted X as saying …", "X was quoted by Y as saying …", before, after or around its content."""
    told = saying(verb)
    speaker = child(verb, "nsubjpass") if passive(verb) else child(verb, "dobj")
    if told is None or speaker is None:
        return None
    text = text_of(verb.doc)
    carrier = subject(verb) or _by(told)
    first = min((c.idx for c in verb.children if c.dep_ in ("auxpass", "aux")), default=verb.idx)
    parts = [own(verb), own(told), subtree(speaker)] + ([subtree(carrier)] if carrier is not None else [])
    frame = hull(*parts)
    inner = [subtree(c) for c in told.children if c.dep_ in ("ccomp", "xcomp")]
    content = inner or _outside(verb, frame, quotations)
    if not content:
        return None
    return Candidate(
        source=trimmed(text, subtree(speaker)),
        cue=Span(min(first, told.idx), max(own(verb).end, own(told).end)),
        content=tuple(trimmed(text, s) for s in merged(content, text)),
        stance=Stance.SAYS,
        pattern=Pattern.QUOTE_CUE,
        carriers=(subtree(carrier),) if carrier is not None else (),
    )


def _scanned(verb: Token, quotations: Sequence[Quotation]) -> Candidate | None:
    """ "…, Y quoted X as saying" where the parse knows no verb: X up to the "as", Y right before."""
    doc, text = verb.doc, text_of(verb.doc)
    end = next((t.i for t in doc[verb.i + 1 : verb.i + _MOST_WORDS] if t.lower_ == "as"), None)
    if end is None or end < verb.i + 2 or end + 1 >= len(doc) or doc[end + 1].tag_ != "VBG":
        return None
    if verb.pos_ == "VERB" and saying(verb) is not None and child(verb, "dobj", "nsubjpass") is not None:
        return None
    start = verb.i - 1
    while start >= verb.sent.start and (doc[start].dep_ in AUXILIARIES or doc[start].pos_ == "ADV"):
        start -= 1
    if start < 0 or doc[start].pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    carrier = own(doc[start])
    while start > 0 and (
        doc[start - 1].dep_ in ("compound", "amod", "det", "poss") or doc[start - 1].pos_ == "PROPN"
    ):
        start -= 1
        carrier = hull(own(doc[start]), carrier)
    speaker = Span(doc[verb.i + 1].idx, own(doc[end - 1]).end)
    told = doc[end + 1]
    frame = hull(carrier, own(told))
    inner = [subtree(c) for c in told.children if c.dep_ in ("ccomp", "xcomp")]
    content = inner or _outside(verb, frame, quotations)
    if not content:
        return None
    return Candidate(
        source=trimmed(text, speaker),
        cue=Span(verb.idx, own(told).end),
        content=tuple(trimmed(text, s) for s in merged(content, text)),
        stance=Stance.SAYS,
        pattern=Pattern.QUOTE_CUE,
        carriers=(carrier,),
    )


def _by(verb: Token) -> Token | None:
    """Who stands behind "by" after the verb."""
    by = next((p for p in children(verb, "agent", "prep") if p.lower_ == "by"), None)
    return child(by, "pobj") if by is not None else None


def _outside(verb: Token, frame: Span, quotations: Sequence[Quotation]) -> list[Span]:
    """The sentence before a relaying clause, with its quotations; else the quotation behind it."""
    text = text_of(verb.doc)
    start = verb.sent.start_char
    before = Span(start, frame.start)
    led = [
        q.span
        for q in quotations
        if q.span.end <= frame.start and not text[q.span.end : frame.start].strip(" ,")
    ]
    if led and led[-1].start <= start:
        return [led[-1]]
    if trimmed(text, before).length > 2:
        return [hull(trimmed(text, before), *led[-1:])]
    after = verb.sent.end_char
    return [q.span for q in quotations if frame.end <= q.span.start <= after][:1]


def _cited(verb: Token, quotations: Sequence[Quotation]) -> Candidate | None:
    """ "Y cited X: “…”": a named person as object, a colon and a quotation."""
    speaker, carrier = child(verb, "dobj"), child(verb, "nsubj")
    if speaker is None or carrier is None or passive(verb):
        return None
    text = text_of(verb.doc)
    end = subtree(speaker).end
    behind = next((q for q in quotations if q.span.start >= end), None)
    if behind is None or ":" not in (between := text[end : behind.span.start]) or len(between) > 60:
        return None
    return Candidate(
        source=trimmed(text, subtree(speaker)),
        cue=own(verb),
        content=(behind.span,),
        stance=Stance.SAYS,
        pattern=Pattern.QUOTE_CUE,
        carriers=(subtree(carrier),),
    )


def _heard(verb: Token, quotations: Sequence[Quotation]) -> Candidate | None:
    """ "“…,” Y heard from X", "Y learned from X that …": X speaks, Y passes it on."""
    hearer = child(verb, "nsubj")
    origin = next((p for p in children(verb, "prep") if p.lower_ == "from"), None)
    if origin is None:  # a place between verb and "from" takes the preposition to itself
        origin = next((t for t in verb.subtree if t.lower_ == "from" and t.i > verb.i), None)
    speaker = child(origin, "pobj") if origin is not None else None
    if hearer is None or speaker is None:
        return None
    text = text_of(verb.doc)
    frame = hull(subtree(hearer), own(verb), subtree(speaker))
    clause = child(verb, "ccomp")
    content = _outside(verb, frame, quotations)
    if clause is not None:
        content = list(without(subtree(clause), frame))
    quoted = any(q.span.touches(s) for s in content for q in quotations)
    if not content or (clause is None and not quoted):
        return None
    return Candidate(
        source=trimmed(text, subtree(speaker)),
        cue=own(verb),
        content=tuple(trimmed(text, s) for s in merged(content, text)),
        stance=Stance.SAYS,
        pattern=Pattern.CLAUSE,
        carriers=(subtree(hearer),),
    )


def _inserted(verb: Token, cues: Cues) -> bool:
    """True for the verb of "as X put it", "as X said": an aside that names the speaker of its sentence."""
    if verb.dep_ != "advcl" or not any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        return False
    thing = child(verb, "dobj", "ccomp", "xcomp")
    if verb.lemma_ == "put":
        return thing is not None and thing.lower_ == "it"
    takes = cues.verbs.get(verb.lemma_.lower(), {})
    return takes.get(Complement.CLAUSE) is Stance.SAYS and thing is None


def _is_last(verb: Token, cues: Cues) -> bool:
    """True for the verb of "…, a neighbour recounted.", which the parser takes for a participle."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ not in ("appos", "conj") or verb.i < noun.i:
        return False
    if cues.verbs.get(verb.lemma_.lower(), {}).get(Complement.CLAUSE) is None or verb.right_edge != verb:
        return False
    first, after = noun.left_edge.i, verb.i + 1
    return verb.doc[first - 1].text == "," and after < len(verb.doc) and verb.doc[after].text in ".!?"


def _between_commas(verb: Token, cues: Cues) -> Span | None:
    """The clause of "The ministry, Reuters reported on Friday, says …": subject, verb, time, two commas."""
    who = nearest_subject(verb)
    if (
        who is None
        or who.i > verb.i
        or cues.verbs.get(verb.lemma_.lower(), {}).get(Complement.CLAUSE) is None
    ):
        return None
    doc, first = verb.doc, who.left_edge.i
    behind = [c for c in verb.children if c.i > verb.i and c.dep_ in ("prep", "npadvmod", "advmod", "punct")]
    last = max((c.right_edge.i for c in behind if c.text != ","), default=verb.i)
    if any(c.i > last and c.dep_ in ("ccomp", "dobj", "xcomp") for c in verb.children) or last + 1 >= len(
        doc
    ):
        return None
    if first < 2 or doc[first - 1].text != "," or doc[last + 1].text != "," or doc[first - 1].is_sent_start:
        return None
    if doc[last + 2 : last + 3].text[:1] in '"“' or doc[first - 2].text in '"”':
        return None
    return Span(doc[first - 1].idx, own(doc[last + 1]).end)


def _aside(verb: Token, aside: Span, stance: Stance, speaker: Token | None = None) -> Candidate | None:
    """The rest of the sentence is the content of "as X put it" and of ", X reported,"."""
    speaker = speaker or subject(verb)
    if speaker is None:
        return None
    text = text_of(verb.doc)
    content = [trimmed(text, s) for s in without(sentence(verb), aside)]
    content = [s for s in content if s.length > 2]
    if not content:
        return None
    who = subtree(speaker)
    return Candidate(
        source=trimmed(text, Span(who.start, max(own(speaker).end, min(who.end, verb.idx)))),
        cue=own(verb),
        content=tuple(content),
        stance=stance,
        pattern=Pattern.ACCORDING,
    )
