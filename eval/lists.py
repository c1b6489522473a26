"""The UN 1718 list: not used yet, screening comes with a later issue. That it parses is checked."""

from collections.abc import Iterator
from xml.etree import ElementTree

from eval.score import Score, gold

_PERSONS, _ENTITIES = 80, 75


def scores() -> Iterator[Score]:
    """Share of the list's entries that are read (80 persons, 75 entities by its README)."""
    root = ElementTree.parse(gold("lists", "un_1718.xml")).getroot()
    persons, entities = len(root.findall(".//INDIVIDUAL")), len(root.findall(".//ENTITY"))
    yield Score(
        name="un-1718/entries",
        value=min(1.0, (persons + entities) / (_PERSONS + _ENTITIES)),
        counts=f"{persons} persons, {entities} entities",
        note="parsed; not used yet",
    )
