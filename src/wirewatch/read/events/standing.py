"""How things stand after a deed: what people are in, how many are dead, what somebody counts."""

from collections.abc import Iterator

from spacy.tokens import Token

from wirewatch.read.events.scene import Scene
from wirewatch.read.quantity_units import REACHING, SUMS

STATED = frozenset({"dobj", "attr", "nsubj", "nsubjpass", "oprd"})
GIVEN = frozenset({"at", "as"})
"""Prepositions before the number that somebody gives ("puts the loss *at* two million")."""
SHARES = frozenset({"PERCENT", "MONEY"})


def is_in(verb: Token, scene: Scene) -> bool:
    """True for a copula with what someone is in after a deed: "are missing", "is in custody"."""
    conditions = scene.lexicon.conditions
    if verb.lower_ in conditions:
        return any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children)
    return any(
        (c.lower_ in conditions and c.dep_ in ("acomp", "oprd", "attr", "advmod", "xcomp", "prep", "prt"))
        or (c.dep_ == "prep" and not conditions.isdisjoint(_phrases(c)))
        for c in verb.children
    )


def _phrases(prep: Token) -> Iterator[str]:
    """A preposition with the words after it, shorter and longer, also without articles: "under the mud"."""
    after = prep.doc[prep.i + 1 : prep.i + 4]
    bare = [token for token in after if token.dep_ != "det"]
    for words in (list(after), bare):
        yield from (" ".join(t.lower_ for t in (prep, *words[:stop])) for stop in range(1, len(words) + 1))


def is_counted(verb: Token, scene: Scene) -> bool:
    """True where a clause tells how many are dead, hurt or missing, or somebody gives a number of something.

    "We have thirty-one dead", "seventeen bodies lie in the chapel", "a ledger puts the bribe at two million".
    """
    if any(c.tag_ == "MD" for c in verb.children if c.dep_ == "aux"):
        return False
    sides = [c for c in verb.children if c.dep_ in STATED]
    if any(is_numbered(t) and is_toll(t, scene) for t in sides):
        return True
    if verb.lemma_.lower() not in scene.lexicon.tallying:
        return False
    things = [t for t in sides if t.dep_ in ("dobj", "nsubjpass")]
    preps = [c for over in (verb, *things) for c in over.children if c.dep_ == "prep" and c.lower_ in GIVEN]
    given = [t for c in preps for t in c.children]
    return (
        any(map(is_numbered, given))
        if verb.lemma_ in ("put", "set")
        else any(map(is_numbered, (*things, *given)))
    )


def is_toll(noun: Token, scene: Scene) -> bool:
    """True for the dead and the hurt, and for a number of them: "thirty *dead*"."""
    return any({t.lemma_.lower(), t.lower_} & scene.lexicon.tolls for t in (noun, *noun.children))


def counting(done: Token) -> Token | None:
    """The verb that gives a number of what was done to: "the number of *postponed* trips was 187"."""
    if done.tag_ != "VBN" or done.dep_ not in ("amod", "acl") or (things := done.head).dep_ != "pobj":
        return None
    total, verb = things.head.head, things.head.head.head
    if things.head.lower_ != "of" or total.lemma_.lower() not in SUMS or total.dep_ != "nsubj":
        return None
    told = [c for c in verb.children if c.dep_ in ("attr", "dobj", "prep", "acomp") and c.i > verb.i]
    given = (t for c in told for t in ((c, *c.children) if c.dep_ == "prep" else (c,)))
    return verb if verb.lemma_.lower() in REACHING and any(map(is_numbered, given)) else None


def is_measured(verb: Token) -> bool:
    """True for what is going on in shares and sums: "takes 80 percent of their pay"."""
    if verb.tag_ not in ("VBZ", "VBP") or any(c.tag_ == "MD" for c in verb.children):
        return False
    things = (c for c in verb.children if c.dep_ == "dobj")
    return any(is_numbered(t) and t.ent_type_ in SHARES for t in things)


def is_numbered(noun: Token) -> bool:
    """True for a number, and for what is counted: "seventeen bodies"."""
    return noun.like_num or any(
        c.like_num or c.dep_ in ("nummod", "quantmod") for c in noun.children if c.dep_ != "prep"
    )
