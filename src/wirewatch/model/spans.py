"""Spans of text: Unicode code points into a report's text, end exclusive."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open interval ``[start, end)`` of code points; ``span.words(text)`` is the text itself."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points covered."""
        return self.end - self.start

    def words(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlap(self, other: "Span") -> int:
        """Number of code points that both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def touches(self, other: "Span") -> bool:
        """True where the spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """True where the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same span, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)


def hull(*spans: Span) -> Span:
    """The smallest span that covers all of the given ones (at least one)."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))
