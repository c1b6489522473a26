"""The changes of a period as plain text: no colour, no control characters."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from wirewatch.report.changes import Change, Changes, StoryChanges
from wirewatch.report.text import Page
from wirewatch.report.turns import Turn
from wirewatch.report.wording import capital, day_in_words, listed, number, several

TITLES = {
    Turn.DENIED: "Newly denied",
    Turn.DISPUTED: "Newly disputed",
    Turn.EDITED_OUT: "Left out of a later version",
    Turn.CORROBORATED: "Newly corroborated",
    Turn.WEAKENED: "On fewer sources",
    Turn.CHANGED: "Told otherwise",
    Turn.REVIEWED: "Graded by a reviewer",
    Turn.NOT_DENIED: "No longer denied",
    Turn.WITHDRAWN: "Withdrawn",
    Turn.MERGED: "Told as one now",
    Turn.SPLIT: "Told apart now",
    Turn.NEW: "New claims",
}
REREAD = "Read otherwise by another version of wirewatch, or by a reviewer's ruling"
_COUNTED = {
    Turn.DENIED: "denied",
    Turn.DISPUTED: "disputed",
    Turn.EDITED_OUT: "left out of later versions",
    Turn.CORROBORATED: "corroborated",
    Turn.WEAKENED: "on fewer sources",
    Turn.CHANGED: "told otherwise",
    Turn.REVIEWED: "graded by a reviewer",
    Turn.NOT_DENIED: "no longer denied",
    Turn.WITHDRAWN: "withdrawn",
}
_KEEPING = {
    Turn.MERGED: "told as one with another claim now",
    Turn.SPLIT: "told apart from another claim now",
}
"""Turns that tell what became of an id more than what is told: in short they are only counted."""
_MOST = 6
_MOST_REPORTS = 8
_HINT = (
    "All of one story: wirewatch changes --since … --story ID. One claim with its evidence and its history: "
    "wirewatch show ID."
)


def render(changes: Changes, *, width: int = 88, full: bool = False) -> str:
    """The changes as text that ends in a line feed; ``full`` with all of each kind."""
    return "\n".join(_Writer(width, changes, full=full).lines()).rstrip() + "\n"


class _Writer(Page):
    """Writes the changes on a page."""

    def __init__(self, width: int, changes: Changes, *, full: bool) -> None:
        super().__init__(width)
        self._changes = changes
        self._full = full
        self._zone = changes.since.tzinfo

    def lines(self) -> Iterator[str]:
        changes = self._changes
        span = f"from {self._when(changes.since)} to {self._when(changes.until)}"
        if not changes.stories:
            yield from self.wrapped(f"Nothing new {span}: no report and no claim came, changed or went.")
            return
        yield "WHAT IS NEW"
        yield from self.wrapped(f"{capital(span)}. {self._figures()}")
        if not changes.known:
            yield from self.wrapped("The record held nothing of these stories before: all of it is new.")
        for story in changes.stories:
            yield from self._story(story)
        if not self._full:
            yield ""
            yield from self.wrapped(_HINT)

    def _figures(self) -> str:
        stories, counts = self._changes.stories, self._changes.counts()
        new, came = sum(s.new for s in stories), sum(len(s.came) for s in stories)
        first = [several(came, "new report")] + ([several(new, "new story", "new stories")] if new else [])
        told = [several(counts[Turn.NEW], "new claim")] if counts.get(Turn.NEW) else []
        told += [f"{number(counts[turn])} {words}" for turn, words in _COUNTED.items() if counts.get(turn)]
        reread = sum(c.reread and not c.minor for s in stories for c in s.changes)
        told += (
            [f"{number(reread)} read otherwise by another version of wirewatch or a ruling"] if reread else []
        )
        return (
            f"{capital(listed(first))}; {listed(told, len(told))}." if told else f"{capital(listed(first))}."
        )

    def _when(self, at: datetime) -> str:
        local = at.astimezone(self._zone)
        return f"{day_in_words(local.date().isoformat())}, {local:%H:%M}"

    def _story(self, story: StoryChanges) -> Iterator[str]:
        yield from ("", self.rule())
        yield from self.wrapped(f"{'NEW: ' if story.new else ''}{story.title.upper() or 'WITHOUT A TITLE'}")
        yield ", ".join(part for part in (story.date, story.place, story.id) if part)
        yield from self.wrapped(self._size(story))
        if len(story.was) > 1:
            yield from self.wrapped(f"Goes on from stories that were apart: {listed(story.was)}.")
        yield self.rule()
        told = [c for c in story.changes if not c.reread]
        for turn in Turn:
            if self._full or turn not in _KEEPING:
                yield from self._part(TITLES[turn], [c for c in told if c.turn is turn])
        yield from self._part(REREAD, [c for c in story.changes if c.reread])
        kept = {words: sum(c.turn is turn for c in told) for turn, words in _KEEPING.items()}
        if not self._full and any(kept.values()):
            yield ""
            told_so = (f"{several(count, 'claim')} {words}" for words, count in kept.items() if count)
            yield from self.wrapped(f"{capital(listed(list(told_so)))}.")

    def _size(self, story: StoryChanges) -> str:
        reports = capital(several(story.reports, "report"))
        if not story.came:
            return f"{reports}, none of them new."
        most = len(story.came) if self._full else _MOST_REPORTS
        names = listed(
            [f"{r.label}{f', {r.date}' if r.date and r.date not in r.label else ''}" for r in story.came],
            most,
            "; ",
        )
        if len(story.came) == story.reports:
            return f"{reports}: {names}."
        return f"{reports}, {number(len(story.came))} of them new: {names}."

    def _part(self, title: str, changes: Sequence[Change]) -> Iterator[str]:
        shown = [c for c in changes if self._full or not c.minor]
        most = len(shown) if self._full else _MOST
        yield from self.part(title, self._change, shown[:most], len(shown) - most)

    def _change(self, change: Change) -> Iterator[str]:
        yield from self.item(change.text)
        at = f"{self._when(change.at)}; " if change.at else ""
        others = (
            f" (with {listed(change.others)})" if change.others and change.turn is not Turn.MERGED else ""
        )
        yield from self.under(f"{change.what}{others}.".replace("..", "."))
        yield from self.under(f"{at}{change.claim}")
