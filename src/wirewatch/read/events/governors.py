"""The word above a deed that says how it is put forward: "denied that", "accused of", "fears that"."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.readings import Status
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import (
    FINITE,
    arguments,
    blamed,
    negated,
    prepositions,
    resumes,
    subjects,
    verb_above,
)

LINKS = frozenset(
    {
        "ccomp",
        "xcomp",
        "pcomp",
        "acl",
        "dobj",
        "pobj",
        "prep",
        "nsubjpass",
        "conj",
        "advcl",
        "acomp",
        "appos",
        "dative",
    }
)
"""Dependencies over which a word governs the deed below it."""
PRESUPPOSING = frozenset(
    {"despite", "after", "following", "since", "amid", "due", "because", "before", "during", "by"}
)
"""Prepositions whose deed is taken for granted, whatever is said of the rest of the sentence."""
ORDER = ("denied", "pledged", "feared", "alleged", "hypothetical")
TRYING = frozenset({"try", "attempt", "seek", "bid", "effort"})
PARTS = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """The status that a word above the deed sets, and whose word it is (a referent id)."""

    status: Status
    holder: str | None
    clause: Token
    """The word right below, with all that is put forward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Governed:
    """What stands above a deed. ``taken``: the deed is taken for granted, not put forward.

    ``granted``: whatever is said around it, by a relative clause or after "despite" and its like.
    """

    by: Governor | None
    taken: bool = False
    granted: bool = False


def governing(word: Token, scene: Scene) -> Governed:
    """The nearest word above the trigger that sets its status."""
    verb = _punishing(word, scene)
    if verb is None:
        return _nearest(word, scene)
    holder = _holder(verb, Status.ALLEGED, scene)
    return Governed(by=Governor(status=Status.ALLEGED, holder=holder, clause=word.head))


def _nearest(word: Token, scene: Scene) -> Governed:
    below, loose = word, False
    for above in word.ancestors:
        after = above.pos_ in ("ADP", "SCONJ") and above.lower_ in PRESUPPOSING
        if below.dep_ == "relcl" or after or _reason(word, above):
            return Governed(by=None, taken=True, granted=True)
        if _untrue(above, scene.lexicon):
            return Governed(by=Governor(status=Status.DENIED, holder=None, clause=below))
        mood = _mood(above, below, scene)
        if mood is not None:
            return Governed(by=mood)
        apart = (
            below.dep_ == "conj" and below.tag_ in FINITE and (above.tag_ == "VB" or resumes(above, below))
        )
        if apart or below.dep_ not in LINKS:
            return Governed(by=None, taken=apart)
        loose = loose or below.dep_ == "advcl"
        if below.dep_ not in ("conj", "advcl"):
            status = _status_of(above, below, scene.lexicon)
            if status is Status.ALLEGED and _turned_down(above, scene):
                status = Status.DENIED
            if status is not None and (not loose or status is Status.ALLEGED):
                return Governed(
                    by=Governor(status=status, holder=_holder(above, status, scene), clause=below)
                )
        below = above
    return Governed(by=None, taken=loose)


def _turned_down(noun: Token, scene: Scene) -> bool:
    """True for nobody's account that is denied: "dismissed a *report*", not "a *claim* by the union"."""
    verb = noun.head
    return (
        noun.pos_ == "NOUN"
        and noun.dep_ in ("dobj", "nsubjpass")
        and verb.lemma_.lower() in scene.lexicon.status["denied"].verbs
        and not negated(verb)
        and _holder(noun, Status.ALLEGED, scene) in (None, _holder(verb, Status.DENIED, scene))
    )


def _untrue(noun: Token, lexicon: Lexicon) -> bool:
    """True for an account that is called untrue: "the *story* is a lie", "called *talk* of it absurd"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in lexicon.status["account"].nouns:
        return False
    fiction = lexicon.status["fiction"].nouns | lexicon.status["fiction"].adjectives
    if noun.dep_ not in ("nsubj", "dobj", "nsubjpass"):
        return False
    above = noun.head
    called = [c for c in above.children if c.dep_ in ("attr", "acomp", "oprd") and c is not noun]
    small = [above] if noun.dep_ == "nsubj" and above.dep_ in ("ccomp", "oprd") else []
    return not negated(above) and any(t.lemma_.lower() in fiction for t in (*called, *small))


def _reason(word: Token, above: Token) -> bool:
    """True for a deed that others answer: "sanctions over *its launches*", "fined for *his theft*"."""
    owned = any(c.dep_ == "poss" for c in word.children)
    return word.pos_ == "NOUN" and owned and above.lower_ in ("over", "for") and word.dep_ == "pobj"


def _punishing(word: Token, scene: Scene) -> Token | None:
    """The verb of what is done to someone for a deed: "*expelled* two envoys over a theft", "for theft"."""
    if word.tag_ == "VBG" and word.dep_ == "pcomp" and word.head.lower_ in ("over", "for"):
        above = word.head.head
        verb = above if above.pos_ == "VERB" else verb_above(above)
        return verb if verb is not None and verb.lemma_.lower() in scene.lexicon.punishing else None
    verb = word.head.head
    owned = any(c.dep_ == "poss" for c in word.children)
    if word.pos_ != "NOUN" or owned or word.head.lower_ not in ("over", "for") or not blamed(word):
        return None
    return verb if verb.lemma_.lower() in scene.lexicon.punishing | scene.lexicon.charging else None


def _mood(above: Token, below: Token, scene: Scene) -> Governor | None:
    """A noun of fear beside the clause: "*worry* is growing that", "there is growing *worry* that".

    Nobody holds it but its owner ("their fear is growing that") or who voices it.
    """
    if below.dep_ not in ("ccomp", "advcl", "acl") or not any(c.lower_ == "that" for c in below.children):
        return None
    for noun in above.children:
        beside = noun.dep_ in ("nsubj", "attr", "dobj", "nsubjpass") and noun.i < below.i
        if beside and noun.pos_ == "NOUN" and noun.lemma_.lower() in scene.lexicon.status["feared"].nouns:
            return Governor(status=Status.FEARED, holder=_holder(noun, Status.FEARED, scene), clause=below)
    return None


def _status_of(above: Token, below: Token, lexicon: Lexicon) -> Status | None:
    lemma, part = above.lemma_.lower(), PARTS.get(above.pos_)
    does_so = lemma == "want" and below.lemma_.lower() in lexicon.outcomes.performative["verbs"]
    if part is None or does_so:  # "I want to thank them"
        return None
    noun_object = part == "verbs" and below.dep_ in ("dobj", "nsubjpass")
    for name in ORDER:
        if lemma not in getattr(lexicon.status[name], part):
            continue
        if noun_object and name not in ("denied", "feared"):
            continue
        if (
            name == "hypothetical"
            and below.dep_ == "prep"
            and any(c.dep_ in ("dobj", "oprd") for c in above.children)
        ):
            continue
        if lemma == "agree" and below.dep_ == "ccomp":
            return Status.ALLEGED
        if name in ("denied", "pledged") and negated(above):
            return Status.HYPOTHETICAL
        undecided = lexicon.outcomes.modals["undecided"]
        if name == "pledged" and any(c.dep_ == "aux" and c.lower_ in undecided for c in above.children):
            return Status.HYPOTHETICAL
        return Status(name)
    return None


def _holder(above: Token, status: Status, scene: Scene) -> str | None:
    """Whose word the governor is: its subject, an agent, a possessor; what is tried is nobody's word."""
    if (
        status is Status.HYPOTHETICAL
        and above.lemma_.lower() in TRYING | scene.lexicon.status["untrue"].verbs
    ):
        return None
    if above.pos_ in ("VERB", "AUX"):
        people = arguments(above).subjects
    elif above.pos_ == "ADJ":  # "afraid", "ready" are somebody's, "likely" is nobody's
        people = subjects(above.head) if status in (Status.PLEDGED, Status.FEARED) else ()
    else:
        people = (
            *(c for c in above.children if c.dep_ in ("poss", "amod", "compound")),
            *prepositions(above).get("by", ()),
        )
        verb = verb_above(above)
        near = [t for c in verb.children for t in (c, *c.children)] if verb is not None else []
        nobody = any(t.dep_ == "expl" for t in near)  # "there is growing worry"
        if verb is not None and not nobody and above.dep_ == "dobj" and not any(map(scene.parties, people)):
            people = arguments(verb).subjects
    return next((ids[0] for token in people if (ids := scene.parties(token))), None)
