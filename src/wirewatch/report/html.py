"""The brief as one page of HTML: no script, no request, no style but its own; what reports wrote is inert."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from wirewatch.report import text as titles
from wirewatch.report.text import CAUTION, MARK, UNREAD, under
from wirewatch.report.values import Account, Brief, Moment, Note, StoryBrief, Telling
from wirewatch.report.wording import capital, day_in_words, number, several, shorten, uncapital

_NUMBERS = "Small numbers lead to the words themselves, at the end of the page."
_DOT = 46
"""Width that one date takes on the drawn timeline, in user units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A date on the drawn timeline: its centre, its size by how many reports tell it, a short label."""

    x: int
    radius: int
    label: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A year on the drawn timeline; ``gap`` where years lie between it and the one before."""

    x: int
    width: int
    label: str
    gap: bool
    dots: tuple[Dot, ...]


class Citations:
    """The places of a page at which notes are cited, so that a note can lead back to them."""

    def __init__(self) -> None:
        """Nothing is cited yet."""
        self._places: dict[int, list[str]] = {}

    def next(self, number: int) -> str:
        """An id for one more place at which the note is cited."""
        places = self._places.setdefault(number, [])
        places.append(f"cited-{number}-{len(places) + 1}")
        return places[-1]

    def of(self, number: int) -> tuple[str, ...]:
        """Where the note is cited, in the order of the page."""
        return tuple(self._places.get(number, ()))


def render(brief: Brief) -> str:
    """The page, as text that ends in a line feed."""
    css = files("wirewatch.report").joinpath("templates", "brief.css").read_text(encoding="utf-8").strip()
    title = brief.stories[0].title if len(brief.stories) == 1 else ""
    page = (
        environment()
        .get_template("brief.html.j2")
        .render(
            brief=brief,
            title=title,
            css=Markup(css),
            style_hash=style_hash(css),
            caution=f"{CAUTION} {_NUMBERS}",
            unread=UNREAD,
            mark=MARK,
            citations=Citations(),
            notes={note.number: note for note in brief.notes},
        )
    )
    return page.rstrip() + "\n"


def environment() -> Environment:
    """Templates as every page uses them: what is put in is escaped, what is missing is an error."""
    environment = Environment(
        loader=PackageLoader("wirewatch.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["capital"] = capital
    environment.filters["shorten"] = shorten
    environment.filters["uncapital"] = uncapital
    environment.globals.update(
        several=several,
        number=number,
        bands=bands,
        hint=_hint,
        under=under,
        wary=_wary,
        unread_in=_unread_in,
        title_of=titles,
    )
    return environment


def style_hash(css: str) -> str:
    """What the page's policy allows: this style and no other."""
    digest = hashlib.sha256(css.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _wary(account: Account) -> bool:
    """True for what nobody says has happened: it bears no grade and no standing."""
    return account.telling in (Telling.FEARED, Telling.POSSIBLE)


def _unread_in(story: StoryBrief) -> bool:
    return any(p.unread for breach in story.breaches for p in breach.paragraphs)


def _hint(note: Note) -> str:
    """What a note number says when it is pointed at."""
    return f"{capital(note.label)}: “{shorten(note.words, 160)}”"


def bands(moments: tuple[Moment, ...]) -> tuple[Band, ...]:
    """The dates grouped by year, in order, each with room for its label."""
    years: dict[str, list[Moment]] = {}
    for moment in moments:
        years.setdefault(moment.date[:4], []).append(moment)
    drawn: list[Band] = []
    x, before = 0, ""
    for year, within in years.items():
        gap = bool(before) and int(year.ljust(4, "0")) - int(before.ljust(4, "9")) > 1
        x += _DOT // 2 if gap else 0
        dots = tuple(_dot(m, x + _DOT * i + _DOT // 2) for i, m in enumerate(within))
        label = year if len(year) == 4 else f"{year}0s"
        drawn.append(Band(x=x, width=_DOT * len(within), label=label, gap=gap, dots=dots))
        x, before = x + _DOT * len(within), year
    return tuple(drawn)


def _dot(moment: Moment, x: int) -> Dot:
    reports = max((len(line.notes) for line in moment.lines), default=1)
    return Dot(
        x=x,
        radius=min(11, 4 + reports),
        label=_short(moment.date),
        title=f"{moment.shown}: {moment.lines[0].words}",
    )


def _short(iso: str) -> str:
    """``19 Jun``, ``Jun``; empty for a year, which stands on its band."""
    parts = iso.split("-")
    if len(parts) == 1:
        return ""
    when = date(int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) > 2 else 1)
    month = day_in_words(iso[:7])[:3]
    return f"{when.day} {month}" if len(parts) > 2 else month
