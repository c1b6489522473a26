"""Candidates whose cue is no verb: "according to X", "reportedly", "the claim that …"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from wirewatch.lists.cues import Complement, Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span, hull
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.contents import too_low
from wirewatch.read.statements.trees import (
    child,
    children,
    merged,
    own,
    sentence,
    subtree,
    text_of,
    trimmed,
    without,
)


def find(doc: Doc, cues: Cues) -> Iterator[Candidate]:
    """Candidates of one passage, spans counted from its first character."""
    openings = {phrase[0] for phrase in cues.according} | {"in"}
    for token in doc:
        if token.lower_ in openings and (phrase := _according(token, cues)) is not None:
            yield from _named(token, phrase)
        if token.dep_ == "advmod" and token.lower_ in cues.adverbs:
            yield from _rumoured(token, cues.adverbs[token.lower_])
        if token.lemma_.lower() in cues.nouns and token.pos_ == "NOUN":
            yield from _under_noun(token, cues)
        if token.tag_ == "VBN" and token.lemma_.lower() in cues.passives:
            yield from _expected(token, cues.passives[token.lemma_.lower()])


def _according(token: Token, cues: Cues) -> tuple[Token, ...] | None:
    """The tokens of a phrase like "according to", or of "in her words", where one begins here."""
    own_words = token.doc[token.i + 1 : token.i + 3]
    if (
        token.lower_ == "in"
        and [t.lower_ for t in own_words[1:]] == ["words"]
        and own_words[0].dep_ == "poss"
    ):
        return tuple(token.doc[token.i : token.i + 3])
    for phrase in cues.according:
        window = tuple(token.doc[token.i : token.i + len(phrase)])
        if tuple(t.lower_ for t in window) == phrase:
            return window
    return None


def _named(first: Token, phrase: Sequence[Token]) -> Iterator[Candidate]:
    """ "…, according to X": the source behind the phrase, and the clause that the phrase belongs to."""
    last = phrase[-1]
    name = child(last, "pobj", "poss") or next((c for c in last.children if c.i > last.i), None)
    if name is None:
        return
    text = text_of(first.doc)
    source = subtree(name)
    if not trimmed(text, source).length:
        return  # "according to — …"
    cue = hull(own(first), own(last))
    cut = hull(cue, source)
    content = [trimmed(text, s) for s in merged(without(sentence(first), cut), text)]
    content = [s for s in content if s.length > 2]
    if not content:
        return
    yield Candidate(
        source=trimmed(text, source),
        cue=cue,
        content=tuple(content),
        stance=Stance.SAYS,
        pattern=Pattern.ACCORDING,
    )


def _rumoured(adverb: Token, stance: Stance) -> Iterator[Candidate]:
    """ "reportedly": the clause of the verb that it belongs to, and nobody named as its source."""
    verb = adverb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return
    content = [trimmed(text_of(verb.doc), s) for s in without(_clause(verb), own(adverb))]
    if kept := tuple(s for s in content if s.length > 1):
        yield Candidate(source=None, cue=own(adverb), content=kept, stance=stance, pattern=Pattern.PASSIVE)


def _clause(verb: Token) -> Span:
    """A verb with its dependents, clauses that are only joined to it left out."""
    parts = [own(verb)]
    parts += [
        subtree(c) for c in verb.children if c.dep_ not in ("conj", "cc", "punct", "advcl", "parataxis")
    ]
    return hull(*parts)


def _expected(verb: Token, stance: Stance) -> Iterator[Candidate]:
    """ "X is expected to …", "it is said that …": nobody named vouches for it."""
    who = child(verb, "nsubjpass")
    if child(verb, "auxpass") is None or child(verb, "agent") is not None:
        return
    clause = child(verb, "ccomp", "xcomp")
    if clause is None or clause.i < verb.i:
        return
    parts = [subtree(clause)]
    if who is not None and who.lower_ != "it":
        parts.insert(0, subtree(who))
    text = text_of(verb.doc)
    first = min((c.idx for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")), default=verb.idx)
    yield Candidate(
        source=None,
        cue=Span(first, own(verb).end),
        content=tuple(trimmed(text, s) for s in merged(parts, text)),
        stance=stance,
        pattern=Pattern.PASSIVE,
    )


def _under_noun(noun: Token, cues: Cues) -> Iterator[Candidate]:
    """ "the claim that …", "X's plan to …", "concerns about …"."""
    takes = cues.nouns[noun.lemma_.lower()]
    for below in noun.children:
        if below.i < noun.i:
            continue
        found: tuple[Span, Complement] | None = None
        if below.dep_ in ("acl", "ccomp", "relcl") and below.pos_ in ("VERB", "AUX"):
            to = any(c.lower_ == "to" and c.dep_ == "aux" for c in below.children)
            that = any(c.dep_ == "mark" and c.lower_ == "that" for c in below.children)
            if that or (to and below.dep_ != "relcl"):
                found = subtree(below), Complement.INFINITIVE if to else Complement.CLAUSE
        elif below.dep_ == "prep" and (behind := child(below, "pobj", "pcomp")) is not None:
            found = (subtree(behind), Complement(below.lower_)) if below.lower_ in _BARE else None
        if found is None or found[1] not in takes:
            continue
        governed = noun.dep_ == "dobj" and Complement.NOUN in cues.verbs.get(noun.head.lemma_.lower(), {})
        if governed and not _is_others(noun):
            return  # "voiced concern about": the verb is the cue
        yield Candidate(
            source=_owner(noun),
            cue=own(noun),
            content=tuple(trimmed(text_of(noun.doc), s) for s in without(found[0], *too_low(noun, cues))),
            stance=Stance.DENIES if _is_taken_back(noun, cues) else takes[found[1]],
            pattern=Pattern.NOUN,
        )
        return


def _is_taken_back(noun: Token, cues: Cues) -> bool:
    """True for "retracted its *report* that …"."""
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in cues.retracting


def _is_others(noun: Token) -> bool:
    """True for "a claim by X", "X's claim": what the subject of the verb above did not say itself."""
    whose = child(noun, "poss")
    by = any(p.lower_ in ("by", "from") and child(p, "pobj") is not None for p in children(noun, "prep"))
    return by or (whose is not None and whose.pos_ != "PRON")


_BARE = frozenset({"about", "against", "at", "for", "of", "on", "over", "with"})


def _owner(noun: Token) -> Span | None:
    """Whose claim it is: "X's claim", "a claim by X"; else the subject of "made a claim", "has a plan"."""
    text = text_of(noun.doc)
    if (owner := child(noun, "poss")) is not None:
        return Span(subtree(owner).start, own(owner).end)
    for prep in children(noun, "prep"):
        if prep.lower_ in ("by", "from", "among") and (by := child(prep, "pobj")) is not None:
            return trimmed(text, subtree(by))
    verb = noun.head
    if noun.dep_ == "dobj" and (who := child(verb, "nsubj")) is not None:
        return trimmed(text, subtree(who))
    return None
