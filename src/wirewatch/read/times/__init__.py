"""Time expressions with their TIMEX3 values."""

from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.model.readings import TimeExpression
from wirewatch.read.parse import ParsedReport


def find(parsed: ParsedReport, words: TimeWords, numbers: NumberWords) -> tuple[TimeExpression, ...]:
    """Time expressions of a report, in the order of the text."""
    return ()
