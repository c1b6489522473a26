"""A picture in a terminal's colours. What a report wrote is text to Rich, never markup."""

from collections.abc import Iterable

from rich.style import Style
from rich.text import Text

from wirewatch.report.picture_text import Ink, Inked

_STYLES = {
    Ink.TEXT: "",
    Ink.UNREAD: "dim",
    Ink.SIGN: "dim",
    Ink.HEADING: "bold",
    Ink.NAME: "bold",
    Ink.DETAIL: "",
    Ink.SURE: "dim",
    Ink.UNSURE: "bold yellow",
    Ink.CONTENT: "green",
    Ink.SPEAKER: "bold cyan",
    Ink.CUE: "cyan",
    Ink.TIME: "blue",
    Ink.QUANTITY: "bright_blue",
    Ink.ASSERTED: "bold magenta",
    Ink.DENIED: "bold red",
    Ink.UNREAL: "italic magenta",
}
_ALL = {ink: Style.parse(style) for ink, style in _STYLES.items()}
_UNDERLINED = Style(underline=True)
_NESTED = Style(italic=True)


def painted(lines: Iterable[tuple[Inked, ...]]) -> Text:
    """The lines as one text with styles; entities are underlined, quotations inside quotations slanted."""
    shown = Text()
    for line in lines:
        for part in line:
            shown.append(part.text, _style(part))
        shown.append("\n")
    return shown


def _style(part: Inked) -> Style:
    style = _ALL[part.ink]
    if part.underlined:
        style += _UNDERLINED
    return style + _NESTED if part.depth > 1 else style
