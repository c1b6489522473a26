"""The day, week, month, quarter or year that the text is at."""

from wirewatch.read.times.meanings import relative
from wirewatch.read.times.rule import Rule

TOLD: tuple[Rule, ...] = (
    Rule(
        name="that-day",
        pattern=r"(?<=on\s)the (?P<unit>day)(?=[,.;:]|$)",
        meaning=relative.that_day,
    ),
    Rule(
        name="the-weekend",
        pattern=r"(?:the |this )(?P<unit>weekend)(?![a-z])",
        meaning=relative.the_unit,
    ),
    Rule(name="weekend", pattern=r"(?P<unit>weekend)(?![a-z])", meaning=relative.the_unit, phrase=True),
    Rule(
        name="year-before",
        pattern=r"the (?P<unit>day|week|month|quarter|year) (?P<dir>previous|before|following|after)"
        r"(?= ?(?:[.,;:!?)\"]|$|and ))",
        meaning=relative.directed_unit,
    ),
    Rule(
        name="the-unit",
        pattern=r"(?:the|its|the full|the entire|the whole|this) (?:{books} |latest |same )?{unit}",
        meaning=relative.the_unit,
        phrase=True,
    ),
    Rule(
        name="narrowed-unit",
        pattern=r"the (?P<unit>day|week|month|quarter|year|decade|century)(?![a-z-])",
        meaning=relative.the_unit,
    ),
    Rule(
        name="nth-unit",
        pattern=r"(?:(?:the|an?|its) )?{ord}[\s-](?:straight |consecutive |successive |full )?{unit1}",
        meaning=relative.nth_unit,
        phrase=True,
    ),
)
