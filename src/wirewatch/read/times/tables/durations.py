"""How long, and how often."""

from wirewatch.read.times.meanings import durations, sets
from wirewatch.read.times.rule import Rule

DURATIONS: tuple[Rule, ...] = (
    Rule(
        name="directed-duration",
        pattern=r"(?:{approx})?(?:the |these |those |each of the )?"
        r"(?:past|last|next|first|coming|following|previous|final|latest|preceding|recent|initial|early)"
        r" (?:{num} )?(?:more |full |consecutive |straight )?{unit}(?: or so)?",
        meaning=durations.duration,
    ),
    Rule(
        name="duration",
        pattern=r"(?:{approx})?(?:the |these |those |an additional |each )?{num}"
        r"(?:[\s-](?:to|or|and|-)[\s-]\d+)?"
        r"[\s-](?:more |full |long |straight |consecutive |trading |working |business |additional )?{unit}"
        r"(?P<half> and a half)?(?:[\s-]long)?(?: (?:period|term|or so|or more))?",
        meaning=durations.duration,
    ),
    Rule(
        name="range-duration",
        pattern=r"(?:{approx})?(?:the )?{num}(?: to |-| or ){num2}[\s-]{unit}",
        meaning=durations.duration,
    ),
    Rule(
        name="compound-duration",
        pattern=r"{num}[\s-]{unit},? (?:and )?{num2}[\s-]{unit2}",
        meaning=durations.compound_duration,
    ),
    Rule(
        name="bare-duration",
        pattern=r"(?:the |these |those )?(?P<unit>seconds|minutes|hours|days|weeks|months|quarters|years"
        r"|decades|centuries)(?:-long)?(?![a-z])",
        meaning=durations.duration,
    ),
    Rule(
        name="clock-duration",
        pattern=r"(?P<h>\d\d?):(?P<m>\d\d):(?P<s>\d\d)(?!\d)",
        meaning=durations.clock_duration,
    ),
    Rule(
        name="repeated",
        pattern=r"(?:every|each) (?:(?:{num} )?{unit}|{weekday}|{month}|{season}|{daypart})",
        meaning=sets.repeated,
    ),
    Rule(name="often", pattern=r"{set}", meaning=sets.often),
)
