"""Days, weeks, months and years told by their distance from a day."""

from wirewatch.read.times.meanings import durations, relative
from wirewatch.read.times.rule import Rule

RELATIVE: tuple[Rule, ...] = (
    Rule(
        name="named-day",
        pattern=r"(?P<named>the day (?:before yesterday|after tomorrow)|today|yesterday|tomorrow)(?![a-z])"
        r"(?: {daypart})?",
        meaning=relative.named_day,
    ),
    Rule(
        name="ten-years",
        pattern=r"(?:the )?(?:past|next|coming|following) (?P<unit>decade)(?![a-z])",
        meaning=durations.one,
    ),
    Rule(
        name="directed-unit",
        pattern=r"(?:the )?(?:this )?(?:very )?{dir} (?:fiscal |financial |calendar |full )?{unit1}",
        meaning=relative.directed_unit,
    ),
    Rule(
        name="distance",
        pattern=r"(?:{approx})?{num}[\s-](?:full |long )?{unit}(?: or so)?"
        r"[\s-](?P<way>(?:ago|earlier|later|from now|hence|previously)(?![a-z])"
        r"|(?:before|after)(?= ?(?:[.,;:!?)\"]|$|and )))",
        meaning=relative.distance,
    ),
)
