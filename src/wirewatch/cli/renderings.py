"""Which rendering a wish names."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wirewatch.model.history import ClaimState, Period
from wirewatch.model.records import Record

if TYPE_CHECKING:
    from wirewatch.report.evidence import States

_BY_SUFFIX = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}


def format_of(output: Path | None) -> str:
    """The format that a file's name asks for; text where it asks for none."""
    return _BY_SUFFIX.get(output.suffix.lower(), "text") if output else "text"


def brief(record: Record, format: str, *, story: str | None, width: int, full: bool) -> str:
    """The brief in one of ``text``, ``html``, ``md``. Raises NotFound for an unknown story.

    Text is short unless it is to be ``full``; the others are full anyway.
    """
    from wirewatch.report.brief import brief as compose
    from wirewatch.report.values import FOR_A_TERMINAL, Limits

    told = compose(record, story=story, limits=FOR_A_TERMINAL if format == "text" and not full else Limits())
    if format == "html":
        from wirewatch.report import html

        return html.render(told)
    if format == "md":
        from wirewatch.report import markdown

        return markdown.render(told)
    from wirewatch.report import text

    return text.render(told, width=width, full=full)


def evidence(record: Record, id: str, history: "States", *, width: int) -> str:
    """One thing with its evidence, as text; days are those of this machine's zone. Raises NotFound."""
    from wirewatch.report import text_evidence
    from wirewatch.report.evidence import evidence as find

    def here(claim: str) -> list[ClaimState]:
        return [replace(s, made_at=s.made_at.astimezone(), superseded_at=_here(s)) for s in history(claim)]

    return text_evidence.render(find(record, id, here), width=width)


def _here(state: ClaimState) -> datetime | None:
    return state.superseded_at.astimezone() if state.superseded_at else None


def changes(period: Period, *, story: str | None, json: bool, width: int) -> str:
    """What is new in a period, as text or JSON. Raises NotFound for a story that did not change."""
    from wirewatch.report.changes import changes as tell

    told = tell(period, story=story)
    if json:
        from wirewatch.report import changes_json

        return changes_json.dumps(told)
    from wirewatch.report import text_changes

    return text_changes.render(told, width=width, full=story is not None)
