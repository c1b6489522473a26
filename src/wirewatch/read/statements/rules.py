"""The finder that goes by rules: verbs, nouns and phrases of the cue list over the parse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wirewatch.lists.cues import Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements import credits, layout, phrases, relays, verbs
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.trees import text_of, trimmed


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFinder:
    """A Finder that needs no training."""

    cues: Cues

    def __call__(
        self, text: str, passages: Sequence[ParsedPassage], quotations: Sequence[Quotation]
    ) -> Iterator[Candidate]:
        """Candidates in the order of the passages."""
        for passage in passages:
            at = passage.passage.span.start
            inside = [_shifted(q, -at) for q in quotations if passage.passage.span.covers(q.span)]
            relayed = list(relays.find(passage.doc, inside, self.cues))
            own = (
                *verbs.find(passage.doc, inside, self.cues),
                *phrases.find(passage.doc, self.cues),
                *layout.find(passage.doc, inside, self.cues),
            )
            free = [c for c in own if not any(_one_cue(c, r) for r in relayed)]
            kept = [*relayed, *(_resumed(c, relayed, text_of(passage.doc)) for c in free)]
            kept = credits.credited(passage.doc, kept, inside, self.cues)
            kept = [c for c in kept if not _fragment(c, kept, text_of(passage.doc))]
            silent = [c for c in kept if c.stance is Stance.DECLINES]
            kept = [c for c in kept if not any(_within(c, s) for s in silent)]
            for candidate in kept:
                if not _voiced_inside(candidate, text_of(passage.doc), inside):
                    yield _moved(candidate, at)


_FIRST_PERSON = frozenset({"i", "we", "you", "me", "us"})
_LOOSE = frozenset({Pattern.OBJECT, Pattern.NOUN, Pattern.PASSIVE})
_PLAIN = frozenset({Stance.SAYS, Stance.THINKS, Stance.ASKS})


def _one_cue(candidate: Candidate, other: Candidate) -> bool:
    return candidate.cue is not None and other.cue is not None and candidate.cue.touches(other.cue)


def _within(candidate: Candidate, other: Candidate) -> bool:
    """True where the cue stands in the other's content: what somebody would not say is no statement."""
    cue = candidate.cue
    return cue is not None and candidate is not other and any(s.covers(cue) for s in other.content)


def _fragment(candidate: Candidate, others: Sequence[Candidate], text: str) -> bool:
    """True for quoted words inside a clause that is reported itself: "said it would answer “calmly”"."""
    if candidate.pattern is not Pattern.QUOTE_CUE or len(candidate.content) > 1:
        return False
    words = candidate.content[0].words(text).strip("\"“”‘’' ")
    return words[:1].islower() and any(
        _within(candidate, o) and any(s.covers(candidate.content[0]) for s in o.content) for o in others
    )


def _resumed(candidate: Candidate, asides: Sequence[Candidate], text: str) -> Candidate:
    """The candidate of "The ministry, Reuters reported, says …" with the source from before the aside."""
    for aside in asides:
        first = candidate.content[0]
        if candidate.source is None and aside.pattern is Pattern.ACCORDING and _within(aside, candidate):
            before = trimmed(text, Span(first.start, (aside.source or first).start))
            if before.length > 1 and aside.source is not None and len(candidate.content) > 1:
                return replace(candidate, source=before, content=candidate.content[1:])
    return candidate


def _voiced_inside(candidate: Candidate, text: str, quotations: Sequence[Quotation]) -> bool:
    """True for "I think …", "they support …" within a quotation: that is part of what is quoted."""
    if candidate.cue is None or not any(q.inner.covers(candidate.cue) for q in quotations):
        return False
    if candidate.source is None or candidate.source.words(text).lower() in _FIRST_PERSON:
        return True
    return candidate.pattern in _LOOSE and candidate.stance in _PLAIN


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
        cited=candidate.cited and candidate.cited.shifted(by),
        name=candidate.name and candidate.name.shifted(by),
        hearers=move(candidate.hearers),
        carriers=move(candidate.carriers),
    )
