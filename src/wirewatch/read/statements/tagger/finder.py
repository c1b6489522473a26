"""The finder that goes by the trained tagger, and by the rules for what the tagger was not taught."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tokenizers import Tokenizer

from wirewatch.read.parse import ParsedPassage
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.rules import RuleFinder
from wirewatch.read.statements.tagger import joining
from wirewatch.read.statements.tagger import pieces as wordpieces
from wirewatch.read.statements.tagger.heads import Network
from wirewatch.read.statements.tagger.network import Tuning
from wirewatch.read.statements.tagger.tagged import Tagged, in_text, mended
from wirewatch.read.statements.tagger.tagger import attributions
from wirewatch.read.statements.tagger.worded import worded

_SECONDED = 0.6
"""What share of the threshold is asked of a statement whose cue the rules know too (chosen on articles of
PolNeAR train that were held out)."""
_INSIDE = 0.3
"""The same of one that is told inside another: the tagger was taught outermost attributions alone."""


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
        found = self._found(list(self.tagged(text, passages, quotations)), ruled)
        same = [joining.same_cue(tagged, ruled) for tagged in found]
        rules = [
            max((ruled[at] for at in s), key=partial(joining.overlap, t), default=None)
            for s, t in zip(same, found, strict=True)
        ]
        kept: list[tuple[Candidate, Candidate | None]] = []
        for tagged, rule in zip(found, rules, strict=True):
            if rule is not None and (
                self._inserted(rule, text)
                or joining.misled(tagged, rule, found, rules)
                or joining.inverted(tagged, rule)
                or joining.cut_short(tagged, rule, text)
            ):
                kept.append((replace(rule, confidence=tagged.confidence), rule))
            elif (joined := self._joined(tagged, rule, text, passages)) is not None:
                kept.append((joined, rule))
        free = [c for at, c in enumerate(ruled) if not any(at in s for s in same)]
        beside = [c for c in free if any(joining.coordinate(c, k, rule) for k, rule in kept)]
        ended = [
            joining.up_to(k, [c for c in beside if joining.coordinate(c, k, rule)], text) for k, rule in kept
        ]
        yield from ended
        for candidate in free:
            inside = joining.told_inside(candidate, ended)
            if inside is not None:
                yield inside
            elif (
                candidate in beside
                or joining.untaught(candidate, text)
                or joining.owns(candidate, ended, quotations)
                or joining.closes(candidate, text)
                or joining.gives_number(candidate, text)
                or joining.goes_on(candidate, ended, text)
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

    def _found(self, tagged: Sequence[Tagged], ruled: Sequence[Candidate]) -> list[Tagged]:
        """What is sure enough, and what is told inside it of which the rules know the cue as well."""
        found = joining.once((t for t in tagged if self._sure(t, ruled)), ruled)
        least = self.tuning.threshold * _INSIDE
        inside = (
            t
            for t in tagged
            if t not in found
            and t.confidence >= least
            and joining.same_cue(t, ruled)
            and joining.lies_inside(t, found)
        )
        return joining.once((*found, *inside), ruled)

    def _sure(self, tagged: Tagged, ruled: Sequence[Candidate]) -> bool:
        """True for what is sure enough; where the rules know the cue as well, less will do."""
        least = self.tuning.threshold * (_SECONDED if joining.same_cue(tagged, ruled) else 1.0)
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
        if rule.carriers or rule.cited or joining.agree(mine, rule):
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
