"""Days, weeks, months and years told by their distance from a day."""

from wirewatch.read.times.meanings import durations, relative
from wirewatch.read.times.rule import Rule

_NAMED = r"(?:(?P<named>today|yesterday|tomorrow)|{weekday})"

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
    Rule(name="last-day", pattern=r"the (?:last|past) (?P<unit>day)(?![a-z])", meaning=durations.one),
    Rule(
        name="directed-unit",
        pattern=r"(?:the )?(?:this )?(?:very )?{dir} (?:very )?(?:{books} |full )?{unit1}(?: or so)?",
        meaning=relative.directed_unit,
    ),
    Rule(
        name="second-unit",
        pattern=r"the {unit1} (?P<way>before last|after next)(?![a-z])",
        meaning=relative.second_unit,
    ),
    Rule(
        name="second-weekday",
        pattern=r"the {weekday} (?P<way>before last|after next)(?![a-z])",
        meaning=relative.second_weekday,
    ),
    Rule(
        name="distance",
        pattern=r"(?:{approx})?{num}[\s-](?:full |long )?{unit}(?P<half> and a half)?(?: or so)?"
        r"[\s-](?P<way>(?:ago|earlier|later|from now|hence|previously)(?![a-z])"
        r"|(?:before|after)(?= ?(?:[.,;:!?)\"]|$|and )))",
        meaning=relative.distance,
    ),
    Rule(
        name="time-ahead",
        pattern=r"(?:{approx})?{num}[\s-]{unit}(?P<half> and a half)?(?P<way>'s? time)(?![a-z])",
        meaning=relative.distance,
    ),
    Rule(
        name="length-away",
        pattern=r"(?:{approx})?(?:an? )?{length} (?P<way>ago|earlier|later|from now)(?![a-z])",
        meaning=relative.length_away,
    ),
    Rule(
        name="vaguely-ago",
        pattern=r"(?:quite )?(?:an?|some)(?: [a-z]+)?(?: good)? (?:time|while|way) (?:ago|back)(?![a-z])",
        meaning=relative.long_ago,
    ),
    Rule(
        name="distance-from-day",
        pattern=rf"{{num}} {{unit}} (?P<way>from|after|before|ago) {_NAMED}",
        meaning=relative.distance_from_day,
    ),
    Rule(
        name="days-of-week-ago",
        pattern=r"{num} {weekday} ago(?![a-z])",
        meaning=relative.weekdays_ago,
    ),
    Rule(
        name="seasons-ago",
        pattern=r"{num} {season} ago(?![a-z])",
        meaning=relative.seasons_ago,
    ),
    Rule(
        name="seasons-past",
        pattern=r"(?:the )?(?:past|last|next|coming) {num} {season}",
        meaning=relative.seasons_past,
    ),
)
