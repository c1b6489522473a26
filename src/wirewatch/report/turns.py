"""What became of one claim from one of its states to the next, in words."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from enum import StrEnum

from wirewatch.model.claims import Claim, Standing, VariantValue
from wirewatch.report.accounts import against
from wirewatch.report.differing import slot_name, variants
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.succession import now
from wirewatch.report.wording import fold, listed, lower, number, plain, several, shorten

_MOST_NAMES = 3
_LONGEST_VALUE = 180
_CONTESTED = (Standing.DISPUTED, Standing.DENIED)


class Turn(StrEnum):
    """What became of a claim; the order is that in which it is told."""

    DENIED = "denied"
    DISPUTED = "disputed"
    EDITED_OUT = "edited-out"
    CORROBORATED = "corroborated"
    WEAKENED = "weakened"
    """It rests on fewer sources than was thought."""
    CHANGED = "changed"
    REVIEWED = "reviewed"
    """A reviewer graded it, or took a grade back."""
    NOT_DENIED = "no-longer-denied"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    SPLIT = "split"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One turn: what changed as a sentence, by whom, and in which reports (ids)."""

    turn: Turn
    what: str
    who: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


def turns(
    old: Claim,
    new: Claim,
    lookup: Lookup,
    moved: Mapping[str, str] | None = None,
    known: Set[str] = frozenset(),
) -> tuple[Told, ...]:
    """What changed in a claim's meaning; nothing where it was only made anew.

    Names and reports are those of ``lookup``; ``moved`` is under which id an earlier member stands now,
    ``known`` are members that were told before, be it by other claims.
    """
    known = known | now((*old.members, *old.denials), moved or {})
    denied, more = _denial(old, new, known, lookup), _sources(old, new, known, lookup)
    return (*denied, *more, *_differs(old, new, known, lookup))


def _denial(old: Claim, new: Claim, known: Set[str], lookup: Lookup) -> Iterator[Told]:
    was, contested = old.standing in _CONTESTED, new.standing in _CONTESTED
    if was and not contested:
        yield Told(turn=Turn.NOT_DENIED, what=f"No longer {old.standing.value}")
        return
    if not contested:
        return
    fresh = [id for id in new.denials if id not in known]
    if was and (not fresh or any(id not in lookup.members for id in old.denials)):
        if new.standing is Standing.DENIED and old.standing is not new.standing:
            yield denial(new, new.denials, lookup)
        return
    before = {_by(new, [id], lookup) for id in known if id in new.denials}
    other = [id for id in fresh if _by(new, [id], lookup) not in before]
    if was and not other:
        return
    yield denial(new, other or fresh or new.denials, lookup, again=was)


def denial(claim: Claim, ids: Iterable[str], lookup: Lookup, *, again: bool = False) -> Told:
    """That a claim is denied or disputed, by whom and where."""
    members = lookup.some(tuple(ids))
    by = _by(claim, [m.id for m in members], lookup)
    what = by or claim.standing.value.capitalize()
    if again:
        what = f"Also {lower(what)}"
    where = f", in {lookup.told_by(members)}" if members else ""
    turn = Turn.DENIED if claim.standing is Standing.DENIED else Turn.DISPUTED
    return Told(turn=turn, what=f"{what}{where}", who=_speakers(members, lookup), reports=_reports(members))


def _by(claim: Claim, ids: Iterable[str], lookup: Lookup) -> str:
    """``Denied by Ostrel``, by the denials of those ids."""
    told = against(replace(claim, denials=tuple(ids)), lookup, Notebook(lookup, 1))
    return plain(told.text) if told else ""


def _speakers(members: Iterable[Member], lookup: Lookup) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for m in members if (name := lookup.called(m.by))))


def _sources(old: Claim, new: Claim, known: Set[str], lookup: Lookup) -> Iterator[Told]:
    were, are = old.independent_sources, new.independent_sources
    if are > were and are > 1:
        had = sources(old, lookup)
        names = [name for name in sources(new, lookup) if name not in had]
        fresh = [m for m in lookup.of_claim(new) if m.id not in known]
        behind = {id for o in new.origins if o.counts and lookup.origin(o) in names for id in o.members}
        bring = [m for m in fresh if m.id in behind] or fresh
        also = f"; now also {listed(names, _MOST_NAMES)}" if names and were else ""
        told_by = lookup.told_by(bring, _MOST_NAMES)
        where = f", in {told_by}" if bring and names != [told_by] else ""
        what = f"{several(are, 'independent source').capitalize()}, {_before(were)}{also}{where}"
        yield Told(turn=Turn.CORROBORATED, what=what, who=tuple(names), reports=_reports(bring))
    elif are < were and were > 1:
        yield Told(
            turn=Turn.WEAKENED, what=f"{several(are, 'independent source').capitalize()}, {_before(were)}"
        )


def _before(count: int) -> str:
    return "none before" if not count else f"{number(count)} before"


def sources(claim: Claim, lookup: Lookup) -> list[str]:
    """The names of what a claim rests on and counts, each once."""
    return list(dict.fromkeys(plain(lookup.origin(o)) for o in claim.origins if o.counts))


def _differs(old: Claim, new: Claim, known: Set[str], lookup: Lookup) -> Iterator[Told]:
    """Slots that are filled in one more way than before."""
    before = {v.slot: {fold(w.value) for w in v.values} for v in old.variants}
    for _, variant in variants([new], lookup):
        had = before.get(variant.slot, set())
        if all(fold(w.value) in had for w in variant.values):
            continue
        added = [w for w in variant.values if fold(w.value) not in had and not known & set(w.members)]
        rest = [w for w in variant.values if w not in added]
        members = lookup.some([id for w in (added or rest) for id in w.members])
        where = lookup.told_by(members, _MOST_NAMES)
        if not added:
            what = f"{slot_name(variant)}: {_ways(rest)} beside one another, in {where}"
        elif variant.additive:
            what = f"{slot_name(variant)}: {_ways(added)} in {where}, where others tell {_ways(rest)}"
        else:
            what = f"{slot_name(variant)}: {_ways(added)} in {where}; {_ways(rest)} before"
        yield Told(turn=Turn.CHANGED, what=what, reports=_reports(members))


def _ways(values: Iterable[VariantValue]) -> str:
    return listed([f"“{shorten(w.value, _LONGEST_VALUE)}”" for w in values], _MOST_NAMES)


def _reports(members: Iterable[Member]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.report.id for m in members))
