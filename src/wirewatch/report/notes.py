"""Numbers the places that a brief cites, in the order in which it cites them."""

from collections.abc import Iterable

from wirewatch.model.records import Citation
from wirewatch.model.spans import Span
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.values import Note
from wirewatch.report.wording import day_in_words, plain

_MOST_OF = 0.5
_AROUND = 140
"""How many characters of context a note shows on either side, at most."""


class Notebook:
    """Hands out note numbers; the same words of the same report have the same number."""

    def __init__(self, lookup: Lookup, most: int) -> None:
        """``most``: how many notes one sentence bears."""
        self._lookup = lookup
        self._most = most
        self._numbers: dict[Citation, int] = {}

    def members(self, members: Iterable[Member]) -> tuple[int, ...]:
        """Notes for statements and events: every report once, as many as a sentence bears."""
        firsts: dict[str, Citation] = {}
        for member in members:
            firsts.setdefault(member.report.id, member.citation)
        return self.places(firsts.values())

    def places(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        """Notes for places in reports, in ascending order."""
        cited = list(dict.fromkeys(map(self._known, citations)))[: self._most]
        return tuple(sorted(self._numbers.setdefault(c, len(self._numbers) + 1) for c in cited))

    def _known(self, citation: Citation) -> Citation:
        """A place cited before that is most of this one, so that one sentence is not quoted twice."""
        inside = (
            known
            for known in self._numbers
            if known.report == citation.report
            and citation.span.covers(known.span)
            and known.span.length >= _MOST_OF * citation.span.length
        )
        return min(inside, key=lambda known: known.span.start, default=citation)

    def notes(self) -> tuple[Note, ...]:
        """Everything that was cited, by number."""
        return tuple(note(self._lookup, citation, number) for citation, number in self._numbers.items())


def note(lookup: Lookup, citation: Citation, number: int) -> Note:
    """The cited words with their surroundings, cut at words and at the paragraph."""
    report = lookup.reports[citation.report]
    text, span = report.text, citation.span
    left, right = _surroundings(text, span)
    return Note(
        number=number,
        report=report.id,
        label=lookup.labels[report.id],
        date=day_in_words(report.published),
        span=span,
        before=_cut_left(text[left : span.start], left > 0 and text[left - 1] != "\n"),
        words=plain(span.words(text)),
        after=_cut_right(text[span.end : right], right < len(text) and text[right] != "\n"),
        sha256=report.sha256,
    )


def _surroundings(text: str, span: Span) -> tuple[int, int]:
    """From where to where the context runs: within the paragraph, ``_AROUND`` characters at most."""
    left = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    end = text.find("\n", span.end)
    return left, min(len(text) if end < 0 else end, span.end + _AROUND)


def _cut_left(words: str, cut: bool) -> str:
    line = plain(words) + (" " if words[-1:].isspace() else "")
    return f"… {line.split(' ', 1)[-1]}" if cut and " " in line else line


def _cut_right(words: str, cut: bool) -> str:
    line = (" " if words[:1].isspace() else "") + plain(words)
    return f"{line.rsplit(' ', 1)[0]} …" if cut and " " in line else line
