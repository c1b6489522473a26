"""What one wording puts in the place of another's: a number, a day, a name, or one thing more in a list.

Later versions and cuts of a text keep most of its words; what they change stands where the old words stood
(Myers' difference over tokens, as ``difflib`` finds it).
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations

from wirewatch.check.figures import agree, is_none, is_since
from wirewatch.check.figures import slot as sort_of
from wirewatch.check.material import Material, Member
from wirewatch.check.namesakes import spelled_alike
from wirewatch.check.words import Plain
from wirewatch.model.claims import Variant, VariantValue
from wirewatch.model.readings import MentionForm, Quantity, TimeExpression, TimeKind
from wirewatch.model.spans import Span, hull

_ALIKE = 0.6
"""Share of tokens in common, as ``SequenceMatcher.ratio``, from which on a wording is another's rewriting."""

_FEW = 4
"""Tokens at most that stand for one another."""

_TOKEN = re.compile(r"\w+(?:[.,'’-]\w+)*")

Told = tuple[Member, Span]


def replaced(members: Iterable[Member], material: Material, plain: Plain) -> list[Variant]:
    """Differences between wordings of which one was made of the other, or both of a third."""
    found: dict[tuple[str, str, str], Variant] = {}
    for a, b in combinations(members, 2):
        if a.report != b.report and a.words != b.words:
            for variant in _between(a, b, material, plain):
                values = sorted(value.value for value in variant.values)
                found.setdefault((variant.slot, values[0], values[-1]), variant)
    return list(found.values())


def _between(a: Member, b: Member, material: Material, plain: Plain) -> Iterator[Variant]:
    one, other = (list(_tokens(member, material)) for member in (a, b))
    words = [
        [span.words(material.text(m.report)).casefold() for span in spans]
        for m, spans in ((a, one), (b, other))
    ]
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    if not one or not other or matcher.ratio() < _ALIKE:
        return
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "replace" and j - i <= _FEW and m - k <= _FEW:
            yield from _instead((a, hull(*one[i:j])), (b, hull(*other[k:m])), material, plain)


def _tokens(member: Member, material: Material) -> Iterator[Span]:
    text = material.text(member.report)
    for span in member.spans:
        yield from (Span(*found.span()) for found in _TOKEN.finditer(text, span.start, span.end))


def _instead(one: Told, other: Told, material: Material, plain: Plain) -> Iterator[Variant]:
    """The difference that two stretches make, where both are of one sort and cannot both be meant."""
    days = _day(one, material), _day(other, material)
    figures = _figure(one, material), _figure(other, material)
    names = _name(one, material, plain), _name(other, material, plain)
    if days[0] is not None and days[1] is not None:
        if not _one_day(days[0], days[1]):
            yield _difference("date", (one, days[0].span), (other, days[1].span), material=material)
    elif figures[0] is not None and figures[1] is not None:
        if not agree(figures[0], figures[1]):
            slot = sort_of(figures[0])
            yield _difference(slot, (one, figures[0].span), (other, figures[1].span), material=material)
    elif names[0] is not None and names[1] is not None and not _one_name(one, other, material):
        yield _difference("names", (one, names[0]), (other, names[1]), material=material)


def _difference(slot: str, *told: tuple[Told, Span], material: Material) -> Variant:
    return Variant(
        slot=slot,
        values=tuple(
            VariantValue(value=span.words(material.text(member.report)), members=(member.id,))
            for (member, _), span in told
        ),
    )


def _day(told: Told, material: Material) -> TimeExpression | None:
    """The day or month that a stretch is part of."""
    member, span = told
    times = material.readings[member.report].times
    return next((t for t in times if t.span.touches(span) and t.kind is TimeKind.DATE), None)


def _one_day(a: TimeExpression, b: TimeExpression) -> bool:
    """True where both may be meant of one day."""
    one, other = a.interval, b.interval
    return one is not None and other is not None and one.first <= other.last and other.first <= one.last


def _figure(told: Told, material: Material) -> Quantity | None:
    """The figure that a stretch is part of."""
    member, span = told
    figures, text = material.readings[member.report].quantities, material.text(member.report)
    inside = (q for q in figures if q.value is not None and q.span.touches(span))
    return next((q for q in inside if not is_none(q, text) and not is_since(q, text)), None)


def _one_name(one: Told, other: Told, material: Material) -> bool:
    """True for two spellings of one name."""
    words = [span.words(material.text(member.report)).split() for member, span in (one, other)]
    return len(words[0]) == len(words[1]) and all(map(spelled_alike, *words))


def _name(told: Told, material: Material, plain: Plain) -> Span | None:
    """The name that a stretch is: words with capitals, none of them one of the language's commonest.

    A capital that only begins a sentence makes no name.
    """
    member, span = told
    if span.start == material.sentence(member).start and not _is_mention(told, material):
        return None
    words = _TOKEN.findall(span.words(material.text(member.report)))
    common = plain.words.function_words
    named = bool(words) and all(w[:1].isupper() and w.casefold() not in common for w in words)
    return span if named else None


def _is_mention(told: Told, material: Material) -> bool:
    """True where the stretch was read as a name."""
    member, span = told
    mentions = material.readings[member.report].mentions
    return any(m.form is MentionForm.NAME and m.span.touches(span) for m in mentions)
