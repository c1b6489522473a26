"""Which tellings give a toll of the dead: of one event, however it is told, there is one."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from wirewatch.check.deeds import TWIN, Twin
from wirewatch.check.material import Material, Member
from wirewatch.check.parties import Parties
from wirewatch.check.variants import people, sort
from wirewatch.check.words import Plain


def tolls(events: Sequence[Member], material: Material, plain: Plain) -> Iterator[Twin]:
    """Events of two reports that both tell how many died, not of other people: "killing 27", "31 bodies"."""
    told = [event for event in events if gives_toll(event, material, plain)]
    for a, b in combinations(told, 2):
        sides = [_states(event, material.parties) for event in (a, b)]
        sorts = {_sort(event, material, plain) for event in (a, b)}
        if a.report != b.report and len(sorts) == 1 and (not all(sides) or sides[0] & sides[1]):
            yield Twin(a=a, b=b, likely=TWIN)


def gives_toll(member: Member, material: Material, plain: Plain) -> bool:
    """True for one number of people, and a verb of dying or a noun for the dead."""
    counted = people(member, material, plain)
    if len(counted) != 1 or (counted[0].value or 0.0) <= 1:
        return False
    noun = (counted[0].unit or "").casefold().split()[-1:]
    return member.head.casefold() in plain.words.dying or not plain.words.dead.isdisjoint(noun)


def _sort(member: Member, material: Material, plain: Plain) -> str:
    (counted,) = people(member, material, plain)
    return sort(counted, material.text(member.report), plain)


def _states(member: Member, parties: Parties) -> frozenset[str]:
    return frozenset(side for side in parties.sides(member.names) if parties.is_state(side))
