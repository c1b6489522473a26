"""The rules of time as one literal table: what an expression looks like, and what it means.

Patterns run on lower-case text. ``{name}`` stands for a fragment of vocabulary.py, a blank for any white
space. Of several rules that match at a place the one that takes most text wins, the earlier one of equals.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from wirewatch.read.patterns import spaced
from wirewatch.read.times import calendar_rules as dates
from wirewatch.read.times import durations, relative_rules
from wirewatch.read.times.context import Context, Value
from wirewatch.read.times.vocabulary import Vocabulary

Meaning = Callable[[re.Match[str], Context, Vocabulary], Value | None]

_YEAR = rf"(?:{{year}}|{dates.RELATIVE_YEAR})"
_OF_YEAR = rf"(?:,? ?(?:of |in )?{_YEAR})"
_DAYS = r"{dom}(?P<gap> ?- ?| to | through | until | and )(?:the )?{dom2}"
_ZONE = r"(?P<zone>utc|gmt|est|edt|cet|cest|bst|jst|kst|msk|pst|pdt|local time)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A named pattern and its meaning; ``phrase`` rules hold for a given phrase, not in running text."""

    name: str
    pattern: str
    meaning: Meaning
    phrase: bool = False


RULES: tuple[Rule, ...] = (
    Rule(name="spotted", pattern=r"{spotted}", meaning=relative_rules.reference),
    Rule(name="reference", pattern=r"{reference}", meaning=relative_rules.reference, phrase=True),
    Rule(
        name="ahead", pattern=r"(?P<side>coming|future) (?:month|quarter)s", meaning=relative_rules.vague_past
    ),
    Rule(
        name="iso-date",
        pattern=r"(?P<date>\d{4}-\d\d-\d\d)(?:[t ](?P<time>\d\d:\d\d(?::\d\d)?))?(?!\d)",
        meaning=dates.iso_date,
    ),
    Rule(
        name="numeric-date",
        pattern=r"(?P<a>\d\d?)(?P<sep>[/.])(?P<b>\d\d?)(?P=sep)(?P<y>\d{4}|\d\d)(?!\d|[./]\d)",
        meaning=dates.numeric_date,
    ),
    Rule(
        name="month-day",
        pattern=rf"(?:{{weekday}},? )?(?:the )?{{month}} (?:the )?{{dom}}(?:(?: ?, ?| ){_YEAR})?",
        meaning=dates.day_of_month,
    ),
    Rule(
        name="month-day-range",
        pattern=rf"{{month}} {_DAYS}(?:(?: ?, ?| ){_YEAR})?",
        meaning=dates.day_range,
    ),
    Rule(name="day-range-month", pattern=rf"{_DAYS}(?: of)? {{month}}{_OF_YEAR}?", meaning=dates.day_range),
    Rule(
        name="year-range",
        pattern=r"(?P<year>(?:19|20)\d\d)-(?P<last>\d\d)(?![\d-])",
        meaning=dates.year_range,
    ),
    Rule(
        name="month-spoken-day",
        pattern=rf"(?:{{weekday}},? )?{{month}} (?:the )?{{spoken_dom}}(?:(?: ?, ?| ){_YEAR})?",
        meaning=dates.day_of_month,
    ),
    Rule(
        name="day-month",
        pattern=rf"(?:{{weekday}},? )?(?:the )?{{dom}}(?: of)? {{month}}{_OF_YEAR}?",
        meaning=dates.day_of_month,
    ),
    Rule(
        name="spoken-day-month",
        pattern=rf"(?:{{weekday}},? )?(?:the )?{{spoken_dom}}(?: of)? {{month}}{_OF_YEAR}?",
        meaning=dates.day_of_month,
    ),
    Rule(name="month", pattern=rf"{{month}}{_OF_YEAR}?", meaning=dates.month),
    Rule(name="directed-month", pattern=r"(?:this )?{dir} {month}", meaning=dates.directed_month),
    Rule(
        name="season",
        pattern=rf"(?:the )?(?:(?:this )?{{dir}} )?{{season}}{_OF_YEAR}?",
        meaning=dates.season,
    ),
    Rule(
        name="weekday",
        pattern=r"{weekday}(?: (?:of )?(?P<week>(?:this|last|next) week))?",
        meaning=dates.weekday,
    ),
    Rule(name="directed-weekday", pattern=r"(?:the |this )?{dir} {weekday}", meaning=dates.weekday),
    Rule(
        name="period-of-year",
        pattern=r"the (?P<year>(?:19|20)\d\d) (?:period|quarter)",
        meaning=relative_rules.period_of_year,
    ),
    Rule(
        name="quarter",
        pattern=rf"(?:the )?(?:fiscal )?{{ord}}[\s-](?:fiscal )?quarter{_OF_YEAR}?",
        meaning=dates.quarter,
    ),
    Rule(name="year-quarter", pattern=rf"(?:the )?{_YEAR} {{ord}}[\s-]quarter", meaning=dates.quarter),
    Rule(name="q-quarter", pattern=rf"q(?P<q>[1-4]){_OF_YEAR}?(?![a-z\d])", meaning=dates.quarter),
    Rule(
        name="half",
        pattern=rf"(?:the )?(?P<half>first|second|last) half of (?:the year|{_YEAR})",
        meaning=dates.half,
    ),
    Rule(
        name="decade", pattern=r"(?:the )?(?P<digits>(?:1\d|20)\d0|'?[2-9]0)s(?![a-z])", meaning=dates.decade
    ),
    Rule(
        name="spoken-decade",
        pattern=r"(?:the )?(?:nineteen[\s-])?"
        r"(?P<spoken>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)(?![a-z])",
        meaning=dates.decade,
    ),
    Rule(name="century", pattern=r"(?:the )?{ord}[\s-]century", meaning=dates.century),
    Rule(
        name="year",
        pattern=r"(?:(?:the )?(?:fiscal |financial )?year |fiscal |fy ?)?{year}",
        meaning=dates.year,
    ),
    Rule(name="feast", pattern=rf"{{feast}}{_OF_YEAR}?", meaning=dates.feast),
    Rule(
        name="week-of-month",
        pattern=rf"(?:the )?{{ord}} week of {{month}}{_OF_YEAR}?",
        meaning=dates.week_of_month,
    ),
    Rule(
        name="nth",
        pattern=r"the (?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?! (?:century|quarter))",
        meaning=dates.nth_of_month,
        phrase=True,
    ),
    Rule(
        name="named-day",
        pattern=r"(?P<named>the day (?:before yesterday|after tomorrow)|today|yesterday|tomorrow)(?![a-z])"
        r"(?: {daypart})?",
        meaning=relative_rules.named_day,
    ),
    Rule(
        name="part-of-day",
        pattern=r"(?:this|last|next) {daypart}|tonight(?![a-z])|overnight(?![a-z])",
        meaning=relative_rules.part_of_day,
    ),
    Rule(
        name="year-ago",
        pattern=r"(?:the )?(?:comparable |corresponding )?"
        r"(?:year-(?:ago|earlier)(?:[\s-](?:{ord} )?(?:quarter|period|level))?"
        r"|(?:the |same |corresponding |comparable )(?:period|quarter)(?: of)?"
        r"(?: last year| the previous year| a year (?:ago|earlier)))",
        meaning=relative_rules.year_ago,
    ),
    Rule(
        name="latest-period",
        pattern=r"the latest (?:fiscal )?(?:period|quarter)",
        meaning=relative_rules.latest_period,
        phrase=True,
    ),
    Rule(
        name="ten-years",
        pattern=r"(?:the )?(?:past|next|coming|following) (?P<unit>decade)(?![a-z])",
        meaning=durations.one,
    ),
    Rule(
        name="year-end",
        pattern=r"(?:the )?year(?:[\s-]|'s )end|the end of (?:the )?year",
        meaning=relative_rules.year_end,
    ),
    Rule(
        name="directed-unit",
        pattern=r"(?:the )?(?:this )?(?:very )?{dir} (?:fiscal |financial |calendar |full )?{unit1}",
        meaning=relative_rules.directed_unit,
    ),
    Rule(
        name="distance",
        pattern=r"(?:{approx})?{num}[\s-](?:full |long )?{unit}(?: or so)?"
        r"[\s-](?P<way>(?:ago|earlier|later|from now|hence|previously)(?![a-z])"
        r"|(?:before|after)(?= ?(?:[.,;:!?)\"]|$|and )))",
        meaning=relative_rules.distance,
    ),
    Rule(
        name="vague-side",
        pattern=r"(?:the )?(?P<side>recent|past|coming|future)"
        r" (?:weeks and months|days|years)",
        meaning=relative_rules.vague_past,
    ),
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
        meaning=durations.repeated,
    ),
    Rule(name="often", pattern=r"{set}", meaning=durations.often),
    Rule(
        name="clock",
        pattern=rf"(?P<h>\d\d?)(?:[:.](?P<m>\d\d))? ?"
        rf"(?P<meridiem>a\.?m\.?|p\.?m\.?)(?![a-z])(?: ?\(?{_ZONE}(?![a-z]))?",
        meaning=durations.clock,
    ),
    Rule(
        name="clock-24",
        pattern=rf"(?P<h>[012]?\d):(?P<m>[0-5]\d)(?![:\d])(?: ?{_ZONE}(?![a-z]))?|{{noon}}",
        meaning=durations.clock,
    ),
    Rule(
        name="clock-zone",
        pattern=rf"(?P<h>[012]\d)(?P<m>[0-5]\d) ?{_ZONE}(?![a-z])",
        meaning=durations.clock,
    ),
    Rule(
        name="that-day",
        pattern=r"(?<=on\s)the (?P<unit>day)(?=[,.;:]|$)",
        meaning=relative_rules.that_day,
    ),
    Rule(
        name="the-weekend",
        pattern=r"(?:the |this )(?P<unit>weekend)(?![a-z])",
        meaning=relative_rules.the_unit,
    ),
    Rule(
        name="year-before",
        pattern=r"the (?P<unit>day|week|month|quarter|year) (?P<dir>previous|before|following|after)"
        r"(?= ?(?:[.,;:!?)\"]|$|and ))",
        meaning=relative_rules.directed_unit,
    ),
    Rule(
        name="the-unit",
        pattern=r"(?:the|the full|the entire|the whole|this) (?:fiscal |latest |same )?{unit}",
        meaning=relative_rules.the_unit,
        phrase=True,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A rule with its pattern ready to run."""

    rule: Rule
    pattern: re.Pattern[str]


def compiled(vocabulary: Vocabulary) -> tuple[Compiled, ...]:
    """The rules, compiled with the vocabulary's fragments."""
    return _compiled(tuple(sorted(vocabulary.fragments.items())))


@lru_cache(maxsize=4)
def _compiled(fragments: tuple[tuple[str, str], ...]) -> tuple[Compiled, ...]:
    table = dict(fragments)
    table["unit2"] = table["unit"].replace("<unit>", "<unit2>")
    return tuple(Compiled(rule=rule, pattern=re.compile(_source(rule.pattern, table))) for rule in RULES)


def _source(pattern: str, table: dict[str, str]) -> str:
    def fragment(found: re.Match[str]) -> str:
        return table[found[1]]

    return spaced(re.sub(r"\{([a-z]\w*)\}", fragment, pattern))
