"""Time expressions with their TIMEX3 values."""

from wirewatch.model.readings import TimeExpression
from wirewatch.read.parse import ParsedReport


def find(parsed: ParsedReport) -> tuple[TimeExpression, ...]:
    """Time expressions of a report, in the order of the text."""
    return ()
