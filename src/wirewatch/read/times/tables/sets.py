"""How often."""

from wirewatch.read.times.meanings import sets
from wirewatch.read.times.rule import Rule

_TIMES = r"(?:once|twice|thrice|(?:{num}|many|several|a few) times)"

SETS: tuple[Rule, ...] = (
    Rule(
        name="repeated",
        pattern=r"(?:every|each)(?: single)? "
        r"(?:(?:other |alternate |second |third |fourth )?{weekday}(?: {daypart2})?"
        r"|(?:{num} |(?P<other>other|alternate) |{ord} )?{unit}|{month}|{season}|{daypart})",
        meaning=sets.repeated,
    ),
    Rule(
        name="unit-by-unit",
        pattern=r"(?P<unit>minute|hour|day|night|week|month|year) (?:after|by|upon) (?P=unit)(?![a-z])",
        meaning=sets.per_unit,
    ),
    Rule(
        name="in-and-out",
        pattern=r"(?P<unit>day|week|month|year) in,?(?: and)? (?P=unit) out(?![a-z])",
        meaning=sets.per_unit,
    ),
    Rule(
        name="times-a-unit",
        pattern=rf"{_TIMES},? (?:a|an|per|each|every) {{unit1}}",
        meaning=sets.per_unit,
    ),
    Rule(name="per-unit", pattern=r"per {unit1}", meaning=sets.per_unit, phrase=True),
    Rule(name="weekends", pattern=r"(?:on |at )?(?:the )?weekends(?![a-z])", meaning=sets.weekends),
    Rule(name="often", pattern=r"{set}", meaning=sets.often),
)
