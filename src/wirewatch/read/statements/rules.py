"""The finder that goes by rules: verbs, nouns and phrases of the cue list over the parse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wirewatch.lists.cues import Cues
from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements import phrases, relays, verbs
from wirewatch.read.statements.candidates import Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFinder:
    """A Finder that needs no training."""

    cues: Cues

    def __call__(
        self, passages: Sequence[ParsedPassage], quotations: Sequence[Quotation]
    ) -> Iterator[Candidate]:
        """Candidates in the order of the passages."""
        for passage in passages:
            at = passage.passage.span.start
            inside = [_shifted(q, -at) for q in quotations if passage.passage.span.covers(q.span)]
            for finder in _FINDERS:
                for candidate in finder(passage.doc, inside, self.cues):
                    if not _voiced_inside(candidate, passage.doc.text, inside):
                        yield _moved(candidate, at)


_FINDERS = (verbs.find, phrases.find, relays.find)
_FIRST_PERSON = frozenset({"i", "we", "you", "me", "us"})


def _voiced_inside(candidate: Candidate, text: str, quotations: Sequence[Quotation]) -> bool:
    """True for "I think …" within a quotation: what is quoted is the statement, not what it is made of."""
    if candidate.cue is None or not any(q.inner.covers(candidate.cue) for q in quotations):
        return False
    return candidate.source is None or candidate.source.words(text).lower() in _FIRST_PERSON


def _shifted(q: Quotation, by: int) -> Quotation:
    return replace(q, span=q.span.shifted(by), inner=q.inner.shifted(by))


def _moved(candidate: Candidate, by: int) -> Candidate:
    """The candidate with every span ``by`` characters further on."""

    def move(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(s.shifted(by) for s in spans)

    return replace(
        candidate,
        source=candidate.source and candidate.source.shifted(by),
        cue=candidate.cue and candidate.cue.shifted(by),
        content=move(candidate.content),
        hearers=move(candidate.hearers),
        carriers=move(candidate.carriers),
    )
