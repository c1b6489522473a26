"""The value of a bare phrase."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.read.patterns import fold
from wirewatch.read.times.context import Context, Tense, Value, a_duration, is_close
from wirewatch.read.times.scan import Found, following, scanner


def normalise(
    phrase: str,
    anchor: date | None,
    words: TimeWords,
    numbers: NumberWords,
    *,
    tense: Tense | None = None,
    focus: str | None = None,
) -> Value | None:
    """Kind, TIMEX3 value and interval of a phrase such as "early last year"; None where it names no time.

    ``anchor`` is the day of publication, ``tense`` that of the verb it belongs to, ``focus`` the value of
    the date told before. Without an anchor, values that need one stay open (``XXXX-06-09``).
    """
    context = Context(anchor=anchor, tense=tense, focus=focus)
    best = _best(phrase, context, words, numbers)
    return best.value if best else None


def normalise_all(
    phrases: Iterable[str], anchor: date | None, words: TimeWords, numbers: NumberWords
) -> Iterator[Value | None]:
    """The phrases of one text in order, each against the dates told before it.

    "The year" before the last day of a month is the year that ended on it: a length, and a day in the past.
    """
    context, listed = Context(anchor=anchor), tuple(phrases)
    closed = False
    for phrase, behind in zip(listed, (*listed[1:], ""), strict=False):
        told = replace(context, tense=Tense.PAST if closed else None)
        best = _best(phrase, told, words, numbers)
        closed = bool(best and _is_year(best)) and _closes(_best(behind, context, words, numbers))
        if best:
            context = following(best, context)
        yield a_duration("P1Y") if closed else best.value if best else None


def _is_year(found: Found) -> bool:
    return (
        found.rule == "the-unit" and found.match["unit"] == "year" and not found.match[0].startswith("this")
    )


def _closes(found: Found | None) -> bool:
    """True where the expression is a day on which the books of a firm may close."""
    return found is not None and found.rule == "month-day" and is_close(found.value.value)


def _best(phrase: str, context: Context, words: TimeWords, numbers: NumberWords) -> Found | None:
    """The longest expression of the phrase; one that says when before one that only points."""
    found = scanner(words, numbers).scan(
        fold(phrase),
        context,
        phrase=True,
        accept=lambda match, rule: True,
        tense_of=lambda span: context.tense,
    )
    return max(
        found, key=lambda each: (not each.value.value.endswith("_REF"), each.span.length), default=None
    )
