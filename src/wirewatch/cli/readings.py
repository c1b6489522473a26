"""What was read, on its way to a person or a program: as it comes, or all of it at once."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from wirewatch.cli import screen
from wirewatch.cli.exits import FAILED, OK
from wirewatch.cli.summary import refused
from wirewatch.model.reports import Rejection

if TYPE_CHECKING:
    from wirewatch.report.picture import Picture
    from wirewatch.run.making import Made

_BY_SUFFIX = {".html": "html", ".htm": "html", ".json": "json", ".jsonl": "json", ".ndjson": "json"}


def format_of(output: Path | None) -> str:
    """The format that a file's name asks for; text where it asks for none."""
    return _BY_SUFFIX.get(output.suffix.lower(), "text") if output else "text"


class Shown:
    """Readings in one of ``text``, ``json``, ``html``; what could not be read is named on stderr."""

    def __init__(self, found: "Iterable[Made | Rejection]") -> None:
        """Nothing is read before it is asked for."""
        self._found = found
        self._read = self._failed = 0

    @property
    def code(self) -> int:
        """The exit code: FAILED where anything named could not be read, or nothing was there."""
        return OK if self._read and not self._failed else FAILED

    def stream(self, format: str) -> None:
        """Each report on stdout as soon as it is read, as ``text`` or ``json``."""
        for read in self._readings():
            if format == "json":
                sys.stdout.write(_json(read))
            else:
                screen.put_picture(_picture(read), first=self._read == 1)
            sys.stdout.flush()

    def whole(self, format: str) -> str:
        """All of it, for a file: as text it is without colours."""
        if format == "json":
            return "".join(map(_json, self._readings()))
        pictures = [_picture(read) for read in self._readings()]
        if format == "html":
            from wirewatch.report import html_reading

            return html_reading.render(pictures)
        from wirewatch.report import picture_text

        return "\n".join(picture_text.render(picture) for picture in pictures)

    def _readings(self) -> "Iterator[Made]":
        for item in self._found:
            if isinstance(item, Rejection):
                self._failed += refused(item)
            else:
                self._read += 1
                yield item


def _json(read: "Made") -> str:
    from wirewatch.report.reading_json import dumps

    return dumps(read.report, read.reading)


def _picture(read: "Made") -> "Picture":
    from wirewatch.report.picture import picture

    return picture(read.report, read.reading)
