"""Quarters, halves, years, decades and centuries, by the calendar and by the books of firms."""

from wirewatch.read.times.meanings import periods
from wirewatch.read.times.rule import OF_YEAR, YEAR, Rule

PERIODS: tuple[Rule, ...] = (
    Rule(
        name="year-range",
        pattern=r"(?P<year>(?:19|20)\d\d)-(?P<last>\d\d)(?![\d-])",
        meaning=periods.year_range,
    ),
    Rule(
        name="period-of-year",
        pattern=r"the (?P<year>(?:19|20)\d\d) (?:period|quarter)",
        meaning=periods.period_of_year,
    ),
    Rule(
        name="quarter",
        pattern=rf"(?:the )?(?:fiscal )?{{ord}}[\s-](?:fiscal )?quarter{OF_YEAR}?",
        meaning=periods.quarter,
    ),
    Rule(name="year-quarter", pattern=rf"(?:the )?{YEAR} {{ord}}[\s-]quarter", meaning=periods.quarter),
    Rule(name="q-quarter", pattern=rf"q(?P<q>[1-4]){OF_YEAR}?(?![a-z\d])", meaning=periods.quarter),
    Rule(
        name="half",
        pattern=rf"(?:the )?(?P<half>first|second|last) half of (?:the year|{YEAR})",
        meaning=periods.half,
    ),
    Rule(
        name="decade",
        pattern=r"(?:the )?(?P<digits>(?:1\d|20)\d0|'?[2-9]0)s(?![a-z])",
        meaning=periods.decade,
    ),
    Rule(
        name="spoken-decade",
        pattern=r"(?:the )?(?:nineteen[\s-])?"
        r"(?P<spoken>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)(?![a-z])",
        meaning=periods.decade,
    ),
    Rule(name="century", pattern=r"(?:the )?{ord}[\s-]century", meaning=periods.century),
    Rule(
        name="year",
        pattern=r"(?:(?:the )?(?:fiscal |financial )?year |fiscal |fy ?)?{year}",
        meaning=periods.year,
    ),
    Rule(
        name="year-ago",
        pattern=r"(?:the )?(?:comparable |corresponding )?"
        r"(?:year-(?:ago|earlier)(?:[\s-](?:{ord} )?(?:quarter|period|level))?"
        r"|(?:the |same |corresponding |comparable )(?:period|quarter)(?: of)?"
        r"(?: last year| the previous year| a year (?:ago|earlier)))",
        meaning=periods.year_ago,
    ),
    Rule(
        name="latest-period",
        pattern=r"the latest (?:fiscal )?(?:period|quarter)",
        meaning=periods.latest_period,
        phrase=True,
    ),
    Rule(
        name="year-end",
        pattern=r"(?:the )?year(?:[\s-]|'s )end|the end of (?:the )?year",
        meaning=periods.year_end,
    ),
)
