"""Outlet, publication date, authors and credits of a report, from its furniture and its metadata."""

import re
from dataclasses import dataclass

from wirewatch.clean import datelines, dates, preamble, shape
from wirewatch.clean.lines import Line
from wirewatch.clean.metadata import Metadata
from wirewatch.clean.roles import Layout
from wirewatch.lists.clutter import Clutter
from wirewatch.model.reports import Credit, CreditKind, DateBasis, Role
from wirewatch.model.spans import Span

_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)+[\s:©]*(?:\(c\)\s*)?(?P<rest>.{3,120})", re.IGNORECASE)
_TITLE_BREAK = re.compile(r"\s*[|>»·]\s*|\s+[-–—]\s+")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SOURCE = re.compile(
    r"\(?(?:(?:source|via)(?=\s*:)|"
    r"(?:originally |first )?(?:published|appeared)(?: (?:first|originally))? (?:by|in|on)|"
    r"(?:this|the) (?:article|story|report|post) (?:originally |first )*"
    r"(?:appeared|was (?:originally |first )?published) (?:in|on|by)|"
    r"re(?:printed|published) (?:from|with permission from|with the permission of))"
    r"\s*:?\s+(?P<name>[^.,;|()]{2,60})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Publication date with its basis, and the date of the last change."""

    published: str | None
    basis: DateBasis
    modified: str | None


def published(layout: Layout, about: Metadata, clutter: Clutter) -> Published:
    """From metadata, else from date lines, else from a dateline and the furniture's year, else unknown."""
    furniture = [
        line.words for line, role in zip(layout.lines, layout.roles, strict=True)
        if role in {Role.BYLINE, Role.BOILERPLATE}
    ]  # fmt: skip
    found = [stamp for words in furniture for stamp in dates.stamps(words, clutter)]
    first = next((stamp.iso for stamp in found if not stamp.modified), None)
    last = next((stamp.iso for stamp in reversed(found) if stamp.modified), None)
    told = dates.iso(about.published, clutter) if about.published else None
    changed = (dates.iso(about.modified, clutter) if about.modified else None) or last
    if told:
        return Published(published=told, basis=DateBasis.METADATA, modified=changed)
    stated = first or _from_dateline(layout, furniture, clutter) or changed
    basis = DateBasis.STATED if stated else DateBasis.UNKNOWN
    return Published(published=stated, basis=basis, modified=changed)


def _from_dateline(layout: Layout, furniture: list[str], clutter: Clutter) -> str | None:
    dateline = _dateline(layout, clutter)
    if dateline is None or dateline.date is None:
        return None
    full = dates.stamps(dateline.date, clutter)
    if full:
        return full[0].iso
    years = {year for words in furniture if _COPYRIGHT.search(words) for year in _YEAR.findall(words)}
    day = datelines.month_and_day(dateline)
    if len(years) != 1 or day is None:
        return None
    return dates.iso(f"{years.pop()}-{day[0]:02}-{day[1]:02}", clutter)


def _dateline(layout: Layout, clutter: Clutter) -> datelines.Dateline | None:
    for line, role in zip(layout.lines, layout.roles, strict=True):
        if role in {Role.BODY, Role.STANDFIRST} and (found := datelines.find(line.words, clutter)):
            return found
    return None


def outlet(layout: Layout, about: Metadata, clutter: Clutter) -> str | None:
    """From metadata, else a source line, a masthead, a copyright line; None where nobody is credited."""
    if about.outlet:
        return about.outlet
    lines = [
        line.words for line, role in zip(layout.lines, layout.roles, strict=True) if role is Role.BOILERPLATE
    ]
    owned = [
        name
        for words in lines
        if (name := _owner(words, clutter)) and name.casefold() not in clutter.agencies
    ]
    for words in lines:
        found = _SOURCE.match(words)
        if (
            found
            and _is_publication(found["name"], clutter)
            and found["name"].strip().casefold() not in clutter.agencies
        ):
            return found["name"].strip()
    name = _masthead(layout, owned, clutter)
    if name is None:
        return owned[0] if owned else None
    return next((own for own in owned if name.casefold().startswith(own.casefold())), name)


def _masthead(layout: Layout, owned: list[str], clutter: Clutter) -> str | None:
    """The publication named above the headline: by its words, in capitals, or named again in the text."""
    body = " ".join(
        line.words for line, role in zip(layout.lines, layout.roles, strict=True) if role is Role.BODY
    ).casefold()
    for line, found in zip(layout.lines, layout.marks[: layout.headline or 0], strict=False):
        name = _TITLE_BREAK.split(line.words)[0].strip()
        if found is not None or preamble.is_section(name, clutter) or len(name.split()) > 6:
            continue
        if not _may_name(name):
            continue
        again = len(name.split()) > 1 and name.casefold().removeprefix("the ") in body
        named = preamble.is_masthead(line.words, clutter) or shape.is_capitals(name) or again
        if named or name.casefold() in {own.casefold() for own in owned}:
            return name
    return _named_below(layout, clutter)


def _named_below(layout: Layout, clutter: Clutter) -> str | None:
    """The publication named between headline and text, alone or beside the date."""
    for at in range((layout.headline or 0) + 1, len(layout.lines)):
        words, role = layout.lines[at].words, layout.roles[at]
        name = _TITLE_BREAK.split(words)[0].split(",")[0].strip()
        if role is Role.BODY or layout.headline is None:
            return None
        if role is Role.BOILERPLATE and preamble.is_masthead(name, clutter) and _may_name(name):
            return name
    return None


def _may_name(name: str) -> bool:
    """True for letters alone, one word of them at least four long."""
    return not any(char.isdigit() for char in name) and any(len(word) >= 4 for word in name.split())


def _owner(words: str, clutter: Clutter) -> str | None:
    """The name in a copyright line, without year and company form."""
    found = _COPYRIGHT.match(words)
    if not found:
        return None
    rest = re.sub(r"^\W*(by|of)\b", "", _YEAR.sub("|", found["rest"]), flags=re.IGNORECASE)
    parts = [
        part.strip(" ,.-–—|") for part in re.split(r"\||\.\s|,\s(?=[a-z])|\ball rights", rest, flags=re.I)
    ]
    name = next((part for part in parts if part), "")
    tokens = name.split()
    while tokens and tokens[-1].strip(".,").casefold() in clutter.company_forms:
        tokens.pop()
    while tokens and tokens[0].strip(".,").casefold() in clutter.company_forms | {"the"} - {"the"}:
        tokens.pop(0)
    name = " ".join(tokens).strip(" ,")
    return name if name and len(tokens) <= 7 and name[0].isalnum() else None


def _is_publication(name: str, clutter: Clutter) -> bool:
    words = {word.casefold() for word in re.findall(r"[\w'’]+", name)}
    return not words & clutter.bodies and name.strip()[:1].isalnum()


def authors(layout: Layout, about: Metadata, clutter: Clutter) -> tuple[str, ...]:
    """People named in metadata, else in the byline."""
    if about.authors:
        return tuple(name for name in about.authors if name.casefold() not in clutter.agencies)
    names: list[str] = []
    for line, role in zip(layout.lines, layout.roles, strict=True):
        if role is Role.BYLINE and not names and not line.words.startswith(("(", "-")):
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
                start = line.span.start + line.words.index(dateline.agency)
                span = Span(start, start + len(dateline.agency))
                found.append(Credit(agency=dateline.agency, kind=CreditKind.DATELINE, span=span))
        elif role in {Role.BYLINE, Role.BOILERPLATE}:
            found += _line_credits(line, role, clutter)
    told = [name for name in about.authors if name.casefold() in clutter.agencies]
    found += [Credit(agency=name, kind=CreditKind.METADATA) for name in (*about.agencies, *told)]
    distinct: list[Credit] = []
    for credit in found:
        name = credit.agency.casefold()
        if not any(name in kept.agency.casefold() or kept.agency.casefold() in name for kept in distinct):
            distinct.append(credit)
    return tuple(distinct)


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
