"""Contrary accounts: two claims that cannot both be true, told by two who deny nothing.

A denial says no to what another tells; a contrary account tells something else: that the tank held, not that
it burst; that the others fired first. What puts two deeds at odds is one table of rules. Two must tell them:
who tells both, or prints another's text, contradicts nobody.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from wirewatch.check.draft import Draft
from wirewatch.check.kinship import any_party, apart
from wirewatch.check.material import Material, Member, is_denied
from wirewatch.check.opposites import opposites
from wirewatch.check.sameness import OPEN
from wirewatch.check.weighing import Weighing
from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import EntityKind, Event, EventType

_ALIKE = 0.5
"""The share of each telling, its opposed words aside, that the other must say."""

_DEFINITE = re.compile(r"\b[Tt]he (?:\w+ )?(\w+) (?:had|has|have|was|were|is|are)\b")

_BLOWS = frozenset({EventType.ASSAULT, EventType.THREATEN, EventType.COERCE})
"""Types of deeds of which two may each be said to have begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """Two deeds, each as one teller tells it."""

    a: Member
    b: Member
    one: Event
    other: Event
    material: Material
    weighing: Weighing


Rule = Callable[[Accounts], bool]


def contraries(
    drafts: Sequence[Draft], material: Material, weighing: Weighing
) -> Mapping[str, tuple[str, ...]]:
    """By the id of a draft the ids of the members of others that tell what it tells contrarily, in order."""
    found: dict[str, dict[str, None]] = {}
    for (one, a), (other, b) in _meeting(drafts, weighing.plain):
        if a.event is None or b.event is None or _tellers(one) & _tellers(other):
            continue
        accounts = Accounts(a=a, b=b, one=a.event, other=b.event, material=material, weighing=weighing)
        if _comparable(accounts) and any(rule(accounts) for rule in RULES):
            found.setdefault(one.id, {})[b.id] = None
            found.setdefault(other.id, {})[a.id] = None
    return {id: tuple(ids) for id, ids in found.items()}


Told = tuple[Draft, Member]


def _meeting(drafts: Sequence[Draft], plain: Plain) -> Iterator[tuple[Told, Told]]:
    """Deeds of two drafts that some rule may put at odds: a large story is not compared all with all."""
    meet: dict[str, list[tuple[int, Member]]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        for member in draft.members if draft.kind is ClaimKind.EVENT else ():
            for mark in _marks(member, plain):
                meet[mark].append((at, member))
    pairs = {
        (one[0], one[1].id, other[0], other[1].id): (one, other)
        for told in meet.values()
        for one, other in combinations(told, 2)
        if one[0] != other[0]
    }
    for (at, a), (of, b) in pairs.values():
        yield (drafts[at], a), (drafts[of], b)


def _marks(member: Member, plain: Plain) -> frozenset[str]:
    """What two deeds must have in common for a rule to hold: opposites, a first blow, a thing told of."""
    said, words = frozenset(tokens(member.words)), plain.words
    opposed = ((word, other) for word in said for other in words.opposites.get(word, ()))
    marks = {"/".join(sorted(pair)) for pair in opposed}
    if said & words.firsts:
        marks.add("first")
    return frozenset(marks | {f"the {thing}" for thing in _subject(member)})


def _tellers(draft: Draft) -> frozenset[str]:
    """Who tells a deed: those who vouch for it, and the texts that tell it in their own voice."""
    told = (m for m in draft.members if m.event)
    return frozenset((m.event.holder if m.event else None) or m.family.id for m in told)


def _comparable(accounts: Accounts) -> bool:
    """True for two deeds that are told as done, neither of them history."""
    one, other = accounts.one, accounts.other
    if is_denied(accounts.a) or is_denied(accounts.b) or one.background or other.background:
        return False
    return not {one.status, other.status} & OPEN


def opposed(accounts: Accounts) -> bool:
    """One tells the opposite of the other, in words that are alike but for the opposites."""
    if apart(accounts.one, accounts.other):
        return False
    pair = opposites(accounts.a, accounts.b, accounts.weighing.plain)
    return bool(pair) and _alike(accounts, pair)


def elsewhere(accounts: Accounts) -> bool:
    """Each says of one thing ("the crates") that it was done at another place, by verbs of one kind."""
    one, other = accounts.one, accounts.other
    if one.type is not other.type or one.type is EventType.OTHER or not one.place or not other.place:
        return False
    parties = accounts.material.parties
    places = [parties.name(place, place).casefold() for place in (one.place, other.place)]
    if places[0] in places[1] or places[1] in places[0]:
        return False
    return bool(_subject(accounts.a) & _subject(accounts.b))


def _subject(member: Member) -> frozenset[str]:
    """Stems of what is told of as known before its verb: "the crates were", "the two men were"."""
    before = member.words[: member.words.find(member.head)] if member.head in member.words else ""
    return frozenset(stem(found[1].lower()) for found in _DEFINITE.finditer(before))


def began(accounts: Accounts) -> bool:
    """Each says of the other side that it struck first."""
    parties, one, other = accounts.material.parties, accounts.one, accounts.other
    if not {one.type, other.type} <= _BLOWS or not (
        _is_first(accounts.a, accounts) and _is_first(accounts.b, accounts)
    ):
        return False
    doers, others = parties.sides(one.actors), parties.sides(other.actors)
    return bool(doers and others) and not doers & others


def _is_first(member: Member, accounts: Accounts) -> bool:
    return any(token in accounts.weighing.plain.words.firsts for token in tokens(member.words))


def _alike(accounts: Accounts, aside: frozenset[str]) -> bool:
    """True where the rest of the words is alike, or both tell of one thing or party that is named."""
    rests = [" ".join(t for t in tokens(m.core) if t not in aside) for m in (accounts.a, accounts.b)]
    weighing = accounts.weighing
    both = min(weighing.said(rests[0], rests[1]), weighing.said(rests[1], rests[0]))
    return both >= _ALIKE or (_share_party(accounts) and both > 0)


def _share_party(accounts: Accounts) -> bool:
    parties = accounts.material.parties
    known = (parties.entities.get(id) for id in accounts.a.names & accounts.b.names)
    named = any(e is not None and e.kind is not EntityKind.PLACE and not e.anonymous for e in known)
    return named and any_party(accounts.one, accounts.other, parties)


RULES: tuple[Rule, ...] = (opposed, began, elsewhere)
