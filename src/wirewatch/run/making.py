"""One capture made into a report and its reading, or the reason why there is none."""

from dataclasses import dataclass

from wirewatch.errors import Rejected, WirewatchError
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Capture, Rejection, Report
from wirewatch.run.tools import Tools


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report as cleaned, and its reading."""

    report: Report
    reading: Reading


def make(tools: Tools, capture: Capture, *, debug: bool = False) -> Made | Rejection:
    """Clean and read a capture.

    A report that wirewatch itself breaks on is refused (FAILED) so that the rest goes on; with ``debug`` the
    error is raised.
    """
    try:
        report = tools.cleaner.clean(capture)
        return Made(report=report, reading=tools.reader.read(report))
    except Rejected as refusal:
        return Rejection(origin=capture.origin, reason=refusal.reason, detail=refusal.detail)
    except WirewatchError:
        raise
    except Exception as error:
        if debug:
            raise
        return Rejection.of_error(capture.origin, error)
