"""How often."""

from wirewatch.read.times.meanings import sets
from wirewatch.read.times.rule import Rule

_TIMES = r"(?:once|twice|thrice|(?:{num}|many|several|a few) times)"

SETS: tuple[Rule, ...] = (
    Rule(
        name="repeated",
        pattern=r"(?:every|each)(?: single)? (?:(?:{num} |(?P<other>other|alternate) |{ord} )?{unit}"
        r"|{weekday}(?: {daypart2})?|{month}|{season}|{daypart})",
        meaning=sets.repeated,
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
