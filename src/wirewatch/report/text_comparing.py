"""Two reports side by side as plain text."""

from collections.abc import Iterator, Sequence

from wirewatch.report.comparing import Comparison, Denial, Point, Shared, Side
from wirewatch.report.facts import BASES
from wirewatch.report.text import Page
from wirewatch.report.values import Difference
from wirewatch.report.wording import capital, day_in_words, listed, lower, several, shorten, uncapital

_MOST_PASSAGES = 8
_LONGEST_PASSAGE = 320
_MOST_POINTS = 12
_MOST_BOTH = 6
_LONGEST_POINT = 260
_MOST_TOLD = 3
_MOST_IDS = 2
_MOST_UNREAD = 4
_MATCHED = (
    "What stands here was matched with nothing in the other report; it may tell the same in words that were "
    "not recognised."
)


def render(found: Comparison, *, width: int = 88, full: bool = False) -> str:
    """The comparison as text that ends in a line feed; ``full`` leaves nothing out."""
    return "\n".join(_Writer(found, width, full=full).lines()).rstrip() + "\n"


class _Writer(Page):
    """Writes a comparison on a page."""

    def __init__(self, found: Comparison, width: int, *, full: bool) -> None:
        super().__init__(width)
        self._found = found
        self._full = full
        self._cut = False
        self._names = {side.id: side.label for side in found.sides}

    def lines(self) -> Iterator[str]:
        found = self._found
        yield "TWO REPORTS SIDE BY SIDE"
        for side in found.sides:
            yield ""
            yield from self._side(side)
        yield ""
        yield from self.wrapped(self._summary())
        yield from self._kinship()
        yield from self.part("Where they differ", self._difference, found.differences)
        yield from self.part("What one tells and the other denies", self._denial, found.denials)
        for side, points, unread in zip(found.sides, found.only, found.unread, strict=True):
            yield from self._alone(side, points, unread)
        yield from self._points("What both tell", found.both, _MOST_BOTH)
        yield from self._shared()
        yield from self.part("The words", self.note, found.notes)
        if self._cut:
            yield ""
            yield from self.wrapped("All of it: --full. One thing with its evidence: wirewatch show ID.")

    def _side(self, side: Side) -> Iterator[str]:
        yield from self.wrapped(f"{capital(side.label)}: “{side.title}”")
        published, modified = _moment(side.published), _moment(side.modified)
        date = f"{published} ({BASES[side.basis.value]})" if published else "date unknown"
        changed = f", changed {modified}" if modified else ""
        credited = f"; credited to {side.credited}" if side.credited else ""
        yield from self.under(f"{date}{changed}{credited}")
        statements, events = side.counts
        yield from self.under(f"{several(statements, 'statement')}, {several(events, 'event')}")
        yield from self.under(f"{side.id}, {side.origin}, sha256 {side.sha256[:16]}…")

    def _summary(self) -> str:
        found = self._found
        one, other = (len(points) for points in found.only)
        names = [side.label for side in found.sides]
        parts = [
            f"Both tell {several(len(found.both), 'thing')}",
            f"{names[0]} alone {several(one, 'thing')}",
            f"{names[1]} alone {several(other, 'thing')}",
        ]
        differ = f"they differ in {several(len(found.differences), 'point')}" if found.differences else ""
        denied = "one denies what the other tells" if found.denials else ""
        tail = " and ".join(part for part in (differ, denied) if part)
        return f"{', '.join(parts)}{f'; {tail}' if tail else ''}."

    def _kinship(self) -> Iterator[str]:
        found = self._found
        yield from self.section("How they are linked")
        yield from self.item(found.order.words)
        for kin in found.kinship:
            yield from self.item(f"{kin.words} ({kin.relation.value}, score {kin.score:.2f})")
        if not found.kinship:
            yield from self.item("No link between the two was found.")
        yield from self.item(found.independence)

    def _difference(self, difference: Difference) -> Iterator[str]:
        ways = (f"{way.value} in {way.told_by} {self.marks(way.notes)}" for way in difference.ways)
        yield from self.item(f"{difference.name}: {'; '.join(ways)}.")
        yield from self.under(f"About: {difference.about} ({difference.claim})")

    def _denial(self, denial: Denial) -> Iterator[str]:
        for point in self._some(denial.told, _MOST_TOLD):
            yield from self.item(self._cited(point))
        if (more := len(denial.told) - _MOST_TOLD) > 0 and not self._full:
            yield f"  … and {more} more of the kind"
        for point in denial.denied:
            yield from self.wrapped(f"But {uncapital(self._cited(point))}", "  – ", "    ")

    def _cited(self, point: Point) -> str:
        where = listed([self._names[id] for id in point.told_in])
        text = shorten(point.text, _LONGEST_POINT)
        return f"{text} {self.marks(point.notes)} (in {where}; {self._ids(point)})"

    def _alone(self, side: Side, points: Sequence[Point], unread: Sequence[str]) -> Iterator[str]:
        yield from self._points(f"What {side.label} alone tells", points, _MOST_POINTS, caution=True)
        if unread:
            words = f"{several(len(unread), 'more claim')} of {side.label}"
            stand = (
                "stands in a passage that both share, but was"
                if len(unread) == 1
                else "stand in passages that both share, but were"
            )
            self._cut = self._cut or len(unread) > _MOST_UNREAD
            yield ""
            yield from self.wrapped(
                f"{capital(words)} {stand} not matched: "
                f"{listed(list(unread), len(unread) if self._full else _MOST_UNREAD)}."
            )

    def _points(
        self, title: str, points: Sequence[Point], most: int, *, caution: bool = False
    ) -> Iterator[str]:
        yield from self.section(title)
        if not points:
            yield "Nothing."
            return
        if caution:
            yield from self.wrapped(_MATCHED)
        for point in self._some(points, most):
            yield from self.item(f"{shorten(point.text, _LONGEST_POINT)} ({self._tally(point)})")
        if (more := len(points) - most) > 0 and not self._full:
            yield f"  … and {more:,} more"

    def _tally(self, point: Point) -> str:
        parts = [point.standing.value] if point.standing else []
        if point.sources > 1:
            parts.append(several(point.sources, "source"))
        if point.elsewhere:
            parts.append(f"also in {several(point.elsewhere, 'other report')}")
        parts.append(self._ids(point))
        return "; ".join(parts)

    def _ids(self, point: Point) -> str:
        """All of them, or the first and how many more say it in the same words."""
        most = len(point.ids) if self._full else _MOST_IDS
        return listed(point.ids, most)

    def _some(self, points: Sequence[Point], most: int) -> Sequence[Point]:
        if self._full or len(points) <= most:
            return points
        self._cut = True
        return points[:most]

    def _shared(self) -> Iterator[str]:
        found = self._found
        yield from self.section("What both print")
        if not found.shared:
            yield "No passage of twelve words or more."
            return
        names = [side.label for side in found.sides]
        reworded = sum(1 for passage in found.shared if not passage.same)
        what = several(len(found.shared), "passage")
        how = (
            f"{what}, {lower(several(reworded, 'of them'))} in other words"
            if reworded
            else f"{what}, word for word"
        )
        parts = " and ".join(
            f"{share:.0%} of {name}" for share, name in zip(found.shares, names, strict=True)
        )
        tail = "" if found.linked else "; too little for a link"
        yield from self.wrapped(f"{capital(how)}: {parts}{tail}.")
        longest = sorted(found.shared, key=lambda s: -s.first.length)[:_MOST_PASSAGES]
        shown = [s for s in found.shared if self._full or s in longest]
        for passage in shown:
            yield from self._passage(passage, names)
        if len(shown) < len(found.shared):
            self._cut = True
            yield f"  … and {len(found.shared) - len(shown)} shorter ones"

    def _passage(self, passage: Shared, names: Sequence[str]) -> Iterator[str]:
        limit = len(passage.first_words) + len(passage.second_words) if self._full else _LONGEST_PASSAGE
        ours = f"characters {passage.first.start} to {passage.first.end} of {names[0]}"
        theirs = f"characters {passage.second.start} to {passage.second.end} of {names[1]}"
        yield from self.item(f"“{shorten(passage.first_words, limit)}”")
        if passage.same:
            yield from self.under(f"{capital(ours)}, {theirs}")
            return
        yield from self.under(capital(ours))
        yield from self.under(f"“{shorten(passage.second_words, limit)}”")
        yield from self.under(capital(theirs))


def _moment(iso: str | None) -> str:
    """``19 June 2024``, ``19 June 2024, 15:05``; empty where there is none."""
    day, clock = day_in_words(iso), (iso or "")[11:16]
    return f"{day}, {clock}" if clock else day
