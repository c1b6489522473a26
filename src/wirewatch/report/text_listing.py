"""Claims as a table in plain text: one line a claim, cut where the line has no more room."""

from collections.abc import Iterable, Iterator, Sequence

from wirewatch.report.columns import columns
from wirewatch.report.dating import Basis
from wirewatch.report.listing import Listing, Row, StoryRows
from wirewatch.report.text import EMPTY, Page
from wirewatch.report.wording import capital, listed, several

_GAP = "  "
_NARROWEST = 36
"""Columns that what is told has at least; what matters less than that makes room for it."""
_SPARED = ("DATE", "GRADE")
"""Columns that make room, the last one first."""
_TOLD = "WHAT IS TOLD"
_ON_A_PAGE = 88
NOTHING = "No claim is asked for that the record holds."


def render(listing: Listing, *, width: int | None = None) -> str:
    """The table as text that ends in a line feed; without a ``width`` no line is cut."""
    if not listing.total:
        return EMPTY
    page = Page(width or _ON_A_PAGE)
    if not listing.found:
        return "\n".join([NOTHING, *page.wrapped(widening(listing))]) + "\n"
    return "\n".join(_lines(listing, page, width)).rstrip() + "\n"


def widening(listing: Listing) -> str:
    """What would widen an empty listing, in words."""
    if not listing.wider:
        return f"No single filter keeps them out. Without any there are {several(listing.total, 'claim')}."
    found = [f"without {name} there would be {several(count, 'claim')}" for name, count in listing.wider]
    return f"{capital(listed(found, len(found)))}."


def _lines(listing: Listing, page: Page, width: int | None) -> Iterator[str]:
    rows = listing.rows
    drawn = [_cells(row, whole=width is None) for row in rows]
    names = list(drawn[0]) if drawn else []
    sizes = {n: max(columns(n), *(columns(cells[n]) for cells in drawn)) for n in names if n != _TOLD}
    room = None if width is None else _make_room(sizes, width)
    all_of_them = listing.found == listing.total
    count = several(listing.total, "claim")
    shown = count if all_of_them else f"{listing.found:,} of {count}"
    yield f"{capital(shown)}, in {several(len(listing.stories), 'story', 'stories')}"
    yield ""
    if rows:
        yield _line({name: name for name in names}, sizes, room)
    cells = iter(drawn)
    beyond = [story for story in listing.stories if not story.rows]
    for story in listing.stories:
        if story.rows:
            yield from _heading(story, page)
            yield from (_line(next(cells), sizes, room) for _ in story.rows)
            if story.more:
                yield f"… and {story.more:,} more of this story: a higher --limit shows them"
    if beyond:
        yield ""
        yield from page.wrapped(
            f"Beyond the limit: {several(sum(s.more for s in beyond), 'claim')} of "
            f"{several(len(beyond), 'other story', 'other stories')}."
        )
    yield ""
    yield from page.wrapped(_legend(rows, sizes))


def _cells(row: Row, *, whole: bool) -> dict[str, str]:
    date = row.date.shown + ("*" if row.date.basis is Basis.REPORT else "") if row.date else ""
    return {
        "CLAIM": row.claim if whole else row.short,
        "STANDING": capital(row.standing.value),
        "SRC": str(row.sources),
        "GRADE": f"{row.grade} ({row.review.value})" if row.review else row.grade,
        "TYPE": row.type,
        "DATE": date,
        _TOLD: row.told if whole else row.words,
    }


def _make_room(sizes: dict[str, int], width: int) -> int:
    """Columns left for what is told; where they are too few, others are left off."""
    spared = list(_SPARED)
    while (room := width - sum(sizes.values()) - len(_GAP) * len(sizes)) < _NARROWEST and spared:
        sizes.pop(spared.pop())
    return max(room, 1)


def _line(cells: dict[str, str], sizes: dict[str, int], room: int | None) -> str:
    padded = [_padded(name, cells[name], size) for name, size in sizes.items()]
    told = cells[_TOLD] if room is None else _cut(cells[_TOLD], room)
    return _GAP.join((*padded, told)).rstrip()


def _padded(name: str, text: str, size: int) -> str:
    fill = " " * (size - columns(text))
    return f"{fill}{text}" if name == "SRC" else f"{text}{fill}"


def _cut(text: str, room: int) -> str:
    """The text, cut with an ellipsis where it takes more columns."""
    if columns(text) <= room:
        return text
    kept, at = "", 0
    for char in text:
        at += columns(char)
        if at > room - 1:
            break
        kept += char
    return f"{kept.rstrip(' ,;:')}…"


def _heading(story: StoryRows, page: Page) -> Iterator[str]:
    where = ", ".join(part for part in (story.date, story.place) if part)
    about = "; ".join(part for part in (where, several(story.reports, "report"), story.id) if part)
    yield ""
    yield from (title := page.wrapped(story.title))
    yield "-" * max(3, *map(columns, title))
    yield from page.wrapped(capital(about))


def _legend(rows: Sequence[Row], shown: Iterable[str]) -> str:
    """What the columns mean, and how to go on."""
    parts = ["SRC counts independent sources."]
    if any(row.type.isupper() for row in rows) and any(row.type.islower() for row in rows):
        parts.append("TYPE is an event's type or, in small letters, what a speaker does.")
    if "DATE" in shown and any(row.date and row.date.basis is Basis.REPORT for row in rows):
        parts.append("A date with * is the first report's: none is told.")
    if "GRADE" in shown and any(row.review for row in rows):
        parts.append("A GRADE in brackets is a reviewer's.")
    parts.append("This is what the reports tell, not what anyone did.")
    parts.append("One claim with its words and sources: wirewatch show ID.")
    return " ".join(parts)
