"""When a report was published, from its furniture and its metadata."""

import re
from dataclasses import dataclass

from wirewatch.clean import datelines, dates
from wirewatch.clean.marks import Mark
from wirewatch.clean.metadata import Metadata
from wirewatch.clean.roles import Layout
from wirewatch.lists.clutter import Clutter
from wirewatch.model.reports import DateBasis, Role

_COPYRIGHT = re.compile(r"©|ⓒ|\(c\)|copyright", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Publication date with its basis, and the date of the last change."""

    published: str | None
    basis: DateBasis
    modified: str | None


def published(layout: Layout, about: Metadata, clutter: Clutter) -> Published:
    """From metadata, else from date lines, else from a dateline and the furniture's year, else unknown."""
    furniture = _furniture(layout)
    found = [stamp for words in furniture for stamp in dates.stamps(words, clutter)]
    first = next((stamp.iso for stamp in found if not stamp.modified), None)
    last = next((stamp.iso for stamp in reversed(found) if stamp.modified), None)
    told = dates.iso(about.published, clutter) if about.published else None
    changed = (dates.iso(about.modified, clutter) if about.modified else None) or last
    if told:
        return Published(published=told, basis=DateBasis.METADATA, modified=changed)
    stated = first or _from_dateline(layout, furniture, clutter) or changed
    basis = DateBasis.STATED if stated else DateBasis.UNKNOWN
    return Published(published=stated, basis=basis, modified=changed)


def _furniture(layout: Layout) -> list[str]:
    """Bylines, date lines and notices before the first and after the last paragraph."""
    body = [at for at, role in enumerate(layout.roles) if role is Role.BODY]
    first, last = (body[0], body[-1]) if body else (0, -1)
    lists = (at for at, mark in enumerate(layout.marks) if mark is Mark.LIST and at > last)
    stop = next(lists, len(layout.lines))  # what follows "Read next" is dated for itself
    return [
        line.words
        for at, (line, role, mark) in enumerate(zip(layout.lines, layout.roles, layout.marks, strict=True))
        if (at < stop or _COPYRIGHT.search(line.words))
        and not first < at < last
        and (role is Role.BYLINE or (role is Role.BOILERPLATE and mark is not None and line.count <= 20))
    ]


def _from_dateline(layout: Layout, furniture: list[str], clutter: Clutter) -> str | None:
    dateline = _dateline(layout, clutter)
    if dateline is None or dateline.date is None:
        return None
    full = dates.stamps(dateline.date, clutter)
    if full:
        return full[0].iso
    day = datelines.month_and_day(dateline)
    years = {year for words in furniture if _COPYRIGHT.search(words) for year in _YEAR.findall(words)}
    if len(years) != 1 and day is not None:
        years = _years_of(day, layout, clutter)
    if len(years) != 1 or day is None:
        return None
    return dates.iso(f"{years.pop()}-{day[0]:02}-{day[1]:02}", clutter)


def _years_of(day: tuple[int, int], layout: Layout, clutter: Clutter) -> set[str]:
    """The years that captions give to this month and day: pictures are dated in full."""
    captions = (
        line.words for line, role in zip(layout.lines, layout.roles, strict=True) if role is Role.CAPTION
    )
    stamps = [stamp.iso for words in captions for stamp in dates.stamps(words, clutter)]
    return {iso[:4] for iso in stamps if iso[4:10] == f"-{day[0]:02}-{day[1]:02}"}


def _dateline(layout: Layout, clutter: Clutter) -> datelines.Dateline | None:
    for line, role in zip(layout.lines, layout.roles, strict=True):
        if role in {Role.BODY, Role.STANDFIRST} and (found := datelines.find(line.words, clutter)):
            return found
    return None
