"""Where another claim most likely tells of the same deed: in what the two differ is shown with both.

Tellings that differ in what they say mostly differ in their words, too, and so stay two claims. That each is
what the other's report is likeliest to tell of it, and that they fill one slot with what cannot both be
meant, says where accounts of one deed differ all the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wirewatch.check.deeds import Twin
from wirewatch.check.draft import Draft
from wirewatch.check.material import Material, Member
from wirewatch.check.variants import variants
from wirewatch.check.words import Plain
from wirewatch.model.claims import Variant

_COUNTED = 0.2
"""How likely two are one deed from which on figures of one unit are compared: they are told of few."""

_TOLD = 0.35
"""The same for days, places and names, which are told of all deeds."""

_LISTED = 0.6
"""The same for what lists hold, and for shares, which are often told of another deed."""

_SHARE = re.compile(r"%|\b(?:percent|per cent|percentage points?)\b")

_FIGURES = frozenset({"sum", "quantity"})
_LEAST: Mapping[str, float] = {
    **dict.fromkeys(_FIGURES, _COUNTED),
    **dict.fromkeys(("date", "duration", "names", "place"), _TOLD),
    "items": _LISTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Other:
    """What another claim holds that may tell of a draft's deed, and how likely it does."""

    members: tuple[Member, ...]
    likely: float


def retold(
    drafts: Sequence[Draft], twins: Iterable[Twin], material: Material, plain: Plain
) -> Mapping[str, tuple[Variant, ...]]:
    """What differs between a draft and others that likely tell of its deed, by the draft's id."""
    home = {member.id: draft for draft in drafts for member in draft.members if member.event}
    met: dict[tuple[str, str], list[Twin]] = defaultdict(list)
    for twin in twins:
        for one in (twin, twin.turned):
            sides = home[one.a.id].id, home[one.b.id].id
            if sides[0] != sides[1]:
                met[sides].append(one)
    known = {draft.id: draft for draft in drafts}
    found: dict[str, list[Variant]] = defaultdict(list)
    for (id, other), pairs in sorted(met.items(), key=lambda one: one[0]):
        told = tuple(m for twin in pairs for m in _with_it(twin.b, known[other], material))
        likely = max(twin.likely for twin in pairs)
        found[id] += _otherwise(known[id], _Other(members=told, likely=likely), material, plain)
    return {id: _once(some) for id, some in found.items()}


def _once(found: Iterable[Variant]) -> tuple[Variant, ...]:
    """Variants, those of one slot and with the same values once."""
    told: dict[tuple[str, frozenset[str]], Variant] = {}
    for variant in found:
        told.setdefault((variant.slot, frozenset(v.value.casefold() for v in variant.values)), variant)
    return tuple(told.values())


def _with_it(event: Member, draft: Draft, material: Material) -> Iterator[Member]:
    """A twin, and what its claim holds of the same sentence or of a report of the same family."""
    for member in draft.members:
        beside = member.report == event.report and material.sentence(member).touches(event.hull)
        if beside or (member.report != event.report and member.family == event.family):
            yield member


def _otherwise(draft: Draft, other: _Other, material: Material, plain: Plain) -> list[Variant]:
    """Slots that another fills with what no member of a draft tells.

    Two that count one thing differently are likelier one deed: then all that differs is told.
    """
    own = {m.id for m in draft.members}
    told = own | {m.id for m in other.members}
    found = []
    for variant in variants(tuple(m for m in material.events if m.id in told), material, plain):
        tells = [not own.isdisjoint(value.members) for value in variant.values]
        if variant.slot in _LEAST and any(tells) and not all(tells):
            found.append(variant)
    counted = any(v.slot in _FIGURES and _least(v) <= other.likely for v in found)
    return [v for v in found if other.likely >= _least(v) or (counted and _least(v) <= _TOLD)]


def _least(variant: Variant) -> float:
    """How likely the two must be one deed for that difference to be told."""
    shares = any(_SHARE.search(value.value) for value in variant.values)
    return _LISTED if shares else _LEAST[variant.slot]
