"""The slots in which the members of a claim differ: amounts, dates, years, items, places, wordings."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from wirewatch.check.deeds import apart
from wirewatch.check.deeds import unit as unit_of
from wirewatch.check.goods import things
from wirewatch.check.material import Material, Member
from wirewatch.check.statements import nested
from wirewatch.check.words import Plain
from wirewatch.model.claims import Variant, VariantValue
from wirewatch.model.readings import Quantity, TimeKind
from wirewatch.model.spans import Span, hull

_SAME_WORDS = 88.0
"""Similarity ratio (0 to 100) from which two wordings are one."""

_NEAR = 25
"""Characters between time expressions that stand in one list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """How a member fills a slot: ``key`` compares, ``text`` is the words."""

    key: frozenset[str]
    text: str
    member: str


Slot = Callable[[tuple[Member, ...], Material, Plain], list[Variant]]


def variants(members: tuple[Member, ...], material: Material, plain: Plain) -> tuple[Variant, ...]:
    """All slots in which two or more members differ, in the order of ``SLOTS``."""
    if len(members) < 2:
        return ()
    return tuple(v for slot in SLOTS for v in slot(members, material, plain))


def amounts(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Numbers of one unit: "240 prisoners" and "180 prisoners"."""
    by_unit: dict[str, list[Filled]] = {}
    for member in members:
        units: dict[str, list[Quantity]] = {}
        for quantity in member.amounts:
            units.setdefault(unit_of(quantity), []).append(quantity)
        for unit, found in units.items():
            if unit:
                key = frozenset(f"{q.value}" for q in found)
                text = "; ".join(dict.fromkeys(q.text for q in found))
                by_unit.setdefault(unit, []).append(Filled(key=key, text=text, member=member.id))
    return [
        v for unit in sorted(by_unit) if _differ(by_unit[unit]) and (v := _variant("quantity", by_unit[unit]))
    ]


def _differ(filled: list[Filled]) -> bool:
    """True where two members tell numbers that the other does not: to tell one more is no difference."""
    keys = [f.key for f in filled]
    return any(a - b and b - a for a in keys for b in keys)


def dates(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Days on which the deed is put, where no day is common to two members."""
    told = [m for m in members if m.event and m.event.date]
    if not any(apart(a.event, b.event) for a in told for b in told if a.event and b.event):
        return []
    filled = [
        Filled(
            key=frozenset({f"{m.event.date.interval.first}/{m.event.date.interval.last}"}),
            text=m.event.date.text,
            member=m.id,
        )
        for m in told
        if m.event and m.event.date
    ]
    found = _variant("date", filled)
    return [found] if found else []


def years(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Lists of years: "in 1961 and 2000" and "in 1961, 2000 and 2001"."""
    filled = []
    for member in members:
        found = [t for t in material.readings[member.report].times if t.kind is TimeKind.DATE]
        found = [t for t in found if t.value[:4].isdigit() and any(s.covers(t.span) for s in member.spans)]
        if len(found) > 1:
            key = frozenset(t.value[:4] for t in found)
            text = _listed([t.span for t in found], material.text(member.report))
            filled.append(Filled(key=key, text=text, member=member.id))
    variant = _variant("years", filled)
    return [variant] if variant else []


def _listed(spans: list[Span], text: str) -> str:
    spans = sorted(spans)
    gaps = (after.start - before.end for before, after in pairwise(spans))
    if all(gap <= _NEAR for gap in gaps):
        return hull(*spans).words(text)
    return "; ".join(s.words(text) for s in spans)


def items(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Things handed over or spoken of: "a car" and "a car and a watch"."""
    filled = []
    for member in members:
        told = things(member.event, plain) if member.event else []
        if told:
            key = frozenset(min(plain.stems(i), default=i.lower()) for i in told)
            filled.append(Filled(key=key, text=", ".join(told), member=member.id))
    variant = _variant("items", filled)
    return [variant] if variant else []


def places(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Where it happened, where one place's name does not hold the other's."""
    filled = []
    for member in members:
        if member.event and member.event.place:
            name = material.parties.name(member.event.place, member.event.place)
            filled.append(Filled(key=frozenset({name.casefold()}), text=name, member=member.id))
    variant = _variant("place", filled)
    return [variant] if variant else []


def wordings(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """What was said, in other words."""
    told: list[tuple[str, list[str]]] = []
    whole = [
        m
        for m in members
        if not any(n.hull != m.hull and nested(m, n) and n.hull.covers(m.hull) for n in members)
    ]
    for member in whole:
        if member.statement is None:
            return []
        for words, ids in told:
            if fuzz.ratio(words.casefold(), member.words.casefold()) >= _SAME_WORDS:
                ids.append(member.id)
                break
        else:
            told.append((member.words, [member.id]))
    if len(told) < 2:
        return []
    values = tuple(VariantValue(value=words, members=tuple(ids)) for words, ids in told)
    return [Variant(slot="wording", values=values)]


def _variant(slot: str, filled: list[Filled]) -> Variant | None:
    by_key: dict[frozenset[str], list[Filled]] = {}
    for one in filled:
        by_key.setdefault(one.key, []).append(one)
    if len(by_key) < 2:
        return None
    values = tuple(
        VariantValue(value=same[0].text, members=tuple(dict.fromkeys(f.member for f in same)))
        for same in by_key.values()
    )
    return Variant(slot=slot, values=values)


SLOTS: tuple[Slot, ...] = (amounts, dates, years, items, places, wordings)
