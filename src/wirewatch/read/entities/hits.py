"""Spellings known beforehand, found in a passage; and passages whose capitals tell nothing."""

from dataclasses import dataclass

from wirewatch.lists.gazetteer import Gazetteer, Known, Sense
from wirewatch.model.reports import Role
from wirewatch.read.parse import ParsedPassage

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


def hits(passage: ParsedPassage, gazetteer: Gazetteer) -> list[Hit]:
    """Known spellings of a passage, in order, without overlap."""
    found: list[Hit] = []
    text = passage.doc.text
    for start, end, known in gazetteer.scan(text):
        tokens = passage.doc.char_span(start, end, alignment_mode="expand")
        if (
            known.entry.name == "International Maritime Organization"
            and text[end : end + 2].strip().isdigit()
        ):
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


def loud(passage: ParsedPassage) -> bool:
    """True where nearly every longer word is capitalized, so that capitals tell no name."""
    words = [t.text for t in passage.doc if t.is_alpha and len(t.text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < 3 or capitals < 0.75 * len(words):
        return False
    if passage.passage.role in (Role.HEADLINE, Role.HEADING, Role.STANDFIRST):
        return True
    shouted = sum(word.isupper() for word in words) >= 0.75 * len(words)
    return shouted or passage.doc.text.rstrip()[-1:] not in tuple(".!?\"”’')")
