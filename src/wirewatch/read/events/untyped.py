"""Deeds of no type: what happened, though PLOVER has no name for it.

News is more than what states do to one another: a dam gives way, officers board a ship, a bank opens an
inquiry. Any clause that tells that something was, is being or will be done tells a deed of the type OTHER,
unless its verb says how things are, or what is said or thought (``event_words.toml``, ``[untold]``).
"""

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EventType
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import FINITE, arguments, is_passive
from wirewatch.read.events.trigger import Trigger

SHALL = frozenset({"will", "wo", "'ll", "’ll", "would", "shall"})
EMPTY = frozenset(
    {
        "side",
        "party",
        "there",
        "it",
        "this",
        "that",
        "what",
        "which",
        "who",
        "something",
        "nothing",
        "anything",
    }
)
"""Subjects that name nothing by which a deed is known."""


def find(verb: Token, scene: Scene) -> Trigger | None:
    """The deed that a verb tells, or the condition that a copula puts someone in;

    None where it tells none.
    """
    if verb.pos_ not in ("VERB", "AUX") or not (_acts(verb, scene) or _is_in(verb, scene)):
        return None
    found = arguments(verb)
    if any(t.lemma_.lower() in scene.lexicon.utterances for t in found.objects):
        return None
    named = (*found.subjects, *(found.objects if is_passive(verb) else ()))
    if all(t.lower_ in EMPTY for t in named) or _is_bare(verb, scene):
        return None
    return Trigger(word=verb, type=EventType.OTHER, frame=Frame.PLAIN, mode=None, arguments=found, alone=True)


def _is_bare(verb: Token, scene: Scene) -> bool:
    """True for what is under way without anything beside it: "was resisting"."""
    return verb.tag_ == "VBG" and all(
        c.dep_ in ("aux", "nsubj", "punct", "cc", "mark") for c in verb.children
    )


def _acts(verb: Token, scene: Scene) -> bool:
    lemma = verb.lemma_.lower()
    with_particle = {f"{lemma} {c.lower_}" for c in verb.children if c.dep_ == "prt"}
    if (
        verb.pos_ != "VERB"
        or ({lemma} | with_particle) & scene.lexicon.untold
        or not _comes_about(verb, scene)
    ):
        return False
    return lemma not in scene.lexicon.slight or any(
        c.dep_ in ("dobj", "prt", "nsubjpass") and c.lower_ != "it" for c in verb.children
    )


def _is_in(verb: Token, scene: Scene) -> bool:
    """True for a copula with what someone is in after a deed: "are missing", "stood idle"."""
    if verb.lower_ in scene.lexicon.conditions:
        return any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children)
    return any(
        c.lower_ in scene.lexicon.conditions and c.dep_ in ("acomp", "oprd", "attr", "advmod", "xcomp")
        for c in verb.children
    )


def _comes_about(verb: Token, scene: Scene) -> bool:
    """True for a verb of the past, of what is under way or to come, and for one that hangs on such a verb."""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    modal = [c for c in helping if c.tag_ == "MD"]
    if modal:
        return all(c.lower_ in SHALL for c in modal)
    if any(c.tag_ == "TO" for c in helping):
        return _is_to_come(verb, scene)
    if (
        any(c.lower_ == "did" for c in helping)
        or verb.tag_ == "VBD"
        or any(c.tag_ in FINITE or c.tag_ in ("VBN", "VBG") for c in helping)
    ):
        return verb.tag_ in ("VBD", "VBN", "VBG", "VB")
    if verb.dep_ in ("conj", "advcl") and verb.head.pos_ == "VERB" and verb.tag_ in ("VBG", verb.head.tag_):
        return _comes_about(verb.head, scene)
    return (
        verb.dep_ == "acl" and verb.tag_ == "VBN" and any(c.dep_ in ("prep", "agent") for c in verb.children)
    )


def _is_to_come(verb: Token, scene: Scene) -> bool:
    """True for an infinitive of what someone sets about or is to do: "tried to board", "are to train"."""
    head = verb.head
    if verb.dep_ not in ("xcomp", "ccomp"):
        return False
    return head.lemma_ == "be" or (
        head.lemma_.lower() in scene.lexicon.ventures and _comes_about(head, scene)
    )
