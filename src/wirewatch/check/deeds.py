"""Which events are one deed."""

from dataclasses import dataclass

from wirewatch.check import sureness
from wirewatch.check.clusters import Pair, cluster, join
from wirewatch.check.figures import counted, same_amount
from wirewatch.check.goods import item_match
from wirewatch.check.kinship import SPEECH, akin, any_party, apart, days_apart, party_match
from wirewatch.check.material import Member
from wirewatch.check.parallels import Parallels
from wirewatch.check.parties import Parties
from wirewatch.check.similarity import Wordings
from wirewatch.check.sureness import FEW_DAYS, NOT_YET, OPEN, surely
from wirewatch.check.words import Plain, stem
from wirewatch.model.readings import Event

THRESHOLD = 0.5

_WORDING, _HEAD, _PARTIES, _ITEMS, _TYPE, _DAY, _AMOUNT = 0.35, 0.1, 0.25, 0.2, 0.05, 0.1, 0.2
_ALIGNED = 0.25
_ELSEWHERE = (6.0, 10.0)
"""Weight of words without counterpart on both sides from which two deeds begin to differ, and its range."""

_DIFFERENT = 0.4
"""By how much such words lower the likeness at most."""

_OTHER_DAY = 0.6
_NEAR_DAY = 0.75
_OTHER_STATUS = 0.75
_OTHER_PARTY = 0.5
_SOMEHOW = 0.6
"""One party in another role: held for the same only where a number is the same too."""

_ONLY_FEARED = 0.6
"""What is feared or held possible beside what was done: one deed only where it is plainly the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What events of a story are compared by."""

    parties: Parties
    parallels: Parallels
    plain: Plain

    def claims(self, events: tuple[Member, ...], wordings: Wordings) -> list[tuple[Member, ...]]:
        """Events, those that are one deed together; ``wordings`` are of their cores, in order.

        Clusters by average likeness; those that hold a pair that is surely one deed are joined.
        """
        scores: dict[Pair, float] = {}
        sure: list[Pair] = []
        for a, b, alike in wordings.pairs():
            one, other = events[a], events[b]
            if wordings.few(a) or wordings.few(b):
                score = self.likeness(one, other, alike, 0.0) if self._same_parties(one, other) else 0.0
            else:
                score = self.likeness(one, other, alike, wordings.apart(a, b))
            if score > 0:
                scores[a, b] = score
            if self.sure(one, other, score):
                sure.append((a, b))
        groups = join(cluster(len(events), scores, THRESHOLD), sure)
        return [tuple(events[i] for i in group) for group in groups]

    def sure(self, a: Member, b: Member, score: float) -> bool:
        """True where a rule says that two events are one deed (``sureness``)."""
        if a.event is None or b.event is None:
            return False
        return surely(
            sureness.Pair(
                a=a, b=b, one=a.event, other=b.event, score=score, parties=self.parties, plain=self.plain
            )
        )

    def _same_parties(self, a: Member, b: Member) -> bool:
        return party_match(a, b, self.parties) == 1.0

    def likeness(self, a: Member, b: Member, alike: float, elsewhere: float) -> float:
        """How surely two events are one deed, from 0 to 1: a mean over what both tell, weighed.

        ``alike`` is the likeness of their words, ``elsewhere`` the weight of those without counterpart.
        Another day, another status or other parties make one deed less likely, whatever the words.
        """
        one, other = a.event, b.event
        if one is None or other is None:
            return 0.0
        aligned = a.report != b.report and self.parallels.aligned(a, b)
        kin = akin(one.type, other.type)
        same = same_amount(a.amounts, b.amounts)
        met = party_match(a, b, self.parties)
        if met == 0.0 and same and any_party(one, other, self.parties):
            met = _SOMEHOW
        spoken = (one.type in SPEECH) != (other.type in SPEECH)
        if (spoken and not kin) or (not aligned and (not kin or met == 0.0)):
            return 0.0
        told = [(_WORDING, alike), (_TYPE, kin), (_PARTIES, met)]
        told.append((_HEAD, 1.0 if stem(a.head.lower()) == stem(b.head.lower()) else None))
        items = item_match(one, other, self.plain)
        told.append((_ITEMS, _one_thing(a, b) if items is None else items))
        told.append((_AMOUNT, 1.0 if same else None))
        if one.date is not None and other.date is not None:
            told.append((_DAY, 0.0 if apart(one, other) else 1.0))
        known = [(weight, value) for weight, value in told if value is not None]
        score = sum(w * v for w, v in known) / sum(w for w, _ in known) + (_ALIGNED if aligned else 0.0)
        return min(score, 1.0) * self._doubt(one, other, met, same) * _difference(elsewhere)

    def _doubt(self, one: Event, other: Event, met: float | None, same: bool) -> float:
        gap = days_apart(one, other)
        doubt = 1.0 if gap == 0 else _NEAR_DAY if gap <= FEW_DAYS else _OTHER_DAY
        if (one.status in OPEN) != (other.status in OPEN) and not same:
            doubt *= _ONLY_FEARED
        elif (one.status in NOT_YET) != (other.status in NOT_YET) and not same:
            doubt *= _OTHER_STATUS
        return doubt * (_OTHER_PARTY if met == 0.0 else 1.0)


def _one_thing(a: Member, b: Member) -> float | None:
    """1 where both count the same thing, whatever number they give; None where they do not."""
    return 1.0 if counted(a.amounts) & counted(b.amounts) else None


def _difference(elsewhere: float) -> float:
    first, width = _ELSEWHERE
    return 1 - _DIFFERENT * min(1.0, max(0.0, (elsewhere - first) / width))
