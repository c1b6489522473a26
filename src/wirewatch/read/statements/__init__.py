"""Who said what, through whom."""

from wirewatch.lists.cues import Cues
from wirewatch.model.readings import Statement, TimeExpression
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedReport


def find(
    parsed: ParsedReport, discourse: Discourse, times: tuple[TimeExpression, ...], cues: Cues
) -> tuple[Statement, ...]:
    """Statements of a report, in the order of their content."""
    return ()
