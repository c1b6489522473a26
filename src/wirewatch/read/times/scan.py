"""Time expressions in plain text: the longest rule at each place, then neighbours joined to one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.model.readings import TimeKind
from wirewatch.model.spans import Span
from wirewatch.read.patterns import any_of, spaced
from wirewatch.read.times.context import Context, Tense, Value
from wirewatch.read.times.meanings.clock import in_part
from wirewatch.read.times.rules import Compiled, compiled
from wirewatch.read.times.vocabulary import Vocabulary, vocabulary

_WORD = re.compile(r"(?<![a-z0-9])[a-z]+|(?<![\d.,])'?\d")
_ASIDE = frozenset(
    {
        "year-ago",
        "distance",
        "part-of-day",
        "told-part-of-day",
        "the-part-of-day",
        "period-of-year",
        "same-period",
    }
)
"""Rules whose dates are told in passing, beside the date that the text stays with."""
_FIGURES = (
    r"(?<!\d)[12]\d\d\d(?!\d)|\d0s(?![a-z])|\d[:/.]\d\d|'\d\d"
    r"|q[1-4]|[1-4]q|teen|thousand|centur(?:y|ies)|ties(?![a-z])|half of"
)
_MARKS = (
    "today", "yesterday", "tomorrow", "tonight", "overnight", "period", "that time", "by then", "a.m", "p.m",
    "am", "pm", "b.c", "bc", "bce", "a.d", "ad", "o'clock",
)  # fmt: skip
_STARTERS = (
    "the", "a", "an", "half", "each", "every", "all", "another", "once", "twice", "thrice", "both", "by", "h",
    "ad", "today", "yesterday", "tomorrow", "tonight", "overnight", "q", "fy", "final", "latest", "year",
    "comparable", "corresponding", "same", "like", "equivalent", "recent", "early", "initial", "these",
    "those", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
    "couple", "first",
)  # fmt: skip
_WINDOW = 60
"""Code points ahead in which an article or number must meet a word of time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An expression in a text: where, what it means, and by which rule it was found."""

    span: Span
    value: Value
    rule: str
    match: re.Match[str]


Accept = Callable[[re.Match[str], str], bool]
TenseOf = Callable[[Span], Tense | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanner:
    """Finds expressions with the compiled rules of one vocabulary."""

    vocabulary: Vocabulary
    rules: tuple[Compiled, ...]
    triggers: re.Pattern[str]
    starters: frozenset[str]
    before: re.Pattern[str]
    daypart_after: re.Pattern[str]
    daypart_before: re.Pattern[str]

    def scan(
        self, text: str, context: Context, *, phrase: bool, accept: Accept, tense_of: TenseOf
    ) -> Iterator[Found]:
        """Expressions of a folded text in order, without overlap; the context follows what is told."""
        marks = self.triggers.finditer(text)
        triggers = list(range(len(text))) if phrase else [found.start() for found in marks]
        if not triggers:
            return
        held: Found | None = None
        for found in self._atoms(text, triggers, context, phrase=phrase, accept=accept, tense_of=tense_of):
            joined = self._join(text, held, found) if held else None
            if joined is None and held is not None:
                yield self._widened(text, held)
            held = joined or found
        if held is not None:
            yield self._widened(text, held)

    def _atoms(
        self,
        text: str,
        triggers: list[int],
        context: Context,
        *,
        phrase: bool,
        accept: Accept,
        tense_of: TenseOf,
    ) -> Iterator[Found]:
        at, upcoming = 0, 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < at:
                continue
            while upcoming < len(triggers) and triggers[upcoming] < start:
                upcoming += 1
            if upcoming == len(triggers):
                return
            if triggers[upcoming] - start > _WINDOW or not (phrase or self._may_start(word[0])):
                continue
            found = self._best(text, start, context, phrase=phrase, accept=accept, tense_of=tense_of)
            if found:
                at = found.span.end
                context = following(found, context)
                yield found

    def _may_start(self, word: str) -> bool:
        return word in self.starters or not word.isalpha()

    def _best(
        self, text: str, start: int, context: Context, *, phrase: bool, accept: Accept, tense_of: TenseOf
    ) -> Found | None:
        candidates = []
        for number, candidate in enumerate(self.rules):
            if candidate.rule.phrase and not phrase:
                continue
            match = candidate.pattern.match(text, start)
            if match:
                candidates.append((-match.end(), number, match, candidate))
        for _, _, match, candidate in sorted(candidates, key=lambda c: c[:2]):
            span = Span(*match.span())
            if not accept(match, candidate.rule.name):
                continue
            value = self._value(candidate, match, replace(context, tense=tense_of(span)))
            if value:
                return Found(span=span, value=value, rule=candidate.rule.name, match=match)
        return None

    def _value(self, candidate: Compiled, match: re.Match[str], context: Context) -> Value | None:
        try:
            return candidate.rule.meaning(match, context, self.vocabulary)
        except (ValueError, OverflowError):
            return None  # 31 February, the year 12000: words that look like a date and are none

    def _join(self, text: str, left: Found, right: Found) -> Found | None:
        """One expression of a day and a time of day that stand together, in either order."""
        gap = text[left.span.end : right.span.start]
        span = Span(left.span.start, right.span.end)
        if _is_clock(left) and re.fullmatch(r"[\s,]*(?:on|of)?[\s,]*", gap):
            part = self.daypart_after.match(text, right.span.end) if _is_day(right) else None
            if part:  # "8:30 Monday night"
                right = replace(right, value=_in_part(right.value, self.vocabulary.dayparts[part["daypart"]]))
                span = Span(span.start, part.end())
            if _is_part(right):
                return replace(right, span=span, value=in_part(left.value, right.value))
            if _is_day(right):
                return replace(right, span=span, value=_at(right.value, left.value))
        if (
            _is_day(left)
            and _is_clock(right)
            and re.fullmatch(r"[\s,]*(?:at|from|around)?[\s,]*(?:around\s+)?", gap)
        ):
            return replace(left, span=span, value=_at(left.value, right.value))
        return None

    def _widened(self, text: str, found: Found) -> Found:
        """The expression with its part of day and the words that narrow it ("early", "the end of")."""
        span, value = found.span, found.value
        if _is_day(found):
            part = self.daypart_after.match(text, span.end)
            if part:
                span = Span(span.start, part.end())
                value = _in_part(value, self.vocabulary.dayparts[part["daypart"]])
                if found.rule == "weekday" and part["daypart"].endswith("s"):
                    number = self.vocabulary.weekdays[found.match["weekday"]]
                    code = self.vocabulary.dayparts[part["daypart"]]
                    value = Value(kind=TimeKind.SET, value=f"XXXX-WXX-{number}T{code}")
            else:
                parts = self.daypart_before.search(text, max(0, span.start - 40), span.start)
                if parts:
                    span = Span(parts.start(), span.end)
                    value = _in_part(value, self.vocabulary.dayparts[parts["daypart"]])
        if value.kind in {TimeKind.DATE, TimeKind.TIME} and not value.value.endswith("_REF"):
            mods = self.before.search(text, max(0, span.start - 40), span.start)
            if mods and not (found.rule == "narrowed-unit" and re.fullmatch(r"\S+\s+", mods[0])):
                span = Span(mods.start(), span.end)
        return replace(found, span=span, value=value)


def following(found: Found, context: Context) -> Context:
    """The context of what follows an expression."""
    if found.rule in _ASIDE:
        return context
    return context.after_months() if found.rule == "period-of-months" else context.after(found.value)


@lru_cache(maxsize=4)
def scanner(words: TimeWords, number_words: NumberWords) -> Scanner:
    """A scanner for lists of words."""
    known = vocabulary(words, number_words)
    marks = any_of(
        [*known.months, *known.weekdays, *known.units, *known.seasons, *known.dayparts, *known.clock,
         *known.sets, *known.feasts, *words.spotted, *known.references, *known.lengths, *known.zones, *_MARKS]
    )  # fmt: skip
    mods = any_of(words.modifiers)
    part, narrowed = known.fragments["daypart"], "(?:(?:early|late|mid)(?: in the|-| ) ?)?"
    return Scanner(
        vocabulary=known,
        rules=compiled(known),
        triggers=re.compile(spaced(rf"(?<![a-z]){marks}(?![a-z])|{_FIGURES}")),
        starters=_starters(known, words, number_words),
        before=re.compile(spaced(rf"(?:(?<![a-z])the )?(?<![a-z]){mods}(?: (?:of|in|on))?[\s-](?:the )?$")),
        daypart_after=re.compile(spaced(rf" {narrowed}{part}")),
        daypart_before=re.compile(spaced(rf"(?:the )?{narrowed}(?<![a-z]){part}(?: of| on)? (?:the )?$")),
    )  # fmt: skip


def _starters(known: Vocabulary, words: TimeWords, number_words: NumberWords) -> frozenset[str]:
    """Every word that an expression may begin with."""
    phrases = [
        *known.months, *known.weekdays, *known.seasons, *known.dayparts, *known.clock, *known.sets,
        *known.feasts, *known.references, *known.directions, *known.units, *known.lengths,
        *words.approximations, *words.vague, *words.spotted, *words.books, *dict(number_words.cardinals),
        *dict(number_words.scales), *dict(number_words.ordinals), *_STARTERS,
    ]  # fmt: skip
    return frozenset(re.split(r"[^a-z]", phrase)[0] for phrase in phrases)


def _is_clock(found: Found) -> bool:
    return found.rule.startswith("clock") and found.value.kind is TimeKind.TIME


def _is_day(found: Found) -> bool:
    return found.value.kind is TimeKind.DATE and bool(
        re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)", found.value.value)
    )


def _is_part(found: Found) -> bool:
    return found.value.kind is TimeKind.TIME and found.value.value[-2:] in {"MO", "AF", "EV", "NI"}


def _at(day: Value, clock: Value) -> Value:
    return Value(kind=TimeKind.TIME, value=f"{day.value}T{clock.value.partition('T')[2]}")


def _in_part(day: Value, part: str) -> Value:
    return Value(kind=TimeKind.TIME, value=f"{day.value}T{part}")
