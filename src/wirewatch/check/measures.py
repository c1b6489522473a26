"""Figures for the measure of a deed that was told before: "the loss", "the toll"."""

import re
from collections.abc import Iterable

from wirewatch.check import figures
from wirewatch.check.material import Member
from wirewatch.check.words import Plain
from wirewatch.model.readings import Quantity

_NEAR = 5.0
"""By how many times two figures for one measure may differ."""


def gives_measure(member: Member, plain: Plain) -> bool:
    """True where the words hold a noun for a loss or a sum, and its figure after it."""
    nouns = "|".join(sorted(map(re.escape, plain.words.measures)))
    return any(
        re.search(
            rf"\b(?:the|its|their|that)\s(?:\w+\s){{0,2}}(?:{nouns})\b[^.;]{{0,60}}{re.escape(q.text)}",
            member.words,
        )
        for q in member.amounts
    )


def comparable(one: Iterable[Quantity], other: Iterable[Quantity]) -> bool:
    """True where both give a figure of one unit and of about the same size."""
    told = tuple(other)
    return any(
        figures.unit(q) == figures.unit(r) and r.value and q.value and 1 / _NEAR <= q.value / r.value <= _NEAR
        for q in one
        for r in told
    )
