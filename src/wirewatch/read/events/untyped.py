"""Deeds of no type: what happened, though PLOVER has no name for it.

News is more than what states do to one another: a dam gives way, officers board a ship, a bank opens an
inquiry. Any clause that tells that something was, is being or will be done tells a deed of the type OTHER,
unless its verb says how things are, or what is said or thought (``event_words.toml``, ``[untold]``).
"""

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EventType
from wirewatch.read.events.nouns import among
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.standing import counting, is_counted, is_in, is_measured, is_toll
from wirewatch.read.events.syntax import FINITE, Arguments, arguments, is_passive, prepositions
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


def find(word: Token, scene: Scene) -> Trigger | None:
    """The deed that a verb tells, how things stand after one, or the doing of something;

    None where it tells none.
    """
    tally, gives = counting(word), False
    if tally is not None:
        found = Arguments(objects=(word.head,))
    elif _is_doing(word, scene):
        found = Arguments(objects=_done_to(word))
    elif (
        word.pos_ in ("VERB", "AUX")
        and not any(counting(t) == word for c in word.children if c.dep_ == "nsubj" for t in c.subtree)
        and (_acts(word, scene) or is_in(word, scene) or is_counted(word, scene))
    ):
        found = arguments(word)
        uttered = any(t.lemma_.lower() in scene.lexicon.utterances for t in found.objects)
        summed = (t for o in found.objects for t in (o, *prepositions(o).get("of", ())))
        gives = is_counted(word, scene) and any(is_toll(t, scene) for t in summed)
        if uttered and not (_signs(word) or gives):
            return None
        sides = (*found.subjects, *found.objects)
        if not any(_names(side) or scene.parties(side) for side in sides) or _is_bare(word, scene):
            return None
    else:
        return None
    return Trigger(
        word=word,
        type=EventType.OTHER,
        frame=Frame.PLAIN,
        mode=None,
        arguments=found,
        around=tally,
        vouching=found.subjects if gives else (),
        alone=True,
    )


def _names(token: Token) -> bool:
    """True for what a deed may be known by: not "it", nor "the party" without saying of whom."""
    return token.lower_ not in EMPTY or any(c.dep_ in ("prep", "compound", "amod") for c in token.children)


def _signs(verb: Token) -> bool:
    """True for names that are put to a paper."""
    to = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to")
    return verb.lemma_ == "put" and any(c.dep_ == "pobj" for prep in to for c in prep.children)


def _is_doing(word: Token, scene: Scene) -> bool:
    """True for a noun of doing with what it is done to: "the padlocking of the dairy"."""
    form = word.lower_
    if word.pos_ != "NOUN" or word.dep_ in ("compound", "nmod"):
        return False
    if word.lemma_.lower() not in scene.lexicon.doings and (
        not form.endswith("ing") or form in scene.lexicon.gerundless
    ):
        return False
    return any(c.dep_ in ("det", "poss") for c in word.children) and bool(_done_to(word))


def _done_to(noun: Token) -> tuple[Token, ...]:
    """What a noun of doing is of: "the purchase *of a flat*", "an inquiry *into the firm*"."""
    beside = prepositions(noun)
    return (*beside.get("of", ()), *beside.get("into", ()))


def _is_bare(verb: Token, scene: Scene) -> bool:
    """True for what is under way without anything beside it: "was resisting"."""
    return verb.tag_ == "VBG" and all(
        c.dep_ in ("aux", "nsubj", "punct", "cc", "mark") for c in verb.children
    )


def _acts(verb: Token, scene: Scene) -> bool:
    if verb.pos_ != "VERB" or not (_comes_about(verb, scene) or is_measured(verb)):
        return False
    lemma = verb.lemma_.lower()
    if _is_told_of(verb, scene):
        return True
    with_particle = {f"{lemma} {c.lower_}" for c in verb.children if c.dep_ == "prt"}
    if (with_particle or {lemma}) & scene.lexicon.untold:
        return False
    return lemma not in scene.lexicon.slight or _is_done_to(verb) or any(_fills(c) for c in verb.children)


def _is_done_to(verb: Token) -> bool:
    """True for what was done to the verb's subject, and for what someone did to the noun before it."""
    if verb.dep_ == "acl":
        return any(c.dep_ == "agent" for c in verb.children)
    return is_passive(verb)


def _is_told_of(verb: Token, scene: Scene) -> bool:
    """True for a verb that tells a deed of this thing: "called a strike", "warned the owners"."""
    things = scene.lexicon.told_of.get(verb.lemma_.lower(), frozenset())
    if not things:
        return False
    found = arguments(verb).objects
    if "*" in things:
        return bool(found) and not any(c.dep_ == "ccomp" for c in verb.children)
    said_of = tuple(c for c in verb.children if c.dep_ in ("oprd", "attr", "acomp"))
    below = tuple(
        t for c in verb.children if c.dep_ == "ccomp" and c.pos_ != "VERB" for t in (c, *c.children)
    )
    return among((*found, *said_of, *below), things)


def _fills(child: Token) -> bool:
    """True for what makes a deed of a verb that says little: an object, a particle, what is begun."""
    if child.dep_ == "xcomp":
        return child.tag_ == "VBG"
    return child.dep_ in ("dobj", "prt", "nsubjpass", "oprd") and child.lower_ != "it"


def _comes_about(verb: Token, scene: Scene) -> bool:
    """True for a verb of the past, of what is under way or to come, and for one that hangs on such a verb."""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    modal = [c for c in helping if c.tag_ == "MD"]
    if modal:
        return all(c.lower_ in SHALL for c in modal)
    if any(c.tag_ == "TO" for c in helping):
        return _is_to_come(verb, scene)
    if _is_charged(verb, scene) or _is_witnessed(verb, scene):
        return True
    if (
        any(c.lower_ == "did" for c in helping)
        or verb.tag_ == "VBD"
        or (verb.tag_ == "VBN" and verb.dep_ == "ROOT" and not is_passive(verb))
        or any(c.tag_ in FINITE or c.tag_ in ("VBN", "VBG") for c in helping)
    ):
        return verb.tag_ in ("VBD", "VBN", "VBG", "VB")
    if verb.dep_ in ("conj", "advcl") and verb.head.pos_ == "VERB" and verb.tag_ in ("VBG", verb.head.tag_):
        return _comes_about(verb.head, scene)
    return (
        verb.dep_ == "acl" and verb.tag_ == "VBN" and any(c.dep_ in ("prep", "agent") for c in verb.children)
    )


def _is_witnessed(verb: Token, scene: Scene) -> bool:
    """True for what someone saw done, or let be done: "saw a column *wade* the river"."""
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ == "VERB" and verb.tag_ in ("VB", "VBP", "VBG"):
        return verb.tag_ == head.tag_ and _is_witnessed(head, scene)
    if (
        verb.dep_ != "ccomp"
        or verb.tag_ not in ("VB", "VBP", "VBG")
        or any(c.dep_ == "mark" for c in verb.children)
    ):
        return False
    return head.lemma_.lower() in scene.lexicon.witnessing and _comes_about(head, scene)


def _is_to_come(verb: Token, scene: Scene) -> bool:
    """True for an infinitive of what someone sets about or is to do: "tried to board", "are to train"."""
    head = verb.head
    if verb.dep_ == "xcomp" and _is_expected(head, scene):
        return True
    if verb.dep_ == "conj" and head.tag_ == "VB":
        return any(c.tag_ == "TO" for c in head.children) and _is_to_come(head, scene)
    if verb.dep_ not in ("xcomp", "ccomp"):
        return False
    if head.lemma_ == "have" and head.tag_ == "VBD":  # "at least 212 operations *had to be postponed*"
        return is_passive(verb)
    return head.lemma_ == "be" or (
        head.lemma_.lower() in scene.lexicon.ventures and _comes_about(head, scene)
    )


def _is_expected(head: Token, scene: Scene) -> bool:
    """True for what is said to be to come, or to have come: "is expected to open", "is due to open"."""
    if head.lemma_.lower() not in scene.lexicon.expected and head.lower_ not in scene.lexicon.expected:
        return False
    return head.pos_ == "ADJ" or (head.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in head.children))


def _is_charged(verb: Token, scene: Scene) -> bool:
    """True for what someone is charged with or owns up to: "accused of *laying* mines"."""
    if verb.tag_ != "VBG":
        return False
    head = verb.head
    if verb.dep_ == "conj" and head.tag_ == "VBG":
        return _is_charged(head, scene)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        above = next((a for a in head.ancestors if a.pos_ in ("VERB", "AUX")), None)
        return above is not None and above.lemma_.lower() in scene.lexicon.charging
    return verb.dep_ == "xcomp" and head.lemma_.lower() in scene.lexicon.charging
