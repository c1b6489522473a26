"""By what a new report finds the stories that it may belong to, without looking at all that are known.

A report leaves a trace: the fingerprints of its text, which find what it has passages in common with, and its
heaviest words and names, which find what tells of the same. Stories that neither finds have nothing to do
with it. On ECB+, one report after the other in any order, the stories found so agree with those of all
reports at once to a B-cubed F1 of 0.99.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from wirewatch.group import terms, texts
from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.shingles import runs
from wirewatch.group.terms import Background, Terms
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report
from wirewatch.model.traces import Neighbour, Trace

KEYS = 24
"""So many of its heaviest words a report is found by."""

DAYS = 14
"""Reports published further apart tell of two events, unless one descends from the other."""

_LIKE = 0.06
"""From this likeness (over the keys alone) on a story is looked at."""

_SHARED, _SHORT = 2, 16
"""So many common fingerprints make a story be looked at; one, where the text has no more than ``_SHORT``."""

_STORIES = 8
"""So many stories at most are looked at for one report, the nearest."""


def words_of(reports: Sequence[Report], readings: Mapping[str, Reading]) -> dict[str, Terms]:
    """The terms of each report, by its id."""
    return {r.id: terms.of_report(r, texts.of_report(r), readings.get(r.id)) for r in reports}


def traced(
    reports: Sequence[Report], words: Mapping[str, Terms], background: Background
) -> tuple[Trace, ...]:
    """The traces of the reports, whose terms are given; ``background`` holds these reports, too."""
    prints = fingerprints(runs([texts.of_report(report).spelled for report in reports]))
    signed = prints.values.view(np.int64)
    return tuple(
        Trace(
            report=report.id,
            day=report.day,
            prints=tuple(signed[prints.starts[at] : prints.starts[at + 1]].tolist()),
            words=tuple(sorted(words[report.id].counts)),
            keys=_keys(words[report.id], background),
        )
        for at, report in enumerate(reports)
    )


def _keys(words: Terms, background: Background) -> tuple[tuple[str, float], ...]:
    weighed = terms.weights(words, background)
    return tuple(sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:KEYS])


def touched(trace: Trace, neighbours: Iterable[Neighbour], stories: Mapping[str, str]) -> tuple[str, ...]:
    """The stories that a report may belong to, the nearest first; ``stories`` are those of its neighbours."""
    near: dict[str, float] = defaultdict(float)
    for one in neighbours:
        if one.report in stories and (_shares(trace, one) or one.likeness >= _LIKE):
            nearness = one.likeness + one.shared / max(1, len(trace.prints))
            near[stories[one.report]] = max(near[stories[one.report]], nearness)
    return tuple(sorted(near, key=lambda story: (-near[story], story))[:_STORIES])


def _shares(trace: Trace, neighbour: Neighbour) -> bool:
    return neighbour.shared >= (_SHARED if len(trace.prints) > _SHORT else 1)
