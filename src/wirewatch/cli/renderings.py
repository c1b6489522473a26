"""Which rendering a wish names."""

from pathlib import Path

from wirewatch.model.records import Record

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


def evidence(record: Record, id: str, *, width: int) -> str:
    """One thing with its evidence, as text. Raises NotFound."""
    from wirewatch.report import text_evidence
    from wirewatch.report.evidence import evidence as find

    return text_evidence.render(find(record, id), width=width)
