"""Which statements say the same, by the same speaker."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from rapidfuzz import fuzz

from wirewatch.check.chances import chance
from wirewatch.check.clusters import Pair, cluster
from wirewatch.check.figures import same_amount
from wirewatch.check.material import Member
from wirewatch.check.meaning import UNTOLD, Meant
from wirewatch.check.parallels import Parallels
from wirewatch.check.parties import Parties, called
from wirewatch.check.rivals import Likeness, likenesses
from wirewatch.check.similarity import Wordings
from wirewatch.check.words import Plain
from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind, Stance, Statement

THRESHOLD = 0.32
"""Mean probability of being one saying from which on statements are one claim."""

_LEAST = 0.3
"""Likeness of words below which one speaker says two things."""

_STRANGERS = 0.6
"""Probability from which on two texts print one saying where one of them does not tell whose it is."""

_QUOTED = 0.93
_QUOTED_WORDS = 5

Turn = tuple[str, str]
"""A report and one who is heard in it."""


class Speakers(StrEnum):
    """What the speakers of two statements have to do with one another."""

    SAME = "same"
    SIDE = "side"
    """Of one side, or one speaks for the other."""
    UNKNOWN = "unknown"
    OTHER = "other"


def speakers(a: Statement, b: Statement, parties: Parties) -> Speakers:
    """What is known of who made two statements."""
    if a.speaker is None or b.speaker is None:
        return Speakers.UNKNOWN
    if a.speaker == b.speaker:
        return Speakers.SAME
    if a.speaker in b.via or b.speaker in a.via:
        return Speakers.SIDE
    known = parties.entities.get(a.speaker), parties.entities.get(b.speaker)
    if any(entity is not None and entity.agency for entity in known):
        return Speakers.OTHER
    if parties.sides([a.speaker]) & parties.sides([b.speaker]):
        return Speakers.SIDE
    states = {entity.state for entity in known if entity is not None and entity.state is not None}
    described = any(entity is not None and entity.anonymous for entity in known)
    return Speakers.UNKNOWN if described and len(states) < 2 else Speakers.OTHER


def are_two(a: Entity, b: Entity, spokesmen: frozenset[str]) -> bool:
    """True for one and many, for a person and a body that he is not said to speak for, and for a description
    that fits nothing that the other is called: "a diplomat" is not the interior minister."""
    persons = [e for e in (a, b) if e.kind is EntityKind.PERSON]
    if len(persons) == 1 and not called(persons[0]) & spokesmen:
        return True
    return a.collective != b.collective or _unfit(a, b) or _unfit(b, a)


def _unfit(described: Entity, known: Entity) -> bool:
    if not described.anonymous or known.anonymous or not known.roles:
        return False
    return not called(described) & frozenset(" ".join(known.roles).lower().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Two statements, and how alike their words are.

    ``turns`` is how often the speaker is heard in the report in which he says the more; 0 for two speakers.
    """

    a: Member
    b: Member
    one: Statement
    other: Statement
    likeness: Likeness
    parties: Parties
    parallels: Parallels
    meant: Meant
    turns: int

    @property
    def speakers(self) -> Speakers:
        """What their speakers have to do with one another."""
        return speakers(self.one, self.other, self.parties)

    @property
    def quoted(self) -> float:
        """How alike they are letter by letter, 0..1; 0 for a few words."""
        few = min(len(m.words.split()) for m in (self.a, self.b)) < _QUOTED_WORDS
        return 0.0 if few else fuzz.ratio(self.a.words, self.b.words) / 100


OBSERVATIONS: Mapping[str, Callable[[Words], float]] = {
    "alike": lambda words: words.likeness.alike,
    "covered less": lambda words: min(words.likeness.covered),
    "covered more": lambda words: max(words.likeness.covered),
    "outdone": lambda words: words.likeness.outdone,
    "quoted": lambda words: words.quoted,
    "same speaker": lambda words: words.speakers is Speakers.SAME,
    "only turn": lambda words: 1 / words.turns if words.turns else 0.0,
    "one side": lambda words: words.speakers is Speakers.SIDE,
    "same number": lambda words: same_amount(words.a.amounts, words.b.amounts),
    "one report": lambda words: words.a.report == words.b.report,
    "aligned": lambda words: words.a.report != words.b.report and words.parallels.aligned(words.a, words.b),
    "meaning": lambda words: words.meant.near(words.a.words, words.b.words),
    "sentences' meaning": lambda words: words.meant.near(words.a.sentence, words.b.sentence),
}
"""What is observed of two statements, each 0 to 1."""


def turns(statements: Iterable[Member]) -> Mapping[Turn, int]:
    """How often each speaker is heard in each report."""
    heard = ((m.report, m.statement.speaker) for m in statements if m.statement)
    return MappingProxyType(Counter((report, who) for report, who in heard if who is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """What statements of a story are compared by."""

    parties: Parties
    parallels: Parallels
    plain: Plain
    turns: Mapping[Turn, int]
    """How often each speaker is heard in each report."""
    meant: Meant = UNTOLD

    def claims(self, statements: tuple[Member, ...], wordings: Wordings) -> list[tuple[Member, ...]]:
        """Statements, those that say the same together; ``wordings`` are theirs, in order."""
        scores: dict[Pair, float] = {}
        for a, b, words in likenesses(statements, wordings, self.meant):
            score = self.likeness(statements[a], statements[b], words)
            if score > 0:
                scores[a, b] = score
        groups = cluster(len(statements), scores, THRESHOLD)
        return [tuple(statements[i] for i in group) for group in groups]

    def denies(self, member: Member) -> bool:
        """True where the statement turns down what its content says: "rejected a claim that ..."."""
        stance = member.statement.stance if member.statement else None
        return stance is Stance.DENIES or self.plain.rejects(member.head)

    def likeness(self, a: Member, b: Member, words: Likeness) -> float:
        """How likely two statements are one saying."""
        if not self.comparable(a, b):
            return 0.0
        seen = self.observed(a, b, words)
        quoted = seen[tuple(OBSERVATIONS).index("quoted")]
        if quoted >= _QUOTED:
            return quoted
        assert a.statement is not None and b.statement is not None
        who = speakers(a.statement, b.statement, self.parties)
        if words.alike < _LEAST or who is Speakers.OTHER or self._are_two(a, b):
            return 0.0
        weights = self.plain.words.saying_meant if self.meant else self.plain.words.saying
        found = chance(seen, weights, OBSERVATIONS)
        return (
            0.0 if who is Speakers.UNKNOWN and found < _STRANGERS and not self._of_one_text(a, b) else found
        )

    def _of_one_text(self, a: Member, b: Member) -> bool:
        return a.family.id == b.family.id or self.parallels.aligned(a, b)

    def _are_two(self, a: Member, b: Member) -> bool:
        """True where the two speakers cannot be one, and no text was made of the other."""
        one, other = (self.parties.entities.get((m.statement and m.statement.speaker) or "") for m in (a, b))
        if one is None or other is None or self._of_one_text(a, b):
            return False
        one_side = self.parties.sides([one.id]) & self.parties.sides([other.id])
        return not one_side and are_two(one, other, self.plain.words.spokesmen)

    def observed(self, a: Member, b: Member, likeness: Likeness) -> tuple[float, ...]:
        """All observations of two statements, in the order of the table."""
        assert a.statement is not None and b.statement is not None
        words = Words(
            a=a,
            b=b,
            one=a.statement,
            other=b.statement,
            likeness=likeness,
            parties=self.parties,
            parallels=self.parallels,
            meant=self.meant,
            turns=self._turns(a, b),
        )
        return tuple(float(of(words)) for of in OBSERVATIONS.values())

    def _turns(self, a: Member, b: Member) -> int:
        speaker = a.statement and a.statement.speaker
        if a.report == b.report or speaker is None or b.statement is None or b.statement.speaker != speaker:
            return 0
        return max(self.turns.get((m.report, speaker), 0) for m in (a, b))

    def _two_persons(self, one: Statement, other: Statement) -> bool:
        """True where two who are known by their names speak: what each says is a saying of its own."""
        known = [self.parties.entities.get(statement.speaker or "") for statement in (one, other)]
        named = all(e is not None and e.kind is EntityKind.PERSON and not e.anonymous for e in known)
        return named and one.speaker != other.speaker

    def comparable(self, a: Member, b: Member) -> bool:
        """True for two statements that may say the same:

        neither declines, both deny or neither, none in the other.
        """
        one, other = a.statement, b.statement
        if one is None or other is None or Stance.DECLINES in (one.stance, other.stance):
            return False
        if self.denies(a) != self.denies(b) or self._two_persons(one, other):
            return False
        return not (a.report == b.report and nested(a, b) and one.speaker != other.speaker)


def nested(a: Member, b: Member) -> bool:
    """True where one lies inside the other: a statement within a statement."""
    return a.report == b.report and (a.hull.covers(b.hull) or b.hull.covers(a.hull))
