"""What a line is by its own words, wherever it stands."""

import re
from collections.abc import Callable
from enum import StrEnum

from wirewatch.clean import dates, shape
from wirewatch.clean.lines import Kind, Line
from wirewatch.lists.clutter import Clutter

_LONG = 400
_SHORT = 18
_MARGINS = " \t:.!>»›|-–—…"


class Mark(StrEnum):
    """A line's own evidence; a role follows from it and from where the line stands."""

    NOTICE = "notice"
    NOTE = "note"
    CAPTION = "caption"
    PHOTO_CREDIT = "photo-credit"
    TEASER = "teaser"
    LIST = "list"
    BOILERPLATE = "boilerplate"
    BYLINE = "byline"
    DATE = "date"


def mark(line: Line, clutter: Clutter) -> Mark | None:
    """The line's mark, None where its words alone decide nothing."""
    rules = (
        _ALWAYS if line.kind in {Kind.TITLE, Kind.LEAD} or len(line.words) > _LONG else _ALWAYS + _FURNITURE
    )
    return next((found for found, rule in rules if rule(line, clutter)), None)


def is_notice(line: Line, clutter: Clutter) -> bool:
    """True for a line that says that the text is a sample."""
    return bool(clutter.notice_start.match(line.words))


def is_note(line: Line, clutter: Clutter) -> bool:
    """True for a correction or an editor's note: it is part of what the report says."""
    return bool(clutter.note_start.match(line.words))


def is_caption_line(line: Line, clutter: Clutter) -> bool:
    """True for the text under a picture, by markup or by its words."""
    return line.kind is Kind.CAPTION or (line.count <= 90 and is_caption(line.words, clutter))


def is_aside(line: Line, clutter: Clutter) -> bool:
    """True for what markup sets beside the text."""
    return line.kind is Kind.ASIDE


def is_list_title(line: Line, clutter: Clutter) -> bool:
    """True for the title of a list of other stories: "Most read", "You may also like"."""
    return bool(clutter.list_whole.fullmatch(line.words.strip(_MARGINS)))


def is_label(line: Line, clutter: Clutter) -> bool:
    """True for a button, a share bar's entry, a section's end, and nothing else on the line."""
    whole = clutter.boilerplate_whole
    if whole.fullmatch(line.words) or whole.fullmatch(line.words.strip(_MARGINS)):
        return True
    parts = [part.strip(_MARGINS) for part in re.split(r"\s+[|·•»/]\s+", line.words)]
    return len(parts) > 1 and line.count <= 40 and all(whole.fullmatch(part) for part in parts)


def is_teaser(line: Line, clutter: Clutter) -> bool:
    """True for an invitation to another text or video: "Read next: ..."."""
    return _may_be_furniture(line) and bool(clutter.teaser_start.match(line.words))


def is_furniture(line: Line, clutter: Clutter) -> bool:
    """True for rights, tags, subscriptions, contacts, short labels side by side."""
    words = line.words
    found = clutter.boilerplate_start.match(words) or clutter.boilerplate_within.search(words)
    found = found or (clutter.boilerplate_short.search(words) if line.count <= _SHORT else None)
    return _may_be_furniture(line) and (bool(found) or is_bar(words))


def _may_be_furniture(line: Line) -> bool:
    return line.count <= 45 and not shape.is_told(line.words)


def is_caption(words: str, clutter: Clutter) -> bool:
    """True for the text under a picture: an opener, or the credit of a photographer or agency at its end."""
    if clutter.caption_start.match(words):
        return True
    credit = re.search(r"[(\[]([^()\[\]]{2,90})[)\]]\s*\.?$", words)
    if credit and credit.start() > 0 and is_credit_of_picture(credit[1], clutter):
        return "/" in credit[1] or "|" in credit[1] or is_described(words[: credit.start()], clutter)
    tail = re.search(r"(?<=[.!?”\"])\s+([^.!?]{2,80}?)\.?$", words)
    return bool(tail and not shape.is_told(words) and is_credit_of_picture(tail[1], clutter))


def is_described(words: str, clutter: Clutter) -> bool:
    """True for one or two sentences in the present tense, as pictures are described."""
    shown = clutter.caption_within.search(words) or clutter.caption_verbs.search(words)
    return bool(shown) and len(words.split()) <= 60 and shape.sentences(words) <= 3


def is_credit_of_picture(words: str, clutter: Clutter) -> bool:
    """True for "Name/Agency", "Agency", "Courtesy of Name", "Name | Agency | Archive"."""
    parts = [part.strip().casefold() for part in re.split(r"[/|]|\s+[-–—]\s+|,\s+|\s+via\s+", words)]
    named = [
        part for part in parts if re.sub(r"\s*(photo|image|file)s?$", "", part) in clutter.photo_agencies
    ]
    if named and (len(parts) > 1 or len(words.split()) <= 3):
        return True
    slashed = re.fullmatch(r"[^\W\d_][\w.'’ -]{1,40}\s?/\s?[^\W\d_][\w.'’ -]{1,40}", words)
    if slashed and shape.is_title_case(words):
        return True
    credit = clutter.photo_credit.search(words)
    return bool(credit and credit.start() == 0)


def is_photo_credit(line: Line, clutter: Clutter) -> bool:
    """True for a line that holds nothing but the credit of a picture."""
    words = line.words
    return (
        len(words.split()) <= 12
        and is_credit_of_picture(words.strip("()[] ."), clutter)
        and (
            "/" in words or "|" in words or bool(clutter.photo_credit.search(words)) or words.startswith("(")
        )
    )


def is_date_line(line: Line, clutter: Clutter) -> bool:
    """True for a line of dates and times with their labels, and at most a few words besides."""
    words = line.words
    found = dates.stamps(words, clutter)
    if len(words) > 160 or not found:
        return len(words) <= 60 and dates.is_bare(clutter.date_label.sub(" ", words))
    rest = words
    for stamp in reversed(found):
        rest = rest[: stamp.span.start] + " " + rest[stamp.span.end :]
    rest = clutter.date_label.sub(" ", rest)
    left = re.findall(r"[^\W\d_]{2,}", rest)
    leading = found[0].span.start == 0 and not shape.ends_sentence(words)
    named = len(left) <= 6 and shape.is_title_case(" ".join(left)) and not shape.ends_sentence(words)
    return len(left) <= 1 or named or (leading and len(left) <= 9)


def is_byline(line: Line, clutter: Clutter) -> bool:
    """True for who wrote, edited or filed the report."""
    if line.kind is Kind.BYLINE:
        return True
    words = line.words
    if clutter.byline_whole.fullmatch(words):
        return (
            not shape.is_sentence(words) or words.startswith("(") or not re.match(r"(?i)(by|from)\s", words)
        )
    dated = dates.stamps(words, clutter)
    return bool(
        dated and line.count <= 25 and re.match(r"(?i)(by|posted by|published by|written by)\s+\w", words)
    )


def is_bar(words: str) -> bool:
    """True for short labels side by side: "Share | Print | Save"."""
    parts = [part.split() for part in re.split(r"\s+[|·•»]\s+", words)]
    return len(parts) >= 3 and all(len(part) <= 8 for part in parts) and not shape.ends_sentence(words)


_Rule = Callable[[Line, Clutter], bool]
_ALWAYS: tuple[tuple[Mark, _Rule], ...] = (
    (Mark.NOTICE, is_notice),
    (Mark.NOTE, is_note),
    (Mark.CAPTION, is_caption_line),
)
_FURNITURE: tuple[tuple[Mark, _Rule], ...] = (
    (Mark.PHOTO_CREDIT, is_photo_credit),
    (Mark.BOILERPLATE, is_aside),
    (Mark.LIST, is_list_title),
    (Mark.BOILERPLATE, is_label),
    (Mark.DATE, is_date_line),
    (Mark.BYLINE, is_byline),
    (Mark.TEASER, is_teaser),
    (Mark.BOILERPLATE, is_furniture),
)
