"""A candidate made of spans alone: its stance and pattern are read off the words of its cue."""

from collections.abc import Sequence

from spacy.tokens import Token

from wirewatch.lists.cues import Complement, Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.parse import ParsedPassage
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.tagger.tagged import Tagged
from wirewatch.read.statements.trees import child
from wirewatch.read.statements.verbs import NEGATED, hearers, of_noun

_USUAL = (Complement.CLAUSE, Complement.QUOTE)
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their"})


def worded(tagged: Tagged, text: str, passages: Sequence[ParsedPassage], cues: Cues) -> Candidate | None:
    """The candidate of the spans; a cue on no list says its content. None where the content says nothing."""
    if _label(tagged, text, cues):
        return None
    passage = next((p for p in passages if p.passage.span.covers(tagged.cue)), None)
    tokens = passage.tokens(tagged.cue) if passage is not None else None
    if passage is None or tokens is None or not len(tokens):
        return _candidate(tagged, Stance.SAYS, Pattern.OBJECT)
    head = next((t for t in tokens if t.pos_ == "VERB" and t.lemma_.lower() in cues.verbs), tokens.root)
    at = passage.passage.span.start
    heard = (s.shifted(at) for s in hearers(head)) if head.pos_ == "VERB" else ()
    apart = tuple(h for h in heard if not any(h.touches(s) for s in tagged.content))
    return _candidate(tagged, _stance(head, cues), _pattern(head, tagged.content, passage), apart)


def _candidate(tagged: Tagged, stance: Stance, pattern: Pattern, hearers: tuple[Span, ...] = ()) -> Candidate:
    return Candidate(
        source=tagged.source,
        cue=tagged.cue,
        content=tagged.content,
        stance=stance,
        pattern=pattern,
        hearers=hearers,
        confidence=tagged.confidence,
    )


def _label(tagged: Tagged, text: str, cues: Cues) -> bool:
    """True for "the charge", "it": a label of what was said, or a pronoun, and no more."""
    words = [w for s in tagged.content for w in s.words(text).lower().split() if w not in _ARTICLES]
    return not words or (len(words) == 1 and words[0] in cues.labels | cues.pronouns)


def _stance(head: Token, cues: Cues) -> Stance:
    """The stance of the cue's verb or noun with its most usual complement; another where it is negated."""
    lemma = head.lemma_.lower()
    verb = head.head if head.pos_ == "NOUN" and head.dep_ == "dobj" else head
    known = lemma in cues.verbs or (verb is not head and verb.lemma_.lower() not in cues.retracting)
    if not known and (own_noun := of_noun(verb, cues)) is not None:
        return own_noun
    takes = cues.verbs.get(lemma) or cues.nouns.get(lemma) or {}
    stance = next((takes[c] for c in (*_USUAL, *takes) if c in takes), Stance.SAYS)
    if child(head, "neg") is not None:
        return NEGATED.get(stance, stance)
    return stance


def _pattern(head: Token, content: Sequence[Span], passage: ParsedPassage) -> Pattern:
    if head.lower_ == "according":
        return Pattern.ACCORDING
    if head.pos_ in ("NOUN", "PROPN"):
        return Pattern.NOUN
    tokens = [t for s in content for t in passage.tokens(s) or ()]
    finite = any(t.pos_ in ("VERB", "AUX") and "Fin" in t.morph.get("VerbForm", []) for t in tokens)
    return Pattern.CLAUSE if finite or not tokens else Pattern.OBJECT
