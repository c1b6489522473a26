"""The finder that goes by the trained tagger, and by the rules for what the tagger was not taught."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tokenizers import Tokenizer

from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.rules import RuleFinder
from wirewatch.read.statements.tagger import pieces as wordpieces
from wirewatch.read.statements.tagger.network import Tuning
from wirewatch.read.statements.tagger.tagged import Tagged, in_text, mended
from wirewatch.read.statements.tagger.tagger import Network, attributions
from wirewatch.read.statements.tagger.worded import worded
from wirewatch.read.statements.trees import trimmed

_LEADING_ON = frozenset({"and", "but", "or", "then"})
_SECONDED = 0.6
"""What share of the threshold is asked of a statement whose cue the rules know too (chosen on articles of
PolNeAR train that were held out)."""
_ALIKE = 0.65
"""Contents of which so much is shared (Jaccard over characters) are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedFinder:
    """A Finder: source, cue and content by the tagger; stance, hearers and carriers by the parse.

    What the rules alone find is kept where it is told inside a tagged statement: PolNeAR marks the outermost
    attribution, the record keeps the chain.
    """

    rules: RuleFinder
    tokenizer: Tokenizer
    network: Network
    tuning: Tuning

    def __call__(
        self, text: str, passages: Sequence[ParsedPassage], quotations: Sequence[Quotation]
    ) -> Iterator[Candidate]:
        """Candidates of the passages that are told."""
        ruled = list(self.rules(text, passages, quotations))
        found = _once(t for t in self.tagged(text, passages, quotations) if self._sure(t, ruled))
        same = [_same(tagged, ruled) for tagged in found]
        rules = [
            max((ruled[at] for at in s), key=partial(_shared, t), default=None)
            for s, t in zip(same, found, strict=True)
        ]
        kept: list[tuple[Candidate, Candidate | None]] = []
        for tagged, rule in zip(found, rules, strict=True):
            if rule is not None and (self._inserted(rule, text) or _misled(tagged, rule, found, rules)):
                kept.append((replace(rule, confidence=tagged.confidence), rule))
            elif (joined := self._joined(tagged, rule, text, passages)) is not None:
                kept.append((joined, rule))
        free = [c for at, c in enumerate(ruled) if not any(at in s for s in same)]
        beside = [c for c in free if any(_coordinate(c, k, rule) for k, rule in kept)]
        ended = [_up_to(k, [c for c in beside if _coordinate(c, k, rule)], text) for k, rule in kept]
        yield from ended
        for candidate in free:
            if (
                candidate in beside
                or _untaught(candidate, text)
                or _told_inside(candidate, ended)
                or _owns(candidate, ended, quotations)
            ):
                yield candidate

    def tagged(
        self, text: str, passages: Sequence[ParsedPassage], quotations: Sequence[Quotation]
    ) -> Iterator[Tagged]:
        """What the tagger alone finds, sure or not, in the order of the cues."""
        pieces = wordpieces.cut(text, [p.passage.span for p in passages], quotations, self.tokenizer)
        for found in attributions(pieces, self.network, least=self.tuning.least):
            sure = self.tuning.calibration.of(found.score, found.path, sourced=found.source is not None)
            if found.content:
                yield in_text(found, pieces, text, sure)

    def _sure(self, tagged: Tagged, ruled: Sequence[Candidate]) -> bool:
        """True for what is sure enough; where the rules know the cue as well, less will do."""
        least = self.tuning.threshold * (_SECONDED if _same(tagged, ruled) else 1.0)
        return tagged.confidence >= least

    def _inserted(self, rule: Candidate, text: str) -> bool:
        """True for the aside of "The ministry, Reuters reported, says …": the parse knows what it parts."""
        if rule.pattern is not Pattern.ACCORDING or rule.cue is None:
            return False
        return not any(rule.cue.words(text).lower().startswith(p[0]) for p in self.rules.cues.according)

    def _joined(
        self, tagged: Tagged, rule: Candidate | None, text: str, passages: Sequence[ParsedPassage]
    ) -> Candidate | None:
        """The tagged attribution with what a rule knows of its cue; None where nothing is said."""
        if rule is None:
            return worded(mended(tagged, None, text, passages), text, passages, self.rules.cues)
        mine = mended(tagged, rule.source, text, passages)
        if rule.carriers or rule.cited or _agree(mine, rule):
            return replace(rule, confidence=tagged.confidence)
        name = rule.name if rule.name and mine.source and mine.source.covers(rule.name) else None
        return replace(
            rule,
            source=mine.source,
            cue=mine.cue,
            content=mine.content,
            name=name,
            confidence=mine.confidence,
        )


def _once(found: Iterable[Tagged]) -> list[Tagged]:
    """The surest of those that have the same source and content: "today announced" is one cue, not two."""
    best: dict[tuple[Span | None, tuple[Span, ...]], Tagged] = {}
    for tagged in found:
        key = (tagged.source, tagged.content)
        if key not in best or tagged.confidence > best[key].confidence:
            best[key] = tagged
    return sorted(best.values(), key=lambda t: t.cue)


def _same(tagged: Tagged, ruled: Sequence[Candidate]) -> set[int]:
    """Indices of the candidates with the same cue."""
    return {at for at, c in enumerate(ruled) if c.cue is not None and c.cue.touches(tagged.cue)}


def _agree(tagged: Tagged, rule: Candidate) -> bool:
    """True where tagger and parse mean the same words: the parse then knows the edges of clauses better."""
    whole = sum(s.length for s in (*tagged.content, *rule.content))
    shared = _shared(tagged, rule)
    sources = _touch(tagged.source, rule.source) or (tagged.source is None and rule.source is None)
    return sources and shared >= _ALIKE * (whole - shared)


def _misled(
    tagged: Tagged, rule: Candidate, found: Sequence[Tagged], rules: Sequence[Candidate | None]
) -> bool:
    """True where one name is tagged as the source of two cues whose sources the parse keeps apart.

    "The ministry, Reuters reported, says …": the tagger takes the nearest name for both.
    """
    return any(
        other is not tagged
        and its is not None
        and _touch(tagged.source, other.source)
        and rule.source is not None
        and its.source is not None
        and not _touch(rule.source, its.source)
        for other, its in zip(found, rules, strict=True)
    )


def _touch(span: Span | None, other: Span | None) -> bool:
    return span is not None and other is not None and span.touches(other)


def _shared(tagged: Tagged, candidate: Candidate) -> int:
    return sum(s.overlap(t) for s in candidate.content for t in tagged.content)


def _untaught(candidate: Candidate, text: str) -> bool:
    """True for what the tagger knows little of: words passed on by others, signs for a cue ("“…” — X")."""
    cue = candidate.cue
    sign = cue is not None and not any(char.isalnum() for char in cue.words(text))
    return sign or bool(candidate.carriers) or candidate.cited is not None


def _owns(candidate: Candidate, kept: Sequence[Candidate], quotations: Sequence[Quotation]) -> bool:
    """True for a named speaker's quotation that nothing kept holds: it is not left to a guess."""
    if candidate.source is None:
        return False
    quoted = [q.span for q in quotations if any(_most(q.span, s) for s in candidate.content)]
    mine = sum(s.length for s in candidate.content)
    return (
        bool(quoted)
        and 2 * sum(q.length for q in quoted) >= mine
        and not any(_most(q, s) for q in quoted for k in kept for s in k.content)
    )


def _most(inner: Span, outer: Span) -> bool:
    return 2 * inner.overlap(outer) > inner.length


def _coordinate(candidate: Candidate, kept: Candidate, rule: Candidate | None) -> bool:
    """True for what one who denies goes on to say: "rejected the charge and put the sum at nine".

    The parse (``rule``) ends the denial before it; it is the counter-account that the record wants.
    """
    cue = candidate.cue
    return (
        cue is not None
        and rule is not None
        and rule.stance is Stance.DENIES
        and _touch(candidate.source, kept.source)
        and all(s.end <= cue.start for s in rule.content)
    )


def _up_to(kept: Candidate, beside: Sequence[Candidate], text: str) -> Candidate:
    """What is kept without what begins at the cues of the candidates beside it."""
    for candidate in beside:
        at = candidate.cue.start if candidate.cue is not None else kept.end
        cut = (Span(s.start, min(s.end, at)) for s in kept.content if s.start < at)
        left = tuple(c for s in cut if (c := _closed(text, s)).length > 1)
        kept = replace(kept, content=left) if left else kept
    return kept


def _closed(text: str, span: Span) -> Span:
    """The span without the "and" or "but" that led on from it."""
    span = trimmed(text, span)
    last = span.words(text).rpartition(" ")[2]
    return trimmed(text, Span(span.start, span.end - len(last))) if last in _LEADING_ON else span


def _told_inside(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """True where cue and content lie within what another candidate reports."""
    own = (*filter(None, (candidate.cue,)), *candidate.content)
    return candidate.cue is not None and any(
        all(any(s.covers(mine) for s in other.content) for mine in own) for other in others
    )
