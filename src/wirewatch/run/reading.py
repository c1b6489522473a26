"""Reads reports and keeps nothing: what is read is given back and no store is opened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wirewatch.collect import collect, piped
from wirewatch.errors import Rejected, WirewatchError
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Capture, Rejection, Report
from wirewatch.run.tools import Tools

PIPE = Path("-")
"""Stands among the paths for what comes through standard input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """A report and what was read in it."""

    report: Report
    reading: Reading


def read(
    tools: Tools, paths: Sequence[Path], *, given: bytes, now: datetime, limit: int, debug: bool = False
) -> Iterator[ReadReport | Rejection]:
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
                yield _read(tools, item, debug=debug)
            elif isinstance(item, Rejection):
                yield item


def _read(tools: Tools, capture: Capture, *, debug: bool) -> ReadReport | Rejection:
    try:
        report = tools.cleaner.clean(capture)
        return ReadReport(report=report, reading=tools.reader.read(report))
    except Rejected as refusal:
        return Rejection(origin=capture.origin, reason=refusal.reason, detail=refusal.detail)
    except WirewatchError:
        raise
    except Exception as error:
        if debug:
            raise
        return Rejection.of_error(capture.origin, error)
