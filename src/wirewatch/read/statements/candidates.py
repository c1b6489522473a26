"""What a finder of statements gives: source, cue and content as spans, nothing resolved yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage
from wirewatch.read.quotes import Quotation


class Pattern(StrEnum):
    """How a candidate was found; the assembly knows a confidence for each."""

    QUOTE_CUE = "quotation beside a verb of speech"
    CLAUSE = "clause under a verb"
    OBJECT = "object of a verb"
    ACCORDING = "according to"
    NOUN = "clause under a noun"
    PASSIVE = "reported by nobody named"
    CONTINUED = "quotation without a cue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Source, cue and content of what may be a statement, spans in the report's text.

    ``source`` is the mention of the speaker beside the cue, with title and modifiers. ``hearers`` are
    those who were told, ``carriers`` those who passed the words on ("was quoted by Tass as saying").
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    stance: Stance
    pattern: Pattern
    hearers: tuple[Span, ...] = ()
    carriers: tuple[Span, ...] = ()
    cited: Span | None = None
    """Whom the source cites: they speak, where the source is a channel."""
    name: Span | None = None
    """The speaker's name inside the source, where a description stands before it."""
    confidence: float | None = None
    """Probability that source and content are right, where the finder knows one."""

    @property
    def mention(self) -> Span | None:
        """What names the speaker: the name after a description, else the source."""
        return self.name or self.source

    @property
    def start(self) -> int:
        """Where the first of its spans begins."""
        return min(s.start for s in (*self.content, *filter(None, (self.source, self.cue))))

    @property
    def end(self) -> int:
        """Where the last of its spans ends."""
        return max(s.end for s in (*self.content, *filter(None, (self.source, self.cue))))


class Finder(Protocol):
    """Finds candidates in the passages of a report; a trained tagger can stand in for the rules."""

    def __call__(
        self, text: str, passages: Sequence[ParsedPassage], quotations: Sequence[Quotation]
    ) -> Iterable[Candidate]:
        """Candidates in any order; passages are those of the text that are told, with their quotations."""
        ...
