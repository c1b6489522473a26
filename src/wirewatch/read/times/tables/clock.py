"""Times of the clock and parts of the day."""

from wirewatch.read.times.meanings import clock
from wirewatch.read.times.rule import Rule

_TOLD_STEP = r"(?P<dir>that same|the same|that|the next|the following|the previous)"
_IN_PART = r"(?:in the|at|on the) {daypart}"

CLOCK: tuple[Rule, ...] = (
    Rule(
        name="part-of-day",
        pattern=r"(?P<dir>this|last|next) {daypart}|tonight(?![a-z])|overnight(?![a-z])",
        meaning=clock.part_of_day,
    ),
    Rule(
        name="told-part-of-day",
        pattern=rf"{_TOLD_STEP} {{daypart}}"
        r"|the {daypart2} (?P<way>before|after)(?= ?(?:[.,;:!?)\"]|$|and ))",
        meaning=clock.told_part_of_day,
    ),
    Rule(
        name="the-part-of-day",
        pattern=r"(?:(?:in|during|at) )?(?:the )?(?:day )?{daypart}",
        meaning=clock.told_part_of_day,
        phrase=True,
    ),
    Rule(
        name="clock",
        pattern=r"(?P<h>\d\d?)(?:[:.](?P<m>\d\d))? ?"
        r"(?P<meridiem>a\.?m\.?|p\.?m\.?)(?![a-z])(?: ?\(?{zone})?",
        meaning=clock.clock,
    ),
    Rule(
        name="clock-24",
        pattern=r"(?P<h>[012]?\d):(?P<m>[0-5]\d)(?![:\d])(?: ?{zone})?|{noon}",
        meaning=clock.clock,
    ),
    Rule(
        name="clock-zone",
        pattern=r"(?P<h>[012]\d)(?P<m>[0-5]\d) ?(?=[a-z]{3}(?![a-z])|local)(?:hours )?{zone}",
        meaning=clock.clock,
    ),
    Rule(
        name="clock-of-part",
        pattern=rf"(?:{{hour}} o'?clock|(?P<h2>\d\d?):(?P<m>[0-5]\d))(?: {_IN_PART})?",
        meaning=clock.clock,
    ),
    Rule(
        name="clock-hour-of-part",
        pattern=rf"{{hour}} {_IN_PART}",
        meaning=clock.clock,
        phrase=True,
    ),
    Rule(
        name="clock-tonight",
        pattern=r"{hour}(?= (?:tonight|(?:this|last|tomorrow|yesterday) {daypart})(?![a-z]))",
        meaning=clock.clock,
        phrase=True,
    ),
    Rule(
        name="clock-minutes",
        pattern=r"(?P<minutes>five|ten|twenty(?:[\s-]five)?) (?:minutes )?(?P<side>past|to) {hour}",
        meaning=clock.clock_past,
        phrase=True,
    ),
    Rule(
        name="clock-past",
        pattern=r"(?:a )?(?P<side>half past|quarter past|quarter to) {hour}",
        meaning=clock.clock_past,
    ),
)
