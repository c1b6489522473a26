"""The noun that a number counts, and other things that the parse tells of a number's surroundings."""

from spacy.tokens import Token

from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage

_NOUNS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CC"})
_LONGEST = 5
"""Tokens between a number and the noun that it counts, the noun included."""

SUMS = frozenset({"number", "total", "tally", "count", "toll"})
REACHING = frozenset({"be", "stand", "reach", "rise", "climb", "grow", "fall", "exceed", "remain"})
"""Verbs between a sum's name and its size ("the number of victims *rose* to nine")."""
GIVING = frozenset({"put", "set", "peg", "estimate", "reckon"})
"""Verbs by which somebody gives a sum its size ("*put* the number of victims at nine")."""


def counted_noun(passage: ParsedPassage, number: Span, *, order: bool) -> Span | None:
    """The noun that the number counts, with the modifiers between the two; spans are the passage's own.

    ``order`` allows for the "of" behind an order of magnitude ("dozens of").
    """
    doc = passage.doc
    tokens = doc.char_span(number.start, number.end, alignment_mode="expand")
    if tokens is None:
        return None
    at, last = tokens.end, len(doc)
    if order and at < last and doc[at].lower_ == "of":
        at += 1
    elif (whole := _whole(passage, tokens[-1], at)) is not None:
        return whole
    if at < last and doc[at].text in {"-", "‑", "–"} and at + 1 < last:
        measure = doc[at + 1]
        return Span(measure.idx, measure.idx + len(measure.text)) if measure.is_alpha else None
    head = _counted(passage, tokens[-1], at)
    if head is None:
        return None
    return Span(doc[at].idx, head.idx + len(head.text))


def summed_noun(passage: ParsedPassage, number: Span) -> Span | None:
    """What a number is said to be the sum of: "the number of *stranded passengers* rose to 212"."""
    tokens = passage.doc.char_span(number.start, number.end, alignment_mode="expand")
    if tokens is None:
        return None
    verb = tokens.root.head if tokens.root.dep_ != "pobj" else tokens.root.head.head
    if tokens.root.dep_ not in ("attr", "dobj", "pobj", "acomp"):
        return None
    side = "nsubj" if verb.lemma_.lower() in REACHING else "dobj" if verb.lemma_.lower() in GIVING else None
    sums = [c for c in verb.children if c.dep_ == side and c.lemma_.lower() in SUMS and c.i < tokens.start]
    ofs = (prep for c in sums for prep in c.children if prep.lower_ == "of")
    noun = next((t for prep in ofs for t in prep.children if t.dep_ == "pobj"), None)
    noun = noun or next((c for c in sums if any(t.dep_ == "compound" for t in c.lefts)), None)
    if noun is None:
        return None
    first = min(t.idx for t in (noun, *(t for t in noun.lefts if t.dep_ != "det")))
    return Span(first, noun.idx + len(noun.text))


def _counted(passage: ParsedPassage, number: Token, at: int) -> Token | None:
    """The last noun of the run of modifiers and nouns that begins at the token ``at``."""
    run = passage.doc[at : at + _LONGEST]
    if len(run) and run[0].tag_ == "CC":
        return None
    if number.dep_ == "nummod" and at <= number.head.i < at + _LONGEST and number.head.pos_ in _NOUNS:
        return number.head
    head: Token | None = None
    for token in run:
        if token.pos_ in _NOUNS and not (head is not None and token.pos_ == "PROPN" and head.pos_ == "NOUN"):
            head = token
        elif head is not None or token.tag_ not in _MODIFIERS:
            break
    return head


def _whole(passage: ParsedPassage, number: Token, at: int) -> Span | None:
    """What some are counted of: "two of his men", "nine of twelve samples"; one of them is no count."""
    doc, lead = passage.doc, at
    if at >= len(doc) or doc[at].lower_ != "of" or number.lower_ in {"one", "1"}:
        return None
    at += 1
    while at < len(doc) and at - lead < _LONGEST and doc[at].tag_ in {"DT", "PRP$", "CD"}:
        at += 1
    head = _counted(passage, number, at) if at - lead > 1 else None
    return Span(doc[at].idx, head.idx + len(head.text)) if head is not None else None


def is_verb(passage: ParsedPassage, at: int) -> bool:
    """True where the token at the offset is a verb."""
    tokens = passage.doc.char_span(at, at + 1, alignment_mode="expand")
    return tokens is not None and tokens[0].pos_ == "VERB"


def is_particle(passage: ParsedPassage, at: int) -> bool:
    """True where the token at the offset belongs to its verb ("handed over")."""
    tokens = passage.doc.char_span(at, at + 1, alignment_mode="expand")
    return tokens is not None and (tokens[0].tag_ == "RP" or tokens[0].dep_ == "prt")
