"""Questions to a dependency tree: subjects, clauses, and the characters that they cover."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from wirewatch.model.spans import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_CLIMB = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "acl", "ccomp", "dep", "parataxis"})
_MAX_CLIMB = 5
_TEXT = "wirewatch.text"


def text_of(doc: Doc) -> str:
    """The document's text, put together once: spaCy joins it from the tokens at every call."""
    text = doc.user_data.get(_TEXT)
    if not isinstance(text, str):
        text = doc.text
        doc.user_data[_TEXT] = text
    return text


def own(token: Token) -> Span:
    """The characters of one token, in its document."""
    return Span(token.idx, token.idx + len(token.text))


def subtree(token: Token) -> Span:
    """From the first to the last character of a token's subtree."""
    right = token.right_edge
    return Span(token.left_edge.idx, right.idx + len(right.text))


def sentence(token: Token) -> Span:
    """The characters of the token's sentence; only up to the next semicolon, on either side."""
    start, end = token.sent.start_char, token.sent.end_char
    text = text_of(token.doc)
    if (left := text.rfind(";", start, token.idx)) >= 0:
        start = left + 1
    if (right := text.find(";", token.idx, end)) >= 0:
        end = right
    return Span(start, end)


def children(token: Token, *deps: str) -> list[Token]:
    """Children with one of the dependencies, in the order of the text."""
    return [child for child in token.children if child.dep_ in deps]


def halved(token: Token) -> bool:
    """True for the second half of a word with a hyphen ("a letter e-*mailed* to the paper")."""
    before = token.doc[token.i - 1] if token.i else None
    return before is not None and before.text.endswith("-") and not before.whitespace_


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def passive(verb: Token) -> bool:
    """True for a verb in the passive voice, reduced relatives and "Asked whether …," included."""
    if child(verb, "auxpass", "nsubjpass", "agent") is not None:
        return True
    if verb.tag_ not in ("VBN", "VBD") or child(verb, "nsubj", "aux") is not None:
        return False
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children) or verb.lemma_ == "ask"
    return verb.dep_ == "advcl" and (verb.tag_ == "VBN" or verb.left_edge.is_sent_start is True)


def subject(verb: Token) -> Token | None:
    """Who does what a verb says: its own subject, the agent of a passive, or that of the verb above it."""
    if passive(verb):
        agent = child(verb, "agent")
        return child(agent, "pobj") if agent is not None else None
    return nearest_subject(verb) or _inherited(verb)


def nearest_subject(verb: Token) -> Token | None:
    """The verb's own subject; where the parser gives it two, the one beside it."""
    return min(children(verb, "nsubj", "csubj"), key=lambda c: abs(c.i - verb.i), default=None)


def _inherited(verb: Token) -> Token | None:
    """The subject of a verb that has none of its own: of "adding", "went on to say", "and warned"."""
    at = verb
    for _ in range(_MAX_CLIMB):
        above = at.head
        if above == at or at.dep_ not in _CLIMB | {"dobj", "pobj", "attr"}:
            return None
        if at.dep_ == "acl" and above.dep_ in SUBJECTS | {"ROOT"} and above.pos_ in ("NOUN", "PROPN"):
            return above
        if at.dep_ == "acl" and above.dep_ == "pobj" and above.head.head.dep_ == "ROOT" and at.tag_ != "VBG":
            return above.head.head if above.head.head.pos_ in ("NOUN", "PROPN") else None
        if above.pos_ in ("VERB", "AUX"):
            patient = child(above, "dobj")
            if at.dep_ in ("xcomp", "prep") and patient is not None and _hands_over(at, patient, verb):
                return patient
            found = child(above, "nsubj", "nsubjpass", "csubj")
            if found is not None and not set_too_low(at):
                return found
        at = above
    return None


def set_too_low(verb: Token) -> bool:
    """True for "put" in "rejected a claim that they had stolen it, and put the loss at a million"."""
    finite = ("VBD", "VBZ", "VBP")
    return verb.dep_ == "conj" and verb.tag_ in finite and verb.head.tag_ not in finite


def _hands_over(at: Token, patient: Token, verb: Token) -> bool:
    """True where the object of the verb above is who speaks: "quoted her as saying", "heard him say"."""
    return patient.i < verb.i and (at.dep_ == "xcomp" or at.lower_ == "as")


def definite(noun: Token) -> bool:
    """True for "the official", "that official"."""
    return any(
        c.dep_ == "det" and c.lower_ in ("the", "this", "that", "these", "those") for c in noun.children
    )


def antecedent(relative: Token) -> Token | None:
    """The noun that a relative pronoun stands for: the name right before it, else its clause's head."""
    doc, before = relative.doc, relative.i - 1
    if before >= 0 and doc[before].text == ",":
        before -= 1
    if before >= 0 and doc[before].pos_ == "PROPN":
        name = doc[before]
        while name.dep_ in ("compound", "conj", "pobj", "prep", "appos", "flat") and name.head.i < name.i:
            if name.dep_ == "pobj" and name.head.lower_ in ("by", "to", "with", "from"):
                break
            name = name.head
        return name if name.pos_ in ("PROPN", "NOUN") else doc[before]
    at = relative
    while at.head != at:
        if at.dep_ == "relcl":
            return at.head
        at = at.head
    return None


def without(span: Span, *holes: Span) -> tuple[Span, ...]:
    """What is left of a span once the holes are cut out of it, in order."""
    pieces = [span]
    for hole in holes:
        pieces = [p for piece in pieces for p in _cut(piece, hole)]
    return tuple(p for p in pieces if p.length > 0)


def _cut(span: Span, hole: Span) -> Iterator[Span]:
    if not span.touches(hole):
        yield span
        return
    yield Span(span.start, max(span.start, hole.start))
    yield Span(min(span.end, hole.end), span.end)


_EDGE = frozenset(" \t\r\n\u00a0,;:—–-")


def trimmed(text: str, span: Span) -> Span:
    """The span without blanks and separators at its edges, and without a full stop outside quotes."""
    start, end = span
    while start < end and text[start] in _EDGE | {".", ")", "]"}:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if end > start and text[end - 1] == "." and not text[start:end].endswith(".."):
        end -= 1
    return Span(start, end)


def merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Spans in order, those that touch or have only blanks between them made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and not text[out[-1].end : span.start].strip():
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def behind_label(verb: Token, span: Span, quoted: Sequence[Span]) -> Span:
    """The quotation alone of "Her verdict: “…”", where nothing but a phrase and a colon stands before it."""
    doc, text = verb.doc, text_of(verb.doc)
    inside = next((q for q in quoted if span.touches(q) and span.start < q.start), None)
    if inside is None or not text[span.start : inside.start].rstrip().endswith(":"):
        return span
    before = doc.char_span(span.start, inside.start, alignment_mode="contract")
    verbless = before is not None and not any(t.pos_ in ("VERB", "AUX") for t in before)
    return Span(inside.start, max(span.end, inside.end)) if verbless else span
