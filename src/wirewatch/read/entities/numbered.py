"""What is known by a number: resolutions of the Security Council, vessels with IMO numbers."""

import re

from wirewatch.model.readings import EntityKind, MentionForm
from wirewatch.model.spans import Span
from wirewatch.read.entities.cast import Cast
from wirewatch.read.parse import ParsedPassage, ParsedReport

_RESOLUTION = re.compile(
    r"\b(?P<word>[Rr]esolutions?) (?:[Nn]o\.? ?|[Nn]umber )?(?P<first>\d{3,4})\b(?: \(\d{4}\))?"
)
_FURTHER = re.compile(r"(?:,? and|,| or) (\d{3,4})\b(?: \(\d{4}\))?")
_COUNCIL = "UN Security Council"
_IMO = re.compile(r"\bIMO(?: number| no\.?)?:? ?(\d{7})\b", re.IGNORECASE)


def cast_numbered(parsed: ParsedReport, cast: Cast) -> None:
    """Resolutions as instruments; IMO numbers to the vessel named last before them."""
    council = any(figure.name == _COUNCIL for figure in cast.figures.values())
    for passage in parsed.passages:
        for match in _RESOLUTION.finditer(passage.text):
            _resolution(passage, Span(match.start(), match.end()), match["first"], council, cast)
            at = match.end()
            while match["word"].endswith("s") and (more := _FURTHER.match(passage.text, at)):
                _resolution(passage, Span(more.start(1), more.end()), more[1], council, cast)
                at = more.end()
        for match in _IMO.finditer(passage.text):
            _imo(passage, match, cast)


def _resolution(passage: ParsedPassage, inside: Span, number: str, council: bool, cast: Cast) -> None:
    name = f"{_COUNCIL} resolution {number}" if council else f"resolution {number}"
    figure = cast.described(EntityKind.INSTRUMENT, name)
    figure.aliases.setdefault(f"resolution {number}")
    cast.mention(figure, inside.shifted(passage.passage.span.start), MentionForm.NAME)


def _imo(passage: ParsedPassage, match: re.Match[str], cast: Cast) -> None:
    at = passage.passage.span.start + match.start()
    vessels = [
        m for m in cast.mentions if m.span.start < at and cast.figures[m.referent].kind is EntityKind.VESSEL
    ]
    if vessels:
        figure = cast.figures[max(vessels, key=lambda m: m.span.start).referent]
        figure.ids = (("imo", match[1]),)
