"""How a word hangs below the one that governs it, as far as it bears on whether what it tells happens."""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from wirewatch.lists.outcomes import Outcome, OutcomeWords, Signature, Takes
from wirewatch.read.events.syntax import FINITE, RELATIVE
from wirewatch.read.events.takers import beside, lemmas, signature

LIGHT = frozenset({"be", "have", "make", "take", "get", "give", "remain", "seem", "appear", "become", "look"})
"""Verbs beside which another word says how the deed is put ("is *likely* to", "has a *right* to")."""
PREDICATES = ("acomp", "attr", "oprd")
ABOUT = frozenset({"of", "for", "on", "to", "about", "over", "from", "in", "against", "at", "with", "into"})
"""Prepositions by which a noun brings what it is about ("fears *of*", "plans *for*")."""
ORDINALS = frozenset({"first", "last", "only", "next", "few"})


class Kind(StrEnum):
    """What a link makes of the governing word's outcome."""

    ROOT = "root"
    SAME = "same"
    """The word shares it."""
    COMPLEMENT = "complement"
    """The governor's signature decides."""
    ARGUMENT = "argument"
    """The word takes part in what the governor tells, and may stand without it."""
    COORDINATED = "coordinated"
    GIVEN = "given"
    CONDITION = "condition"
    WHEN = "when"
    """A clause taken for granted, unless it is of the present and the main clause to come."""
    AIM = "aim"
    """The purpose of a clause: reports tell it where it was reached."""
    PURPOSE = "purpose"
    """What a thing is meant for ("a model to follow")."""
    TO_BE = "to-be"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The governing word, the kind of link, and for a complement what the governor makes of it."""

    head: Token
    kind: Kind
    takes: Takes | None = None
    signature: Signature | None = None


def link(word: Token, words: OutcomeWords) -> Link:
    """The link from a word to what governs it."""
    head = word.head
    match word.dep_:
        case "conj":
            found = Link(head=head, kind=Kind.COORDINATED)
        case "parataxis" | "intj":
            found = Link(head=head, kind=Kind.GIVEN)
        case "relcl":
            found = Link(head=head, kind=_relative(word))
        case "advcl":
            found = _adverbial(word, words)
        case "acl":
            found = _adnominal(word, words)
        case "ccomp" | "xcomp" | "csubj" | "csubjpass":
            found = _clause(word, words)
        case "pcomp" | "pobj":
            found = _brought(word, words)
        case "dobj" | "nsubj" | "nsubjpass" | "dative":
            found = _argument(word, words)
        case "compound" | "nmod" | "poss":
            found = _owned(word, words)
        case _ if head is word or head == word:
            found = Link(head=head, kind=Kind.ROOT)
        case _:
            found = Link(head=head, kind=Kind.SAME)
    return found


def infinitive(word: Token) -> bool:
    """True for a clause with "to"."""
    return any(c.tag_ == "TO" or (c.dep_ == "aux" and c.lower_ == "to") for c in word.children)


def finite(word: Token) -> bool:
    """True for a verb with tense, its own or an auxiliary's."""
    helping = (c.tag_ for c in word.children if c.dep_ in ("aux", "auxpass"))
    return word.tag_ in FINITE or any(tag in FINITE or tag == "MD" for tag in helping)


def marks(word: Token) -> frozenset[str]:
    """The words at the head of a clause, in lower case."""
    return frozenset(c.lower_ for c in word.children if c.dep_ in ("mark", "advmod", "prep") and c.i < word.i)


def _complement(word: Token, takes: Takes, found: Signature | None) -> Link:
    return Link(head=word.head, kind=Kind.COMPLEMENT, takes=takes, signature=found)


def _relative(word: Token) -> Kind:
    """A relative clause is taken for granted; one with "to" is meant or to come ("a model to follow")."""
    relative = any(c.tag_ in RELATIVE for c in word.children)
    return _meant(word.head) if infinitive(word) and not relative else Kind.GIVEN


def _meant(noun: Token) -> Kind:
    """What "to" says of a noun; after a name that is a whole headline's subject it is the future."""
    if noun.pos_ == "PROPN" and noun.head == noun:
        return Kind.TO_BE
    ordinal = any(c.lower_ in ORDINALS for c in (noun, *noun.children))
    return Kind.SAME if ordinal or noun.dep_ == "attr" else Kind.PURPOSE  # "it is a pleasure to sign"


def _adverbial(word: Token, words: OutcomeWords) -> Link:
    head, before = word.head, marks(word)
    if before & words.marks["open"] and "even" not in before:
        kind = Kind.CONDITION
    elif before & words.prepositions["not"] or {"rather", "than"} <= before:
        kind = Kind.WITHOUT
    elif infinitive(word):
        return _purpose(word, words)
    elif "that" in before:
        return _told(word, words)
    elif not finite(word):
        kind = Kind.GIVEN if before & words.marks["beside"] else Kind.SAME
    else:
        kind = Kind.WHEN if before & words.marks["time"] else Kind.GIVEN
    return Link(head=head, kind=kind)


def _purpose(word: Token, words: OutcomeWords) -> Link:
    """A purpose shares the clause's outcome ("stopped to announce"), unless an adjective takes it."""
    if word.head.pos_ == "ADJ" and (found := signature(word.head, Takes.TO, words)) is not None:
        return _complement(word, Takes.TO, found)
    return Link(head=word.head, kind=Kind.AIM)


def _adnominal(word: Token, words: OutcomeWords) -> Link:
    head = word.head
    if infinitive(word):
        found = signature(head, Takes.TO, words)
        return _complement(word, Takes.TO, found) if found else Link(head=head, kind=_meant(head))
    if "that" in marks(word):
        return _told(word, words)
    return Link(head=head, kind=Kind.SAME if word.tag_ == "VBG" else Kind.GIVEN)


def _clause(word: Token, words: OutcomeWords) -> Link:
    head = word.head
    if marks(word) & words.marks["open"]:
        return Link(head=head, kind=Kind.CONDITION)
    if finite(word) and word.dep_ == "ccomp" and _asks(word):
        return Link(head=head, kind=Kind.WHEN)
    if not infinitive(word):
        gerund = word.tag_ == "VBG" and not finite(word) and word.dep_ == "xcomp"
        return _taken(word, Takes.ING, words) if gerund else _told(word, words)
    if head.lemma_ == "be" and word.dep_ == "xcomp":  # "the plan is to sell", "the jets are to be sold"
        found = beside(head, Takes.TO, words, "nsubj", *PREDICATES)
        return _complement(word, Takes.TO, found) if found else Link(head=head, kind=Kind.TO_BE)
    return _taken(word, Takes.TO, words)


def _asks(clause: Token) -> bool:
    """True for a clause that asks for a part of what it takes for granted: "did not say *when* they left"."""
    near = (t for c in clause.children if c.i < clause.i for t in (c, *c.children))
    return any(t.tag_ in ("WRB", "WP", "WP$") for t in near)


def _taken(word: Token, takes: Takes, words: OutcomeWords) -> Link:
    """An infinitive or gerund, by the verb or a word beside it; "would like, want to thank" does so."""
    if any(c.lower_ == "too" for c in word.head.children):  # "too weak to attack"
        return Link(head=word.head, kind=Kind.WITHOUT)
    if word.head.lemma_ in ("like", "want") and word.lemma_.lower() in words.performative["verbs"]:
        return Link(head=word.head, kind=Kind.GIVEN)
    found = signature(word.head, takes, words)
    if found is None or word.head.lemma_ in LIGHT:
        found = beside(word.head, takes, words, *PREDICATES, "dobj") or found
    return _complement(word, takes, found)


def _told(word: Token, words: OutcomeWords) -> Link:
    """A finite clause, by what says or thinks it; also a noun beside it ("*fears* are growing that")."""
    found = signature(word.head, Takes.THAT, words)
    if found is None or word.head.lemma_ in LIGHT:
        found = beside(word.head, Takes.THAT, words, *PREDICATES, "dobj", "nsubj", "nsubjpass") or found
    return _complement(word, Takes.THAT, found)


def _brought(word: Token, words: OutcomeWords) -> Link:
    """What a preposition brings."""
    preposition, above = word.head, word.head.head
    if preposition.dep_ in ("prep", "pcomp") and above.pos_ in ("ADP", "SCONJ"):  # "out of", "from over"
        preposition, above = above, above.head
    said = {word.head.lower_, preposition.lower_, f"{preposition.lower_} {word.head.lower_}"}
    before = {f"{c.lower_} {preposition.lower_}" for c in preposition.children if c.i < preposition.i}
    far = above.dep_ == "advmod" or any(c.lower_ == "far" for c in above.children if c.i == preposition.i - 1)
    if far and preposition.lower_ == "from":
        before |= {"far from"}
    if (said | before) & words.prepositions["not"]:
        return Link(head=above, kind=Kind.WITHOUT)
    if said & words.prepositions["open"]:
        return Link(head=above, kind=Kind.CONDITION)
    bare = preposition.tag_ == "TO" and not any(c.dep_ in ("det", "poss", "amod") for c in word.children)
    if bare and (found := signature(above, Takes.TO, words)) is not None:  # an infinitive taken for a noun
        return Link(head=above, kind=Kind.COMPLEMENT, takes=Takes.TO, signature=found)
    takes = Takes.ING if word.dep_ == "pcomp" else Takes.NOUN
    found = None
    if preposition.lower_ in ABOUT:
        verbal = above.pos_ in ("VERB", "AUX") and takes is Takes.NOUN
        named = any(c.dep_ == "oprd" for c in above.children)  # "a gang *called* Owl for the theft"
        found = signature(above, takes, words, paired=verbal) if not named else None
        if found is None and above.lemma_ in LIGHT:
            found = beside(above, takes, words, *PREDICATES)
    if found is not None:
        return Link(head=above, kind=Kind.COMPLEMENT, takes=takes, signature=found)
    if said & words.prepositions["given"]:
        return Link(head=above, kind=Kind.GIVEN)
    return Link(head=above, kind=Kind.SAME if takes is Takes.ING else Kind.ARGUMENT)


def _argument(word: Token, words: OutcomeWords) -> Link:
    """An object or a passive's subject, by the verb's signature; any other stands in what the head tells."""
    head, found = word.head, None
    if word.pos_ == "PRON":
        return Link(head=head, kind=Kind.ARGUMENT)
    if word.dep_ in ("nsubj", "nsubjpass"):
        below = (head, *(c for c in head.children if c.dep_ == "xcomp"))
        come = next((verb for verb in below if _occurs(verb, words)), None)
        if come is not None:  # "the *recovery* failed to materialise"
            return Link(head=come, kind=Kind.SAME)
        said = signature(head, Takes.SUBJECT, words)
        if said is None and head.lemma_ in LIGHT:
            said = beside(head, Takes.SUBJECT, words, *PREDICATES, "advmod")
        if said is not None:
            return _complement(word, Takes.SUBJECT, said)
    clauses = [c for c in head.children if c.dep_ in ("xcomp", "ccomp")]
    if word.dep_ in ("dobj", "nsubjpass") and head.pos_ in ("VERB", "AUX"):
        found = signature(head, Takes.NOUN, words) if not clauses else None
    return _complement(word, Takes.NOUN, found) if found else Link(head=head, kind=Kind.ARGUMENT)


def _occurs(verb: Token, words: OutcomeWords) -> bool:
    """True for a verb whose subject tells the deed ("begin", "take place")."""
    beside = [c.lower_ for c in verb.children if c.dep_ in ("dobj", "advmod", "prt") and c.i > verb.i]
    pairs = {
        lemma if after is None else f"{lemma} {after}" for lemma in lemmas(verb) for after in (None, *beside)
    }
    return bool(pairs & words.occurring["verbs"])


def _owned(word: Token, words: OutcomeWords) -> Link:
    """A deed before the noun that says what becomes of it: "*flight* cancellations", "*recession* fears"."""
    head = word.head
    found = signature(head, Takes.NOUN, words) if head.pos_ in ("NOUN", "PROPN") else None
    if found is None or found.held is Outcome.HAPPENS or word.pos_ == "PROPN":
        return Link(head=head, kind=Kind.ARGUMENT if word.dep_ == "poss" else Kind.SAME)
    return _complement(word, Takes.NOUN, found)
