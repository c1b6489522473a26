"""How likely two events are one deed: what speaks for it and against it, weighed as pairs that people joined
teach.

Logistic regression over named observations. Its weights stand in ``lists/sameness.toml``;
``training/sameness.py`` fits them to the open packs, in which every claim is stated.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from wirewatch.check.chances import chance
from wirewatch.check.figures import conflict, counted, of_one_unit, same_amount
from wirewatch.check.goods import item_match
from wirewatch.check.kinship import (
    SPEECH,
    akin,
    days_apart,
    done_by_others,
    lasted,
    party_match,
    turned,
    voiced_by_others,
)
from wirewatch.check.material import Member
from wirewatch.check.meaning import UNTOLD, Meant
from wirewatch.check.opposites import opposites
from wirewatch.check.parallels import Parallels
from wirewatch.check.parties import Parties
from wirewatch.check.rivals import Likeness
from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.readings import Event, EventType, Status
from wirewatch.model.vectors import Vectors

OPEN = frozenset({Status.FEARED, Status.HYPOTHETICAL})
NOT_YET = OPEN | {Status.PLEDGED}

_HEAD = 3
"""Words in which what does a deed is told to be another one."""

_REPEATED = SPEECH | {EventType.SUPPORT, EventType.COOPERATE, EventType.CONSULT, EventType.SANCTION}
_LEAST = 0.3
"""Likeness of words that praise, talks and charges want, which the same parties often repeat."""

_KINDRED, _PLAINLY = 0.15, 0.6
"""Cosine of verbs below which they tell two things, unless the rest of the words is plainly the same."""

_NEAR = 0.5
"""Cosine of wordings from which on neither is asked."""

_KIN = 0.4
"""The same below which one that has no type and one that has are two in one report."""

_STRANGE = 0.2
"""The same in two reports."""

_SURELY, _ONE_VERB = 0.53, 0.6
"""Likelihood that two deeds of no type want where words alone speak for them, told by verbs less alike."""

_LOOSE = 0.3
"""What such a pair counts for that wants it: others may still bring the two together."""

_DAYS = 3
_SEASON = 60
"""Days after which a deed is another one of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What pairs of a story are looked at with."""

    parties: Parties
    parallels: Parallels
    plain: Plain
    vectors: Vectors
    meant: Meant = UNTOLD
    often: Mapping[str, float] = field(default_factory=dict)
    """The share of a story's events in which a side takes part."""
    further: frozenset[str] = frozenset()
    """Ids of events that are told as one more of their kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """Two events, and how alike their ``words`` are."""

    a: Member
    b: Member
    one: Event
    other: Event
    words: Likeness
    around: Around

    @property
    def party_match(self) -> float | None:
        """As ``kinship.party_match``."""
        return party_match(self.a, self.b, self.around.parties)

    @property
    def item_match(self) -> float | None:
        """As ``goods.item_match``."""
        return item_match(self.one, self.other, self.around.plain)


def _day_known(both: Both) -> bool:
    """True where both are dated to a day, or to days that follow one another."""
    return all(event.date is not None and lasted(event) <= _DAYS for event in (both.one, both.other))


def _lasts(event: Event) -> bool:
    """True for what went on longer than a season by its date."""
    return event.date is not None and lasted(event) > _SEASON


def _is_another(member: Member, both: Both) -> bool:
    """True where it is told as one more of its kind: "another raid brought in", "they also signed"."""
    if member.id in both.around.further:
        return True
    return any(token in both.around.plain.words.others for token in tokens(member.words)[:_HEAD])


def _is_voiced_by_others(both: Both) -> bool:
    """True for the words of two sides; where one text was made of the other, both name one speaker."""
    aligned = both.around.parallels.aligned(both.a, both.b)
    return not aligned and voiced_by_others(both.a, both.b, both.around.parties)


def _is_turned(both: Both) -> bool:
    return turned(both.one, both.other, both.around.parties)


def _are_opposites(both: Both) -> bool:
    return bool(opposites(both.a, both.b, both.around.plain))


def often(events: Sequence[Member], parties: Parties) -> Mapping[str, float]:
    """By side the share of the events in which it takes part, 0 to 1."""
    counts = Counter(side for event in events for side in _sides(event, parties))
    return {side: count / len(events) for side, count in counts.items()}


def _sides(member: Member, parties: Parties) -> frozenset[str]:
    event = member.event
    return parties.sides((*event.actors, *event.recipients)) if event is not None else frozenset()


def _are_usual(both: Both) -> float:
    """How often the rarest party that both tell takes part in what the story tells; 0 for none."""
    around = both.around
    shared = _sides(both.a, around.parties) & _sides(both.b, around.parties)
    return min((around.often.get(side, 0.0) for side in shared), default=0.0)


def further(events: Sequence[Member], plain: Plain) -> frozenset[str]:
    """Ids of events that a report tells as one more: "they also signed", where it has told of a signing."""
    told: set[tuple[str, str]] = set()
    found: set[str] = set()
    for event in sorted(events, key=lambda event: (event.report, event.hull)):
        before = tokens(event.words.partition(event.head)[0])
        deed = event.report, stem(event.head.lower())
        if deed in told and before and before[-1] in plain.words.besides:
            found.add(event.id)
        told.add(deed)
    return frozenset(found)


def _is_open(event: Event) -> bool:
    return event.status in OPEN


def cosine(a: str, b: str, vectors: Vectors) -> float | None:
    """Cosine of two words; None where one is unknown."""
    one, other = vectors.of(a.lower()), vectors.of(b.lower())
    if one is None or other is None:
        return None
    lengths = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / lengths if lengths else None


def _cosine(both: Both) -> float | None:
    """Of the words by which they are told; None where one is unknown."""
    return cosine(both.a.head, both.b.head, both.around.vectors)


def _other_verbs(both: Both) -> bool:
    """True where the words by which they are told have nothing in common."""
    cosine = _cosine(both)
    return cosine is not None and cosine < _KINDRED


def _heads(both: Both) -> float:
    """How alike the words are by which they are told, 0..1; 0 where one is unknown."""
    return max(0.0, _cosine(both) or 0.0)


def _is_near(both: Both) -> bool:
    """True where their wordings are near in meaning, by whatever verb they are told."""
    return both.around.meant.near(both.a.words, both.b.words) >= _NEAR


def _is_untyped(event: Event) -> bool:
    return event.type is EventType.OTHER


def _is_untyped_beside(both: Both, least: float = _KIN) -> bool:
    """True where one has no type, and means another thing: who left with a treaty has not signed it."""
    around = both.around
    return (
        _mixed(both, _is_untyped)
        and bool(around.meant)
        and around.meant.near(both.a.words, both.b.words) < least
    )


def _is_unlike(both: Both) -> bool:
    """True for praise, talks and charges in other words, and for what other verbs tell in other words."""
    least = _LEAST if is_repeated(both) else 0.0
    return both.words.alike < least or (both.words.alike < _PLAINLY and _other_verbs(both))


def _are_told_apart(both: Both) -> bool:
    """True for two that neither their words nor their meanings bring together."""
    return not _is_near(both) and (_is_unlike(both) or _is_untyped_beside(both))


def _mixed(both: Both, kind: Callable[[Event], bool]) -> bool:
    """True where one of them is of a kind and the other is not."""
    return kind(both.one) != kind(both.other)


OBSERVATIONS: Mapping[str, Callable[[Both], float]] = {
    "alike": lambda both: both.words.alike,
    "covered less": lambda both: min(both.words.covered),
    "covered more": lambda both: max(both.words.covered),
    "outdone": lambda both: both.words.outdone,
    "type": lambda both: akin(both.one.type, both.other.type),
    "same parties": lambda both: both.party_match or 0.0,
    "usual parties": _are_usual,
    "other parties": lambda both: both.party_match == 0.0,
    "head": _heads,
    "items": lambda both: both.item_match or 0.0,
    "no items": lambda both: both.item_match is None,
    "counts the same": lambda both: bool(counted(both.a.amounts) & counted(both.b.amounts)),
    "same number": lambda both: same_amount(both.a.amounts, both.b.amounts),
    "same day": lambda both: _day_known(both) and not days_apart(both.one, both.other),
    "other day": lambda both: days_apart(both.one, both.other) > 0,
    "one is history": lambda both: _mixed(both, lambda event: event.background),
    "other number": lambda both: (
        of_one_unit(both.a.amounts, both.b.amounts) and conflict(both.a.amounts, both.b.amounts)
    ),
    "one is speech": lambda both: _mixed(both, lambda event: event.type in SPEECH),
    "one is not yet": lambda both: _mixed(both, lambda event: event.status in NOT_YET),
    "one has no type": lambda both: _mixed(both, _is_untyped),
    "one report": lambda both: both.a.report == both.b.report,
    "aligned": lambda both: both.a.report != both.b.report and both.around.parallels.aligned(both.a, both.b),
    "meaning": lambda both: both.around.meant.near(both.a.words, both.b.words),
    "unlike": lambda both: not _is_near(both) and _is_unlike(both),
    "untyped beside": lambda both: not _is_near(both) and _is_untyped_beside(both),
}
"""What is observed of a pair, each 0 to 1."""


def observed(both: Both) -> tuple[float, ...]:
    """All observations of a pair, in the order of the table."""
    return tuple(float(of(both)) for of in OBSERVATIONS.values())


def probability(both: Both) -> float:
    """How likely the two are one deed, 0 to 1: surely not where they are two, or have too little in common.

    What one report tells in words that have nothing in common is two deeds; another outlet has words of its
    own for each, and there they are weighed.
    """
    if are_two(both):
        return 0.0
    if _is_untyped_beside(both, _STRANGE) or (both.a.report == both.b.report and _are_told_apart(both)):
        return 0.0
    likely = likelihood(both)
    return min(likely, _LOOSE) if likely < _SURELY and _is_loosely_alike(both) else likely


def _is_loosely_alike(both: Both) -> bool:
    """True for two deeds of no type in two reports, told by other verbs of nobody whom both name."""
    untyped = _is_untyped(both.one) and _is_untyped(both.other)
    return (
        untyped
        and both.a.report != both.b.report
        and _heads(both) < _ONE_VERB
        and not (both.party_match or both.around.parallels.aligned(both.a, both.b))
    )


def are_two(both: Both) -> bool:
    """True for two deeds, however alike they are told: where a test of the table ``TWO`` says so."""
    return any(test(both) for test in TWO)


def _are_of_strange_types(both: Both) -> bool:
    return not akin(both.one.type, both.other.type)


def _is_one_more(both: Both) -> bool:
    """One is told as another of its kind."""
    return _is_another(both.a, both) != _is_another(both.b, both)


def _are_of_two_seasons(both: Both) -> bool:
    """Or one went on for years, and the other was done in a day."""
    return days_apart(both.one, both.other) > _SEASON or _mixed(both, _lasts)


def _are_told_of_others(both: Both) -> bool:
    """One report names two who did them."""
    return both.a.report == both.b.report and done_by_others(both.one, both.other, both.around.parties)


def _are_of_other_kinds_and_doers(both: Both) -> bool:
    """Who does the one is named, and who does the other; the two are of two types and not near in meaning."""
    return (
        both.one.type is not both.other.type
        and bool(both.around.meant)
        and not _is_near(both)
        and done_by_others(both.one, both.other, both.around.parties)
    )


def _may_come(both: Both) -> bool:
    """One may come to be, the other has come; not where both tell one number."""
    return _mixed(both, _is_open) and not same_amount(both.a.amounts, both.b.amounts)


def _are_in_one_breath(both: Both) -> bool:
    """Two verbs of one stretch of words, one of no type: "he *came* and *gave* them rifles"."""
    overlap = both.a.report == both.b.report and both.a.hull.touches(both.b.hull)
    return overlap and (_is_untyped(both.one) or _is_untyped(both.other)) and both.a.head != both.b.head


TWO: tuple[Callable[[Both], bool], ...] = (
    _are_of_strange_types,
    _is_one_more,
    _are_of_two_seasons,
    _are_told_of_others,
    _are_of_other_kinds_and_doers,
    _may_come,
    _is_voiced_by_others,
    _are_opposites,
    _is_turned,
    _are_in_one_breath,
)
"""What makes two deeds of two tellings, whatever their words.

What another side says is another deed: its thanks are not the help that it thanks for. What held has not
burst, and what the one gives is not what it receives.
"""


def is_repeated(both: Both) -> bool:
    """True for praise, talks and charges, which the same parties often repeat."""
    return both.one.type in _REPEATED or both.other.type in _REPEATED


def likelihood(both: Both) -> float:
    """How likely the two are one deed by what is observed of them alone, 0 to 1."""
    words = both.around.plain.words
    return chance(observed(both), words.sameness_meant if both.around.meant else words.sameness, OBSERVATIONS)
