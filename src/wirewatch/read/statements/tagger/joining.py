"""Which tagged attribution and which candidate of the rules are one, and which of the two to believe."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.tagger.tagged import Tagged
from wirewatch.read.statements.trees import trimmed

_LEADING_ON = frozenset({"and", "but", "or", "then"})
_ALIKE, _LIKE = 0.85, 0.65
"""Contents of which so much is shared (Jaccard over characters) are the same, and so are those of which the
lesser share is where the tagger's breaks off and goes on (chosen on articles of PolNeAR train that were held
out)."""
_ASTRAY = 1 / 3
"""Pieces apart from the parse's content, up to such a share of it, strayed in from another sentence."""


def once(found: Iterable[Tagged], ruled: Sequence[Candidate]) -> list[Tagged]:
    """One of those that have the same source and content: "today announced" is one cue, not two.

    The one whose source the rules know by its cue, else the surest: of "The ministry, Reuters reported, says
    …" Reuters reported it.
    """
    best: dict[tuple[Span | None, tuple[Span, ...]], tuple[bool, float, Tagged]] = {}
    for tagged in found:
        known = any(_touch(ruled[at].source, tagged.source) for at in same_cue(tagged, ruled))
        key, this = (tagged.source, tagged.content), (known, tagged.confidence, tagged)
        if key not in best or this[:2] > best[key][:2]:
            best[key] = this
    return sorted((tagged for *_, tagged in best.values()), key=lambda t: t.cue)


def same_cue(tagged: Tagged, ruled: Sequence[Candidate]) -> set[int]:
    """Indices of the candidates with the same cue."""
    return {at for at, c in enumerate(ruled) if c.cue is not None and c.cue.touches(tagged.cue)}


def agree(tagged: Tagged, rule: Candidate) -> bool:
    """True where tagger and parse mean the same words: the parse then knows the edges of clauses better."""
    sources = _touch(tagged.source, rule.source) or (tagged.source is None and rule.source is None)
    theirs = sum(s.length for s in rule.content)
    mine = [s for s in tagged.content if any(s.touches(own) for own in rule.content)]
    astray = sum(s.length for s in tagged.content if s not in mine)
    whole = sum(s.length for s in mine) + theirs + (astray if astray > _ASTRAY * theirs else 0)
    shared = overlap(tagged, rule)
    return sources and shared >= (_LIKE if _broken(tagged, rule) else _ALIKE) * (whole - shared)


def _broken(tagged: Tagged, rule: Candidate) -> bool:
    """True where words in the midst of what is said are left out that the parse counts to it."""
    gaps = (Span(a.end, b.start) for a, b in pairwise(sorted(tagged.content)) if a.end < b.start)
    return any(own.covers(gap) for gap in gaps for own in rule.content)


def misled(
    tagged: Tagged, rule: Candidate, found: Sequence[Tagged], rules: Sequence[Candidate | None]
) -> bool:
    """True where one name is tagged as the source of two cues, one of them in an aside that the parse parts.

    "The ministry, Reuters reported, says …": the tagger takes the nearest name for both.
    """
    return any(
        other is not tagged
        and its is not None
        and its.pattern is Pattern.ACCORDING
        and _touch(tagged.source, other.source)
        and rule.source is not None
        and its.source is not None
        and not _touch(rule.source, its.source)
        for other, its in zip(found, rules, strict=True)
    )


def inverted(tagged: Tagged, rule: Candidate) -> bool:
    """True where the tagger takes for what is said the one who says it ("…, said the governor")."""
    who = rule.source
    return who is not None and all(_most(s, who) for s in tagged.content)


def cut_short(tagged: Tagged, rule: Candidate, text: str) -> bool:
    """True where the tagger has only a piece of the sentence that "…, X told Y" closes."""
    inside = all(any(own.covers(s) for own in rule.content) for s in tagged.content)
    return inside and closes(rule, text)


def closes(candidate: Candidate, text: str) -> bool:
    """True for a clause behind a whole sentence: "…, two clerks told the paper"."""
    who, cue = candidate.source, candidate.cue
    if candidate.pattern is not Pattern.CLAUSE or who is None or cue is None or len(candidate.content) != 1:
        return False
    said = candidate.content[0]
    begins = not text[: said.start].strip() or text[: said.start].rstrip(' "“')[-1] in '.!?\n:”"'
    return begins and said.end <= who.start < cue.start and text[said.end : who.start].strip() == ","


def gives_number(candidate: Candidate, text: str) -> bool:
    """True where someone names a figure: "put the loss at $47 million"."""
    if candidate.pattern is not Pattern.OBJECT or candidate.source is None or len(candidate.content) != 1:
        return False
    thing, _, figure = candidate.content[0].words(text).rpartition(" at ")
    return bool(thing) and any(char.isdigit() for char in figure)


def goes_on(candidate: Candidate, kept: Sequence[Candidate], text: str) -> bool:
    """True for what the speaker of another statement goes on to say: "branded it a lie and held that …"."""
    cue = candidate.cue
    if candidate.pattern is not Pattern.CLAUSE or cue is None or len(candidate.content) != 1:
        return False
    said = candidate.content[0]
    if said.start < cue.end or not said.words(text).lower().startswith("that "):
        return False
    return any(
        k.cue is not None
        and k.cue.end < cue.start
        and _touch(k.source, candidate.source)
        and _after_and(text, cue)
        and all(s.end <= cue.start for s in k.content)
        for k in kept
    )


def _after_and(text: str, cue: Span) -> bool:
    return text[: cue.start].rstrip().endswith((" and", " but"))


def _touch(span: Span | None, other: Span | None) -> bool:
    return span is not None and other is not None and span.touches(other)


def overlap(tagged: Tagged, candidate: Candidate) -> int:
    """Number of code points that both contents cover."""
    return sum(s.overlap(t) for s in candidate.content for t in tagged.content)


def untaught(candidate: Candidate, text: str) -> bool:
    """True for what the tagger knows little of: words passed on by others, signs for a cue ("“…” — X")."""
    cue = candidate.cue
    sign = cue is not None and not any(char.isalnum() for char in cue.words(text))
    return sign or bool(candidate.carriers) or candidate.cited is not None


def owns(candidate: Candidate, kept: Sequence[Candidate], quotations: Sequence[Quotation]) -> bool:
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


def coordinate(candidate: Candidate, kept: Candidate, rule: Candidate | None) -> bool:
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


def up_to(kept: Candidate, beside: Sequence[Candidate], text: str) -> Candidate:
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


def told_inside(candidate: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """The candidate as far as another one reports it, where it reports its cue and most of its content.

    The parse often counts "…, the agency reported" to what is said before it.
    """
    cue = candidate.cue
    for own in (s for other in others for s in other.content):
        if cue is None or not own.covers(cue):
            continue
        cut = (
            Span(max(s.start, own.start), min(s.end, own.end)) for s in candidate.content if s.touches(own)
        )
        inside = tuple(cut)
        if 2 * sum(s.length for s in inside) > sum(s.length for s in candidate.content):
            return replace(candidate, content=inside)
    return None


def lies_inside(tagged: Tagged, others: Sequence[Tagged]) -> bool:
    """True where cue and content lie within what another attribution reports."""
    return _within((tagged.cue, *tagged.content), [other.content for other in others])


def _within(own: Sequence[Span], contents: Iterable[Sequence[Span]]) -> bool:
    return any(all(any(s.covers(mine) for s in content) for mine in own) for content in contents)
