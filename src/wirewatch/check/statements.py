"""Which statements say the same, by the same speaker."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from wirewatch.check.clusters import Pair, cluster
from wirewatch.check.material import Member
from wirewatch.check.parallels import Parallels
from wirewatch.check.parties import Parties
from wirewatch.check.similarity import Wordings
from wirewatch.check.words import Plain
from wirewatch.model.readings import Stance, Statement

THRESHOLD = 0.5
"""Average likeness within a claim; calibrated so that the wordings of one speaker need 0.38."""

_SAME, _SIDE, _UNKNOWN, _OTHER = 1.3, 1.15, 1.0, 0.45
_ALIGNED = 0.3
_QUOTED = 0.93
_QUOTED_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """What statements of a story are compared by."""

    parties: Parties
    parallels: Parallels
    plain: Plain

    def claims(self, statements: tuple[Member, ...], wordings: Wordings) -> list[tuple[Member, ...]]:
        """Statements, those that say the same together; ``wordings`` are theirs, in order."""
        scores: dict[Pair, float] = {}
        for a, b, alike in wordings.pairs():
            score = self.likeness(statements[a], statements[b], alike)
            if score > 0:
                scores[a, b] = score
        groups = cluster(len(statements), scores, THRESHOLD)
        return [tuple(statements[i] for i in group) for group in groups]

    def denies(self, member: Member) -> bool:
        """True where the statement turns down what its content says: "rejected a claim that ..."."""
        stance = member.statement.stance if member.statement else None
        return stance is Stance.DENIES or self.plain.rejects(member.head)

    def likeness(self, a: Member, b: Member, alike: float) -> float:
        """How surely two statements are one: likeness of wording, weighed by who made them."""
        one, other = a.statement, b.statement
        if one is None or other is None or Stance.DECLINES in (one.stance, other.stance):
            return 0.0
        if self.denies(a) != self.denies(b):
            return 0.0
        if a.report == b.report and nested(a, b) and one.speaker != other.speaker:
            return 0.0
        quoted = fuzz.ratio(a.words, b.words) / 100 if len(a.words.split()) >= _QUOTED_WORDS else 0.0
        if quoted >= _QUOTED:
            return quoted
        score = alike * speaker_weight(one, other, self.parties)
        if a.report != b.report and self.parallels.aligned(a, b):
            score += _ALIGNED
        return min(score, 1.0)


def nested(a: Member, b: Member) -> bool:
    """True where one lies inside the other: a statement within a statement."""
    return a.report == b.report and (a.hull.covers(b.hull) or b.hull.covers(a.hull))


def speaker_weight(a: Statement, b: Statement, parties: Parties) -> float:
    """How readily two statements are held for one, given who made them."""
    if a.speaker is None or b.speaker is None:
        return _UNKNOWN
    if a.speaker == b.speaker:
        return _SAME
    known = parties.entities.get(a.speaker), parties.entities.get(b.speaker)
    if a.speaker in b.via or b.speaker in a.via:
        return _SIDE
    if any(entity is not None and entity.agency for entity in known):
        return _OTHER
    if parties.sides([a.speaker]) & parties.sides([b.speaker]):
        return _SIDE
    states = {entity.state for entity in known if entity is not None and entity.state is not None}
    described = any(entity is not None and entity.anonymous for entity in known)
    return _UNKNOWN if described and len(states) < 2 else _OTHER
