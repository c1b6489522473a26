"""Whom a report speaks of, and where: the referents and mentions of one report."""

from bisect import bisect_left
from dataclasses import dataclass, field

from wirewatch.model.readings import Mention, MentionForm, Referent
from wirewatch.model.spans import Span

_FIRMNESS = {MentionForm.NAME: 0, MentionForm.NOMINAL: 1, MentionForm.PRONOUN: 2, MentionForm.ADJECTIVE: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Discourse:
    """Referents and their mentions, mentions in the order of the text (start, then end)."""

    referents: tuple[Referent, ...]
    mentions: tuple[Mention, ...]
    _by_id: dict[str, Referent] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.mentions, key=lambda m: m.span))
        object.__setattr__(self, "mentions", ordered)
        object.__setattr__(self, "_by_id", {r.id: r for r in self.referents})
        object.__setattr__(self, "_starts", tuple(m.span.start for m in ordered))
        object.__setattr__(self, "_longest", max((m.span.length for m in ordered), default=0))

    def referent(self, id: str) -> Referent:
        """The referent of that id; KeyError where there is none."""
        return self._by_id[id]

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie inside the span, in the order of the text."""
        return tuple(m for m in self.touching(span) if span.covers(m.span))

    def touching(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that share at least one character with the span, in the order of the text."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return tuple(m for m in self.mentions[first:last] if m.span.touches(span))

    def at(self, span: Span) -> Mention | None:
        """The mention that shares most with the span, the shorter one where two share the same."""
        return max(self.touching(span), key=lambda m: (m.span.overlap(span), -m.span.length), default=None)

    def of(self, id: str) -> tuple[Mention, ...]:
        """The mentions of one referent, in the order of the text."""
        return tuple(m for m in self.mentions if m.referent == id)

    def resolve(self, span: Span) -> str | None:
        """The id of the referent that the words of a phrase stand for, None where they stand for none.

        A mention that is the phrase itself comes first, then the one that covers it most closely, then a
        name inside it before a noun, a pronoun and an adjective; of two alike the one that ends last, for
        the head of an English phrase follows its modifiers.
        """
        touching = self.touching(span)
        same = [m for m in touching if m.span == span]
        around = [m for m in touching if m.span.covers(span)]
        inside = [m for m in touching if span.covers(m.span)]
        for found in (same, around):
            if found:
                return min(found, key=lambda m: (m.span.length, _FIRMNESS[m.form])).referent
        if inside:
            return min(inside, key=lambda m: (_FIRMNESS[m.form], -m.span.end)).referent
        return None
