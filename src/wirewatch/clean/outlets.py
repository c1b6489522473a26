"""The publication that a report credits itself to."""

import re

from wirewatch.clean import dates, preamble, shape
from wirewatch.clean.marks import Mark
from wirewatch.clean.metadata import Metadata
from wirewatch.clean.roles import Layout
from wirewatch.lists.clutter import Clutter
from wirewatch.model.reports import Role

_COPYRIGHT = re.compile(
    r"[<\[(\s]*(?:©|ⓒ|\(c\)|copyright)(?:[\s:]*(?:©|ⓒ|\(c\)|copyright))*[\s:]*(?P<rest>.{3,120})",
    re.IGNORECASE,
)
_TITLE_BREAK = re.compile(r"\s*[|>»·]\s*|\s+[-–—]\s+")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SOURCE = re.compile(
    r"\(?(?:(?:source|via|outlet|publication|newspaper|publisher)(?=\s*:)|"
    r"(?:originally |first )?(?:published|appeared)(?: (?:first|originally))? (?:by|in|on)|"
    r"(?:this|the) (?:article|story|report|post) (?:originally |first )*"
    r"(?:appeared|was (?:originally |first )?published) (?:in|on|by)|"
    r"re(?:printed|published) (?:from|with permission from|with the permission of))"
    r"\s*:?\s+(?P<name>[^.,;|()]{2,60})",
    re.IGNORECASE,
)


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
    own = next((own for own in owned if name.casefold().startswith(own.casefold())), None)
    return own or _as_written(name, layout)


def _as_written(name: str, layout: Layout) -> str:
    """A name in capitals as the text itself writes it, as it stands where the text does not."""
    if not shape.is_capitals(name):
        return name
    told = " ".join(
        " ".join(line.words.split())
        for line, role in zip(layout.lines, layout.roles, strict=True)
        if role is Role.BODY
    )
    again = re.findall(rf"\b{re.escape(name)}\b", told, re.IGNORECASE)
    return next((form for form in again if shape.is_title_case(form) and not shape.is_capitals(form)), name)


def _masthead(layout: Layout, owned: list[str], clutter: Clutter) -> str | None:
    """The publication named above the headline: by its words, in capitals, or named again in the text."""
    body = " ".join(
        line.words for line, role in zip(layout.lines, layout.roles, strict=True) if role is Role.BODY
    ).casefold()
    loose: str | None = None
    for line, found in zip(layout.lines, layout.marks[: layout.headline or 0], strict=False):
        name = _TITLE_BREAK.split(line.words)[0].strip()
        name = name.split(",")[0] if found is Mark.DATE else name
        if found not in {None, Mark.DATE} or preamble.is_section(name, clutter) or not _may_name(name):
            continue
        again = len(name.split()) > 1 and name.casefold().removeprefix("the ") in body
        if preamble.is_masthead(line.words, clutter):
            return name
        named = shape.is_capitals(name) or again
        if named or name.casefold() in {own.casefold() for own in owned}:
            loose = loose or name
    return _named_below(layout, clutter) if loose is None else loose


def _named_below(layout: Layout, clutter: Clutter) -> str | None:
    """The publication named between headline and text, alone or beside the date."""
    for at in range((layout.headline or 0) + 1, len(layout.lines)):
        words, role = layout.lines[at].words, layout.roles[at]
        if role is Role.BODY or layout.headline is None:
            return None
        names = [name.strip() for name in _TITLE_BREAK.split(words)[0].split(",")]
        beside = names[1:] if role is Role.BYLINE else []  # "By Ann Roe, Amber Post"
        for name in (names[0], *beside) if role in {Role.BOILERPLATE, Role.BYLINE} else ():
            agency = name.casefold() in clutter.agencies
            if preamble.is_masthead(name, clutter) and _may_name(name) and not (agency and beside):
                return name
    return None


def _may_name(name: str) -> bool:
    """True for up to six words without digits, one of them at least four letters long."""
    letters = not any(char.isdigit() for char in name)
    return letters and len(name.split()) <= 6 and any(len(word) >= 4 for word in name.split())


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
    return not words & clutter.bodies and name.strip()[:1].isalpha() and not dates.holds_day(name)
