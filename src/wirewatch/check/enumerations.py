"""Lists as a text gives them ("a carpet, a chess set and a sword"), and what one has that another leaves out.

Where a list begins and ends is told by its commas and its "and", by small words and by the verbs of the deeds
around it: no parse is kept until here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirewatch.check.material import Material, Member
from wirewatch.check.words import Plain, stem
from wirewatch.model.claims import Variant, VariantValue
from wirewatch.model.spans import Span, hull

_BETWEEN = re.compile(
    r",?\s+(?:and(?!\s+a\s+half\b)|plus|as\s+well\s+as|besides|together\s+with|along\s+with)\s+|,\s+",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_STOP = re.compile(r"[;:!?\"“”()–—]|\.(?!\w)|,? according to\b")

_OPENING = frozenset({"a", "an", "the", "some", "his", "her", "its", "their", "our", "another", "one"})
"""Small words that begin a thing."""

_WITHIN = frozenset({"of", "for", "from"})
"""Small words behind which a thing goes on."""

_COUNTS = frozenset({"two", "three", "four", "five", "both", "all"})

_EXAMPLES = re.compile(
    r"\b(?:among\s+(?:them|others)|including|for\s+example|for\s+instance|such\s+as)\b", re.IGNORECASE
)
"""What says that more were meant than are named."""

_LONGEST = 6
"""Words of one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing of a list: its place, and the stems of the nouns that say what it is.

    ``named`` where the noun is a name.
    """

    span: Span
    heads: frozenset[str]
    named: bool

    def is_opened(self, text: str) -> bool:
        """True where it begins with an article, a number or a capital."""
        first = self.span.words(text).split()[0]
        return first.casefold() in _OPENING or not first[0].islower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Two things or more that a member names in a row."""

    member: Member
    parts: tuple[Part, ...]
    of_states: bool
    """True for "Ostrel and Tavia"."""

    @property
    def span(self) -> Span:
        """From the first to the last."""
        return hull(*(part.span for part in self.parts))


def series(member: Member, material: Material, plain: Plain) -> Iterator[Series]:
    """The lists in a member's words."""
    mentions = material.readings[member.report].mentions
    states = {m.span.end for m in mentions if material.parties.is_state(m.referent)}
    for span in member.spans:
        text = material.text(member.report)
        for stretch in _stretches(text, span):
            for parts in _of_stretch(member, stretch, material, plain):
                of_states = all(part.span.end in states for part in parts)
                yield Series(member=member, parts=parts, of_states=of_states)


def _stretches(text: str, span: Span) -> Iterator[Span]:
    """Parts of a span between the marks that no list goes across."""
    start = span.start
    for mark in _STOP.finditer(text, span.start, span.end):
        yield Span(start, mark.start())
        start = mark.end()
    yield Span(start, span.end)


def _of_stretch(
    member: Member, stretch: Span, material: Material, plain: Plain
) -> Iterator[tuple[Part, ...]]:
    text = material.text(member.report)
    verbs = [event.trigger for event in material.readings[member.report].events]
    gaps = list(_BETWEEN.finditer(text, stretch.start, stretch.end))
    bounds = [stretch.start, *(at for gap in gaps for at in gap.span()), stretch.end]
    pieces = [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    run: list[Part] = []
    joined: list[str] = []
    for at, piece in enumerate(pieces):
        words = [Span(*found.span()) for found in _WORD.finditer(text, piece.start, piece.end)]
        small = [_is_small(word, text, verbs, plain) for word in words]
        first, last = _front(words, small, text), _back(words, small, text)
        if run and first is not None:
            run.append(first)
            joined.append(gaps[at - 1].group())
            if first.span.end == (words[-1].end if words else -1):
                continue
        if listed := _listed(run, joined, text):
            yield listed
        run, joined = ([last] if last is not None else []), []
    if listed := _listed(run, joined, text):
        yield listed


def _listed(run: Sequence[Part], joined: Sequence[str], text: str) -> tuple[Part, ...]:
    """The things of a list, without what says how many they are: "two men, Brenn and Tavia"."""
    if len(run) > 2 and _counts_the_rest(run, text):
        run, joined = run[1:], joined[1:]
    return tuple(run) if _is_list(run, joined, text) else ()


def _is_list(run: Sequence[Part], joined: Sequence[str], text: str) -> bool:
    """True where an "and" stands before the last alone, and all are of one sort: names, or things.

    A name behind a comma stands for what was named before it; two that an "and" joins are things where each
    has its article, its number or its capital.
    """
    if len(run) < 2 or [gap.strip() == "," for gap in joined] != [True] * (len(run) - 2) + [False]:
        return False
    if len({part.named for part in run}) > 1:
        return False
    return len(run) > 2 or ("," not in joined[-1] and all(part.is_opened(text) for part in run))


def _counts_the_rest(run: Sequence[Part], text: str) -> bool:
    """True for "two men, Brenn and Tavia": the first says how many the others are."""
    first = run[0].span.words(text).casefold().split()[0]
    return len(run) > 2 and first in _COUNTS and all(part.named for part in run[1:])


def _is_small(word: Span, text: str, verbs: Sequence[Span], plain: Plain) -> bool:
    """True for what is no part of a thing: a function word, a negation, the verb of a deed."""
    token = word.words(text).casefold()
    if token in plain.words.function_words or token in plain.words.negators:
        return True
    return any(verb.touches(word) for verb in verbs)


def _front(words: Sequence[Span], small: Sequence[bool], text: str) -> Part | None:
    """The thing that a stretch begins with."""
    taken = 0
    for at, (word, is_small) in enumerate(zip(words, small, strict=True)):
        token = word.words(text).casefold()
        joins = token in _WITHIN and taken > 0 and _goes_on(token, words[at + 1 : at + 2], text)
        if is_small and not joins and not (token in _OPENING and (at == 0 or _is_within(words, at, text))):
            break
        taken = at + 1
    return _part(words[:taken], small[:taken], text)


def _goes_on(token: str, following: Sequence[Span], text: str) -> bool:
    """True where a thing goes on behind a small word: from a place, not from the one who gives it."""
    return any(token != "from" or word.words(text)[0].isupper() for word in following)


def _is_within(words: Sequence[Span], at: int, text: str) -> bool:
    return words[at - 1].words(text).casefold() in _WITHIN


def _back(words: Sequence[Span], small: Sequence[bool], text: str) -> Part | None:
    """The thing that a stretch ends with: from its article on, or all that no small word parts."""
    start = _opened(_run_before(len(words), small), words, text)
    while start > 1 and words[start - 1].words(text).casefold() in _WITHIN:
        before = _run_before(start - 1, small)
        if before == start - 1:
            break
        start = _opened(before, words, text)
    return _part(words[start:], small[start:], text)


def _opened(start: int, words: Sequence[Span], text: str) -> int:
    """The same with the article before it."""
    return start - 1 if start and words[start - 1].words(text).casefold() in _OPENING else start


def _run_before(end: int, small: Sequence[bool]) -> int:
    """Where the words that end there begin, none of them small."""
    start = end
    while start and not small[start - 1]:
        start -= 1
    return start


def _part(words: Sequence[Span], small: Sequence[bool], text: str) -> Part | None:
    """The thing that these words are; None where they name none, or too much."""
    heads: list[str] = []
    last: str | None = None
    for span, is_small in zip(words, small, strict=True):
        word = span.words(text)
        if word.casefold() == "of" and last is not None:
            heads.append(last)
        elif not is_small:
            last = word
        elif word.casefold() not in _OPENING:
            break
    found = [head for head in (*heads, last) if head is not None and not head[0].isdigit()]
    if not found or len(words) > _LONGEST:
        return None
    stems = frozenset(stem(head.casefold()) for head in found)
    return Part(span=hull(*words), heads=stems, named=found[0][0].isupper())


def enumerations(members: Sequence[Member], material: Material, plain: Plain) -> list[Variant]:
    """What the lists of some members have, and others leave out that name a thing of theirs."""
    told = tuple(_Told.of(member, material, plain) for member in members)
    used: set[str] = set()
    variants = []
    lists = [(one, teller) for teller in told for one in teller.lists]
    for one, teller in sorted(lists, key=lambda found: -len(found[0].parts)):
        lacking = [other for other in told if _lacks(other, one)]
        if teller.member.id not in used and lacking:
            variants.append(_variant(one, teller, lacking, told))
            used |= {teller.member.id, *(other.member.id for other in lacking)}
    return variants


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A member with its lists, and the stems of its words and of its sentence."""

    member: Member
    text: str
    lists: tuple[Series, ...]
    stems: frozenset[str]
    around: frozenset[str]

    @classmethod
    def of(cls, member: Member, material: Material, plain: Plain) -> "_Told":
        text = material.text(member.report)
        return cls(
            member=member,
            text=text,
            lists=tuple(series(member, material, plain)),
            stems=plain.stems(member.words),
            around=plain.stems(material.sentence(member).words(text)),
        )


def _hits(one: Series, stems: frozenset[str]) -> tuple[Part, ...]:
    return tuple(part for part in one.parts if part.heads & stems)


def _lacks(other: _Told, one: Series) -> bool:
    """True for a member of another report that tells a thing of a list, and not all of it in its sentence.

    Who names some as examples leaves nothing out, and who names one state of two tells of one of the parties.
    """
    if other.member.report == one.member.report:
        return False
    if one.of_states and not any(
        part.heads & p.heads for s in other.lists for p in s.parts for part in one.parts
    ):
        return False
    if _EXAMPLES.search(other.member.words):
        return False
    return bool(_hits(one, other.stems)) and len(_hits(one, other.around)) < len(one.parts)


def _variant(one: Series, teller: _Told, lacking: Sequence[_Told], told: Sequence[_Told]) -> Variant:
    whole = tuple(t.member.id for t in told if len(_hits(one, t.around)) == len(one.parts))
    by_value: dict[str, list[str]] = {one.span.words(teller.text): list(whole)}
    adds = True
    for other in lacking:
        hit = _hits(one, other.stems)
        own = next((s for s in other.lists if any(p.heads & h.heads for p in s.parts for h in hit)), None)
        if own is not None:
            value = own.span.words(other.text)
            adds = adds and len(_hits(own, teller.around)) == len(own.parts)
        else:
            value = ", ".join(part.span.words(teller.text) for part in hit)
        by_value.setdefault(value, []).append(other.member.id)
    values = tuple(VariantValue(value=value, members=tuple(ids)) for value, ids in by_value.items())
    return Variant(slot="items", values=values, additive=adds)
