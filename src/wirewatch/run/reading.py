"""Reads reports and keeps nothing: what is read is given back and no store is opened."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from wirewatch.collect import collect, piped
from wirewatch.model.reports import Capture, Rejection
from wirewatch.run.making import Made, make
from wirewatch.run.tools import Tools

PIPE = Path("-")
"""Stands among the paths for what comes through standard input."""


def read(
    tools: Tools, paths: Sequence[Path], *, given: bytes, now: datetime, limit: int, debug: bool = False
) -> Iterator[Made | Rejection]:
    """Each report at the paths as it is read, a Rejection where there is none; ``given`` came by the pipe.

    A report that wirewatch itself breaks on is rejected and the rest goes on; with ``debug`` the error is
    raised.
    """
    for path in paths:
        if path == PIPE:
            found: Iterator[object] = iter([piped(given, now=now, limit=limit)])
        else:
            found = collect([path], now=now, limit=limit, debug=debug)
        for item in found:
            if isinstance(item, Capture):
                yield make(tools, item, debug=debug)
            elif isinstance(item, Rejection):
                yield item
