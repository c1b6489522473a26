"""A deed told twice in a report: the date and place that one telling gives hold for the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from wirewatch.model.readings import EntityKind, Event, EventType, Referent, Status

TOLD = frozenset({Status.ASSERTED, Status.ALLEGED, Status.DENIED})
DEAD = "dead"
"""The mode of a word that tells how many died."""
ALSO = {"seize": ("cyber",), DEAD: (None, "aerial", "firearms", "heavy-weapons", "destroy")}
"""Modes of the deed whose size a word of that mode tells: coins are lost to hackers as to robbers."""
HISTORY = timedelta(days=60)
"""A deed that lies further back than this is told as history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event with what it is about: the lemmas of its objects ("pact")."""

    event: Event
    about: frozenset[str]
    echo: bool = False
    """It tells the size of a deed that the report has told before, and is nothing without it."""


def complete(
    drafts: tuple[Draft, ...], referents: Mapping[str, Referent], day: date | None
) -> tuple[Event, ...]:
    """The events, each with the date and place of its other tellings and marked where it is history."""
    drafts = tuple(_echoes(drafts))
    tellings = [_telling(draft, referents) for draft in drafts]
    completed = []
    for draft, telling in zip(drafts, tellings, strict=True):
        others = [o.event for o in tellings if o is not None and telling is not None and telling.same(o)]
        completed.append(_aged(_filled(draft.event, others), day))
    return tuple(completed)


def _echoes(drafts: tuple[Draft, ...]) -> Iterator[Draft]:
    """The drafts; an echo takes over the parties, things and day of the deed told before it."""
    told: list[Event] = []
    for draft in drafts:
        event = draft.event
        if not draft.echo:
            told.append(event)
            yield draft
            continue
        first = next((e for e in reversed(told) if e.type is event.type and _alike(e, event)), None)
        if first is not None:
            yield replace(
                draft,
                event=replace(
                    event,
                    actors=first.actors,
                    recipients=first.recipients,
                    items=first.items,
                    date=event.date or first.date,
                    place=event.place or first.place,
                    confidence=min(event.confidence, first.confidence),
                ),
            )
        elif event.mode == DEAD:  # of a flood, a fever: nobody's deed
            yield replace(draft, event=replace(event, type=EventType.OTHER, mode=None))


def _alike(told: Event, echo: Event) -> bool:
    return told.status in TOLD and (told.mode == echo.mode or told.mode in ALSO.get(echo.mode or "", ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """A telling with its sides as states; ``loose`` are people whose state the report does not name."""

    event: Event
    about: frozenset[str]
    sides: frozenset[str]
    loose: frozenset[str]

    def same(self, other: "_Telling") -> bool:
        """True where both may tell one deed: type, matter and sides agree as far as they are known."""
        if self is other or self.event.type is not other.event.type or self.about != other.about:
            return False
        if not self.sides & other.sides:
            return False
        return self.sides - other.sides <= self.loose or other.sides - self.sides <= other.loose


def _telling(draft: Draft, referents: Mapping[str, Referent]) -> _Telling | None:
    event = draft.event
    if event.status not in TOLD or not draft.about:
        return None
    parties = [referents[id] for id in (*event.actors, *event.recipients) if id in referents]
    sides = frozenset(party.state or party.id for party in parties)
    loose = frozenset(p.id for p in parties if p.state is None and p.kind is EntityKind.PERSON)
    if len(sides) < 2:
        return None
    return _Telling(event=event, about=draft.about, sides=sides, loose=loose)


def _filled(event: Event, tellings: Iterable[Event]) -> Event:
    others = tuple(tellings)
    dates = {other.date.interval: other.date for other in others if other.date is not None}
    places = {other.place for other in others if other.place is not None}
    found = event.date if event.date is not None or len(dates) != 1 else next(iter(dates.values()))
    place = event.place if event.place is not None or len(places) != 1 else next(iter(places))
    return replace(event, date=found, place=place)


def _aged(event: Event, day: date | None) -> Event:
    if event.date is None or day is None:
        return event
    return replace(event, background=date.fromisoformat(event.date.interval.last) < day - HISTORY)
