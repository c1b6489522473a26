"""Whom a report speaks of, and where: the referents and mentions of one report."""

from dataclasses import dataclass

from wirewatch.model.readings import Mention, Referent
from wirewatch.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Discourse:
    """Referents and their mentions, mentions in the order of the text."""

    referents: tuple[Referent, ...]
    mentions: tuple[Mention, ...]

    def referent(self, id: str) -> Referent:
        """The referent of that id; KeyError where there is none."""
        for referent in self.referents:
            if referent.id == id:
                return referent
        raise KeyError(id)

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie inside the span, in the order of the text."""
        return tuple(m for m in self.mentions if span.covers(m.span))

    def at(self, span: Span) -> Mention | None:
        """The mention that shares most with the span, the shorter one where two share the same."""
        touching = [m for m in self.mentions if m.span.touches(span)]
        return max(touching, key=lambda m: (m.span.overlap(span), -m.span.length), default=None)
