"""Spellings known beforehand, found in a passage; and passages whose capitals tell nothing."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from wirewatch.lists.gazetteer import Gazetteer, Known, Sense
from wirewatch.model.reports import Role
from wirewatch.read.parse import ParsedPassage, ParsedReport

_LOUD = 0.75
"""Share of capitalized words from which a passage's capitals tell no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A spelling known beforehand, in characters and tokens of its passage."""

    start_char: int
    end_char: int
    start: int
    end: int
    known: Known
    adjective: bool
    """It stands as an adjective: a demonym, or the first half of a compound ("U.S.-led")."""


def hits(passage: ParsedPassage, gazetteer: Gazetteer, surnames: frozenset[str] = frozenset()) -> list[Hit]:
    """Known spellings of a passage, in order, without overlap; ``surnames`` like demonyms left out."""
    found: list[Hit] = []
    text = passage.text
    for start, end, known in gazetteer.scan(text):
        tokens = passage.doc.char_span(start, end, alignment_mode="expand")
        if (
            known.entry.name == "International Maritime Organization"
            and text[end : end + 2].strip().isdigit()
        ):
            continue
        if tokens is not None and (_is_surname(tokens, known, gazetteer) or _alone(tokens, surnames)):
            continue
        if tokens is not None and not (found and found[-1].end > tokens.start):
            adjective = known.sense is Sense.DEMONYM or tokens.end_char > end
            found.append(
                Hit(
                    start_char=start,
                    end_char=end,
                    start=tokens.start,
                    end=tokens.end,
                    known=known,
                    adjective=adjective,
                )
            )
    return found


def surnames_of(parsed: ParsedReport, gazetteer: Gazetteer) -> frozenset[str]:
    """Surnames of the report's persons that look like demonyms ("Mark Cuban")."""
    found: set[str] = set()
    for passage in parsed.passages:
        doc = passage.doc
        for token in doc:
            if token.i and token.text[0].isupper() and doc[token.i - 1].text in gazetteer.names.genders:
                known = gazetteer.known(token.text)
                if known is not None and _is_surname(doc[token.i : token.i + 1], known, gazetteer):
                    found.add(token.text)
    return frozenset(found)


def _alone(tokens: Tokens, surnames: frozenset[str]) -> bool:
    """True for "Cuban" by itself where the report speaks of Mark Cuban: a noun, and no noun behind it."""
    return tokens.text in surnames and tokens.root.dep_ not in ("amod", "compound", "nmod")


def _is_surname(tokens: Tokens, known: Known, gazetteer: Gazetteer) -> bool:
    """True for "Mark Cuban": a given name stands right before the demonym, and no noun behind it."""
    if known.sense is not Sense.DEMONYM or len(tokens) != 1 or tokens.start == 0:
        return False
    before = tokens.doc[tokens.start - 1]
    after = tokens.doc[tokens.end : tokens.end + 1]
    noun = len(after) == 1 and after[0].pos_ in ("NOUN", "ADJ")
    return before.text in gazetteer.names.genders and before.whitespace_ != "" and not noun


def loud(passage: ParsedPassage) -> bool:
    """True where nearly every longer word is capitalized, so that capitals tell no name."""
    words = [t.text for t in passage.doc if t.is_alpha and len(t.text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < 3 or capitals < 0.75 * len(words):
        return False
    if passage.passage.role in (Role.HEADLINE, Role.HEADING, Role.STANDFIRST):
        return True
    shouted = sum(word.isupper() for word in words) >= 0.75 * len(words)
    return shouted or passage.text.rstrip()[-1:] not in tuple(".!?\"”’')")
