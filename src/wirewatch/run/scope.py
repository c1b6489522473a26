"""What is made anew when reports come: the stories that they touch, and no others."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wirewatch.group import Arrangement, Background, Settled, touched, traced, words_of
from wirewatch.group.links import NOTHING
from wirewatch.group.traces import DAYS
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report
from wirewatch.model.traces import Trace
from wirewatch.store import Store

FEW = 100
"""In a store of no more reports all stories are made anew:

that is quick, and how rare words are still changes.
"""

_ROOM = 500
"""So many reports of touched stories are looked at for each report that comes, the nearest stories first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Reports to be brought together, with their readings: those that came and those of the stories touched.

    ``stories`` are the latter with their reports, as they were; ``settled`` is what is known of these,
    ``traces`` are those of the reports that came; ``background`` says how rare words are in the whole
    archive.
    """

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    stories: Mapping[str, tuple[str, ...]]
    settled: Settled
    traces: tuple[Trace, ...]
    background: Background

    def is_as_it_was(self, told: Arrangement) -> bool:
        """True where one story has the reports and links that it had, and all that was settled before."""
        (story,) = told.stories
        links = {link for link in self.settled.links if link.to_report in story.reports}
        known = all(id in self.settled.stories for id in story.reports)
        return known and self.stories.get(story.id) == story.reports and set(told.links) == links


def scope(store: Store, came: Sequence[str], waiting: Collection[str], few: int = FEW) -> Scope:
    """What the reports of these ids touch; of those that wait as well nothing is settled.

    Where the store holds no more than ``few`` reports that is everything, and everything is looked into.
    """
    reports, readings = store.read(came)
    words = words_of(reports, {reading.report: reading for reading in readings})
    new = Background.of(words.values())
    rarity = new.added(*store.background(frozenset(new.seen)))
    left = traced(reports, words, rarity)
    everything = rarity.reports <= few
    stories = store.reports_of(store.stories() if everything else _touched(store, left))
    others = {id for reports_of_it in stories.values() for id in reports_of_it} - set(came)
    more, read = store.read(others)
    old = Background.of(words_of(more, {reading.report: reading for reading in read}).values())
    return Scope(
        reports=(*reports, *more),
        readings=(*readings, *read),
        stories=stories,
        settled=NOTHING
        if everything
        else _settled(store, others - _unsure(store, came, waiting), {*came, *others}),
        traces=left,
        background=new.added(*store.background(new.seen.keys() | old.seen.keys())),
    )


def _unsure(store: Store, came: Sequence[str], waiting: Collection[str]) -> frozenset[str]:
    """Reports of which nothing is settled:

    those that wait, and those of stories in which a report has changed.
    """
    changed = store.reports_of(frozenset(store.stories_of(came).values()))
    return frozenset(waiting).union(*changed.values())


def _settled(store: Store, known: Collection[str], within: Collection[str]) -> Settled:
    """What the record says of the reports that it knows: ``within`` are all that are brought together."""
    stories = store.stories_of(known)
    return Settled(
        stories=stories,
        links=tuple(
            link
            for link in store.links_of(known)
            if link.to_report in stories and (link.from_report in stories or link.from_report not in within)
        ),
        families=store.families_of(frozenset(stories.values())),
    )


def _touched(store: Store, left: Sequence[Trace]) -> frozenset[str]:
    """The stories that the reports that came are in, are linked to, or may belong to."""
    came = [trace.report for trace in left]
    links = store.links_of(came)
    held = store.stories_of({*came, *(k.from_report for k in links), *(k.to_report for k in links)})
    found = set(held.values())
    for trace in left:
        neighbours = store.neighbours(trace, DAYS)
        homes = store.stories_of([neighbour.report for neighbour in neighbours])
        found.update(_nearest(store, touched(trace, neighbours, homes)))
    return frozenset(found)


def _nearest(store: Store, stories: Sequence[str]) -> Iterator[str]:
    """The first of the stories, the nearest always, as long as their reports have room."""
    sizes, taken = {story: len(reports) for story, reports in store.reports_of(stories).items()}, 0
    for story in stories:
        if taken and taken + sizes[story] > _ROOM:
            return
        taken += sizes[story]
        yield story
