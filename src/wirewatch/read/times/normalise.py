"""The value of a bare phrase."""

from datetime import date

from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.read.patterns import fold
from wirewatch.read.times.context import Context, Tense, Value
from wirewatch.read.times.scan import scanner


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
    found = scanner(words, numbers).scan(
        fold(phrase), context, phrase=True, accept=lambda match, rule: True, tense_of=lambda span: tense
    )
    best = max(found, key=lambda expression: expression.span.length, default=None)
    return best.value if best else None
