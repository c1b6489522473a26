"""Speakers with a description before the name: ", a clerk at the embassy, Ana Roe, said"."""

from spacy.tokens import Token

from wirewatch.model.spans import Span
from wirewatch.read.statements.trees import text_of

_OPENING = frozenset({"a", "an", "the", "its", "his", "her", "their", "another", "one"})
_OF = frozenset({"of", "at", "for", "in", "with", "from"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "NORP"})
_MOST_WORDS = 5
_MOST_NAMES = 2
_LONGEST = 12


def described(verb: Token) -> tuple[Span, Span] | None:
    """The name right before the verb, between commas, and all of the description with it; None without."""
    doc, first = verb.doc, verb.sent.start
    commas = [i for i in range(max(first, verb.i - 3 * _LONGEST), verb.i) if doc[i].text == ","]
    if len(commas) < 2 or commas[-1] != verb.i - 1:
        return None
    name = doc[commas[-2] + 1 : commas[-1]]
    if not _is_name(list(name)) or name.root.ent_type_ in _PLACES:
        return None
    for at in range(2, min(len(commas), _MOST_NAMES + 1) + 1):
        start = commas[-at - 1] + 1 if len(commas) > at else first
        part = doc[start : commas[-at]]
        while len(part) and part[0].text in _MARKS:
            part = part[1:]
        if len(part) and part[0].lower_ in _OPENING and len(part) <= _LONGEST:
            plain = any(t.lower_ in _OF for t in part) and not any(t.pos_ in ("VERB", "AUX") for t in part)
            end = name.end_char
            return (Span(name.start_char, end), Span(part.start_char, end)) if plain else None
        if not _is_name(list(part)):
            return None
    return None


_MARKS = frozenset({'"', "\u201d", "\u2019", "''"})


def _is_name(tokens: list[Token]) -> bool:
    return 1 < len(tokens) <= _MOST_WORDS and all(t.text[0].isupper() and t.is_alpha for t in tokens)


def before(span: Span, description: Span, verb: Token) -> Span | None:
    """What is left of a content that ran into the description; None where nothing is."""
    if not span.touches(description):
        return span
    end = description.start
    kept = text_of(verb.doc)[span.start : end].rstrip(" ,") if span.start < end else ""
    return Span(span.start, span.start + len(kept)) if kept else None
