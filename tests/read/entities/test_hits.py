import pytest
from spacy.language import Language

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.reports import Passage, Role
from wirewatch.model.spans import Span
from wirewatch.read.entities.hits import hits, loud
from wirewatch.read.parse import ParsedPassage


def _passage(nlp: Language, text: str, role: Role = Role.BODY) -> ParsedPassage:
    return ParsedPassage(passage=Passage(span=Span(0, len(text)), role=role), doc=nlp(text), text=text)


def test_hits_keep_their_characters_and_tell_adjectives(nlp: Language, lists: Gazetteer) -> None:
    text = "Czech envoys left the U.S.-backed talks; Prague stayed."
    found = [(text[h.start_char : h.end_char], h.adjective) for h in hits(_passage(nlp, text), lists)]
    assert found == [("Czech", True), ("U.S.", True), ("Prague", False)]


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("Fishermen Find Lost Anchor Near Harbour Wall", Role.HEADLINE, True),
        ("Fishermen find lost anchor near harbour wall", Role.HEADLINE, False),
        ("Ana Petrell met Olga Brandt.", Role.BODY, False),
        ("FISHERMEN FIND LOST ANCHOR.", Role.BODY, True),
    ],
)
def test_where_capitals_tell_nothing(nlp: Language, text: str, role: Role, expected: bool) -> None:
    assert loud(_passage(nlp, text, role)) is expected
