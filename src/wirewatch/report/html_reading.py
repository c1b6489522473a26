"""Pictures as one page of HTML: the text with its marks, the lists below; no script, no request."""

from collections.abc import Sequence
from importlib.resources import files

from markupsafe import Markup

from wirewatch.report.html import environment, style_hash
from wirewatch.report.marking import Mark, Marked, Piece
from wirewatch.report.picture import UNSURE, Picture

_STYLES = ("brief.css", "reading.css")


def render(pictures: Sequence[Picture]) -> str:
    """The page, as text that ends in a line feed."""
    folder = files("wirewatch.report").joinpath("templates")
    css = "\n".join(folder.joinpath(name).read_text(encoding="utf-8").strip() for name in _STYLES)
    here = environment()
    here.globals.update(classes=_classes, hint=_hint, signs=_signs)
    page = here.get_template("reading.html.j2").render(
        pictures=pictures, css=Markup(css), style_hash=style_hash(css), unsure=UNSURE
    )
    return page.rstrip() + "\n"


def _classes(piece: Piece) -> str:
    """``content speaker entity deep``: the marks that a piece bears, and an event's status."""
    kinds = [mark.value for mark in Mark if piece.marked(mark)]
    event = piece.marked(Mark.EVENT)
    if event is not None and event.status is not None:
        kinds.append(event.status.value)
    if piece.depth > 1:
        kinds.append("deep")
    return " ".join(kinds)


def _hint(piece: Piece) -> str:
    """What a piece says when it is pointed at: ``content s1, event e2 AGREE``."""
    named = [" ".join(filter(None, (m.mark.value, m.key, m.label))) for m in piece.marks if m.key]
    return ", ".join(named)


def _signs(marks: Sequence[Marked]) -> list[Marked]:
    """Marks that show a key at their end: statements' contents, and events."""
    return [m for m in marks if m.mark in (Mark.CONTENT, Mark.EVENT)]
