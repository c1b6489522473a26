"""The cleaner: one capture in, one report out."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wirewatch.clean import credits, datelines, decode, outlets, page, publication
from wirewatch.clean.language import Detect
from wirewatch.clean.lines import Line, cut
from wirewatch.clean.metadata import Metadata
from wirewatch.clean.roles import Layout, lay_out
from wirewatch.errors import Rejected
from wirewatch.lists.clutter import Clutter
from wirewatch.model.ids import digest_id
from wirewatch.model.reports import Capture, Media, Passage, Reason, Report, Role
from wirewatch.model.spans import Span

_TOLD = frozenset({Role.BODY, Role.STANDFIRST})
_LONGEST_TEXT = 500_000
"""Signs of the longest text that can be one report: a novel of 200 pages."""
_LONGEST_PASSAGE = 8_000
"""Signs: parsing takes memory and time with a passage's length, and no paragraph of a report is longer."""
_PAUSE = re.compile(r"[.!?。！？][\"'”’)]*\s+|[。！？]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaner:
    """Makes reports of captures with a list of clutter and a function that tells languages."""

    clutter: Clutter
    detect: Detect

    def clean(self, capture: Capture) -> Report:
        """The report of a capture; Rejected where there is none, with a message that says what to do."""
        if capture.media is Media.HTML:
            charset = capture.charset or decode.html_charset(capture.data)
            found = page.extract(decode.decode(capture.data, charset), self.clutter)
            return self._report(capture, found.text, found.lines, found.metadata)
        text, about = decode.decode(capture.data, capture.charset), Metadata()
        if capture.media is Media.LINE:
            text, about = _fields(text)
        return self._report(capture, text, cut(text, self.clutter.glued), about)

    def _report(self, capture: Capture, text: str, lines: tuple[Line, ...], about: Metadata) -> Report:
        if len(text) > _LONGEST_TEXT:
            raise Rejected(
                Reason.TOO_LARGE,
                f"its text has {len(text):,} characters, more than any press report ({_LONGEST_TEXT:,}); "
                "split it into its reports",
            )
        layout = lay_out(lines, self.clutter, about.title)
        dated = publication.published(layout, about, self.clutter)
        told = " ".join(
            line.words for line, role in zip(layout.lines, layout.roles, strict=True) if role in _TOLD
        )
        headline = _headline(layout, self.clutter)
        return Report(
            id=digest_id("rp", capture.sha256, capture.name),
            origin=capture.origin,
            sha256=capture.sha256,
            text=text,
            passages=_passages(layout, self.clutter),
            title=about.title or headline,
            outlet=outlets.outlet(layout, about, self.clutter),
            authors=credits.authors(layout, about, self.clutter),
            published=dated.published,
            published_basis=dated.basis,
            modified=dated.modified,
            language=self.detect(told or text) or about.language,
            url=capture.url or about.url,
            credits=credits.credits(layout, about, self.clutter),
        )


def _headline(layout: Layout, clutter: Clutter) -> str | None:
    """The headline's words without "Title:" before them."""
    if layout.headline is None:
        return None
    return clutter.title_label.sub("", " ".join(layout.lines[layout.headline].words.strip("\ufeff").split()))


def _passages(layout: Layout, clutter: Clutter) -> tuple[Passage, ...]:
    """A passage a line, datelines apart from the sentence that follows them."""
    found: list[Passage] = []
    told = 0
    for line, role in zip(layout.lines, layout.roles, strict=True):
        told += role in _TOLD
        dateline = datelines.find(line.words, clutter) if role in _TOLD else None
        if dateline is None or not (dateline.firm or told <= 3):
            found += [Passage(span=span, role=role) for span in _pieces(line.words, line.span.start)]
            continue
        middle = line.span.start + dateline.length
        head = line.words[: dateline.length].rstrip()
        found.append(Passage(span=Span(line.span.start, line.span.start + len(head)), role=Role.DATELINE))
        rest = _pieces(line.words[dateline.length :], middle)
        found += [Passage(span=span, role=role) for span in rest]
    return tuple(found)


def _pieces(words: str, start: int) -> Iterator[Span]:
    """The span of a line's words, or those of its parts where it is too long: cut after a sentence."""
    at = 0
    while len(words) - at > _LONGEST_PASSAGE:
        window = words[at : at + _LONGEST_PASSAGE]
        pauses = [match.end() for match in _PAUSE.finditer(window)]
        cut = pauses[-1] if pauses else window.rfind(" ") + 1 or _LONGEST_PASSAGE
        length = len(window[:cut].rstrip()) or cut
        yield Span(start + at, start + at + length)
        at += cut
        at += len(words[at:]) - len(words[at:].lstrip())
    yield Span(start + at, start + len(words))


def _fields(line: str) -> tuple[str, Metadata]:
    """Text and metadata of one object of a .jsonl file; Rejected where it has no text."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Rejected(Reason.BAD_LINE, f"it is not JSON ({error}); correct the line") from error
    if not isinstance(data, dict) or not isinstance(data.get("text"), str) or not data["text"].strip():
        raise Rejected(Reason.BAD_LINE, 'it has no "text"; give an object with a text of its own')
    text = decode.writable(str(data["text"]))

    def field(name: str) -> str | None:
        value = data.get(name)
        return " ".join(decode.writable(value).split()) or None if isinstance(value, str) else None

    authors = data.get("authors")
    names = [authors] if isinstance(authors, str) else authors if isinstance(authors, list) else []
    about = Metadata(
        title=field("title"), outlet=field("outlet"), published=field("published"), url=field("url"),
        language=field("language"),
        authors=tuple(decode.writable(name) for name in names if isinstance(name, str) and name.strip()),
    )  # fmt: skip
    return text, replace(about, language=about.language.split("-")[0].lower() if about.language else None)
