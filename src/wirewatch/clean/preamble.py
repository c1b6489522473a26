"""What stands before the first paragraph: masthead, section, headline, standfirst, byline."""

import re

from wirewatch.clean import datelines, shape
from wirewatch.clean.lines import Kind, Line
from wirewatch.clean.marks import Mark
from wirewatch.lists.clutter import Clutter
from wirewatch.model.reports import Role

_CLOSING = re.compile(r"\W|(?i:.*\b(contributed|reporting|reported from|additional)\b)")
_LABELLED = re.compile(r"[A-Z][\w' ]{2,20}: [\w'‘“][^@:|]*$")
_STATE = re.compile(
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,3}(?:republic|kingdom|state|nation|government) of\b", re.IGNORECASE
)
_PAGE = re.compile(r"(?:page|pg\.?|p\.?)?\s*[a-z]?\d{1,3}")
_BULLETS = "•*·▪◦‣–-"
_HEAD_LINES = 40
_JOINED = frozenset({"of", "online", "in", "today", "international", "english", "weekly", "daily"})
_NAME = re.compile(
    r"(?-i:[^\W\d_a-z][\w.'’-]*)(?:\s+(?:(?:de|da|di|van|von|der|bin|al|el|la|le)\s+)?(?-i:[^\W\d_a-z][\w.'’-]*)){1,3}"
    r"(?:\s*(?:,|\||and|&|in|/)\s*[^\W\d_a-z][\w.'’ -]{1,40}){0,3}"
)


def settle(
    lines: tuple[Line, ...],
    marks: tuple[Mark | None, ...],
    roles: list[Role | None],
    clutter: Clutter,
    title: str | None,
) -> int | None:
    """Give the open lines before the first paragraph their roles; the index of the headline, or None."""
    start = first_paragraph(lines, marks, roles, clutter)
    open_lines = [at for at in range(start) if roles[at] is None]
    first_ones = open_lines[:_HEAD_LINES]
    headline = _headline(lines, first_ones, clutter, title)
    if headline is None:  # "Watch: ...", "Source: ..." can be a report's own headline
        teasers = [at for at in range(start) if _is_labelled(lines[at], marks[at])]
        headline = teasers[0] if teasers else None
        open_lines = sorted({*open_lines, *teasers[:1]})
    for at in open_lines:
        if at == headline or (headline is not None and _same(lines[at], lines[headline])):
            roles[at] = Role.HEADLINE
        elif headline is None or at < headline:
            roles[at] = Role.BOILERPLATE
        else:
            opens_list = at + 1 < len(lines) and lines[at + 1].words[:1] in _BULLETS
            roles[at] = _under_headline(lines[at], clutter, opens_list=opens_list)
            dated = at + 1 < len(lines) and marks[at + 1] is Mark.DATE
            if dated and roles[at] is Role.BOILERPLATE and _is_shouted_name(lines[at], clutter):
                roles[at] = Role.BYLINE
    _standfirst(lines, roles, start, headless=headline is None, clutter=clutter)
    return headline


def _is_labelled(line: Line, mark: Mark | None) -> bool:
    """True for "Watch: Crane comes down in a storm", taken for clutter by its first word."""
    labelled = mark is Mark.TEASER or (mark is Mark.BOILERPLATE and bool(_LABELLED.match(line.words)))
    return labelled and 4 <= line.count <= 20


def first_paragraph(
    lines: tuple[Line, ...], marks: tuple[Mark | None, ...], roles: list[Role | None], clutter: Clutter
) -> int:
    """Index of the first line of running text; the number of lines where there is none."""
    seen = False
    for at, line in enumerate(lines):
        if marks[at] is Mark.NOTE:
            return at
        if roles[at] is not None or line.kind in {Kind.TITLE, Kind.LEAD, Kind.HEADING}:
            seen = seen or line.kind is Kind.TITLE
            continue
        if line.kind is Kind.PARAGRAPH or datelines.find(line.words, clutter) or _goes_on(line):
            return at
        if _precedes_byline(lines, marks, at):
            seen = True
            continue
        if line.count > 22 or (shape.ends_sentence(line.words) and not _closed_headline(lines, at, seen)):
            return at
        seen = True
    return len(lines)


def _goes_on(line: Line) -> bool:
    """True for a clause that a semicolon ends, as the grounds of notices and rulings do."""
    return line.count >= 6 and line.words.rstrip().endswith(";")


def _closed_headline(lines: tuple[Line, ...], at: int, seen: bool) -> bool:
    """True for a first line that ends in a full stop or question mark and is a headline all the same."""
    line = lines[at]
    if line.words.rstrip("\"'”’) ").endswith(("?", "!")) and line.count <= 18 and not seen:
        return at + 1 < len(lines)
    follows = at + 1 < len(lines) and lines[at + 1].gap
    one = shape.sentences(line.words) == 1 or shape.is_title_case(line.words)
    told = shape.is_past(line.words) and not shape.is_title_case(line.words)
    return not seen and follows and line.count <= 18 and one and not told


def _headline(
    lines: tuple[Line, ...], open_lines: list[int], clutter: Clutter, title: str | None
) -> int | None:
    for at in open_lines:
        if lines[at].kind is Kind.TITLE or (title and lines[at].words.casefold() == title.casefold()):
            return at
    if title and not any(line.kind is Kind.PLAIN for line in lines):
        return None
    scored = [(_score(lines, at, open_lines, clutter), -at) for at in open_lines]
    best = max(scored, default=(0, 0))
    return -best[1] if best[0] > 0 else None


def _score(lines: tuple[Line, ...], at: int, open_lines: list[int], clutter: Clutter) -> int:
    """How much a line looks like the headline: its length, its case, its place, and what it is not."""
    line = lines[at]
    words = line.words
    score = 4 if 3 <= line.count <= 20 else 1
    score -= 9 if not re.search(r"[^\W\d_]{2}", words) or _is_slug(words) else 0
    score += 2 if line.count > 4 or not shape.is_title_case(words) else 0
    score += 3 if any(other != at and _same(lines[other], line) for other in open_lines) else 0
    if is_section(words, clutter):
        score -= 8
    elif is_masthead(words, clutter):
        score -= 6
    elif clutter.slogan.search(words) or _is_places(words):
        score -= 5
    elif at > 0 and _is_under_name(lines, at, open_lines, clutter):
        score -= 3
    if re.search(r"\s[|—–]\s", words) and line.count <= 8:
        score -= 3
    return score


def _is_slug(words: str) -> bool:
    """True for an agency's line of codes: "abt0412 4 pl 210 xyz 0877"."""
    tokens = words.split()
    coded = sum(any(char.isdigit() for char in token) for token in tokens)
    return words[:1].islower() and coded * 3 >= len(tokens)


def _is_places(words: str) -> bool:
    """True for the places that a paper is read in: "Amber - Tallow - Upper Quill"."""
    parts = re.split(r"\s*[-–—·•*|]\s+|\s*,\s+", words)
    return len(parts) >= 3 and all(0 < len(part.split()) <= 3 and shape.is_title_case(part) for part in parts)


def _is_under_name(lines: tuple[Line, ...], at: int, open_lines: list[int], clutter: Clutter) -> bool:
    """True for a few words right under a paper's name where two lines set apart follow: its motto."""
    apart = [later for later in open_lines if later > at and lines[later].gap]
    return (
        len(apart) >= 2
        and not lines[at].gap
        and lines[at].count <= 6
        and is_masthead(lines[at - 1].words, clutter)
    )


def is_section(words: str, clutter: Clutter) -> bool:
    """True for the names of sections: "World", "World | Asia", "Home > Business"."""
    parts = [part.strip().casefold() for part in re.split(r"[|>»/:·,]|\s[-–—]\s", words) if part.strip()]
    parts = [part for at, part in enumerate(parts) if at == 0 or not _PAGE.fullmatch(part)]
    return bool(parts) and all(part in clutter.sections for part in parts)


def is_masthead(words: str, clutter: Clutter) -> bool:
    """True for the name of a publication, alone or beside a section."""
    first = re.split(r"\s*[|>»·]\s*|\s+[-–—]\s+", words)[0]
    tokens = re.findall(r"[\w'’]+", first)
    if _STATE.match(first):
        return False
    if (
        first.casefold().removeprefix("the ") in clutter.publications
        or first.casefold() in clutter.publications
    ):
        return True
    kinds = [_is_outlet_word(token, clutter) for token in tokens]
    placed = any(
        found and (at in {0, len(tokens) - 1} or len(tokens) <= 3 or tokens[at + 1].casefold() in _JOINED)
        for at, found in enumerate(kinds)
    )
    return (
        placed
        and len(tokens) <= 6
        and (shape.is_title_case(first) or shape.is_capitals(first))
        and (not shape.ends_sentence(words))
    )


def _is_outlet_word(token: str, clutter: Clutter) -> bool:
    word = token.casefold()
    return word in clutter.outlet_words or any(
        len(known) >= 5 and word.endswith(known) and len(word) > len(known) for known in clutter.outlet_words
    )


def _under_headline(line: Line, clutter: Clutter, *, opens_list: bool) -> Role:
    """A byline without "By", a section or masthead, else the standfirst."""
    if line.kind is Kind.LEAD:
        return Role.STANDFIRST
    if opens_list:
        return Role.HEADING
    if is_section(line.words, clutter) or is_masthead(line.words, clutter):
        return Role.BOILERPLATE
    if line.words.casefold() in clutter.agencies:
        return Role.BYLINE
    if is_name(line):
        return Role.BYLINE
    return Role.STANDFIRST if line.count >= 4 else Role.BOILERPLATE


def _precedes_byline(lines: tuple[Line, ...], marks: tuple[Mark | None, ...], at: int) -> bool:
    """True for a sentence that byline, date or dateline follow: a standfirst, however it ends."""
    if lines[at].count > 35 or lines[at].kind is Kind.PARAGRAPH or at + 1 >= len(lines):
        return False
    after = at + 1
    if marks[after] is None and is_name(lines[after]):
        after = min(after + 1, len(lines) - 1)
        return marks[after] is Mark.DATE
    heads = marks[after] is Mark.BYLINE and not _CLOSING.match(lines[after].words)
    return heads or marks[after] is Mark.DATE


def is_name(line: Line) -> bool:
    """True for "Name Surname" and "Name Surname, Place"."""
    return line.count <= 8 and bool(_NAME.fullmatch(line.words)) and not shape.is_capitals(line.words)


def _is_shouted_name(line: Line, clutter: Clutter) -> bool:
    """True for "NAME SURNAME" that is neither a section nor a publication."""
    bare = all(char.isalpha() or char in " .'’-" for char in line.words)
    named = bare and shape.is_capitals(line.words) and 2 <= line.count <= 3
    return named and not is_section(line.words, clutter) and not is_masthead(line.words, clutter)


def _standfirst(
    lines: tuple[Line, ...], roles: list[Role | None], start: int, *, headless: bool, clutter: Clutter
) -> None:
    """A closed sentence right before a dateline, or in the present tense before a text without headline."""
    if start + 1 >= len(lines) or roles[start] is not None or roles[start + 1] is not None:
        return
    line, after = lines[start], lines[start + 1]
    if line.count > 35 or datelines.find(line.words, clutter) or line.kind is Kind.PARAGRAPH:
        return
    lone = headless and shape.sentences(line.words) == 1 and not shape.is_past(line.words)
    if datelines.find(after.words, clutter) or (lone and line.count < after.count):
        roles[start] = Role.STANDFIRST


def _same(one: Line, other: Line) -> bool:
    return one.words.casefold().strip(" .") == other.words.casefold().strip(" .")
