"""Days, months, seasons, weekdays and feasts."""

from wirewatch.read.times.meanings import calendar, feasts, within
from wirewatch.read.times.rule import DAYS, OF_YEAR, YEAR, Rule

CALENDAR: tuple[Rule, ...] = (
    Rule(
        name="iso-date",
        pattern=r"(?P<date>\d{4}-\d\d-\d\d)(?:[t ](?P<time>\d\d:\d\d(?::\d\d)?))?(?!\d)",
        meaning=calendar.iso_date,
    ),
    Rule(
        name="numeric-date",
        pattern=r"(?P<a>\d\d?)(?P<sep>[/.])(?P<b>\d\d?)(?P=sep)(?P<y>\d{4}|\d\d)(?!\d|[./]\d)",
        meaning=calendar.numeric_date,
    ),
    Rule(
        name="year-first",
        pattern=r"(?P<y>(?:19|20)\d\d)(?P<sep>[/.])(?P<a>\d\d?)(?P=sep)(?P<b>\d\d?)(?!\d|[./]\d)",
        meaning=calendar.year_first,
    ),
    Rule(
        name="hyphened-date",
        pattern=r"(?P<day>\d\d?)-{month}-(?P<year>(?:19|20)\d\d|\d\d)(?![\d-])",
        meaning=calendar.day_of_month,
    ),
    Rule(
        name="month-day",
        pattern=rf"(?:{{weekday}},? )?(?:the )?{{month}} (?:the )?{{dom}}(?:(?: ?, ?| ){YEAR})?",
        meaning=calendar.day_of_month,
    ),
    Rule(
        name="month-day-range",
        pattern=rf"{{month}} {DAYS}(?:(?: ?, ?| ){YEAR})?",
        meaning=calendar.day_range,
    ),
    Rule(name="day-range-month", pattern=rf"{DAYS}(?: of)? {{month}}{OF_YEAR}?", meaning=calendar.day_range),
    Rule(
        name="month-spoken-day",
        pattern=rf"(?:{{weekday}},? )?{{month}} (?:the )?{{spoken_dom}}(?:(?: ?, ?| ){YEAR})?",
        meaning=calendar.day_of_month,
    ),
    Rule(
        name="day-month",
        pattern=rf"(?:{{weekday}},? )?(?:the )?{{dom}}(?: of)? {{month}}{OF_YEAR}?",
        meaning=calendar.day_of_month,
    ),
    Rule(
        name="spoken-day-month",
        pattern=rf"(?:{{weekday}},? )?(?:the )?{{spoken_dom}}(?: of)? {{month}}{OF_YEAR}?",
        meaning=calendar.day_of_month,
    ),
    Rule(name="month", pattern=rf"(?:the month of )?{{month}}{OF_YEAR}?", meaning=calendar.month),
    Rule(
        name="week-of-day",
        pattern=rf"(?:the )?week of (?:the )?{{month}} {{dom}}(?:(?: ?, ?| ){YEAR})?",
        meaning=within.week_of_day,
    ),
    Rule(
        name="nth-of-month",
        pattern=r"the (?P<day>\d\d?(?:st|nd|rd|th)) of {dir} (?P<unit>month)(?![a-z])",
        meaning=within.nth_of_unit,
    ),
    Rule(
        name="nth-of-unit",
        pattern=r"the {spoken_dom} of (?:the|{dir}) (?P<unit>month|year)(?![a-z])",
        meaning=within.nth_of_unit,
        phrase=True,
    ),
    Rule(
        name="nth-week-of-unit",
        pattern=r"(?:the )?{ord} week (?:of|in) (?:the|{dir}) (?P<unit>month|year)(?![a-z])",
        meaning=within.nth_week_of_unit,
    ),
    Rule(
        name="weekend-of-day",
        pattern=rf"(?:the )?weekend of (?:the )?{{month}} {{dom}}(?:(?: ?, ?| ){YEAR})?",
        meaning=within.weekend_of_day,
    ),
    Rule(
        name="weekend-of-month",
        pattern=rf"(?:the )?{{ord}} weekend (?:of|in) {{month}}{OF_YEAR}?",
        meaning=within.weekend_of_month,
    ),
    Rule(
        name="feast-weekend",
        pattern=rf"(?:(?:the |this )?(?:{{dir}} )?)?{{feast}} weekend{OF_YEAR}?",
        meaning=feasts.weekend,
    ),
    Rule(name="directed-month", pattern=r"(?:the |this )?{dir} {month}", meaning=calendar.directed_month),
    Rule(
        name="season",
        pattern=rf"(?:the )?(?:(?:this )?{{dir}} )?{{season}}{OF_YEAR}?",
        meaning=calendar.season,
    ),
    Rule(
        name="year-season",
        pattern=rf"(?:the )?{YEAR}'s {{season}}",
        meaning=calendar.season,
    ),
    Rule(
        name="weekday",
        pattern=r"{weekday}(?: (?:of )?(?P<week>(?:this|last|next) week))?",
        meaning=calendar.weekday,
    ),
    Rule(name="directed-weekday", pattern=r"(?:the |this )?{dir} {weekday}", meaning=calendar.weekday),
    Rule(
        name="weekday-directed",
        pattern=r"{weekday} (?P<dir>last|next)(?= ?(?:[.,;:!?)\"]|$))",
        meaning=calendar.weekday,
    ),
    Rule(
        name="directed-day",
        pattern=r"(?:this )?(?P<dir>last|past|next|coming) {month} {dom}",
        meaning=calendar.directed_day,
    ),
    Rule(
        name="beside-feast",
        pattern=rf"the day (?P<way>before|after) {{feast}}(?! weekend){OF_YEAR}?",
        meaning=feasts.beside_feast,
    ),
    Rule(name="feast", pattern=rf"(?:(?:the |this )?{{dir}} )?{{feast}}{OF_YEAR}?", meaning=feasts.feast),
    Rule(
        name="weekday-of-month",
        pattern=rf"(?:the )?{{ord}} {{weekday}} (?:of|in) {{month}}{OF_YEAR}?",
        meaning=within.weekday_of_month,
    ),
    Rule(
        name="day-of-period",
        pattern=rf"(?:the )?(?P<ord>first|last|final) day (?:of|in) (?:{{month}})?{OF_YEAR}?",
        meaning=within.day_of_period,
    ),
    Rule(
        name="week-of-month",
        pattern=rf"(?:the )?{{ord}} week (?:of|in) {{month}}{OF_YEAR}?",
        meaning=within.week_of_month,
    ),
    Rule(
        name="nth",
        pattern=r"the (?P<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?= ?(?:$|[.,;]|at |and |to |until ))",
        meaning=within.nth_of_month,
        phrase=True,
    ),
)
