"""Claims of one matter brought together: other words, but the same figure for the same thing.

"Traced $7 million to the bank" and "said to have moved $7 million through the bank" share few words. A figure
that large is no accident where the speakers are not at odds, and the rest of the words leaves room for it.
"""

from collections.abc import Sequence

from wirewatch.check.figures import unit
from wirewatch.check.material import Member
from wirewatch.check.parties import Parties
from wirewatch.check.similarity import Wordings
from wirewatch.model.readings import Stance

_ALIKE = 0.25
_LARGE = 1000.0

Group = tuple[Member, ...]


def join_statements(
    groups: Sequence[Group], members: Group, wordings: Wordings, parties: Parties
) -> list[Group]:
    """Groups of statements, those with a figure in common joined.

    ``members`` are all of them, ``wordings`` theirs in that order.
    """
    order = {m.id: place for place, m in enumerate(members)}
    home = {m.id: place for place, group in enumerate(groups) for m in group}
    parent = list(range(len(groups)))

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    for a, b, alike in wordings.pairs():
        one, other = members[a], members[b]
        first, second = sorted((root(home[one.id]), root(home[other.id])))
        if first == second or alike < _ALIKE or not one_figure(one, other, parties):
            continue
        together = [m for place, group in enumerate(groups) if root(place) in (first, second) for m in group]
        if not _at_odds(together, parties):
            parent[second] = first
    joined: dict[int, list[Member]] = {}
    for place, group in enumerate(groups):
        joined.setdefault(root(place), []).extend(group)
    return [tuple(sorted(group, key=lambda m: order[m.id])) for group in joined.values()]


def one_figure(a: Member, b: Member, parties: Parties) -> bool:
    """True where two statements give the same large figure: any of them, where one speaker makes both.

    Where a speaker is not known it must be the first figure of each.
    """
    one, other = a.statement, b.statement
    if one is None or other is None or Stance.DECLINES in (one.stance, other.stance):
        return False
    first, second = _figures(a), _figures(b)
    if one.speaker is None or other.speaker is None:
        first, second = first[:1], second[:1]
    elif not parties.sides([one.speaker]) & parties.sides([other.speaker]):
        return False
    return bool(set(first) & set(second))


def _figures(member: Member) -> list[tuple[str, float]]:
    return [(unit(q), q.value) for q in member.amounts if q.value is not None and q.value >= _LARGE]


def _at_odds(members: Sequence[Member], parties: Parties) -> bool:
    """True where two known speakers stand on different sides."""
    sides = [
        parties.sides([m.statement.speaker])
        for m in members
        if m.statement is not None and m.statement.speaker is not None
    ]
    return any(not one & other for one in sides for other in sides)
