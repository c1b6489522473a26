"""Times of the clock and parts of the day."""

from wirewatch.read.times.meanings import clock
from wirewatch.read.times.rule import ZONE, Rule

CLOCK: tuple[Rule, ...] = (
    Rule(
        name="part-of-day",
        pattern=r"(?:this|last|next) {daypart}|tonight(?![a-z])|overnight(?![a-z])",
        meaning=clock.part_of_day,
    ),
    Rule(
        name="clock",
        pattern=rf"(?P<h>\d\d?)(?:[:.](?P<m>\d\d))? ?"
        rf"(?P<meridiem>a\.?m\.?|p\.?m\.?)(?![a-z])(?: ?\(?{ZONE}(?![a-z]))?",
        meaning=clock.clock,
    ),
    Rule(
        name="clock-24",
        pattern=rf"(?P<h>[012]?\d):(?P<m>[0-5]\d)(?![:\d])(?: ?{ZONE}(?![a-z]))?|{{noon}}",
        meaning=clock.clock,
    ),
    Rule(
        name="clock-zone",
        pattern=rf"(?P<h>[012]\d)(?P<m>[0-5]\d) ?{ZONE}(?![a-z])",
        meaning=clock.clock,
    ),
)
