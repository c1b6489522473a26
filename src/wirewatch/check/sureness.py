"""When two tellings are surely one deed, whatever the rest of their words: a table of named rules."""

from collections.abc import Callable
from dataclasses import dataclass

from wirewatch.check.figures import SMALL, counted, is_duration, same_amount, unit
from wirewatch.check.kinship import SPEECH, akin, any_party, days_apart, party_match
from wirewatch.check.material import Member
from wirewatch.check.measures import comparable, gives_measure
from wirewatch.check.parties import Parties
from wirewatch.check.sameness import NOT_YET, OPEN
from wirewatch.check.words import Plain, stem
from wirewatch.model.readings import EntityKind, Event, EventType

LIKELY = 0.4
"""Likeness that most rules want beside what they say."""

FEW_DAYS = 3
"""Days by which reports of one deed put it wrongly."""

_ALIKE = 0.3
"""Likeness that suffices where doer and victim are the same."""

_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.VESSEL})
_SINGLE = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.TRANSFER})
"""Types of deeds that are done once, where talks and praise are often repeated."""

_KINDRED = 0.5
"""Likeness of types from which on they may be of one deed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two events in their reports, ``score`` how likely they are one deed."""

    a: Member
    b: Member
    one: Event
    other: Event
    score: float
    parties: Parties
    plain: Plain

    @property
    def at_odds(self) -> bool:
        """True where they have other parties, or lie days apart."""
        return party_match(self.a, self.b, self.parties) == 0.0 or days_apart(self.one, self.other) > FEW_DAYS

    @property
    def told(self) -> bool:
        """True where both were done or promised, and neither is history or speech."""
        kept = not self.one.background and not self.other.background
        statuses, types = {self.one.status, self.other.status}, {self.one.type, self.other.type}
        return kept and not OPEN & statuses and not SPEECH & types


Rule = Callable[[Pair], bool]


def surely(pair: Pair) -> bool:
    """True where a rule of the table holds."""
    return any(rule(pair) for rule in RULES)


def one_number(pair: Pair) -> bool:
    """Likely tellings that give one number, one that is not small, for one unit."""
    if pair.score < LIKELY or _both_open(pair) or not same_amount(pair.a.amounts, pair.b.amounts):
        return False
    return party_match(pair.a, pair.b, pair.parties) != 0.0 or any_party(pair.one, pair.other, pair.parties)


def one_act_of_a_day(pair: Pair) -> bool:
    """Likely tellings, by one verb, of an act between the same two sides on the same day."""
    one, other = pair.one, pair.other
    if pair.score < LIKELY or _both_open(pair) or one.date is None or other.date is None:
        return False
    if one.date.interval != other.date.interval or one.date.interval.first != one.date.interval.last:
        return False
    same_head = stem(pair.a.head.lower()) == stem(pair.b.head.lower()) and one.type is other.type
    sides = pair.parties.sides([*one.actors, *one.recipients])
    return same_head and len(sides) > 1 and party_match(pair.a, pair.b, pair.parties) == 1.0


def one_doer_and_victim(pair: Pair) -> bool:
    """Blows or handovers by one named body or vessel, to one that both name: nothing tells them apart."""
    if not pair.told or pair.one.type is not pair.other.type or pair.at_odds or pair.score < _ALIKE:
        return False
    known = (pair.parties.entities.get(id) for id in set(pair.one.actors) & set(pair.other.actors))
    named = any(e is not None and e.kind in _BODIES and not e.anonymous for e in known)
    return named and pair.one.type in _SINGLE and party_match(pair.a, pair.b, pair.parties) == 1.0


def one_count(pair: Pair) -> bool:
    """Tellings that count the same thing, whatever number they put it at, of a party that both name."""
    if not pair.told or akin(pair.one.type, pair.other.type) < _KINDRED:
        return False
    one, other = ([q for q in m.amounts if (q.value or 0) > SMALL] for m in (pair.a, pair.b))
    return (
        bool(counted(one) & counted(other))
        and not pair.at_odds
        and any_party(pair.one, pair.other, pair.parties)
    )


def one_loss(pair: Pair) -> bool:
    """One gives a figure for the loss or the sum, the other one for the deed of the same doer."""
    if not pair.told or pair.one.type is not pair.other.type:
        return False
    if not comparable(pair.a.amounts, pair.b.amounts) or pair.at_odds:
        return False
    doers = pair.parties.sides(pair.one.actors) & pair.parties.sides(pair.other.actors)
    named = gives_measure(pair.a, pair.plain) or gives_measure(pair.b, pair.plain)
    return bool(doers) and named


def one_meeting(pair: Pair) -> bool:
    """Talks that lasted as long, and of which nothing else says that they are others."""
    if not pair.told or pair.at_odds or {pair.one.type, pair.other.type} != {EventType.CONSULT}:
        return False
    one, other = ({(q.value, unit(q)) for q in m.amounts if is_duration(q)} for m in (pair.a, pair.b))
    return bool(one & other)


def one_more(pair: Pair) -> bool:
    """One names a party and says that there were others besides; the other tells the same of that party."""
    if not pair.told or pair.one.type is not pair.other.type or days_apart(pair.one, pair.other) > FEW_DAYS:
        return False
    return _adds(pair.a, pair.b, pair) or _adds(pair.b, pair.a, pair)


def _adds(a: Member, b: Member, pair: Pair) -> bool:
    found = beside(a, pair.parties, pair.plain)
    return found is not None and found[0] in b.names


def beside(member: Member, parties: Parties, plain: Plain) -> tuple[str, str] | None:
    """The party beside which others are told of, and the words up to it: "two banks besides Norwell"."""
    for marker in sorted(plain.words.additions):
        before, found, after = member.words.partition(f" {marker} ")
        if not found:
            continue
        for id in sorted(member.names):
            entity = parties.entities.get(id)
            for name in (entity.name, *entity.aliases) if entity else ():
                if after.startswith(name):
                    return id, f"{before}{found}{name}"
    return None


def _both_open(pair: Pair) -> bool:
    return pair.one.status in NOT_YET and pair.other.status in NOT_YET


RULES: tuple[Rule, ...] = (
    one_number,
    one_act_of_a_day,
    one_doer_and_victim,
    one_count,
    one_loss,
    one_meeting,
    one_more,
)
