"""Numbers with their bounds and units."""

from wirewatch.lists.numbers import NumberWords
from wirewatch.model.readings import Quantity
from wirewatch.read.parse import ParsedReport


def find(parsed: ParsedReport, numbers: NumberWords) -> tuple[Quantity, ...]:
    """Quantities of a report, in the order of the text."""
    return ()
