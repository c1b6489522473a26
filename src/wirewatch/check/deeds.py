"""Which events are one deed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wirewatch.check import sureness
from wirewatch.check.clusters import Pair, cluster, join
from wirewatch.check.kinship import done_by_others
from wirewatch.check.material import Member
from wirewatch.check.rivals import likenesses
from wirewatch.check.sameness import Around, Both, are_two, is_repeated, likelihood, probability
from wirewatch.check.similarity import Wordings
from wirewatch.check.sureness import surely

THRESHOLD = 0.41
"""Mean probability of being one deed from which on events are one claim."""

TWIN = 0.2
"""Probability from which on an event may be another one's twin, though they are two claims."""


_REPEATED = 0.6
"""The same for praise, talks and charges, which the same parties often repeat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """Two events that may be one deed, though they may be in two claims, and how likely they are."""

    a: Member
    b: Member
    likely: float

    @property
    def turned(self) -> "Twin":
        """The same two, the other one first."""
        return Twin(a=self.b, b=self.a, likely=self.likely)


@dataclass(frozen=True, kw_only=True)
class Deeds:
    """The events of a story, and what they are compared by; ``wordings`` are of their cores, in order."""

    events: tuple[Member, ...]
    wordings: Wordings
    around: Around

    @cached_property
    def _pairs(self) -> tuple[tuple[Pair, Both], ...]:
        """Places of events that have something in common, and what is seen of the two."""
        return tuple(self._met())

    def _met(self) -> Iterator[tuple[Pair, Both]]:
        for a, b, words in likenesses(self.events, self.wordings, self.around.meant):
            one, other = self.events[a], self.events[b]
            if one.event is not None and other.event is not None:
                both = Both(a=one, b=other, one=one.event, other=other.event, words=words, around=self.around)
                yield (a, b), both

    def claims(self) -> list[tuple[Member, ...]]:
        """Events, those that are one deed together.

        Clusters by average likeness; those that hold a pair that is surely one deed are joined.
        """
        scores = {pair: probability(both) for pair, both in self._pairs}
        sure = [pair for pair, both in self._pairs if _sure(both, scores[pair])]
        groups = join(cluster(len(self.events), scores, THRESHOLD), sure)
        return [tuple(self.events[i] for i in group) for group in groups]

    def twins(self) -> tuple[Twin, ...]:
        """Events of two reports of which each is what the other's report most likely tells of its deed."""
        found = [(likelihood(both), both) for _, both in self._pairs if both.a.report != both.b.report]
        best: dict[tuple[str, str], float] = {}
        for likely, both in found:
            for one, other in ((both.a, both.b), (both.b, both.a)):
                best[one.id, other.report] = max(likely, best.get((one.id, other.report), TWIN))
        return tuple(
            Twin(a=both.a, b=both.b, likely=likely)
            for likely, both in found
            if likely >= (_REPEATED if is_repeated(both) else TWIN)
            and likely >= max(best[both.a.id, both.b.report], best[both.b.id, both.a.report])
            and not are_two(both)
            and not done_by_others(both.one, both.other, self.around.parties)
        )


def _sure(both: Both, score: float) -> bool:
    """True where a rule says that two events are one deed (``sureness``)."""
    parties, plain = both.around.parties, both.around.plain
    pair = sureness.Pair(
        a=both.a, b=both.b, one=both.one, other=both.other, score=score, parties=parties, plain=plain
    )
    return surely(pair)
