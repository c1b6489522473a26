"""What a claim rests on, and how many independent sources that makes (docs/architecture.md, Origin).

A member is first traced to what it rests on; then some of these do not count beside the others. Both by the
rules of one table, ``independence.RULES``.
"""

from collections.abc import Iterable
from dataclasses import replace

from wirewatch.check.discounts import Footing
from wirewatch.check.grounds import Told
from wirewatch.check.independence import RULES, Rules, reason
from wirewatch.check.kinship import VOICED
from wirewatch.check.material import Member
from wirewatch.check.parties import Parties
from wirewatch.check.press import Press
from wirewatch.model.claims import ClaimKind, Origin, OriginKind
from wirewatch.model.readings import Status


def origins(
    members: Iterable[Member], parties: Parties, press: Press, rules: Rules = RULES
) -> tuple[Origin, ...]:
    """The origins of a claim's members, in the order in which they are told."""
    told = tuple(members)
    deed = any(m.kind is ClaimKind.EVENT for m in told)
    traced = (footing(Told.of(m, parties, press, deed=deed), rules) for m in told)
    footings = _merge(f for f in traced if f is not None)
    involved = parties.sides(id for m in told if m.event for id in (*m.event.actors, *m.event.recipients))
    footings = [
        replace(_homed(f, told, press, deed=deed), partial=bool(parties.sides([f.id]) & involved))
        for f in footings
    ]
    for rule in rules.discounts:
        dropped = rule(tuple(f for f in footings if f.counts))
        footings = [
            replace(f, counts=False, within=dropped[f.id], reason=reason(rule))
            if f.counts and f.id in dropped
            else f
            for f in footings
        ]
    return tuple(
        Origin(id=f.id, kind=f.kind, members=f.members, counts=f.counts, reason=f.reason, within=f.within)
        for f in footings
    )


def independent(found: tuple[Origin, ...]) -> int:
    """The number of origins that count; one where none does, for somebody must have said it."""
    return max(1, sum(o.counts for o in found))


def footing(told: Told, rules: Rules = RULES) -> Footing | None:
    """What one member rests on; None where no rule says it."""
    aside = next((rule for rule in rules.asides if rule(told)), None)
    asked = replace(told, holder=None) if aside else told
    family = told.member.family
    channels = (c for c in told.channels if c not in told.press.families)
    for rule in rules.grounds:
        if found := rule(asked):
            return Footing(
                id=found[0],
                kind=found[1],
                members=(told.member.id,),
                carriers=frozenset(filter(None, (*channels, family.agency))),
                families=frozenset({family.id}),
                reason=reason(*filter(None, (aside, rule))),
                spoken_by=_spoken_by(told),
            )
    return None


def _spoken_by(told: Told) -> frozenset[str]:
    """The sides who did by speaking what the member tells."""
    event = told.member.event
    if event is None or not (event.type in VOICED or event.status is Status.PLEDGED):
        return frozenset()
    return told.parties.sides(event.actors)


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
            spoken_by=other.spoken_by & one.spoken_by,
        )
    return list(merged.values())


def _homed(footing: Footing, told: Iterable[Member], press: Press, *, deed: bool) -> Footing:
    """With whose voice a family is: the outlet of its first report that tells it, else of its first."""
    if footing.kind is not OriginKind.FAMILY:
        return footing
    own = tuple(m.report for m in told if m.id in footing.members and m.family.id == footing.id)
    reports = own or press.texts.get(footing.id, ())
    return replace(footing, house=press.house(reports), unsigned=deed and press.unsigned.issuperset(reports))
