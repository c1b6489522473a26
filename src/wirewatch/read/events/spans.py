"""The stretch of text that tells a deed: trigger, parties and objects, without other clauses."""

from spacy.tokens import Token

from wirewatch.read.events.clauses import complement
from wirewatch.read.events.syntax import CLAUSES, FINITE
from wirewatch.read.events.trigger import Trigger

CUT = CLAUSES - {"conj", "pcomp"} | {"punct", "cc", "mark", "dep"}
BARE = frozenset({"nsubj", "nsubjpass", "prep", "attr", "npadvmod", "dobj"})
KEPT = frozenset(
    {
        "nsubj",
        "nsubjpass",
        "dobj",
        "dative",
        "agent",
        "prep",
        "prt",
        "npadvmod",
        "neg",
        "aux",
        "auxpass",
        "oprd",
        "attr",
        "acomp",
    }
)


def deed(trigger: Trigger) -> tuple[Token, ...]:
    """The trigger with its own arguments, and with the deed that it refuses, promises or asks for."""
    kept = _clause(trigger.word, everything=trigger.nominal)
    word = trigger.word
    if word.dep_ in ("acl", "relcl") and word.head in (
        *trigger.arguments.objects,
        *trigger.arguments.subjects,
    ):
        kept.extend(phrase(word.head))
    if word.dep_ == "xcomp" and any(c.tag_ == "TO" for c in word.children):  # "*boats had* to be recalled"
        sides = (*trigger.arguments.subjects, *trigger.arguments.objects)
        before = (s for s in sides if s.head == word.head and s.i < word.i and s.pos_ in ("NOUN", "PROPN"))
        kept.extend(t for side in before for t in phrase(side))
    if trigger.around is not None:
        verb = trigger.around.pos_ in ("VERB", "AUX")
        kept.extend(_clause(trigger.around, everything=False) if verb else phrase(trigger.around))
    below = complement(word) if trigger.beyond is not None else None
    while below is not None:
        kept.extend(_clause(below, everything=False))
        below = _onward(below)
    return tuple(kept)


def _onward(verb: Token) -> Token | None:
    """The infinitive that a verb without an object of its own goes on with ("to help *develop* trade")."""
    if any(c.dep_ in ("dobj", "dative", "prep") for c in verb.children):
        return None
    return next((c for c in verb.children if c.dep_ == "xcomp"), None)


def _clause(word: Token, *, everything: bool) -> list[Token]:
    """A word with the arguments beside it."""
    kept = [word]
    for child in word.children:
        if everything or child.dep_ in KEPT or _measures(child):
            kept.extend(phrase(child))
        elif _bare_clause(child):
            kept.extend((child, *(t for c in child.children if c.dep_ in BARE for t in phrase(c))))
    return kept


def _measures(child: Token) -> bool:
    """True for how long after or before it was: "three minutes *later*"."""
    return child.dep_ == "advmod" and any(c.dep_ == "npadvmod" for c in child.children)


def _bare_clause(child: Token) -> bool:
    """True for what a verb has done to something: "ordered *the plant shut*", "declared *her the winner*"."""
    if child.dep_ != "ccomp" or child.tag_ in FINITE or child.tag_ == "VBG":
        return False
    return not any(c.dep_ in ("aux", "auxpass", "mark", "cop") for c in child.children)


def phrase(head: Token) -> list[Token]:
    """A phrase without the clauses that hang on it."""
    kept = [head]
    for child in head.children:
        if child.dep_ in CUT or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")):
            continue
        kept.extend(phrase(child))
    return kept
