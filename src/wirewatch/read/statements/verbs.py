"""Candidates whose cue is a verb: "said that", "…, he said, …", "denied the transfer", "urged X to …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from wirewatch.lists.cues import Complement, Cues
from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span, hull
from wirewatch.read.quotes import Quotation
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.contents import Content, Takes, content_of, goes_on, reports_anew
from wirewatch.read.statements.described import before, described
from wirewatch.read.statements.mute import is_mute, says_nothing
from wirewatch.read.statements.relays import RELAYING, saying
from wirewatch.read.statements.trees import (
    AUXILIARIES,
    child,
    children,
    own,
    passive,
    subject,
    subtree,
    text_of,
    trimmed,
    without,
)

_MOST_BETWEEN = 14
NEGATED = {
    Stance.SAYS: Stance.DECLINES,
    Stance.DENIES: Stance.DECLINES,
    Stance.ALLEGES: Stance.DECLINES,
    Stance.THINKS: Stance.DENIES,
}
"""What a negated verb of that stance does: "would not say whether", "does not believe that"."""


def find(doc: Doc, quotations: Sequence[Quotation], cues: Cues) -> Iterator[Candidate]:
    """Candidates of one passage, spans counted from its first character."""
    for token in doc:
        takes = cues.verbs.get(token.lemma_.lower())
        if takes is None or token.pos_ not in ("VERB", "AUX") or _is_relayed(token) or _is_naming(token):
            continue
        content = content_of(token, takes, quotations, cues)
        if content is None:
            continue
        speaker = _speaker(token, content, cues)
        stance = _stance(token, takes, content.complement, cues)
        if says_nothing(content, stance, text_of(doc), cues) or (
            not content.quoted and is_mute(speaker, stance, cues)
        ):
            continue
        if speaker is None and content.quoted and not passive(token):
            content = replace(content, spans=_alone(content, doc))
            speaker = _beside_verb(token, content) or _first_noun(token, content)
        if speaker is None and content.complement is Complement.NOUN and token.tag_ == "VB":
            continue  # "lined the streets to welcome the guest"
        source = _source(token, speaker)
        spans = content.spans
        if source is None and (by := _by_behind(token)) is not None:
            source = trimmed(text_of(doc), subtree(by))
            cut = hull(own(by.head), subtree(by))
            spans = tuple(trimmed(text_of(doc), p) for s in spans for p in without(s, cut))
        name = None
        if (introduced := described(token)) is not None:
            name, whole = introduced
            source = hull(whole, name)
            spans = tuple(kept for s in spans if (kept := before(s, whole, token)) is not None)
        if not spans:
            continue
        yield Candidate(
            source=source,
            cue=_cue(token, content.complement),
            content=spans,
            stance=stance,
            pattern=_pattern(content),
            hearers=hearers(token),
            name=name,
        )


def _alone(content: Content, doc: Doc) -> tuple[Span, ...]:
    """The quotations of a content without the words around them."""
    spans = (p for s in content.spans for q in content.quoted if (p := _common(s, q)) is not None)
    return tuple(trimmed(text_of(doc), s) for s in spans) or content.spans


def _common(span: Span, other: Span) -> Span | None:
    return Span(max(span.start, other.start), min(span.end, other.end)) if span.touches(other) else None


def _first_noun(verb: Token, content: Content) -> Token | None:
    """The noun that begins the sentence: "The mayor, looking tired, said: …"."""
    for token in verb.doc[verb.sent.start : verb.i]:
        if (
            any(s.covers(own(token)) for s in content.spans)
            or token.pos_ in ("VERB", "AUX")
            or token.text == ","
        ):
            return None
        if _can_name(token) and token.dep_ not in ("compound", "poss", "amod", "nmod"):
            return token
    return None


def _is_relayed(verb: Token) -> bool:
    """True for both verbs of "quoted as saying": they are one cue, and not this module's."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_.lower() in RELAYING:
        return True
    return verb.lemma_.lower() in RELAYING and saying(verb) is not None


def _is_naming(verb: Token) -> bool:
    """True for "a group called Red Lantern": a name, and nobody's statement."""
    return (
        verb.dep_ == "acl"
        and verb.tag_ == "VBN"
        and child(verb, "agent") is None
        and child(verb, "oprd") is not None
    )


def _stance(verb: Token, takes: Takes, complement: Complement, cues: Cues) -> Stance:
    """The verb's stance; that of its noun in "voiced fears about" and in "repeated its denial that"; another
    where the verb is negated.
    """
    stance = next(
        (takes[c] for c in (complement, Complement.QUOTE, Complement.CLAUSE) if c in takes), Stance.SAYS
    )
    if complement is Complement.NOUN_AT and verb.dep_ == "conj" and _denied_above(verb, cues):
        return Stance.DENIES  # "disputed the sum and put it at nine million": one denial
    if child(verb, "neg") is not None:
        return NEGATED.get(stance, stance)
    to = child(verb, "xcomp")
    if verb.lemma_ == "refuse" and to is not None and to.lemma_.lower() in cues.verbs:
        return Stance.DECLINES
    own_noun = of_noun(verb, cues, bare=complement is Complement.NOUN) if stance is Stance.SAYS else None
    return own_noun or stance


def of_noun(verb: Token, cues: Cues, *, bare: bool = False) -> Stance | None:
    """The stance of a verb's noun: "repeated its *denial* that"; who takes back his *claim* denies it.

    ``bare``: the noun need bring no clause ("voiced *fears* about").
    """
    beside = (t for prep in children(verb, "prep") for t in children(prep, "pobj"))
    noun = child(verb, "dobj") or next(beside, None)
    if noun is None or not (bare or child(noun, "acl", "ccomp") is not None):
        return None
    lemma = noun.lemma_.lower()
    if verb.lemma_.lower() in cues.retracting and (lemma in cues.nouns or lemma in cues.media):
        return Stance.DENIES
    stances = set(cues.nouns.get(lemma, {}).values())
    return stances.pop() if len(stances) == 1 else None


def _denied_above(verb: Token, cues: Cues) -> bool:
    """True where a verb of denial stands above the verb in its sentence."""
    return any(Stance.DENIES in cues.verbs.get(a.lemma_.lower(), {}).values() for a in verb.ancestors)


def _pattern(content: Content) -> Pattern:
    if content.complement is Complement.QUOTE:
        return Pattern.QUOTE_CUE
    return Pattern.CLAUSE if content.complement is Complement.CLAUSE else Pattern.OBJECT


def _speaker(verb: Token, content: Content, cues: Cues) -> Token | None:
    """Who speaks: the subject, unless the parser took it from the words that are reported."""
    who = subject(verb)
    if _accused(verb, content, cues):
        return None
    if goes_on(verb, cues):
        return child(verb.head.head, "nsubj")
    if who is not None and reports_anew(verb, cues):
        who = _reporter_above(verb, cues) or who
    if who is not None and not any(s.covers(own(who)) for s in content.spans):
        return _next_to(verb, who)
    if passive(verb) or content.complement not in (Complement.CLAUSE, Complement.QUOTE):
        return None
    return _beside_verb(verb, content)


def _accused(verb: Token, content: Content, cues: Cues) -> bool:
    """True for "the man accused of theft", whatever voice the parser sees in it."""
    named = Complement.NOUN_OF in cues.verbs.get(verb.lemma_.lower(), {})
    past = verb.tag_ in ("VBN", "VBD")
    return named and past and content.complement is Complement.OF and child(verb, "dobj") is None


def _next_to(verb: Token, who: Token) -> Token:
    """The noun that the verb belongs to where the parser made it an apposition: no comma parts the two."""
    beside = child(who, "appos") or (child(who, "conj") if child(who, "cc") is None else None)
    if beside is None or beside.i > verb.i or beside.ent_type_ == "" or who.i > verb.i:
        return who
    before = verb.doc[beside.left_edge.i - 1].text
    between = text_of(verb.doc)[subtree(beside).end : verb.idx]
    return beside if before == "," and "," not in between and verb.head == verb else who


def _reporter_above(verb: Token, cues: Cues) -> Token | None:
    """Who said the clause that a participle hangs on: "she said the deal was off, adding that …"."""
    above = verb.head
    if above.dep_ == "ccomp" and above.head.lemma_.lower() in cues.plain:
        return child(above.head, "nsubj")
    return None


def _beside_verb(verb: Token, content: Content) -> Token | None:
    """The noun between the words reported and the verb, or right behind the verb."""
    doc = verb.doc
    at = verb.i - 1
    while at >= 0 and doc[at].dep_ in AUXILIARIES | {"advmod"}:
        at -= 1
    if at >= 0 and doc[at].text == ",":
        at = _before_insertion(doc, at)
    if at >= 0 and _can_name(doc[at]) and not any(s.covers(own(doc[at])) for s in content.spans):
        return doc[at]
    if verb.i + 1 < len(doc) and all(s.end <= verb.idx for s in content.spans):
        behind = doc[verb.i + 1]
        while behind.dep_ in ("compound", "amod", "det", "poss", "nmod", "case") and behind.head.i > behind.i:
            behind = behind.head
            if behind.i - verb.i > _MOST_BETWEEN:
                return None
        return behind if _can_name(behind) else None
    return None


def _before_insertion(doc: Doc, comma: int) -> int:
    """Index of the noun before ", Reuters reported on Friday," that ends at the comma; -1 for none."""
    for at in range(comma - 1, max(comma - 9, 0), -1):
        if doc[at].text == ",":
            inserted = any(t.pos_ == "VERB" for t in doc[at:comma])
            return at - 1 if inserted else -1
    return -1


def _can_name(token: Token) -> bool:
    return token.pos_ in ("PROPN", "PRON", "NOUN") and token.ent_type_ not in ("DATE", "TIME")


def _source(verb: Token, speaker: Token | None) -> Span | None:
    """The speaker's mention with title and modifiers, never across the verb."""
    if speaker is None:
        return None
    span = subtree(speaker)
    if span.covers(own(verb)):
        left = Span(span.start, verb.idx)
        span = left if speaker.i < verb.i else Span(own(verb).end, span.end)
        span = span if span.covers(own(speaker)) else own(speaker)
    return trimmed(text_of(verb.doc), span)


def _by_behind(verb: Token) -> Token | None:
    """The agent of a passive that the parser has hung on a noun: "was hailed as a step … by the agency"."""
    if not passive(verb) or child(verb, "agent") is not None:
        return None
    for token in reversed(list(verb.subtree)):
        if token.lower_ == "by" and token.i > verb.i and (name := child(token, "pobj")) is not None:
            named = name.ent_type_ or any(c.ent_type_ for c in children(name, "appos"))
            ends = subtree(name).end >= subtree(verb).end - 2
            return name if named and ends else None
    return None


def _cue(verb: Token, complement: Complement) -> Span:
    """The verb with its auxiliaries, particle and preposition where they stand beside it."""
    preposition = complement.value.removesuffix("-noun")
    parts = [own(verb)]
    at = verb.i - 1
    while at >= 0 and verb.doc[at].head == verb and verb.doc[at].dep_ in AUXILIARIES | {"advmod"}:
        parts.append(own(verb.doc[at]))
        at -= 1
    after = verb.i + 1
    if after < len(verb.doc):
        follower = verb.doc[after]
        if follower.head == verb and (
            follower.dep_ == "prt" or (follower.dep_ == "prep" and follower.lower_ == preposition)
        ):
            parts.append(own(follower))
    return hull(*parts)


def hearers(verb: Token) -> tuple[Span, ...]:
    """Those who are told: objects of "tell", "in an interview with X", "in an e-mail to X"."""
    found = [c for c in children(verb, "dative", "dobj") if c.i > verb.i]
    found = [child(c, "pobj") or c if c.dep_ == "dative" else c for c in found]
    for prep in children(verb, "prep"):
        for thing in children(prep, "pobj"):
            below = (p for p in children(thing, "prep") if p.lower_ in ("to", "with", "by"))
            found += [p for inner in below for p in children(inner, "pobj")]
            found += [p for a in children(thing, "acl") for p in _carrying(a)]
            if prep.lower_ in ("to", "with", "through", "via"):
                found.append(thing)
    return tuple(subtree(f) for f in found)


def _carrying(participle: Token) -> list[Token]:
    """Who carries: the agent of "a statement carried by X", "remarks broadcast on Y"."""
    return [p for by in children(participle, "agent", "prep") for p in children(by, "pobj")]
