"""How long."""

from wirewatch.read.times.meanings import durations
from wirewatch.read.times.rule import Rule

_FULL = (
    r"(?:more |full |whole |long |straight |consecutive |trading |working |business |additional |{books} )"
)
_ODD = r"(?:[\s-](?:odd|plus|some)|\+| or more)?"
"""What makes a number a rough one: "twenty-odd years"."""

DURATIONS: tuple[Rule, ...] = (
    Rule(
        name="directed-duration",
        pattern=r"(?:{approx})?(?:the |these |those |each of the )?"
        r"(?:past|last|next|first|coming|following|previous|final|latest|preceding|recent|initial|early)"
        rf" (?:{{num}}{_ODD} )?{_FULL}?{{unit}}(?P<half> and a half)?(?: or so)?",
        meaning=durations.duration,
    ),
    Rule(
        name="duration",
        pattern=r"(?:{approx})?(?:the |these |those |an (?:additional|extra) |a further |each )?{num}"
        rf"(?:[\s-](?:to|or|and|-)[\s-]\d+)?{_ODD}"
        rf"[\s-]{_FULL}?{{unit}}"
        r"(?P<half>[\s-]and[\s-]a[\s-]half)?(?:[\s-](?:long|old))?"
        r"(?: (?:period|term|or so|or more|more))?",
        meaning=durations.duration,
    ),
    Rule(
        name="one-more",
        pattern=r"(?:another|an additional|an extra|a further|(?:one|a) (?:whole|full)) {unit1}",
        meaning=durations.one,
    ),
    Rule(
        name="range-duration",
        pattern=r"(?:{approx})?(?:the )?{num}(?: to |-| or ){num2}[\s-]{unit}",
        meaning=durations.duration,
    ),
    Rule(
        name="compound-duration",
        pattern=r"(?:{approx})?{num}[\s-]{unit},? (?:and )?{num2}[\s-]{unit2}"
        r"(?:,? (?:and )?(?P<num3>\d+)[\s-](?P<unit3>minutes?|seconds?|days?|hours?)(?![a-z]))?",
        meaning=durations.compound_duration,
    ),
    Rule(
        name="bare-duration",
        pattern=r"(?:the |these |those |both )?"
        r"(?P<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries|millennia)"
        r"(?:-long|-old| later| earlier| ago| afterwards?)?(?![a-z])",
        meaning=durations.duration,
    ),
    Rule(
        name="unit-long",
        pattern=r"(?:{approx})?(?:an? |the )?{unit1}[\s-](?:long|old)(?![a-z])",
        meaning=durations.one,
    ),
    Rule(
        name="named-length",
        pattern=r"(?:{approx})?(?:an? |the )?(?:past |last |next |coming )?{length}",
        meaning=durations.named_length,
    ),
    Rule(
        name="all-long",
        pattern=r"all (?P<unit>day|night|week|month|year)(?:[\s-]long)?(?![a-z])",
        meaning=durations.one,
    ),
    Rule(
        name="one-unit",
        pattern=r"\A(?!second){unit1}(?:'s)?\Z",
        meaning=durations.one,
        phrase=True,
    ),
    Rule(
        name="vague-length",
        pattern=r"(?:quite )?(?:an?|some)(?: [a-z]+){0,2} (?:while|time|period)(?: of time)?(?![a-z])",
        meaning=durations.vague_length,
        phrase=True,
    ),
    Rule(
        name="clock-duration",
        pattern=r"(?P<h>\d\d?):(?P<m>\d\d):(?P<s>\d\d)(?!\d)",
        meaning=durations.clock_duration,
    ),
)
