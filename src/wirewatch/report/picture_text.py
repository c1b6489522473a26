"""A picture as lines, one layout for terminals and pipes: marks are colours there, brackets here.

Lines are made of inked strings; a terminal turns inks into colours, a pipe joins the strings.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from wirewatch.model.readings import Status
from wirewatch.model.spans import Span
from wirewatch.report.columns import fold
from wirewatch.report.marking import Mark, Marked, Piece
from wirewatch.report.picture import UNSURE, Deed, HowMuch, Paragraph, Picture, Said, When, Who
from wirewatch.report.wording import shorten


class Ink(StrEnum):
    """What a string is, for whoever paints it. Signs are brackets and keys that belong to no text."""

    TEXT = "text"
    UNREAD = "unread"
    SIGN = "sign"
    HEADING = "heading"
    NAME = "name"
    DETAIL = "detail"
    SURE = "sure"
    UNSURE = "unsure"
    CONTENT = "content"
    SPEAKER = "speaker"
    CUE = "cue"
    TIME = "time"
    QUANTITY = "quantity"
    ASSERTED = "asserted"
    DENIED = "denied"
    UNREAL = "unreal"
    """An event that is alleged, pledged, feared or hypothetical."""


@dataclass(frozen=True, slots=True)
class Inked:
    """A string without line feeds, its ink, and whether it is underlined (an entity is mentioned there)."""

    text: str
    ink: Ink = Ink.TEXT
    underlined: bool = False
    depth: int = 0
    """Inside how many statements the words stand."""


Line = tuple[Inked, ...]

_BRACKETS = {
    Mark.CONTENT: ("⟦", "⟧"),
    Mark.SPEAKER: ("⟨", "⟩"),
    Mark.CUE: ("‹", "›"),
    Mark.EVENT: ("«", "»"),
    Mark.TIME: ("{", "}"),
    Mark.QUANTITY: ("{", "}"),
}
_IN_COLOUR = (Mark.CONTENT, Mark.EVENT)
"""Marks that keep signs where there are colours: nesting and types cannot be seen by colour alone."""
_INKS = (
    (Mark.SPEAKER, Ink.SPEAKER),
    (Mark.CUE, Ink.CUE),
    (Mark.TIME, Ink.TIME),
    (Mark.QUANTITY, Ink.QUANTITY),
    (Mark.CONTENT, Ink.CONTENT),
)
_WORDS = 160
"""Signs of a statement's or an event's words that a list shows."""
_GAP = Inked("  ")
_Row = TypeVar("_Row")


def render(shown: Picture, *, width: int = 88) -> str:
    """The picture as plain text that ends in a line feed: marks are brackets."""
    drawn = ("".join(part.text for part in line).rstrip() for line in lines(shown, width=width, colour=False))
    return "\n".join(drawn).rstrip() + "\n"


def lines(shown: Picture, *, width: int, colour: bool) -> Iterator[Line]:
    """The lines of a picture, none wider than ``width`` columns; with ``colour`` few signs are needed."""
    page = _Page(width, colour=colour)
    yield from page.block([Inked(shown.origin, Ink.HEADING)])
    yield from page.block([Inked(" · ".join(part for part in (shown.title, *shown.about) if part))])
    yield from page.legend()
    for before, paragraph in zip((None, *shown.paragraphs), shown.paragraphs, strict=False):
        yield from page.paragraph(paragraph, first=before is None or before.role != paragraph.role)
    yield from page.part("Statements", page.said, shown.statements)
    yield from page.part("Events", page.deed, shown.events)
    yield from page.part("Times", page.when, shown.times)
    yield from page.part("Quantities", page.amount, shown.quantities)
    yield from page.part("Entities", page.who, shown.entities)


class _Page:
    """Lays pieces and lists out in lines of a width."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = max(20, width)
        self._colour = colour

    def block(self, parts: Iterable[Inked], hang: int = 0) -> Iterator[Line]:
        """The parts in lines, all but the first with an indent."""
        row: list[Inked] = []
        for text, part in fold([(part.text, part) for part in parts], self._width, hang):
            if part is None:
                yield tuple(row)
                row = []
            else:
                row.append(Inked(text, part.ink, part.underlined, part.depth))
        yield tuple(row)

    def legend(self) -> Iterator[Line]:
        """What the marks mean: words that bear them."""
        yield ()
        shown = [
            part for mark in _legend(colour=self._colour) for part in (*self._piece(_bearing(mark)), _GAP)
        ]
        if self._colour:
            shown += [Inked("entity", Ink.TEXT, True), _GAP, Inked("not read", Ink.UNREAD), _GAP]
        yield from self.block([*shown, Inked("?0.50", Ink.UNSURE), Inked(" how sure, where unsure")])

    def paragraph(self, paragraph: Paragraph, *, first: bool) -> Iterator[Line]:
        """A passage under its role, which stands above the first of several alike."""
        yield ()
        if first:
            note = "" if paragraph.read else ", not read"
            yield from self.block([Inked(f"-- {paragraph.role}{note}", Ink.SIGN)])
        yield from self.block(list(self._running(paragraph)))

    def _running(self, paragraph: Paragraph) -> Iterator[Inked]:
        for piece in paragraph.pieces:
            yield from self._piece(piece, None if paragraph.read else Ink.UNREAD)

    def _piece(self, piece: Piece, ink: Ink | None = None) -> Iterator[Inked]:
        """The piece between the signs that open and close there."""
        yield from (Inked(sign, Ink.SIGN) for mark in piece.opens if (sign := self._opening(mark)))
        text = piece.text.replace("\n", " ")
        yield Inked(text, ink or _ink(piece), piece.marked(Mark.ENTITY) is not None, piece.depth)
        for mark in piece.closes:
            yield from self._closing(mark)

    def _opening(self, mark: Marked) -> str:
        wanted = mark.mark is Mark.CONTENT if self._colour else mark.mark in _BRACKETS
        return _BRACKETS[mark.mark][0] if wanted else ""

    def _closing(self, mark: Marked) -> Iterator[Inked]:
        if mark.mark not in _BRACKETS or (self._colour and mark.mark not in _IN_COLOUR):
            return
        closed = " " if self._colour and mark.mark is Mark.EVENT else _BRACKETS[mark.mark][1]
        named = f" {mark.label}" if mark.label else ""
        status = f" {mark.status.value}" if mark.status and mark.status.value != "asserted" else ""
        yield Inked(f"{closed}{mark.key}{named}{status}", Ink.SIGN)
        if mark.confidence < UNSURE and mark.mark in _IN_COLOUR:
            yield Inked(f"?{mark.confidence:.2f}", Ink.UNSURE)

    def part(
        self, title: str, write: Callable[[_Row], Iterator[Line]], rows: Sequence[_Row]
    ) -> Iterator[Line]:
        """A list under its heading, which says how much there is; where there is nothing it says so."""
        yield ()
        yield from self.block([Inked(f"{title.upper()} ({len(rows) or 'none'})", Ink.HEADING)])
        for row in rows:
            yield from write(row)

    def said(self, said: Said) -> Iterator[Line]:
        """A statement and its words."""
        details = [said.mode, said.stance, *(f"via {name}" for name in said.via), said.date]
        head = [
            Inked(said.who or "nobody named", Ink.NAME),
            Inked(f" “{said.cue}”" if said.cue else "", Ink.CUE),
        ]
        yield from self._entry(said.key, head, details, said.confidence)
        yield from self._under([Inked(shorten(said.words, _WORDS), Ink.CONTENT)])

    def deed(self, deed: Deed) -> Iterator[Line]:
        """An event, its parties and its words."""
        ink = _status_ink(deed.status)
        parties = f" {', '.join(deed.actors) or '?'} → {', '.join(deed.recipients) or '?'}"
        known = bool(deed.actors or deed.recipients)
        head = [
            Inked(f"{deed.type} {deed.status}", ink),
            Inked(parties if known else " parties unknown", Ink.NAME),
        ]
        details = [
            f"with {', '.join(deed.items)}" if deed.items else "",
            deed.quantity,
            deed.date,
            f"at {deed.place}" if deed.place else "",
            f"held by {deed.holder}" if deed.holder else "",
            f"in {deed.within}" if deed.within else "",
            "background" if deed.background else "",
        ]
        yield from self._entry(deed.key, head, details, deed.confidence)
        yield from self._under([Inked(shorten(deed.words, _WORDS))])

    def when(self, when: When) -> Iterator[Line]:
        """A time and its value."""
        yield from self._entry(when.key, [Inked(when.words, Ink.TIME)], [when.value, when.kind])

    def amount(self, amount: HowMuch) -> Iterator[Line]:
        """A quantity and its value."""
        yield from self._entry(amount.key, [Inked(amount.words, Ink.QUANTITY)], [amount.value])

    def who(self, who: Who) -> Iterator[Line]:
        """A referent and by which words it is meant."""
        details = [
            who.kind,
            *who.about,
            f"{who.mentions}×",
            f"also {', '.join(who.forms)}" if who.forms else "",
        ]
        yield from self._entry("", [Inked(who.name, Ink.NAME)], details)

    def _entry(
        self, key: str, head: list[Inked], details: Sequence[str], confidence: float | None = None
    ) -> Iterator[Line]:
        told = "".join(f" · {detail}" for detail in details if detail)
        parts = [Inked(f"{key:<4}", Ink.SIGN), *head, Inked(told, Ink.DETAIL)]
        if confidence is not None:
            unsure = confidence < UNSURE
            parts.append(Inked(" · ", Ink.DETAIL))
            said = f"unsure, {confidence:.2f}" if unsure else f"{confidence:.2f}"
            parts.append(Inked(said, Ink.UNSURE if unsure else Ink.SURE))
        yield from self.block(parts, hang=6)

    def _under(self, parts: list[Inked]) -> Iterator[Line]:
        if any(part.text for part in parts):
            yield from self.block([Inked(" " * 6), *parts], hang=6)


def _legend(*, colour: bool) -> Iterator[Marked]:
    """Marks of every kind; ``label`` is the word that shows one."""
    names = (
        (Mark.SPEAKER, "s1"),
        (Mark.CUE, "s1"),
        (Mark.CONTENT, "s1"),
        (Mark.TIME, "t1"),
        (Mark.QUANTITY, "q1"),
    )
    for mark, key in names:
        yield Marked(span=Span(0, 1), mark=mark, key=key)
    statuses = (
        (Status.ASSERTED, Status.DENIED, Status.ALLEGED) if colour else (Status.ASSERTED, Status.DENIED)
    )
    for number, status in enumerate(statuses, start=1):
        yield Marked(span=Span(0, 1), mark=Mark.EVENT, key=f"e{number}", label="TYPE", status=status)


def _bearing(mark: Marked) -> Piece:
    """A piece that says which mark it bears."""
    return Piece(text=mark.mark.value, marks=(mark,), opens=(mark,), closes=(mark,))


def _ink(piece: Piece) -> Ink:
    """The ink of the mark that matters most: an event's, then a speaker's, a cue's and so on."""
    event = piece.marked(Mark.EVENT)
    if event is not None:
        return _status_ink(event.status.value if event.status else "")
    return next((ink for mark, ink in _INKS if piece.marked(mark)), Ink.TEXT)


def _status_ink(status: str) -> Ink:
    return {"asserted": Ink.ASSERTED, "denied": Ink.DENIED}.get(status, Ink.UNREAL)
