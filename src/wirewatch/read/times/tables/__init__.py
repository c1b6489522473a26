"""The rules of time as literal tables: what an expression looks like, and what it means."""

from wirewatch.read.times.rule import Rule
from wirewatch.read.times.tables.calendar import CALENDAR
from wirewatch.read.times.tables.clock import CLOCK
from wirewatch.read.times.tables.durations import DURATIONS
from wirewatch.read.times.tables.periods import PERIODS
from wirewatch.read.times.tables.references import REFERENCES
from wirewatch.read.times.tables.relative import RELATIVE
from wirewatch.read.times.tables.sets import SETS
from wirewatch.read.times.tables.told import TOLD

RULES: tuple[Rule, ...] = (
    *REFERENCES,
    *CALENDAR,
    *PERIODS,
    *CLOCK,
    *RELATIVE,
    *DURATIONS,
    *SETS,
    *TOLD,
)
"""Of several rules that match at a place the one that takes most text wins, the earlier one of equals."""
