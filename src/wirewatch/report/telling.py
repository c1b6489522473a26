"""How an event is put forward, and on whose word: told, alleged, pledged, feared or denied.

A speaker's account of what he or his side did is told "according to" him; what a third party is said to
have done in its own interest is alleged; what nobody says has happened is feared or held possible.
"""

import re
from collections import Counter
from collections.abc import Sequence

from wirewatch.model.readings import Event, EventType, Stance, Status
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.values import Telling
from wirewatch.report.wording import capital, fold, listed

_MOST_NAMES = 3
_STEM = 6
"""Letters by which a speaker's role and an actor's name are seen to be of one house: ``prosecut``."""

_OPEN_TO_BLAME = frozenset(
    (
        *(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.MOBILIZE),
        *(EventType.TRANSFER, EventType.TEST, EventType.AID),
    )
)
"""Types whose deeds one is accused of: told of a third party, they are allegations."""

_TELLING = {
    Status.ASSERTED: Telling.TOLD,
    Status.ALLEGED: Telling.ALLEGED,
    Status.PLEDGED: Telling.PLEDGED,
    Status.FEARED: Telling.FEARED,
    Status.HYPOTHETICAL: Telling.POSSIBLE,
    Status.DENIED: Telling.DENIED,
}
_BY = {
    Telling.TOLD: "according to {who}",
    Telling.ALLEGED: "alleged by {who}",
    Telling.PLEDGED: "pledged by {who}",
    Telling.FEARED: "feared by {who}",
    Telling.POSSIBLE: "held possible by {who}",
    Telling.DENIED: "denied by {who}",
}
_KINDS = (
    frozenset((Telling.TOLD, Telling.ALLEGED)),
    frozenset((Telling.FEARED, Telling.POSSIBLE)),
)
_THROUGH = {
    Telling.ALLEGED: "alleged, according to {who}",
    Telling.PLEDGED: "pledged, according to {who}",
    Telling.FEARED: "feared, according to {who}",
    Telling.POSSIBLE: "held possible, according to {who}",
    Telling.DENIED: "denied, according to {who}",
}


def telling_of(members: Sequence[Member], lookup: Lookup) -> Telling | None:
    """How most families put a claim's events forward; None for statements."""
    members = _vouched(members, lookup)
    votes = {(_family(m, lookup), told) for m in members if (told := of_member(m, lookup)) is not None}
    counts = Counter(told for _, told in votes)
    return max(counts, key=lambda t: (counts[t], -list(Telling).index(t)), default=None)


def _family(member: Member, lookup: Lookup) -> str:
    family = lookup.family_of.get(member.report.id)
    return family.id if family else member.report.id


def of_member(member: Member, lookup: Lookup) -> Telling | None:
    """How one report puts its event forward."""
    if member.event is None:
        return None
    told = _TELLING[member.event.status]
    return Telling.TOLD if told is Telling.ALLEGED and _no_blame(member, lookup) else told


def _no_blame(member: Member, lookup: Lookup) -> bool:
    """True for what a holder tells of himself or his side, or of a deed that nobody is blamed for."""
    event = member.event
    assert event is not None
    if event.holder is None:
        return False
    said = lookup.members.get(event.statement or "")
    if said and said.statement and said.statement.stance is Stance.ALLEGES:
        return False
    return own_side(event, lookup) or event.type not in _OPEN_TO_BLAME


def own_side(event: Event, lookup: Lookup) -> bool:
    """True where the holder, his state or the body he speaks for is an actor of the event."""
    holder = lookup.entities.get(event.holder or "")
    if holder is None:
        return False
    ours = {holder.id, holder.state, *holder.members} - {None}
    roles = _stems(" ".join(holder.roles))
    for id in event.actors:
        actor = lookup.entities.get(id)
        if id in ours or (actor and (actor.state in ours or _stems(actor.name) & roles)):
            return True
    return False


def _stems(words: str) -> frozenset[str]:
    return frozenset(w[:_STEM] for w in fold(words).split() if len(w) > _STEM)


def event_lead(members: Sequence[Member], lookup: Lookup) -> str:
    """``According to port inspectors; without attribution in Harbour Courier``."""
    members = heard(members, lookup)
    own = [m for m in members if m.by is None]
    phrases: dict[str, list[str]] = {}
    most = telling_of(members, lookup)
    for member in sorted((m for m in members if m.by is not None), key=lambda m: _rank(m, most, lookup)):
        names = phrases.setdefault(_phrase(member, lookup), [])
        name = lookup.called(member.by)
        if name and name not in names:
            names.append(name)
    named = _without_nameless(_once(phrases))
    parts = [phrase.format(who=listed(names, _MOST_NAMES)) for phrase, names in named.items() if names]
    if not parts:
        return _unattributed(own or list(members), lookup)
    if own:
        parts.append(f"without attribution in {listed(lookup.outlets(own), 2)}")
    return capital("; ".join(parts))


def _vouched(members: Sequence[Member], lookup: Lookup) -> list[Member]:
    """The events among them that are told by somebody who vouches for them; all where none is."""
    events = [m for m in members if m.event is not None] or list(members)
    return [m for m in events if not _denied_by_its_holder(m, lookup)] or events


def heard(members: Sequence[Member], lookup: Lookup) -> list[Member]:
    """The events that are put forward as most families put it: news with news, fears with fears."""
    events, most = _vouched(members, lookup), telling_of(members, lookup)
    kind = next((kind for kind in _KINDS if most in kind), frozenset((most,)))
    return [m for m in events if of_member(m, lookup) in kind] or events


def _denied_by_its_holder(member: Member, lookup: Lookup) -> bool:
    """True where the holder only tells it in order to deny it: he does not vouch for it."""
    said = lookup.members.get(member.event.statement or "") if member.event else None
    denied = said is not None and said.statement is not None and said.statement.stance is Stance.DENIES
    return denied and said is not None and said.by == member.by


def _rank(member: Member, most: Telling | None, lookup: Lookup) -> tuple[bool, int]:
    """For sorting: what most say first, then in the order of a brief."""
    told = of_member(member, lookup) or Telling.TOLD
    return told is not most, list(Telling).index(told)


def _phrase(member: Member, lookup: Lookup) -> str:
    """The words that lead to the holder; an agency only passes on what others fear, pledge or deny."""
    told, entity = of_member(member, lookup) or Telling.TOLD, lookup.entities.get(member.by or "")
    relays = entity is not None and entity.agency
    if told is Telling.PLEDGED and member.event and not relays and not own_side(member.event, lookup):
        said = lookup.members.get(member.event.statement or "")
        relays = not (said and said.statement and said.statement.stance is Stance.PLEDGES)
    return _THROUGH[told] if relays and told in _THROUGH else _BY[told]


def _once(phrases: dict[str, list[str]]) -> dict[str, list[str]]:
    """Every name once, by what it says first; no agency that passes on what a named holder says."""
    seen: set[str] = set()
    kept: dict[str, list[str]] = {}
    relayed = {_THROUGH[told]: _BY[told] for told in _THROUGH}
    for phrase, names in phrases.items():
        if phrase in relayed and phrases.get(relayed[phrase]):
            continue
        kept[phrase] = [name for name in names if name not in seen]
        seen.update(names)
    return kept


def _without_nameless(phrases: dict[str, list[str]]) -> dict[str, list[str]]:
    """Sources without a name only where nobody has one."""
    proper = {p: [n for n in names if not re.match("an? ", n)] for p, names in phrases.items()}
    return proper if any(proper.values()) else phrases


def _unattributed(members: Sequence[Member], lookup: Lookup) -> str:
    """``Varna Gazette reports``; ``Alleged, according to Varna Gazette``."""
    told = telling_of(members, lookup) or Telling.TOLD
    outlets = lookup.outlets(members)
    if told in _THROUGH:
        return capital(_THROUGH[told].format(who=listed(outlets, _MOST_NAMES)))
    verb = "reports" if len(outlets) == 1 and not outlets[0].endswith("unnamed outlets") else "report"
    return capital(f"{listed(outlets, _MOST_NAMES)} {verb}")
