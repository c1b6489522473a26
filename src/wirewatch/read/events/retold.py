"""A deed told twice in a report: the date and place that one telling gives hold for the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from wirewatch.model.readings import Event, EventType, Referent, Status

TOLD = frozenset({Status.ASSERTED, Status.ALLEGED, Status.DENIED})
HISTORY = timedelta(days=60)
"""A deed that lies further back than this is told as history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event with what it is about: the lemmas of its objects ("pact")."""

    event: Event
    about: frozenset[str]


def complete(
    drafts: tuple[Draft, ...], referents: Mapping[str, Referent], day: date | None
) -> tuple[Event, ...]:
    """The events, each with the date and place of its other tellings and marked where it is history."""
    told: dict[object, list[Event]] = {}
    keys = [_key(draft, referents) for draft in drafts]
    for draft, key in zip(drafts, keys, strict=True):
        if key is not None:
            told.setdefault(key, []).append(draft.event)
    return tuple(
        _aged(_filled(draft.event, told.get(key, ()) if key is not None else ()), day)
        for draft, key in zip(drafts, keys, strict=True)
    )


def _key(
    draft: Draft, referents: Mapping[str, Referent]
) -> tuple[EventType, frozenset[str], frozenset[str]] | None:
    """What two tellings of one deed share: type, both sides, and what it is about."""
    event = draft.event
    sides = frozenset(
        referents[id].state or id for id in (*event.actors, *event.recipients) if id in referents
    )
    if event.status not in TOLD or len(sides) < 2 or not draft.about:
        return None
    return event.type, sides, draft.about


def _filled(event: Event, tellings: Iterable[Event]) -> Event:
    others = [other for other in tellings if other.id != event.id]
    dates = {other.date.interval: other.date for other in others if other.date is not None}
    places = {other.place for other in others if other.place is not None}
    found = event.date if event.date is not None or len(dates) != 1 else next(iter(dates.values()))
    place = event.place if event.place is not None or len(places) != 1 else next(iter(places))
    return replace(event, date=found, place=place)


def _aged(event: Event, day: date | None) -> Event:
    if event.date is None or day is None:
        return event
    return replace(event, background=date.fromisoformat(event.date.interval.last) < day - HISTORY)
