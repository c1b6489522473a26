"""Halves of a divided country: "the North", "the South", by the state or its other half."""

from collections import defaultdict

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.names import Name

_SIDES = frozenset({"North", "South", "East"})
_COMPASS = {"North": "South ", "South": "North ", "East": "West ", "West": "East "}


def cast_sides(by_key: defaultdict[str, list[Name]], cast: Cast, gazetteer: Gazetteer) -> None:
    """ "The North" and "the South" where the text names the state that they are short for."""
    for side in _SIDES & by_key.keys():
        state = cast.state_called(side + " ") or _other_half(side, cast, gazetteer)
        if state is None:
            continue
        after_the = [n for n in by_key[side] if _after_the(n)]
        for name in after_the:
            cast.name(state, name, f"the {side}")
        by_key[side] = [n for n in by_key[side] if n not in after_the]


def _after_the(name: Name) -> bool:
    first = name.tokens[0]
    return first.lower_ == "the" or (first.i > 0 and first.nbor(-1).lower_ == "the")


def _other_half(side: str, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """ "The North" where the text names South Korea, or Pyongyang, and the list holds its other half."""
    for figure in list(cast.figures.values()):
        if figure.kind is EntityKind.STATE and figure.name.startswith(_COMPASS[side]):
            known = gazetteer.known(side + " " + figure.name.split(" ", 1)[1])
            if known is not None and known.entry.kind is EntityKind.STATE:
                return cast.entry(known.entry)
    return None
