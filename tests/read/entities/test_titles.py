from collections.abc import Callable
from typing import Any

import pytest
from spacy.language import Language

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.read.entities.titles import split_title

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("words", "role", "name"),
    [
        ("First Deputy Prime Minister Olaf Brandt", "First Deputy Prime Minister", "Olaf Brandt"),
        ("Secretary of State Ruth Calder", "Secretary of State", "Ruth Calder"),
        ("Dr. Ines Moreira", None, "Ines Moreira"),
        ("Foreign Ministry", None, "Foreign Ministry"),
        ("General Electric Company", None, "General Electric Company"),
        ("Prime Minister", "Prime Minister", ""),
    ],
)
def test_titles_are_cut_from_names(
    nlp: Language, lists: Gazetteer, words: str, role: str | None, name: str
) -> None:
    doc = nlp.make_doc(words)
    title, start = split_title(doc, 0, len(doc), lists)
    assert doc[start:].text == name
    assert (title.role if title else None) == role


def test_gender_comes_with_the_honorific(read: Read) -> None:
    found = read("Ms Oyelaran spoke first. Mr Lindqvist left. She smiled.")
    assert found.who("She") is found.who("Oyelaran")
