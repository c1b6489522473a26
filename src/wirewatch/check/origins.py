"""What a claim rests on, and how many independent sources that makes (docs/architecture.md, Origin).

A member is first traced to what it rests on; then a table of named rules says which of these do not count
beside the others. The docstring of a rule is the reason that a reader is shown.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from wirewatch.check.material import Member
from wirewatch.check.parties import Parties
from wirewatch.model.claims import ClaimKind, Origin, OriginKind
from wirewatch.model.readings import EntityKind, Stance, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What some members rest on, through which channels (agencies), in which families."""

    id: str
    kind: OriginKind
    members: tuple[str, ...]
    carriers: frozenset[str]
    families: frozenset[str]
    reason: str
    counts: bool = True
    partial: bool = False
    """It takes part in the deed itself."""


Rule = Callable[[tuple[Footing, ...]], Mapping[str, str]]
"""Of the footings that still count, the ids of those that do not, each with what stands for it."""


def origins(members: Iterable[Member], parties: Parties, outlets: Mapping[str, str]) -> tuple[Origin, ...]:
    """The origins of a claim's members; ``outlets`` are family ids by the entity id of their outlet."""
    told = tuple(members)
    deed = any(m.kind is ClaimKind.EVENT for m in told)
    footings = _merge(footing(m, parties, outlets, deed=deed) for m in told)
    involved = parties.sides(id for m in told if m.event for id in (*m.event.actors, *m.event.recipients))
    footings = [replace(f, partial=bool(parties.sides([f.id]) & involved)) for f in footings]
    for rule in RULES:
        standing = tuple(f for f in footings if f.counts)
        dropped = rule(standing)
        reason = " ".join((rule.__doc__ or "").split())
        footings = [
            replace(f, counts=False, reason=reason) if f.counts and f.id in dropped else f for f in footings
        ]
    return tuple(
        Origin(id=f.id, kind=f.kind, members=f.members, counts=f.counts, reason=f.reason) for f in footings
    )


def independent(found: tuple[Origin, ...]) -> int:
    """The number of origins that count; one where none does, for somebody must have said it."""
    return max(1, sum(o.counts for o in found))


def footing(member: Member, parties: Parties, outlets: Mapping[str, str], *, deed: bool = False) -> Footing:
    """What one member rests on; in a claim of a ``deed`` the speaker of a statement vouches for it."""
    family = member.family
    channels = _channels(member, parties)
    agencies = frozenset(c for c in channels if c not in outlets) | frozenset(filter(None, [family.agency]))
    holder = member.statement.speaker if deed and member.statement else _voucher(member, parties)
    if holder is None:
        id, kind, reason = _channel(member, channels, parties, outlets)
    else:
        id, kind, reason = _holder(member, holder, parties, outlets)
    return Footing(
        id=id,
        kind=kind,
        members=(member.id,),
        carriers=agencies,
        families=frozenset({family.id}),
        reason=reason,
    )


def _holder(
    member: Member, holder: str, parties: Parties, outlets: Mapping[str, str]
) -> tuple[str, OriginKind, str]:
    entity = parties.entities.get(holder)
    if parties.is_nobody(holder):
        return holder, OriginKind.UNKNOWN, "Media are named."
    if holder in outlets:
        return outlets[holder], OriginKind.FAMILY, "The report's own voice is its family's."
    if entity is not None and entity.agency:
        return holder, OriginKind.AGENCY, "The agency credited for it is an origin."
    if parties.is_unnamed(holder):
        return (
            member.family.id,
            OriginKind.FAMILY,
            "A source without a name counts as the report it told.",
        )
    return parties.voice(holder), OriginKind.HOLDER, "Who vouches for it is an origin."


def _voucher(member: Member, parties: Parties) -> str | None:
    """Who vouches for an event; None for a statement, and for one's own pledge or threat, which is speech.

    Who tells a charge only to turn it down does not vouch for it.
    """
    event, within = member.event, member.within
    if event is None or event.holder is None:
        return None
    if within is not None and within.stance is Stance.DENIES and within.speaker == event.holder:
        return None
    own = event.status in (Status.PLEDGED, Status.HYPOTHETICAL)
    if own and parties.own(event.holder) & parties.sides([*event.actors]):
        return None
    return event.holder


def _channels(member: Member, parties: Parties) -> tuple[str, ...]:
    return tuple(c for c in member.via if _is_channel(c, parties))


def _is_channel(id: str, parties: Parties) -> bool:
    entity = parties.entities.get(id)
    return entity is None or entity.agency or entity.kind is not EntityKind.PERSON


def _channel(
    member: Member, channels: tuple[str, ...], parties: Parties, outlets: Mapping[str, str]
) -> tuple[str, OriginKind, str]:
    known = [c for c in channels if not parties.is_nobody(c)]
    if known and known[0] in outlets:
        return outlets[known[0]], OriginKind.FAMILY, "The outlet that was told it stands for its family."
    if known:
        return known[0], OriginKind.AGENCY, "The channel credited for the words is an origin."
    if channels:
        return channels[0], OriginKind.UNKNOWN, "A channel is named."
    if member.family.agency is not None:
        return (
            member.family.agency,
            OriginKind.AGENCY,
            "The agency that the report is credited to is an origin.",
        )
    return member.family.id, OriginKind.FAMILY, "A report's own voice is an origin, once for its family."


def _merge(found: Iterable[Footing]) -> list[Footing]:
    merged: dict[str, Footing] = {}
    for one in found:
        other = merged.get(one.id)
        if other is None:
            merged[one.id] = one
            continue
        merged[one.id] = replace(
            other,
            members=tuple(dict.fromkeys((*other.members, *one.members))),
            carriers=other.carriers | one.carriers,
            families=other.families | one.families,
        )
    return list(merged.values())


def nobody_named(standing: tuple[Footing, ...]) -> Mapping[str, str]:
    """A source that nobody could name is unknown and never counts."""
    return {f.id: f.id for f in standing if f.kind is OriginKind.UNKNOWN}


def carried_words(standing: tuple[Footing, ...]) -> Mapping[str, str]:
    """An agency and the one whose words it carries are one origin."""
    holders = [f for f in standing if f.kind is OriginKind.HOLDER]
    return {
        f.id: holder.id
        for f in standing
        if f.kind is OriginKind.AGENCY
        for holder in holders
        if f.id in holder.carriers
    }


def own_voice_beside(standing: tuple[Footing, ...]) -> Mapping[str, str]:
    """A family's own voice does not count beside an origin that it names and that is no party to the deed."""
    return {
        f.id: other.id
        for f in standing
        if f.kind is OriginKind.FAMILY
        for other in standing
        if other.id != f.id and f.families <= other.families and not other.partial
    }


def one_family_once(standing: tuple[Footing, ...]) -> Mapping[str, str]:
    """One family never counts twice: of origins that rest on one family alone, the first counts."""
    holds: dict[str, str] = {}
    by_id = {f.id: f for f in standing}

    def place(id: str, tried: set[str]) -> bool:
        for family in sorted(by_id[id].families - tried):
            tried.add(family)
            if family not in holds or place(holds[family], tried):
                holds[family] = id
                return True
        return False

    placed = {f.id for f in standing if place(f.id, set())}
    kept = set(holds.values()) & placed
    return {f.id: f.id for f in standing if f.id not in kept}


RULES: tuple[Rule, ...] = (nobody_named, carried_words, own_voice_beside, one_family_once)
"""Applied in this order, each to the origins that the ones before it have left."""
