"""A report's text cut into pieces that bear the marks of what was read in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from unicodedata import category

from wirewatch.model.readings import Reading, Status
from wirewatch.model.spans import Span


class Mark(StrEnum):
    """What a stretch of text was read as; the order is that in which marks open at one place."""

    CONTENT = "content"
    EVENT = "event"
    SPEAKER = "speaker"
    CUE = "cue"
    TIME = "time"
    QUANTITY = "quantity"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A span and its mark; ``key`` names it in the lists (``s1``), empty for an entity."""

    span: Span
    mark: Mark
    key: str = ""
    label: str = ""
    """What a reader of the text is told at once: an event's type."""
    status: Status | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text that bears the same marks throughout; ``opens`` begin before it, ``closes`` end after it.

    Marks stand in the order in which they are written: outer ones open first and close last. ``depth`` is
    the number of statements inside whose content the piece stands.
    """

    text: str
    marks: tuple[Marked, ...] = ()
    opens: tuple[Marked, ...] = ()
    closes: tuple[Marked, ...] = ()

    @property
    def depth(self) -> int:
        """How many contents the piece stands in: quotation inside quotation is two."""
        return len({m.key for m in self.marks if m.mark is Mark.CONTENT})

    def marked(self, mark: Mark) -> Marked | None:
        """The innermost mark of that kind, None where there is none."""
        return next((m for m in reversed(self.marks) if m.mark is mark), None)


def keyed(reading: Reading) -> dict[str, str]:
    """Ids of statements and events and the short names they bear in a picture: ``s1``, ``e1``."""
    said = {statement.id: f"s{number}" for number, statement in enumerate(reading.statements, start=1)}
    return said | {event.id: f"e{number}" for number, event in enumerate(reading.events, start=1)}


def marked(reading: Reading, keys: dict[str, str]) -> tuple[Marked, ...]:
    """Every span of a reading that a picture shows, outer ones first."""
    return tuple(sorted(_marked(reading, keys), key=_order))


def _marked(reading: Reading, keys: dict[str, str]) -> Iterator[Marked]:
    for said in reading.statements:
        key, sure = keys[said.id], said.confidence
        for span in said.content:
            yield Marked(span=span, mark=Mark.CONTENT, key=key, confidence=sure)
        if said.speaker_span:
            yield Marked(span=said.speaker_span, mark=Mark.SPEAKER, key=key, confidence=sure)
        if said.cue:
            yield Marked(span=said.cue, mark=Mark.CUE, key=key, confidence=sure)
    for event in reading.events:
        yield Marked(
            span=event.trigger,
            mark=Mark.EVENT,
            key=keys[event.id],
            label=event.type.value,
            status=event.status,
            confidence=event.confidence,
        )
    for number, time in enumerate(reading.times, start=1):
        yield Marked(span=time.span, mark=Mark.TIME, key=f"t{number}")
    for number, quantity in enumerate(reading.quantities, start=1):
        yield Marked(span=quantity.span, mark=Mark.QUANTITY, key=f"q{number}")
    for mention in reading.mentions:
        yield Marked(span=mention.span, mark=Mark.ENTITY)


def _order(mark: Marked) -> tuple[int, int, int, str]:
    return mark.span.start, -mark.span.end, list(Mark).index(mark.mark), mark.key


def pieces(text: str, within: Span, marks: Sequence[Marked]) -> Iterator[Piece]:
    """The text of a span, cut wherever a mark begins or ends; marks that run beyond it are cut with it.

    The texts of the pieces, put together, are the span's text in ``visible`` letters, white space as it is.
    """
    here = [m for m in marks if m.span.touches(within)]
    cuts = {within.start, within.end}
    for mark in here:
        cuts |= {max(mark.span.start, within.start), min(mark.span.end, within.end)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        inside = tuple(m for m in here if m.span.start <= start and end <= m.span.end)
        yield Piece(
            text="".join(map(_letter, text[start:end])),
            marks=inside,
            opens=tuple(m for m in inside if max(m.span.start, within.start) == start),
            closes=tuple(m for m in reversed(inside) if min(m.span.end, within.end) == end),
        )


def visible(text: str) -> str:
    """The text on one line, with nothing in it that a page or a terminal would act on."""
    return " ".join("".join(map(_letter, text)).split())


_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")
"""Letters that print nothing and mean nothing: places at which a word may break, marks of byte order."""
_JOINERS = frozenset("\u200c\u200d")
"""Invisible, but words of many scripts are spelt with them."""


def _letter(char: str) -> str:
    """The letter; a control's picture (``␛``), and U+FFFD for whatever else would act and not be seen."""
    if " " <= char <= "~" or char in _JOINERS:
        return char
    if char.isspace():
        return "\n" if char == "\n" else " "
    kind = category(char)
    if char in _UNSEEN:
        return ""
    if kind == "Cc" and char < " ":
        return chr(0x2400 + ord(char))
    return "\ufffd" if kind in ("Cc", "Cf", "Cs", "Zl", "Zp") else char
