"""How alike the words of two members are, beside what else in their reports is like either of them.

What one report tells, another mostly tells in one place: where its next sentence is much more like the first
report's, a lesser likeness says little.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirewatch.check.material import Member
from wirewatch.check.meaning import Meant
from wirewatch.check.similarity import Wordings


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Of two members: the likeness of their words, and the share of each that the other says (``covered``).

    ``outdone`` is by how much more alike one of them is to another member of the other's report; 0 inside one
    report. All are from 0 to 1.
    """

    alike: float
    covered: tuple[float, float]
    outdone: float = 0.0


def likenesses(
    members: Sequence[Member], wordings: Wordings, meant: Meant
) -> Iterator[tuple[int, int, Likeness]]:
    """Places of members that have something in common, and how alike they are; ``wordings`` in that order."""
    pairs = list(wordings.pairs(meant.pairs([member.words for member in members])))
    best: dict[tuple[int, str], float] = {}
    for a, b, alike in pairs:
        for one, other in ((a, b), (b, a)):
            rival = one, members[other].report
            best[rival] = max(alike, best.get(rival, 0.0))
    for a, b, alike in pairs:
        here, there = members[a].report, members[b].report
        nearest = alike if here == there else max(best[a, there], best[b, here])
        yield a, b, Likeness(alike=alike, covered=wordings.covered(a, b), outdone=nearest - alike)
