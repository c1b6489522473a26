"""The slots in which the members of a claim differ: figures, dates, years, items, places, wordings.

A slot is a difference only where two members fill it with what cannot both be meant: "dozens" and 40 are one
number, March and 15 March one day. Of lists, one that holds all of another adds to it and is no conflict.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from wirewatch.check import figures, whereabouts
from wirewatch.check.days import day
from wirewatch.check.enumerations import enumerations
from wirewatch.check.goods import item_alike, things
from wirewatch.check.material import Material, Member
from wirewatch.check.namesakes import namesakes
from wirewatch.check.order import orders
from wirewatch.check.replaced import replaced
from wirewatch.check.statements import nested
from wirewatch.check.sureness import beside
from wirewatch.check.words import Plain, stem
from wirewatch.model.claims import ClaimKind, Variant, VariantValue
from wirewatch.model.readings import EntityKind, Quantity, TimeKind
from wirewatch.model.spans import Span, hull

WORDING = "wording"
"""The slot of what was said in other words."""

_SAME_WORDS = 88.0
"""Similarity ratio (0 to 100) from which two wordings are one."""

_NEAR = 40
"""Characters between the parts of one list."""

_PEOPLE = "people"
"""The unit of all who are human."""

_NEXT = re.compile(r"\s+(\w+)")

Fillings = Sequence[tuple[str, str]]
"""How members fill a slot: the words of the text, and the member's id."""

Agree = Callable[[int, int], bool]
"""Whether two fillings, by place, may mean the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list that a member gives: its parts, the words of the text, and the member's id."""

    parts: frozenset[str]
    text: str
    member: str


Slot = Callable[[tuple[Member, ...], Material, Plain], list[Variant]]


def variants(members: tuple[Member, ...], material: Material, plain: Plain) -> tuple[Variant, ...]:
    """All slots in which two or more members differ, in the order of ``SLOTS``."""
    if len(members) < 2:
        return ()
    by_id = {member.id: member for member in members}
    found = [v for slot in SLOTS for v in slot(members, material, plain) if _differs(v, by_id)]
    return with_more(found, replaced(members, material, plain))


def _voice(member: Member) -> str | None:
    """Who says it or vouches for it; None in the report's own voice."""
    if member.statement is not None:
        return member.statement.speaker
    return member.event.holder if member.event else None


def _differs(variant: Variant, members: Mapping[str, Member]) -> bool:
    """True where of two reports, or of two voices, each tells what the other does not."""
    told = [[members[id] for id in value.members] for value in variant.values]
    reports = [{member.report for member in some} for some in told]
    return _are_apart(reports) or _are_apart([{_voice(member) for member in some} for some in told])


def _are_apart(tellers: Sequence[Set[str | None]]) -> bool:
    return any(a - b and b - a for a, b in combinations(tellers, 2))


def with_more(found: Sequence[Variant], more: Iterable[Variant]) -> tuple[Variant, ...]:
    """Variants, and those of others that show what none of them does."""
    shown = {value.value.casefold() for variant in found for value in variant.values}
    return (*found, *(v for v in more if not _is_shown(v, shown)))


def widened(found: Sequence[Variant], wider: Sequence[Variant]) -> tuple[Variant, ...]:
    """Variants, in the place of some wider ones of their slot that show more, and what else these show."""
    kept = (next((w for w in wider if _holds(w, variant)), variant) for variant in found)
    return with_more(tuple(dict.fromkeys(kept)), wider)


def _holds(wider: Variant, variant: Variant) -> bool:
    return wider.slot == variant.slot and _is_shown(variant, _values(wider))


def _values(variant: Variant) -> set[str]:
    return {value.value.casefold() for value in variant.values}


def _is_shown(variant: Variant, shown: Collection[str]) -> bool:
    """True where another slot shows all that it shows."""
    return all(any(value.value.casefold() in known for known in shown) for value in variant.values)


def amounts(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Numbers of one unit: "240 prisoners" and "180 prisoners", "$9 million" and "$41 million".

    Of people of two sorts, or of two nations, each have numbers of their own.
    """
    told: list[tuple[str, str, str, Quantity]] = []
    for member in members:
        text = material.text(member.report)
        for quantity in member.amounts:
            unit = _counted(quantity, text, plain)
            if unit and not figures.is_none(quantity, text) and not figures.is_since(quantity, text):
                told.append((unit, sort(quantity, text, plain), member.id, quantity))
    sorts = {sort for unit, sort, _, _ in told if unit == _PEOPLE and sort}
    by_unit: dict[tuple[str, str], dict[str, list[Quantity]]] = {}
    for unit, sort_, id, quantity in told:
        apart = sort_ if unit == _PEOPLE and len(sorts) > 1 else ""
        by_unit.setdefault((unit, apart), {}).setdefault(id, []).append(quantity)
    differing = (_amount(list(by_unit[unit].items())) for unit in sorted(by_unit))
    return [v for v in differing if v is not None]


def people(member: Member, material: Material, plain: Plain) -> tuple[Quantity, ...]:
    """The numbers of people that a member tells."""
    text = material.text(member.report)
    return tuple(q for q in member.amounts if _counted(q, text, plain) == _PEOPLE)


def sort(quantity: Quantity, text: str, plain: Plain) -> str:
    """Which people a number counts: those of a nation, or of a sort; empty for people at large."""
    told = quantity.span.words(text).split()[1:]
    demonym = next((word for word in told if word[0].isupper()), None)
    if demonym is not None:
        return stem(demonym.casefold())
    return next((plain.words.sorts[t] for word in told if (t := word.casefold()) in plain.words.sorts), "")


def _counted(quantity: Quantity, text: str, plain: Plain) -> str:
    """What is counted: all who are human count as people, whatever they are called: "thirty-one dead"."""
    words = (quantity.unit or "").split()
    if (
        not words
        and (after := _NEXT.match(text, quantity.span.end))
        and after[1].casefold() in plain.words.people
    ):
        return _PEOPLE
    if not words:
        return ""
    demonym = words[-1][0].isupper() and words[-1].endswith("s")
    human = demonym or words[-1].casefold() in plain.words.people
    if not human or figures.is_sum(quantity):
        return figures.unit(quantity)
    return _PEOPLE


def _amount(told: list[tuple[str, list[Quantity]]]) -> Variant | None:
    fillings = [("; ".join(dict.fromkeys(q.text for q in found)), id) for id, found in told]
    return _variant(
        figures.slot(told[0][1][0]), fillings, lambda a, b: not figures.conflict(told[a][1], told[b][1])
    )


def dates(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Days on which the deed is put, where no day is common to two members."""
    told = [found for member in members if (found := day(member, material)) is not None]
    return _some(_variant("date", [(d.words, d.member) for d in told], lambda a, b: told[a].agrees(told[b])))


def years(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Lists of years: "in 1961 and 2000" and "in 1961, 2000 and 2001"."""
    filled = []
    for member in members:
        found = [t for t in material.times(member) if t.kind is TimeKind.DATE and t.value[:4].isdigit()]
        found = [t for t in found if t.value[:4] in t.span.words(material.text(member.report))]
        if found:
            text = _words([t.span for t in found], material.text(member.report))
            filled.append(Listed(parts=frozenset(t.value[:4] for t in found), text=text, member=member.id))
    return _lists("years", filled)


def instruments(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Lists of treaties, resolutions, accords."""
    filled = []
    for member in members:
        spans: dict[str, Span] = {}
        for mention in material.readings[member.report].mentions:
            entity = material.parties.entities.get(mention.referent)
            inside = any(s.covers(mention.span) for s in member.spans)
            if (
                inside
                and entity is not None
                and entity.kind is EntityKind.INSTRUMENT
                and not entity.anonymous
            ):
                spans.setdefault(entity.id, mention.span)
        if spans:
            text = _words([*spans.values()], material.text(member.report))
            filled.append(Listed(parts=frozenset(spans), text=text, member=member.id))
    return _lists("instruments", filled)


def items(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Things in a row that others name in part; else those that were read as handed over or spoken of."""
    return enumerations(members, material, plain) or _handed_over(members, plain)


def _handed_over(members: tuple[Member, ...], plain: Plain) -> list[Variant]:
    """ "A car" and "a car and a watch", not "arms" and "rifles"."""
    told = [(m.id, tuple(things(m.event, plain)), plain.stems(m.words)) for m in members if m.event]
    told = [one for one in told if one[1]]

    def holds(a: int, b: int) -> bool:
        _, longer, words = told[a]
        return all(
            plain.stems(i) <= words or max(item_alike(i, j, plain) for j in longer) > 0 for i in told[b][1]
        )

    found = _variant(
        "items",
        [(", ".join(list), id) for id, list, _ in told],
        lambda a, b: holds(a, b) and holds(b, a),
    )
    if found is None:
        return []
    lists = [next(at for at, (id, _, _) in enumerate(told) if id == v.members[0]) for v in found.values]
    adds = all(holds(a, b) or holds(b, a) for a in lists for b in lists)
    return [replace(found, additive=adds)]


def places(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Where it happened, whence and whither."""
    return whereabouts.places(members, material)


def names(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Names of which one word differs."""
    return namesakes(members, material)


def order(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Before or after what else it was done: "before the tug came" and "after the tug had come"."""
    told = [found for member in members for found in orders(member, material, plain)]
    for at, one in enumerate(told):
        turned = [other for other in told[at + 1 :] if one.turns(other)]
        if turned:
            kept = [other for other in told if other.before is one.before and other.turns(turned[0])]
            values = (
                VariantValue(value=one.text, members=tuple(dict.fromkeys(o.member for o in kept))),
                VariantValue(value=turned[0].text, members=tuple(dict.fromkeys(o.member for o in turned))),
            )
            return [Variant(slot="order", values=values)]
    return []


def further(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """Parties beside the one that the others name: "two banks besides Norwell"."""
    adding = [(m, found) for m in members if (found := beside(m, material.parties, plain))]
    if not adding:
        return []
    first, (party, words) = adding[0]
    others = tuple(m.id for m in members if party in m.names and m.id not in {a.id for a, _ in adding})
    values = (
        VariantValue(value=material.parties.name(party), members=others),
        VariantValue(value=words, members=(first.id,)),
    )
    return [Variant(slot="parties", values=values, additive=True)] if others else []


def wordings(members: tuple[Member, ...], material: Material, plain: Plain) -> list[Variant]:
    """What was said, in other words."""
    if any(m.kind is ClaimKind.EVENT for m in members):
        return []
    whole = [
        m
        for m in members
        if not any(n.hull != m.hull and nested(m, n) and n.hull.covers(m.hull) for n in members)
    ]
    fillings = [(m.words, m.id) for m in whole]
    alike = [w.casefold() for w, _ in fillings]
    return _some(_variant(WORDING, fillings, lambda a, b: fuzz.ratio(alike[a], alike[b]) >= _SAME_WORDS))


def _variant(slot: str, fillings: Fillings, agree: Agree) -> Variant | None:
    """The variant of a slot: a value is what agrees with all of a group.

    It is shown by what another group contradicts: "March" agrees with the 14th and the 17th, which differ.
    """
    groups: list[list[int]] = []
    for place in range(len(fillings)):
        home = next((g for g in groups if all(agree(other, place) for other in g)), None)
        if home is None:
            groups.append([place])
        else:
            home.append(place)
    if len(groups) < 2:
        return None
    values = tuple(
        VariantValue(
            value=fillings[_apart(group, groups, agree)][0],
            members=tuple(dict.fromkeys(fillings[p][1] for p in group)),
        )
        for group in groups
    )
    return Variant(slot=slot, values=values)


def _apart(group: Sequence[int], groups: Sequence[Sequence[int]], agree: Agree) -> int:
    """The first of a group that disagrees with one of another."""
    others = [place for one in groups if one is not group for place in one]
    return next((p for p in group if any(not agree(p, other) for other in others)), group[0])


def _some(variant: Variant | None) -> list[Variant]:
    return [] if variant is None else [variant]


def _lists(slot: str, filled: list[Listed]) -> list[Variant]:
    """Lists that differ, where one at least has several parts and two have a part in common."""
    parts = {one.parts for one in filled}
    related = any(a & b for a in parts for b in parts if a != b)
    if not related or all(len(p) < 2 for p in parts):
        return []
    fillings = [(one.text, one.member) for one in filled]
    found = _variant(slot, fillings, lambda a, b: filled[a].parts == filled[b].parts)
    adds = all(a <= b or b <= a for a in parts for b in parts)
    return [] if found is None else [replace(found, additive=adds)]


def _words(spans: list[Span], text: str) -> str:
    """The stretch that holds the parts of a list, or the parts where they stand far from each other."""
    spans = sorted(spans)
    if all(after.start - before.end <= _NEAR for before, after in pairwise(spans)):
        return hull(*spans).words(text)
    return "; ".join(s.words(text) for s in spans)


SLOTS: tuple[Slot, ...] = (amounts, dates, years, instruments, items, places, order, names, further, wordings)
