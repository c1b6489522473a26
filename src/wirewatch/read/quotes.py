"""Quotation marks: which stretches of a text stand inside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirewatch.model.spans import Span

_MARK = re.compile(r"''|``|[“”„‟«»\"‘’']")
_OPENERS = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "``": "''"}
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0([{—–-/:")
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0)]}—–-/:;,.?!…\"”»“'’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch in quotation marks: ``span`` with the marks, ``inner`` without them.

    ``closed`` is False where the paragraph ends before the quotation does; ``continues`` is True where
    it takes up such a one from the paragraph before, with its mark set again.
    """

    span: Span
    inner: Span
    closed: bool = True
    continues: bool = False
    single: bool = False


def find(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Quotations of a text, in order, outermost ones only; none reaches beyond its paragraph.

    A mark that nothing closes opens a quotation only where it could be one that the next paragraph
    takes up, or where it begins its paragraph; a closing mark that nothing opened is passed over.
    """
    found: list[Quotation] = []
    pending = False
    for at, paragraph in enumerate(paragraphs):
        words = paragraph.words(text)
        following = paragraphs[at + 1].words(text) if at + 1 < len(paragraphs) else ""
        quotations = list(_in_paragraph(words, reopened=_opens(following)))
        for number, q in enumerate(quotations):
            begins = number == 0 and not words[: q.span.start].strip()
            found.append(
                Quotation(
                    span=q.span.shifted(paragraph.start),
                    inner=q.inner.shifted(paragraph.start),
                    closed=q.closed,
                    continues=pending and begins,
                    single=q.single,
                )
            )
        pending = bool(quotations) and not quotations[-1].closed
    return tuple(found)


def letters_inside(text: str, spans: Sequence[Span], quotations: Sequence[Quotation]) -> float:
    """Share of the spans' letters and digits that stand inside quotation marks, 0 to 1."""
    letters = inside = 0
    for span in spans:
        quoted = [q.span for q in quotations if q.span.touches(span)]
        for at in range(span.start, span.end):
            if text[at].isalnum():
                letters += 1
                inside += any(q.start <= at < q.end for q in quoted)
    return inside / letters if letters else 0.0


def with_marks(text: str, span: Span, quotations: Sequence[Quotation]) -> Span:
    """The span, widened to the marks of quotations that it holds but for the marks themselves."""
    start, end = span
    for q in quotations:
        if not q.span.touches(span):
            continue
        if q.span.start < start and not _wordy(text[q.span.start : start]):
            start = q.span.start
        if q.span.end > end and not _wordy(text[end : q.span.end]):
            end = q.span.end
    return Span(start, end)


def _wordy(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _opens(paragraph: str) -> bool:
    """True where a paragraph begins with an opening mark."""
    return re.match(r"\s*(''|``|[“„«\"‘'])\S", paragraph) is not None


def _in_paragraph(text: str, *, reopened: bool) -> Iterator[Quotation]:
    """Quotations of one paragraph; an unclosed one runs to its end."""
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        at = mark.end()
        if not _may_open(text, mark):
            continue
        closing = _closing(text, mark)
        single = mark.group() in "‘’'"
        if closing is not None:
            yield Quotation(
                span=Span(mark.start(), closing.end()),
                inner=Span(mark.end(), closing.start()),
                single=single,
            )
            at = closing.end()
        elif not single and (reopened or not text[: mark.start()].strip()):
            end = len(text.rstrip())
            yield Quotation(span=Span(mark.start(), end), inner=Span(mark.end(), end), closed=False)
            return


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """True where a mark can open a quotation: after a gap, before a word."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if not after or after.isspace():
        return False
    if mark.group() in "“„‟«``":
        return True
    if mark.group() == "”":
        return False
    if mark.group() == "»":
        return after.isalpha() and (not before or before in _BEFORE_OPENING) and "«" in text[mark.end() :]
    if mark.group() in "’'" and not (after.isalpha() or after in "[…"):
        return False
    return not before or before in _BEFORE_OPENING or (mark.group() == '"' and before in "“‘'")


def _closing(text: str, opening: re.Match[str]) -> re.Match[str] | None:
    """The mark that closes the one given; None where the paragraph has none.

    Marks of one kind may be nested; where they do not come out even, the first that fits closes. A
    straight mark closes a curly one where no curly one does.
    """
    mark = opening.group()
    wanted = "’'" if mark in "‘’'" else _OPENERS.get(mark, '"”' if mark == '"' else mark)
    rest = list(_MARK.finditer(text, opening.end()))
    fitting = [m for m in rest if m.group() in wanted and _may_close(text, opening, m)]
    if not fitting:
        return next(
            (m for m in rest if mark == "“" and m.group() == '"' and _may_close(text, opening, m)), None
        )
    if mark != "“":
        return fitting[0]
    depth = 0
    for found in rest:
        if found.group() == "“":
            depth += 1
        elif found.group() == "”":
            if not depth:
                return found
            depth -= 1
    return fitting[0]


def _may_close(text: str, opening: re.Match[str], closing: re.Match[str]) -> bool:
    """True where a mark can close a quotation: straight and single marks need a gap after them."""
    found, before = closing.group(), text[closing.start() - 1 : closing.start()]
    after = text[closing.end() : closing.end() + 1]
    if found in "”»":
        return True
    if before.isspace() or (after and after not in _AFTER_CLOSING):
        return False
    if found in "’'":
        return not _plural_possessive(text, opening, closing)
    return True


def _plural_possessive(text: str, opening: re.Match[str], closing: re.Match[str]) -> bool:
    """True for the apostrophe of "the workers' pay" while a later mark could close the quotation."""
    if text[closing.start() - 1] != "s" or text[closing.end() : closing.end() + 1] != " ":
        return False
    rest = text[closing.end() :]
    return re.search(r"[^\s\w]?[’'](?=[\s,.;:?!)]|$)", rest) is not None and not re.search(
        r"(?:^|\s)[‘'](?=\w)", rest[: rest.find("'") + 1 or None]
    )
