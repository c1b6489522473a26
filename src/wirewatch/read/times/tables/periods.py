"""Quarters, halves, years, decades and centuries, by the calendar and by the books of firms."""

from wirewatch.read.times.meanings import durations, periods
from wirewatch.read.times.rule import OF_YEAR, YEAR, Rule

_SAME = r"(?:same|corresponding|comparable|like|equivalent)"
_ERA = r"(?:bce?|b\.c\.(?:e\.)?|ad|a\.d\.)(?![a-z])"

PERIODS: tuple[Rule, ...] = (
    Rule(
        name="year-range",
        pattern=r"(?P<year>(?:1[5-9]|20)\d\d)[-/](?P<last>\d\d(?:\d\d)?)(?![\d/-])",
        meaning=periods.year_range,
    ),
    Rule(
        name="period-of-year",
        pattern=rf"(?:the )?{YEAR}(?:'s)? (?:period|quarter|half)(?![a-z])",
        meaning=periods.period_of_year,
    ),
    Rule(
        name="same-period",
        pattern=rf"(?:the )?{_SAME} (?:period|quarter|half|month)(?:,? (?:of|in) | ){YEAR}",
        meaning=periods.period_of_year,
    ),
    Rule(
        name="quarter",
        pattern=rf"(?:the )?(?:{{books}}[\s-])?{{ord}}[\s-](?:{{books}} )?quarter(?:{OF_YEAR}| of the year)?",
        meaning=periods.quarter,
    ),
    Rule(
        name="year-quarter",
        pattern=rf"(?:the )?{YEAR}(?:'s)? (?:{{books}} )?{{ord}}[\s-]quarter",
        meaning=periods.quarter,
    ),
    Rule(
        name="q-quarter",
        pattern=rf"(?:q(?P<q>[1-4])|(?P<q1>[1-4])q){OF_YEAR}?(?![a-z\d])",
        meaning=periods.quarter,
    ),
    Rule(
        name="half",
        pattern=r"(?:the )?(?:{books}[\s-])?(?P<half>first|second|last|latter)[\s-]half"
        rf"(?: of the (?:{{books}} )?year(?![a-z])|{OF_YEAR})",
        meaning=periods.half,
    ),
    Rule(
        name="half-alone",
        pattern=r"(?:the )?(?:{books}[\s-])?(?P<half>first|second|latter)[\s-]half",
        meaning=periods.half,
        phrase=True,
    ),
    Rule(
        name="h-half",
        pattern=rf"(?:h(?P<h>[12])|(?P<h1>[12])h){OF_YEAR}(?![a-z\d])",
        meaning=periods.half,
    ),
    Rule(
        name="decade",
        pattern=r"(?:the )?(?P<digits>(?:1\d|20)\d0|'?[2-9]0)s(?![a-z])"
        r"|the (?P<digits2>(?:1\d|20)\d0|'?[2-9]0)'s(?![a-z])",
        meaning=periods.decade,
    ),
    Rule(
        name="decade-alone",
        pattern=r"(?P<digits>(?:1\d|20)\d0)'s(?![a-z])",
        meaning=periods.decade,
        phrase=True,
    ),
    Rule(
        name="spoken-decade",
        pattern=r"(?:the )?(?:nineteen[\s-])?"
        r"(?P<spoken>(?:twen|thir|for|fif|six|seven|eigh|nine)ties|noughties)(?![a-z])",
        meaning=periods.decade,
    ),
    Rule(
        name="century",
        pattern=rf"(?:the )?{{ord}}[\s-]centur(?:y|ies)(?![a-z])(?: (?P<era>{_ERA}))?",
        meaning=periods.century,
    ),
    Rule(
        name="centuries",
        pattern=r"(?:the )?{ord}(?: century)? (?:and|to|through) (?:the )?{ord2} centur(?:y|ies)(?![a-z])",
        meaning=periods.centuries,
    ),
    Rule(
        name="decade-of-century",
        pattern=r"(?:the )?(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|last|final)"
        r" decade of (?:the {ord}[\s-]century|(?P<now>this|the) century)(?![a-z])",
        meaning=periods.decade_of_century,
    ),
    Rule(
        name="part-of-century",
        pattern=r"(?:the )?(?P<part>first|second|third|fourth|last|latter|final) (?:half|third|quarter)"
        rf" of the {{ord}}[\s-]century(?![a-z])(?: (?P<era>{_ERA}))?",
        meaning=periods.century,
    ),
    Rule(
        name="era",
        pattern=rf"(?P<digits>\d{{1,4}}) ?(?P<era>{_ERA})|(?P<era2>a\.?d\.?) (?P<digits2>\d{{1,4}})(?!\d)",
        meaning=periods.era,
    ),
    Rule(
        name="year",
        pattern=r"(?:(?:the )?(?:{books} )?year |{books} |full[\s-]year |fy ?|end-)?{year}"
        r"(?:[\s-]{books} year(?![a-z]))?",
        meaning=periods.year,
    ),
    Rule(
        name="short-year",
        pattern=r"(?:fy ?'?|(?:fiscal|financial|tax|school|academic) (?:year )?')(?P<short>\d\d)(?!\d)",
        meaning=periods.short_year,
    ),
    Rule(
        name="early-year",
        pattern=r"the year (?P<digits>\d{3,4})(?![\d,.:%])",
        meaning=periods.early_year,
    ),
    Rule(
        name="months-of-year",
        pattern=rf"(?:the )?(?P<side>first|last|final) {{num}} (?P<unit>months|quarters)"
        rf" (?:of|in) (?:{YEAR}|(?P<now>the year)(?![a-z]))",
        meaning=periods.months_of_year,
    ),
    Rule(
        name="month-to-month",
        pattern=rf"(?:the )?{{month}}(?: to |-| through ){{month2}}(?:{OF_YEAR})?"
        r" (?:period|quarter|half)(?![a-z])",
        meaning=periods.month_to_month,
    ),
    Rule(
        name="year-ago",
        pattern=r"(?:the |an? )?(?:comparable |corresponding )?(?:year-(?:ago|earlier)|prior-year)"
        r"(?:[\s-](?:{ord}[\s-])?(?:quarter|period|level|half|month))?"
        rf"|(?:the |{_SAME} )+(?:period|quarter|half|month)(?: of)?"
        r"(?: the previous year| an? year (?:ago|earlier|before|previously))",
        meaning=periods.year_ago,
    ),
    Rule(
        name="year-ago-months",
        pattern=r"(?:the )?year-(?:ago|earlier) {num} {unit}",
        meaning=durations.duration,
    ),
    Rule(
        name="period-of-months",
        pattern=r"the (?:first |latest |last )?{num}[\s-](?P<unit>months)(?![a-z])",
        meaning=durations.duration,
    ),
    Rule(
        name="latest-quarter",
        pattern=r"the (?:latest|most recent|just-ended) (?:{books} )?(?P<unit>quarter)(?![a-z])",
        meaning=periods.latest_period,
    ),
    Rule(
        name="latest-period",
        pattern=r"the (?:latest|most recent|just-ended) (?:{books} )?(?P<unit>period|year)(?![a-z])",
        meaning=periods.latest_period,
        phrase=True,
    ),
    Rule(
        name="the-period",
        pattern=r"(?:the|that|this|the same) period(?![a-z])|(?:since |until |from )?that time(?![a-z])",
        meaning=periods.the_period,
        phrase=True,
    ),
    Rule(name="by-then", pattern=r"by (?:that time|then)(?![a-z])", meaning=periods.the_period),
    Rule(
        name="year-end",
        pattern=rf"(?:the )?(?P<unit>year)(?:[\s-]|'s )end(?:{OF_YEAR})?(?![a-z])|the end of (?:the )?year"
        r"|mid-?(?P<unit4>week|month|decade|century)(?![a-z])"
        r"|(?P<unit2>month|quarter)-end(?![a-z])|(?:mid-?|full-)(?P<unit3>year)(?![a-z])",
        meaning=periods.period_end,
    ),
    Rule(
        name="to-date",
        pattern=r"(?:the )?(?P<unit>year|month|quarter)[\s-]to[\s-]date(?![a-z])",
        meaning=periods.period_end,
    ),
)
