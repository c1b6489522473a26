"""The value of a bare phrase."""

from collections.abc import Iterable, Iterator
from datetime import date

from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.read.patterns import fold
from wirewatch.read.times.context import Context, Tense, Value
from wirewatch.read.times.scan import ASIDE, Found, scanner


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
    """The phrases of one text in order, each against the dates told before it."""
    context = Context(anchor=anchor)
    for phrase in phrases:
        best = _best(phrase, context, words, numbers)
        if best and best.rule not in ASIDE:
            context = context.after(best.value)
        yield best.value if best else None


def _best(phrase: str, context: Context, words: TimeWords, numbers: NumberWords) -> Found | None:
    found = scanner(words, numbers).scan(
        fold(phrase),
        context,
        phrase=True,
        accept=lambda match, rule: True,
        tense_of=lambda span: context.tense,
    )
    return max(found, key=lambda expression: expression.span.length, default=None)
