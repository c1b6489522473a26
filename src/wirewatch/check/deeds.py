"""Which events are one deed."""

from dataclasses import dataclass

from wirewatch.check import sureness
from wirewatch.check.clusters import Pair, cluster, join
from wirewatch.check.material import Member
from wirewatch.check.rivals import Likeness, likenesses
from wirewatch.check.sameness import Around, Both, probability
from wirewatch.check.similarity import Wordings
from wirewatch.check.sureness import surely

THRESHOLD = 0.4
"""Mean probability of being one deed from which on events are one claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What events of a story are compared by."""

    around: Around

    def claims(self, events: tuple[Member, ...], wordings: Wordings) -> list[tuple[Member, ...]]:
        """Events, those that are one deed together; ``wordings`` are of their cores, in order.

        Clusters by average likeness; those that hold a pair that is surely one deed are joined.
        """
        scores: dict[Pair, float] = {}
        sure: list[Pair] = []
        for a, b, words in likenesses(events, wordings, self.around.meant):
            scores[a, b] = self.likeness(events[a], events[b], words)
            if self.sure(events[a], events[b], scores[a, b]):
                sure.append((a, b))
        groups = join(cluster(len(events), scores, THRESHOLD), sure)
        return [tuple(events[i] for i in group) for group in groups]

    def sure(self, a: Member, b: Member, score: float) -> bool:
        """True where a rule says that two events are one deed (``sureness``)."""
        if a.event is None or b.event is None:
            return False
        parties, plain = self.around.parties, self.around.plain
        return surely(
            sureness.Pair(a=a, b=b, one=a.event, other=b.event, score=score, parties=parties, plain=plain)
        )

    def likeness(self, a: Member, b: Member, words: Likeness) -> float:
        """How likely two events are one deed."""
        if a.event is None or b.event is None:
            return 0.0
        both = Both(a=a, b=b, one=a.event, other=b.event, words=words, around=self.around)
        return probability(both)
