"""Datelines: where, when and by which agency a report was filed, before its first sentence."""

import re
from dataclasses import dataclass

from wirewatch.clean import dates, shape
from wirewatch.lists.clutter import Clutter

_MONTH = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_NAME = r"[^\W\d_][\w.'’/-]*(?:\s{1,3}[^\W\d_][\w.'’/-]*){0,3}?"
_AGENCY = r"\([^()]{2,60}\)|/[^/\s][^/]{1,30}/"
_DATELINE = re.compile(
    rf"(?P<place>{_NAME})(?P<region>(?:,\s{{0,3}}(?!{_MONTH}\s{{1,3}}\d){_NAME}){{0,2}})"
    rf"(?:[,\s]\s{{0,3}}(?P<early>{_AGENCY}))?(?:,?\s{{0,3}}(?P<date>{_DATE}))?\.?,?\s{{0,3}}(?P<agency>{_AGENCY})?\s{{0,3}}"
    r"(?P<mark>(?:--+|(?<=[\s)/])[-–—]|[–—])(?=\s|[A-Z\"“'‘])|[.:|](?=\s))\s{0,3}(?=[\"“'‘(\[]?[\w$€£¥])"
)
_PARTICLES = re.compile(
    r"(?:de|del|della|di|do|da|du|des|la|le|les|el|al|am|auf|bei|sur|sous|en|aux|y|upon|on|of|den|der)"
)
_BARE = re.compile(
    rf"(?:(?P<date>{_DATE})\s{{0,3}})?(?P<agency>{_AGENCY})\s{{0,3}}(?:--+|[-–—])\s{{0,3}}(?=[\"“'‘]?\w)"
)
_LONGEST = 300
"""Signs: no dateline is longer, and a line of blanks alone must not be searched to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """``length`` characters from the line's start to the first sentence; agency and date as written."""

    length: int
    place: str | None
    region: str | None
    date: str | None
    agency: str | None

    @property
    def firm(self) -> bool:
        """True where a region, date or agency shows that it is a dateline, wherever it stands."""
        return bool(self.region or self.date or self.agency)


def find(words: str, clutter: Clutter) -> Dateline | None:
    """The dateline that a line begins with, None where it begins with none."""
    bare = _BARE.match(words, 0, _LONGEST)
    if bare and bare["agency"].startswith("("):
        agency = _name(bare["agency"])
        known = agency.casefold() in clutter.agencies
        if known or bare["date"]:
            return Dateline(length=bare.end(), place=None, region=None, date=bare["date"], agency=agency)
    match = _DATELINE.match(words, 0, _LONGEST)
    if not match or not _is_filed(match, words, clutter):
        return None
    agency = match["agency"] or match["early"]
    return Dateline(
        length=match.end(),
        place=match["place"],
        region=match["region"].strip(", ") or None,
        date=match["date"].rstrip(".") if match["date"] else None,
        agency=_name(agency) if agency else None,
    )


def is_whole(words: str, clutter: Clutter) -> bool:
    """True where a line is a dateline and nothing else."""
    found = find(f"{words.rstrip(' .:-–—')} — X.", clutter)
    return found is not None and (found.date is not None or found.agency is not None) and len(words) <= 80


def month_and_day(dateline: Dateline) -> tuple[int, int] | None:
    """Month and day that the dateline gives."""
    return dates.month_and_day(dateline.date) if dateline.date else None


def _is_filed(match: re.Match[str], words: str, clutter: Clutter) -> bool:
    """Capitals, or a date or agency beside a place, make a dateline; a label in capitals does not."""
    place, mark = match["place"], match["mark"]
    if not _runs_on(words[match.end() :]):
        return False
    if place.casefold() in clutter.dateline_labels or not _is_place(place):
        return False
    capitals = place.isupper() and sum(char.isalpha() for char in place) >= 3
    agency = match["agency"] or match["early"]
    if mark in ".:|":
        rest = words[match.end() :]
        strong = bool(match["date"] or agency)
        lone = capitals and len(place.split()) <= 3 and not match["region"] and len(rest.split()) >= 6
        if lone:
            return rest[:1].isupper() or not rest[:1].isalpha()
        return strong and (capitals or bool(match["date"]) or _is_known(agency, clutter))
    if capitals:
        return True
    known = bool(agency) and (_name(agency).isupper() or _is_known(agency, clutter))
    return bool(match["date"]) or known


def _is_place(name: str) -> bool:
    """True where each word but a particle has a capital: "Rio de Janeiro", not "The trial opens on"."""
    first, *others = name.split()
    tail = not others or others[-1][0].isupper()
    return (
        first[0].isupper() and tail and all(one[0].isupper() or _PARTICLES.fullmatch(one) for one in others)
    )


def _is_known(agency: str | None, clutter: Clutter) -> bool:
    """True where one of the names is an agency's: "(Reuters)", "(AP/Our own report)"."""
    return any(part.strip().casefold() in clutter.agencies for part in _name(agency or "").split("/"))


def _runs_on(rest: str) -> bool:
    """True where a sentence follows, and no headline or section."""
    return shape.ends_sentence(rest) or shape.is_open(rest) or len(rest.split()) > 12


def _name(agency: str) -> str:
    return agency.strip("()/. ").strip()
