"""Finds a person of the record by id, name or mention, as a reviewer's ruling speaks of him."""

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches

from wirewatch.errors import NotFound
from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind
from wirewatch.model.records import Record
from wirewatch.model.reviews import Place
from wirewatch.report.wording import fold, plain

_NEAR = 5


def find_person(record: Record, wanted: str) -> str:
    """The full name by which a ruling speaks of the person who is meant, or the place of a mention.

    ``wanted`` is an entity's id or its first letters, a name, or ``REPORT@START``. Who has no full name, or
    one that others have too, is known by the place where a report mentions him first. Raises NotFound, which
    names the candidates, where nobody is meant or more than one.
    """
    if place := Place.of(wanted):
        return _mentioned(record, place)
    persons = [e for e in record.entities if e.kind is EntityKind.PERSON and not (e.anonymous or e.members)]
    exact = [e for e in persons if e.id == wanted]
    folded = fold(wanted)
    named = [e for e in persons if folded and folded in {fold(name) for name in _names(e)}]
    if not exact and named and _full(wanted):
        return next(plain(name) for e in named for name in _names(e) if fold(name) == folded)
    found = exact or named or [e for e in persons if wanted and e.id.startswith(wanted)]
    if len(found) == 1:
        return _subject(found[0], persons)
    if found:
        raise NotFound(f"{len(found)} persons may be meant by {wanted!r}: {_listed(found)}; give one's id")
    names = {fold(name): e for e in persons for name in _names(e)}
    near = [names[name] for name in get_close_matches(folded, names, n=_NEAR, cutoff=0.6)]
    hint = (
        f"near it: {_listed(dict.fromkeys(near))}" if near else "names and ids stand in the exported record"
    )
    raise NotFound(f"no report names a person {wanted!r}; {hint}")


def _names(entity: Entity) -> tuple[str, ...]:
    return entity.name, *entity.aliases


def _full(name: str) -> bool:
    """True for a name of two words or more: one word two people may share."""
    return len(fold(name).split()) > 1


def _subject(entity: Entity, persons: Iterable[Entity]) -> str:
    bearers = Counter(fold(person.name) for person in persons)
    if (_full(entity.name) and bearers[fold(entity.name)] == 1) or not entity.mentions:
        return plain(entity.name)
    first = entity.mentions[0]
    return str(Place(report=first.report, start=first.span.start))


def _mentioned(record: Record, place: Place) -> str:
    """The place, its report's id in full."""
    found = [r for r in record.readings if r.report == place.report or r.report.startswith(place.report)]
    if len(found) != 1:
        raise NotFound(f"no single report has the id {place.report!r}: `wirewatch export` gives mentions")
    people = {r.id: r for r in found[0].referents if r.kind is EntityKind.PERSON}
    starts = {m.span.start: people[m.referent] for m in found[0].mentions if m.referent in people}
    if place.start not in starts:
        known = ", ".join(f"{at} ({plain(starts[at].name)})" for at in sorted(starts)[: _NEAR * 2]) or "none"
        raise NotFound(f"{found[0].report} mentions no person at {place.start}; it does at {known}")
    return str(Place(report=found[0].report, start=place.start))


def _listed(entities: Iterable[Entity]) -> str:
    return ", ".join(f"{e.id} ({plain(e.name)})" for e in list(entities)[:_NEAR])
