"""The tense that an expression stands in, read from the verb it belongs to."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from wirewatch.lists.times import TimeWords
from wirewatch.read.times.context import Tense

_WILL = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could", "should", "must", "can", "'d"}
)
_IF = frozenset({"if", "unless", "when", "once", "should", "until"})
_UNTIL = frozenset({"from", "by", "until", "till"})
_INTO = frozenset({"effect", "force", "office", "place"})
_LONGEST_CLIMB = 12


def tense_of(tokens: Tokens, words: TimeWords) -> Tense | None:
    """Past or future; None where no verb tells."""
    token = tokens.root
    if token.dep_ == "pobj" and (told := _of_preposition(token.head, words)) is not None:
        return told
    for _ in range(_LONGEST_CLIMB):
        if token.lemma_.lower() in words.ahead and token.i not in range(tokens.start, tokens.end):
            return Tense.FUTURE
        if token.pos_ in {"VERB", "AUX"}:
            told = _of_verb(token, words)
            if told or not _governed(token):
                return told
        if token.head is token:
            return None
        token = token.head
    return None


def _of_verb(verb: Token, words: TimeWords) -> Tense | None:
    if _to_be_done(verb, words):
        return Tense.FUTURE
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    perfect = bool(helpers & {"have", "has", "had", "having", "'ve", "’ve"})
    if helpers & _WILL:
        return Tense.PAST if perfect else Tense.FUTURE
    if perfect or helpers & {"was", "were", "did", "been"}:
        return Tense.PAST
    if verb.tag_ in {"VBP", "VBZ", "VB"} and any(child.lower_ in _IF for child in verb.children):
        return Tense.FUTURE
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not helpers & {"is", "are", "be", "'s", "’s"}):
        return Tense.PAST
    return None


def _to_be_done(verb: Token, words: TimeWords) -> bool:
    """True for what is planned: "talks *to be held*", "is *to meet* her", "*takes* effect on Monday"."""
    to = any(child.tag_ == "TO" for child in verb.children)
    planned = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.tag_ in {"VBP", "VBZ"}
    if to and (planned or verb.dep_ in {"acl", "relcl"}):
        return True
    starts = verb.lemma_.lower() in words.starting or any(
        child.dep_ == "dobj" and child.lower_ in _INTO and verb.lemma_ == "take" for child in verb.children
    )
    return starts and verb.tag_ in {"VBP", "VBZ"} and not any(c.dep_ == "aux" for c in verb.children)


def _of_preposition(word: Token, words: TimeWords) -> Tense | None:
    """What the word before a time tells: "since" of what was, "until" and "for" often of what is to be."""
    if word.lower_ == "since":
        return Tense.PAST
    planned = word.lower_ == "for" and _planned(word.head, words)
    return Tense.FUTURE if planned or (word.lower_ in _UNTIL and _unfinished(word, words)) else None


def _planned(above: Token, words: TimeWords) -> bool:
    """True where "for Saturday" is when something is to be: "called a march *for Saturday*"."""
    verb = above if above.pos_ == "VERB" else above.head
    return verb.pos_ == "VERB" and verb.lemma_.lower() in words.planning


def _unfinished(preposition: Token, words: TimeWords) -> bool:
    """True where "until Friday" hangs on a noun, an infinitive or a bare participle: a plan, not a report."""
    head = preposition.head
    if head.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass"} for child in head.children):
        return preposition.lower_ != "from"
    return head.pos_ in {"NOUN", "PROPN"} or (
        head.tag_ in {"VB", "VBG", "VBN"} and _of_verb(head, words) != Tense.PAST
    )


def _governed(verb: Token) -> bool:
    """True where another verb gives this one its time: infinitives, participles, verbs without an ending."""
    return verb.tag_ in {"VB", "VBG", "VBN"} and verb.head is not verb
