"""Bodies and persons known by whose they are."""

from collections.abc import Callable
from typing import Any

import pytest

from wirewatch.model.readings import EntityKind

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        (
            "Otto Lindqvist resigned on Friday. His lawyer said that he was ill.",
            "His lawyer",
            "lawyer of Otto Lindqvist",
            EntityKind.PERSON,
        ),
        (
            "Elena Marchetti is due in Oslo on Friday, her ministry said.",
            "her ministry",
            "ministry of Elena Marchetti",
            EntityKind.ORGANIZATION,
        ),
        (
            "Kenya closed its border. Its coast guard said that two boats had sunk.",
            "Its coast guard",
            "coast guard of Kenya",
            EntityKind.ORGANIZATION,
        ),
    ],
)
def test_who_is_heard_is_known_by_whose_he_is(
    read: Read, text: str, words: str, name: str, kind: EntityKind
) -> None:
    found = read(text).who(words)
    assert (found.name, found.kind) == (name, kind)


def test_who_only_has_something_done_to_him_is_nobody_yet(read: Read) -> None:
    assert read("Otto Lindqvist resigned on Friday. A dog bit his lawyer.").who("his lawyer") is None


def test_somebody_of_one_in_apposition_to_the_subject(read: Read) -> None:
    found = read("Kenya's foreign minister, Otto Lindqvist, met Paul Adeyemi on Friday, his spokesman said.")
    assert found.who("his spokesman").name == "spokesman of Otto Lindqvist"
