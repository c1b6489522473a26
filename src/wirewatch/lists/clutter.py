"""What stands around a report's text: notices, teasers, captions, bylines, share bars, mastheads."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from wirewatch.errors import ConfigurationError

NAME = "clutter.toml"
AGENCIES = "agencies.toml"
_CREDITED = (
    r"(?:^|\b[Bb]y\s+|\b[Ff]rom\s+|[,|/(;:–—-]\s*)(?P<name>AGENCY)"
    r"(?=\s*(?:$|[.,;|/):]|\b(?:in|at|and|with|staff|report(?:s|ers?)?|correspondents?|writers?|news)\b))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clutter:
    """Patterns and words by which lines are told apart; patterns ignore case.

    Patterns called ``*_whole`` are for ``fullmatch`` on a line, ``*_start`` for ``match``, the others for
    ``search``. Words are lower-case; ``zones`` pairs a time zone's abbreviation with minutes from UTC.
    ``agencies`` are wire services in lower case, ``agency`` finds one where it is credited as a whole,
    ``agency_anywhere`` wherever it stands; ``publications`` are papers and broadcasters.
    """

    notice_start: re.Pattern[str]
    note_start: re.Pattern[str]
    boilerplate_whole: re.Pattern[str]
    boilerplate_start: re.Pattern[str]
    boilerplate_within: re.Pattern[str]
    boilerplate_short: re.Pattern[str]
    end_whole: re.Pattern[str]
    comment_sign_whole: re.Pattern[str]
    glued: re.Pattern[str]
    teaser_start: re.Pattern[str]
    teaser_blurb: re.Pattern[str]
    list_whole: re.Pattern[str]
    caption_start: re.Pattern[str]
    caption_within: re.Pattern[str]
    caption_verbs: re.Pattern[str]
    photo_credit: re.Pattern[str]
    title_label: re.Pattern[str]
    byline_whole: re.Pattern[str]
    byline_strip: re.Pattern[str]
    modified_label: re.Pattern[str]
    date_label: re.Pattern[str]
    slogan: re.Pattern[str]
    outlet_words: frozenset[str]
    sections: frozenset[str]
    company_forms: frozenset[str]
    bodies: frozenset[str]
    dateline_labels: frozenset[str]
    agencies: frozenset[str]
    agency: re.Pattern[str]
    agency_anywhere: re.Pattern[str]
    publications: frozenset[str]
    photo_agencies: frozenset[str]
    zones: tuple[tuple[str, int], ...]
    seasonal: frozenset[str]
    """Names of zones, in lower case, that keep North American summer time."""


def load() -> Clutter:
    """The list as shipped; ConfigurationError where the file is wrong."""
    folder = files("wirewatch.lists")
    return parse(folder.joinpath(NAME).read_text("utf-8"), folder.joinpath(AGENCIES).read_text("utf-8"))


def parse(text: str, agencies: str) -> Clutter:
    """Clutter from TOML, with the names of the agencies' list; ConfigurationError says what is wrong."""
    try:
        names = tomllib.loads(agencies)
        return _clutter(tomllib.loads(text), _names(names["wires"]), _names(names["outlets"]))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{NAME} or {AGENCIES} is not TOML: {error}") from error
    except KeyError as error:
        raise ConfigurationError(f"{NAME} lacks the entry {error}") from error
    except (TypeError, ValueError, AttributeError, re.error) as error:
        raise ConfigurationError(f"{NAME} holds something of the wrong form: {error}") from error


def _names(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Names and aliases of the rows: name, state, further spellings."""
    return tuple(str(name) for row in rows for name in (row[0], *row[2:]))


def _clutter(
    data: Mapping[str, Mapping[str, Sequence[str]]], wires: tuple[str, ...], outlets_known: tuple[str, ...]
) -> Clutter:
    boilerplate, teaser, caption = data["boilerplate"], data["teaser"], data["caption"]
    byline, outlets, dates = data["byline"], data["outlets"], data["dates"]
    agencies = sorted({*wires, *(str(name) for name in data["agencies"]["also"])}, key=len, reverse=True)
    any_agency = "|".join(re.escape(name) for name in agencies)
    return Clutter(
        notice_start=_any(data["notice"]["start"]),
        note_start=_any(data["note"]["start"]),
        boilerplate_whole=_any(boilerplate["whole"]),
        boilerplate_start=_any(boilerplate["start"]),
        boilerplate_within=_any(boilerplate["within"]),
        boilerplate_short=_any(boilerplate["within_short"]),
        end_whole=_any(boilerplate["ends"]),
        comment_sign_whole=_any(boilerplate["comment_signs"]),
        glued=re.compile(rf"(?<=[.!?”\"])(?:{'|'.join(boilerplate['glued'])})\W*$", re.IGNORECASE),
        teaser_start=_any(teaser["start"]),
        teaser_blurb=_any(teaser["blurb"]),
        list_whole=_any(teaser["lists"]),
        caption_start=_any(caption["start"]),
        caption_within=_any(caption["within"]),
        caption_verbs=_any([_text(caption["verbs"])]),
        photo_credit=_any(caption["credit"]),
        title_label=_any([_text(data["headline"]["label"])]),
        byline_whole=_any(byline["whole"]),
        byline_strip=_any([_text(byline["strip"])]),
        modified_label=_any([_text(dates["modified"])]),
        date_label=_any([_text(dates["labels"])]),
        slogan=_any(outlets["slogans"]),
        outlet_words=_words(outlets["words"]),
        sections=_words(outlets["sections"]),
        company_forms=_words(outlets["company_forms"]),
        bodies=_words(outlets["bodies"]),
        dateline_labels=_words(data["datelines"]["labels"]),
        agencies=_words(agencies),
        agency=re.compile(_CREDITED.replace("AGENCY", any_agency)),
        agency_anywhere=re.compile(rf"(?<!\w)(?P<name>{any_agency})(?!\w)"),
        publications=_words(outlets_known),
        photo_agencies=_words(data["agencies"]["photo"]),
        zones=tuple((str(name), int(str(minutes))) for name, minutes in dict(data["zones"]).items()),
        seasonal=_seasonal(data["seasons"]["names"], data["zones"]),
    )


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    if isinstance(patterns, str) or not patterns:
        raise ValueError("a list of patterns is empty or no list")
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no pattern")
    return value


def _words(words: Sequence[str]) -> frozenset[str]:
    if isinstance(words, str):
        raise ValueError(f"{words!r} is no list")
    return frozenset(word.casefold() for word in words)


def _seasonal(names: Sequence[str], zones: Mapping[str, Sequence[str]]) -> frozenset[str]:
    if strange := [name for name in names if name not in zones]:
        raise ValueError(f"{strange} are no zones")
    return _words(names)
