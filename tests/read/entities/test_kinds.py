from collections.abc import Callable
from typing import Any

import pytest

from wirewatch.model.readings import EntityKind

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The exchange Bramwick Vault froze the coins.", "Bramwick Vault", EntityKind.ORGANIZATION),
        ("A group called Silent Otter took the money.", "Silent Otter", EntityKind.ORGANIZATION),
        ("Silent Otter, a hacking group, took the money.", "Silent Otter", EntityKind.ORGANIZATION),
        ("They crossed the Velm river at dawn.", "Velm", EntityKind.PLACE),
        ("The Marsh Protocol was signed in 1987.", "Marsh Protocol", EntityKind.INSTRUMENT),
        ("The tanker Blue Heron was stopped at sea.", "Blue Heron", EntityKind.VESSEL),
        ("Edda Thorvald, who runs the clinic, disagreed.", "Edda Thorvald", EntityKind.PERSON),
        ("General Okonjo refused to answer.", "Okonjo", EntityKind.PERSON),
    ],
)
def test_context_tells_the_kind(read: Read, text: str, name: str, kind: EntityKind) -> None:
    assert read(text).who(name).kind is kind


def test_one_kind_a_name_in_the_whole_report(read: Read) -> None:
    found = read(
        "The shipping firm Tarn Lines denied it. Tarn Lines said no more. Critics of Tarn Lines laughed."
    )
    assert [r.kind for r in found.discourse.referents if r.name == "Tarn Lines"] == [EntityKind.ORGANIZATION]


def test_agencies_are_never_persons(read: Read) -> None:
    found = read("Tass quoted him. Sputnik and KCNA followed, and Ria said nothing.")
    assert {r.kind for r in found.discourse.referents if r.agency} == {EntityKind.ORGANIZATION}
    assert len([r for r in found.discourse.referents if r.agency]) == 4
