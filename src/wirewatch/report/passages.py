"""Where two texts print the same words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wirewatch.model.reports import Report, Role
from wirewatch.model.spans import Span
from wirewatch.report.wording import fold

_READ = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.HEADING, Role.BODY})
_RUN = 12
"""Words in a row that two texts do not share by chance."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A word in lower case, and where it stands; an empty one ends a passage."""

    text: str
    span: Span


def read_spans(report: Report) -> tuple[Span, ...]:
    """The passages that are the article's own: no bylines, teasers, page clutter."""
    return tuple(p.span for p in report.passages if p.role in _READ)


def runs(one: Report, other: Report) -> tuple[tuple[Span, Span], ...]:
    """Stretches of twelve words or more that both print, case and punctuation aside, in the first's order."""
    ours, theirs = _words(one), _words(other)
    places = {gram: at for at, gram in reversed(list(_grams(theirs)))}
    found: list[tuple[Span, Span]] = []
    done = 0
    for at, gram in _grams(ours):
        if at < done or gram not in places:
            continue
        there, length = places[gram], _RUN
        while _same(ours, at + length, theirs, there + length):
            length += 1
        found.append((_hull(ours[at : at + length]), _hull(theirs[there : there + length])))
        done = at + length
    return tuple(found)


def share(report: Report, spans: Iterable[Span]) -> float:
    """Which part of the article's own passages the spans cover, 0 to 1."""
    own = read_spans(report)
    covered, reached = 0, 0
    for span in sorted(spans):
        rest = Span(max(span.start, reached), span.end)
        if rest.length > 0:
            covered += sum(rest.overlap(passage) for passage in own)
            reached = span.end
    return covered / max(1, sum(passage.length for passage in own))


def same_words(one: str, other: str) -> bool:
    """True where two passages differ in case and punctuation at most."""
    return fold(one) == fold(other)


def _words(report: Report) -> list[_Word]:
    words: list[_Word] = []
    for passage in read_spans(report):
        found = _WORD.finditer(report.text, passage.start, passage.end)
        words += [_Word(text=m[0].casefold(), span=Span(*m.span())) for m in found]
        words.append(_Word(text="", span=Span(passage.end, passage.end)))
    return words


def _grams(words: Sequence[_Word]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every run of words inside a passage, with its place."""
    texts = [word.text for word in words]
    for at in range(len(texts) - _RUN + 1):
        gram = tuple(texts[at : at + _RUN])
        if all(gram):
            yield at, gram


def _same(ours: Sequence[_Word], i: int, theirs: Sequence[_Word], j: int) -> bool:
    return i < len(ours) and j < len(theirs) and bool(ours[i].text) and ours[i].text == theirs[j].text


def _hull(words: Sequence[_Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)
