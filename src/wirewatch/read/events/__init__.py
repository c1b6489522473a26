"""Who did what to whom, with what status and on whose word."""

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.readings import Event, Quantity, Statement, TimeExpression
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedReport


def find(
    parsed: ParsedReport,
    discourse: Discourse,
    statements: tuple[Statement, ...],
    times: tuple[TimeExpression, ...],
    quantities: tuple[Quantity, ...],
    lexicon: Lexicon,
) -> tuple[Event, ...]:
    """Events of a report, in the order of their triggers."""
    return ()
