"""The stretch of text that tells a deed: trigger, parties and objects, without other clauses."""

from spacy.tokens import Token

from wirewatch.model.spans import Span, hull
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import CLAUSES
from wirewatch.read.events.triggers import Trigger

CUT = CLAUSES - {"conj", "pcomp"} | {"punct", "cc", "mark", "dep"}
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
    }
)


def deed(trigger: Trigger, scene: Scene) -> Span:
    """From the first to the last word of the trigger with its own arguments."""
    word = trigger.word
    kept = [word]
    for child in word.children:
        if trigger.nominal or child.dep_ in KEPT:
            kept.extend(_phrase(child))
    return hull(*(scene.passage.span(token) for token in kept))


def _phrase(head: Token) -> list[Token]:
    """A phrase without the clauses that hang on it."""
    kept = [head]
    for child in head.children:
        if child.dep_ in CUT or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")):
            continue
        kept.extend(_phrase(child))
    return kept
