"""Who wrote a report, and which agencies it is credited to as a whole."""

import re

from wirewatch.clean import datelines, dates, preamble, shape
from wirewatch.clean.lines import Line
from wirewatch.clean.metadata import Metadata
from wirewatch.clean.roles import Layout
from wirewatch.lists.clutter import Clutter
from wirewatch.model.reports import Credit, CreditKind, Role
from wirewatch.model.spans import Span

_CLOSING = re.compile(
    r"[(-]|(?i:\W*(reporting|additional|editing|edited|writing|with|compiled|translated|production)\b|.*\bcontributed\b)"
)


def authors(layout: Layout, about: Metadata, clutter: Clutter) -> tuple[str, ...]:
    """People named in metadata, else in the byline."""
    if about.authors:
        return tuple(name for name in about.authors if name.casefold() not in clutter.agencies)
    names: list[str] = []
    for line, role in zip(layout.lines, layout.roles, strict=True):
        if role is Role.BYLINE and not names and not _CLOSING.match(line.words):
            names += _people(line.words, clutter)
    return tuple(dict.fromkeys(name for name in names if name.casefold() not in clutter.agencies))


def _people(words: str, clutter: Clutter) -> list[str]:
    for stamp in reversed(dates.stamps(words, clutter)):
        words = words[: stamp.span.start] + "|" + words[stamp.span.end :]
    before_place = re.split(r"\s+in\s+|,|\||\.\s", words)[0]
    bare = clutter.byline_strip.sub(" ", re.sub(r"\s+and\s+|\s*&\s*", ";", before_place))
    people = [" ".join(part.split()).strip(" :.,") for part in bare.split(";")]
    return [name for name in people if _is_person(name, clutter)]


def _is_person(name: str, clutter: Clutter) -> bool:
    """True for two to five capitalized words without digits that name no publication."""
    letters = all(char.isalpha() or char in " .'’-" for char in name)
    return (
        letters
        and 2 <= len(name.split()) <= 5
        and shape.is_title_case(name)
        and not preamble.is_masthead(name, clutter)
    )


def credits(layout: Layout, about: Metadata, clutter: Clutter) -> tuple[Credit, ...]:
    """Agencies that the whole report is credited to: by dateline, byline, credit line or metadata."""
    found: list[Credit] = []
    for line, role in zip(layout.lines, layout.roles, strict=True):
        if role in {Role.BODY, Role.STANDFIRST}:
            dateline = datelines.find(line.words, clutter)
            if dateline and dateline.agency:
                agency = _of_several(dateline.agency, clutter)
                start = line.span.start + line.words.index(agency)
                span = Span(start, start + len(agency))
                found.append(Credit(agency=agency, kind=CreditKind.DATELINE, span=span))
        elif role in {Role.BYLINE, Role.BOILERPLATE}:
            found += _line_credits(line, role, clutter)
    told = [name for name in about.authors if name.casefold() in clutter.agencies]
    found += [Credit(agency=name, kind=CreditKind.METADATA) for name in (*about.agencies, *told)]
    distinct: list[Credit] = []
    for credit in found:
        if not any(_is_same(credit.agency, kept.agency) for kept in distinct):
            distinct.append(credit)
    return tuple(distinct)


def _is_same(one: str, other: str) -> bool:
    """True where one name holds the other, or is its initials."""
    name, known = one.casefold(), other.casefold()
    return name in known or known in name or name == _initials(known) or known == _initials(name)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in {"the", "of"})


def _of_several(names: str, clutter: Clutter) -> str:
    """The known agency among names joined by a slash or comma, all of them where none is known."""
    parts = [part.strip() for part in re.split(r"[/,]|\s+and\s+", names)]
    return next((part for part in parts if part.casefold() in clutter.agencies), names)


def _line_credits(line: Line, role: Role, clutter: Clutter) -> list[Credit]:
    """The agency credited by a byline, a source line or a line of standards; none for help from one."""
    words = line.words
    if line.count > 30 or re.match(r"(?i)\W*(with|additional|photos?)\b|.*\bcontributed\b", words):
        return []
    if role is Role.BYLINE:
        match = clutter.agency.search(words)
    elif re.match(r"(?i)\W*(source|via|our standards|credit|agency)\b", words):
        match = clutter.agency_anywhere.search(words)
    else:
        return []
    if match is None:
        return []
    kind = CreditKind.CREDIT_LINE if role is not Role.BYLINE or words.startswith("(") else CreditKind.BYLINE
    span = Span(match.start("name"), match.end("name")).shifted(line.span.start)
    return [Credit(agency=match["name"], kind=kind, span=span)]
