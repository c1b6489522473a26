"""What a person asks for, brought to ids of the record; what is not there is refused with what is."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches

from wirewatch.errors import NotFound
from wirewatch.model.groups import Entity, Story
from wirewatch.model.records import Record
from wirewatch.report.labels import outlet_name
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.wording import fold, listed, plain

UNNAMED = "unnamed"
"""How reports without an outlet's name are asked for."""
_MOST = 12


def days(words: str) -> tuple[str, str]:
    """First and last day of ``2024-06-19``, ``2024-06`` or ``2024``. Raises ValueError for anything else."""
    parts = words.strip().split("-")
    if len(parts) > len(_DIGITS) or any(
        len(part) != size or not (part.isascii() and part.isdigit())
        for part, size in zip(parts, _DIGITS, strict=False)
    ):
        raise ValueError(f"{words!r} is no date: write 2024-06-19, 2024-06 or 2024")
    year, month, day = (int(part) for part in (*parts, "0", "0")[:3])
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        raise ValueError(f"{words!r} is no day of the calendar") from None
    return first.isoformat(), last.isoformat()


_DIGITS = (4, 2, 2)


def stories(record: Record, wanted: str) -> frozenset[str]:
    """Stories of that id, of an id that begins so, or with all of these words in their title."""
    asked = set(fold(wanted).split())
    by_id = {s.id for s in record.stories if wanted and s.id.startswith(wanted)}
    found = by_id or {s.id for s in record.stories if asked and asked <= set(fold(s.title).split())}
    if not found:
        known = [f"{s.id} ({plain(s.title)})" for s in _largest(record)]
        raise NotFound(f"no story has the id or the words {wanted!r}; stories: {_some(known)}")
    return frozenset(found)


def _largest(record: Record) -> list[Story]:
    return sorted(record.stories, key=lambda s: (-len(s.reports), s.id))


def reports_of(record: Record, wanted: str) -> frozenset[str]:
    """Reports of the outlet of that name, else of those whose names hold these words."""
    asked = fold(wanted)
    names = {r.id: outlet_name(r) or UNNAMED for r in record.reports}
    found = {id for id, name in names.items() if asked and fold(name) == asked}
    found = found or {id for id, name in names.items() if _holds(fold(name), asked)}
    if not found:
        known = sorted(set(names.values()), key=lambda name: (name == UNNAMED, name))
        raise NotFound(f"no report is of an outlet {wanted!r}; outlets: {_some(known)}")
    return frozenset(found)


def roles(member: Member) -> tuple[str, ...]:
    """Entity ids of the parties: an event's actors, recipients and holder, a statement's speaker."""
    event = member.event
    ids = (*event.actors, *event.recipients, event.holder) if event else (member.by,)
    return tuple(dict.fromkeys(id for id in ids if id))


def parties(record: Record, lookup: Lookup, wanted: str) -> frozenset[str]:
    """Entities of that name or alias that are party to a claim, and those that stand for them with others."""
    weight = Counter(id for c in record.claims for m in lookup.of_claim(c) for id in roles(m))
    known = [lookup.entities[id] for id in weight if id in lookup.entities]
    asked = _bare(fold(wanted))
    called = {e.id: _names(e, lookup) for e in record.entities}
    named = {id for id, names in called.items() if id == wanted or (asked and asked in names)}
    found = {e.id for e in known if e.id in named or named & set(e.members)}
    if found:
        return frozenset(found)
    ranked = sorted(known, key=lambda e: (-weight[e.id], e.name))
    if named:
        raise NotFound(f"{wanted!r} is party to no claim; parties: {_some(_called(ranked, lookup))}")
    near = [e for e in ranked if any(_holds(name, asked) for name in called[e.id])]
    if not near:
        spelt = {name: e for e in reversed(ranked) for name in called[e.id]}
        near = list(
            dict.fromkeys(spelt[name] for name in get_close_matches(asked, list(spelt), n=_MOST, cutoff=0.7))
        )
    if near:
        raise NotFound(f"no party is called {wanted!r}; near it: {_some(_called(near, lookup))}")
    raise NotFound(f"no party is called {wanted!r}; parties: {_some(_called(ranked, lookup))}")


def _names(entity: Entity, lookup: Lookup) -> frozenset[str]:
    """All that it is called, folded, without articles."""
    spelt = (entity.name, *entity.aliases, lookup.called(entity.id))
    return frozenset(_bare(fold(name)) for name in spelt) - {""}


def _bare(name: str) -> str:
    return name.removeprefix("the ")


def _called(entities: Iterable[Entity], lookup: Lookup) -> list[str]:
    """Their names, without those that only describe ("an official")."""
    return list(dict.fromkeys(name for e in entities if not e.anonymous and (name := lookup.name(e.id))))


def _holds(name: str, words: str) -> bool:
    """True where the words stand in the name, whole and in this order."""
    return bool(words) and f" {words} " in f" {name} "


def _some(names: Sequence[str]) -> str:
    return listed(names, _MOST, "; ") or "none"
