"""Roles of a text's lines: each line's own mark, then where it stands among the others."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from wirewatch.clean import datelines, preamble, shape
from wirewatch.clean.lines import Kind, Line
from wirewatch.clean.marks import Mark, mark
from wirewatch.lists.clutter import Clutter
from wirewatch.model.reports import Role

_SETTLED = {
    Mark.NOTICE: Role.BOILERPLATE,
    Mark.NOTE: Role.BODY,
    Mark.CAPTION: Role.CAPTION,
    Mark.PHOTO_CREDIT: Role.CAPTION,
    Mark.TEASER: Role.TEASER,
    Mark.LIST: Role.BOILERPLATE,
    Mark.BOILERPLATE: Role.BOILERPLATE,
    Mark.BYLINE: Role.BYLINE,
    Mark.DATE: Role.BYLINE,
}
_QUOTES = '"“‘«'
_HEADLINE_WORDS = 20
_HEADING_WORDS = 16
_LATE = 0.75
_ANSWERED = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Lines with a mark and a role each, and the index of the headline, None where there is none."""

    lines: tuple[Line, ...]
    marks: tuple[Mark | None, ...]
    roles: tuple[Role, ...]
    headline: int | None


def lay_out(lines: tuple[Line, ...], clutter: Clutter, title: str | None = None) -> Layout:
    """Give every line a role. ``title`` is the headline where metadata tells it."""
    marks = tuple(mark(line, clutter) for line in lines)
    roles: list[Role | None] = [_SETTLED[m] if m else None for m in marks]
    _captions(lines, marks, roles, clutter)
    _teasers(lines, marks, roles, clutter)
    _lists(lines, marks, roles)
    headline = preamble.settle(lines, marks, roles, clutter, title)
    _ends(lines, roles, clutter)
    _headings(lines, roles, clutter)
    _tail(lines, marks, roles, clutter)
    return Layout(
        lines=lines, marks=marks, roles=tuple(role or Role.BODY for role in roles), headline=headline
    )


def _captions(
    lines: tuple[Line, ...], marks: tuple[Mark | None, ...], roles: list[Role | None], clutter: Clutter
) -> None:
    """The line before a picture's credit, and a description right above a caption, are captions too."""
    for at in range(1, len(lines)):
        before = lines[at - 1]
        if roles[at - 1] is not None or shape.is_told(before.words) or before.words[:1] in _QUOTES:
            continue
        described = bool(clutter.caption_within.search(before.words))
        if marks[at] is Mark.PHOTO_CREDIT and (
            described or (before.count <= 60 and bool(clutter.caption_verbs.search(before.words)) and at > 1)
        ):
            roles[at - 1] = Role.CAPTION
        if marks[at] is Mark.CAPTION and not lines[at].gap and described:
            roles[at - 1] = Role.CAPTION


def _teasers(
    lines: tuple[Line, ...], marks: tuple[Mark | None, ...], roles: list[Role | None], clutter: Clutter
) -> None:
    """After a teaser: the title of what it offers, and the blurb under that title."""
    for at, line in enumerate(lines):
        if marks[at] is not Mark.TEASER or not (line.words.rstrip().endswith(":") or line.count <= 2):
            continue
        after = at + 1
        if after < len(lines) and roles[after] is None and _is_headline(lines[after]):
            roles[after] = Role.TEASER
            after += 1
            blurb = after < len(lines) and roles[after] is None and lines[after].count <= 80
            if blurb and _is_blurb(lines[after], clutter):
                roles[after] = Role.TEASER


def _is_blurb(line: Line, clutter: Clutter) -> bool:
    """True where the last sentence has a presenter explain or discuss."""
    return bool(clutter.teaser_blurb.search(line.words)) and not shape.is_told(line.words)


def _lists(lines: tuple[Line, ...], marks: tuple[Mark | None, ...], roles: list[Role | None]) -> None:
    """After "Most read" and its like: headlines of other stories, up to the next running text."""
    inside = False
    for at, line in enumerate(lines):
        if marks[at] is Mark.LIST:
            inside = True
        elif inside and roles[at] is None and _is_headline(line):
            roles[at] = Role.BOILERPLATE
        elif roles[at] not in {Role.BOILERPLATE, Role.TEASER}:
            inside = False


def _is_headline(line: Line) -> bool:
    """True for what can be a headline: short, and closed by no full stop."""
    words = line.words
    closed = shape.ends_sentence(words) and not words.rstrip("\"'”’) ").endswith(("?", "!"))
    return line.count <= _HEADLINE_WORDS and not closed and not shape.is_open(words)


def _ends(lines: tuple[Line, ...], roles: list[Role | None], clutter: Clutter) -> None:
    """Late in a text, or before what readers answer, nothing of it follows "Comments" and its like."""
    open_words = [line.count if role is None else 0 for line, role in zip(lines, roles, strict=True)]
    before = list(accumulate(open_words, initial=0))
    for at, line in enumerate(lines):
        if not clutter.end_whole.fullmatch(line.words.strip(" .:|»>→")):
            continue
        answered = any(clutter.comment_sign_whole.fullmatch(one.words) for one in lines[at + 1 : at + 6])
        if before[at] > 0 and before[at] >= (_ANSWERED if answered else _LATE) * before[-1]:
            for after in range(at, len(lines)):
                roles[after] = roles[after] or Role.BOILERPLATE
            return


def _is_paragraph(line: Line) -> bool:
    """True for running text, be it short."""
    return shape.is_sentence(line.words) or (shape.ends_sentence(line.words) and line.count >= 4)


def _headings(lines: tuple[Line, ...], roles: list[Role | None], clutter: Clutter) -> None:
    """Short lines without a full stop between paragraphs are headings, or captions where they describe."""
    last = max((at for at, line in enumerate(lines) if roles[at] is None and _is_paragraph(line)), default=-1)
    times = Counter(line.words for line in lines)
    for at, line in enumerate(lines):
        if roles[at] is not None or line.kind in {Kind.PARAGRAPH, Kind.ITEM}:
            continue
        short = line.count <= _HEADING_WORDS and _is_headline(line) and not _is_item(line)
        if shape.ends_sentence(line.words):  # "Why now?" is a heading, a question within the text is not
            short = short and line.count <= 9 and shape.sentences(line.words) == 1
            short = short and line.words[0] not in _QUOTES
        if at < last and short and (clutter.caption_within.search(line.words) or times[line.words] > 1):
            roles[at] = Role.CAPTION
        elif line.kind is Kind.HEADING or (at < last and short):
            roles[at] = Role.HEADING


def _is_item(line: Line) -> bool:
    """True for an item of a list that belongs to the text."""
    return (
        line.words[:1] in "-–—•*·" or line.words[:2].rstrip(".)").isdigit() or line.words[:2] in {"Q:", "A:"}
    )


def _tail(
    lines: tuple[Line, ...], marks: tuple[Mark | None, ...], roles: list[Role | None], clutter: Clutter
) -> None:
    """After the last running text: what is left over is clutter."""
    body = [
        at for at in range(len(lines))
        if (roles[at] is None and _is_running(lines[at])) or marks[at] is Mark.NOTE
    ]  # fmt: skip
    last = max(body, default=-1)
    if last < 0:
        return
    signed = last + 1 < len(lines) and Mark.BYLINE not in marks and roles[last + 1] is None
    if signed and _is_signature(lines[last + 1], clutter):
        roles[last + 1] = Role.BYLINE
    for at in range(last + 1, len(lines)):
        if roles[at] in {None, Role.HEADING, Role.STANDFIRST}:
            roles[at] = Role.BOILERPLATE


def _is_signature(line: Line, clutter: Clutter) -> bool:
    """True for a person's name alone, or an agency's, as it stands under a report."""
    named = preamble.is_name(line) and 2 <= line.count <= 4 and not re.search(r"[,|&/]", line.words)
    other = preamble.is_masthead(line.words, clutter) or preamble.is_section(line.words, clutter)
    return line.words.casefold() in clutter.agencies or (named and not other)


def _is_running(line: Line) -> bool:
    return shape.ends_sentence(line.words) or line.count > _HEADLINE_WORDS or line.kind is Kind.PARAGRAPH


def dateline_of(line: Line, clutter: Clutter) -> datelines.Dateline | None:
    """The dateline of a body line."""
    return datelines.find(line.words, clutter)
