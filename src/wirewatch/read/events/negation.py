"""Where a sentence says of a word that it is not so: "not", "no ship", "no longer", "has yet to"."""

from spacy.tokens import Token

NOTHING = frozenset({"no", "nobody", "none", "nothing", "noone", "no-one"})
NONE_OF = frozenset({"no", "neither", "not"})
SCARCELY = frozenset({"hardly", "scarcely", "barely"})
NEVER = frozenset({"never", "neither", "nor", "nowhere"})
ALL = frozenset({"all", "every", "everything", "everyone", "everybody", "many", "much", "always"})
""""Not all ships left": some did."""
COMPARATIVE = ("JJR", "RBR")
""""No more urgent task", "no fewer than nine ships": there is one, there are nine."""
MERELY = frozenset({"only", "just", "merely", "simply", "solely"})
TOWARDS = frozenset({"to", "from", "by", "against"})
NOWISE = frozenset(
    {
        ("at", "point"),
        ("at", "time"),
        ("at", "stage"),
        ("by", "means"),
        ("in", "way"),
        ("on", "account"),
        ("under", "circumstances"),
    }
)
SIDES = ("nsubj", "nsubjpass", "dobj", "attr")
WAITING = frozenset({"have", "be", "remain"})


def negated(word: Token) -> bool:
    """True where a word beside a verb or predicate says that it is not so."""
    if _only(word) or _at_last(word):
        return False
    return any(_denies(beside) for beside in word.children if not _not_all(beside)) or _yet(word)


def _denies(beside: Token) -> bool:
    """True for a word that denies the verb it hangs on."""
    if beside.dep_ == "neg" or beside.lower_ in NEVER:
        return not _corrects(beside)
    if beside.dep_ == "advmod":
        return _no_more(beside) or beside.lower_ in SCARCELY
    if beside.dep_ == "det":
        return beside.lower_ in NOTHING
    if beside.dep_ in ("prep", "agent", "dative"):
        return _towards_nobody(beside)
    return beside.dep_ in SIDES and empty(beside)


def _corrects(word: Token) -> bool:
    """True for what sets one thing against another: "made four trips, *not* three"."""
    return word.lower_ == "not" and word.i > word.head.i and word.nbor(-1).text == ","


def _towards_nobody(preposition: Token) -> bool:
    """ "gave oil *to no one*", "signed *by nobody*", "*at no point*"; "left with no money" is no denial."""
    word = preposition.lower_
    return any(
        c.dep_ == "pobj" and empty(c) and (word in TOWARDS or (word, c.lower_) in NOWISE)
        for c in preposition.children
    )


def empty(noun: Token) -> bool:
    """True for a noun that stands for nothing: "no ship", "nobody", "neither side", "hardly anyone"."""
    if noun.lower_ in NOTHING:
        return True
    told = ("det", "predet", "preconj", "advmod", "neg")
    beside = {c.lower_ for c in noun.children if c.dep_ in told and not _corrects(c)}
    compared = any(
        c.tag_ in COMPARATIVE or any(g.tag_ in COMPARATIVE for g in c.children) for c in noun.children
    )
    every = noun.lower_ in ALL or bool(beside & ALL)
    return bool(beside & (NONE_OF | SCARCELY)) and not every and not compared


def _not_all(beside: Token) -> bool:
    """ "Not all of them left": the "not" may hang on either word."""
    after = beside.doc[beside.i + 1 : beside.i + 2]
    return beside.lower_ == "not" and any(t.lower_ in ALL for t in after)


def _no_more(adverb: Token) -> bool:
    """ "no longer", "no more", "not yet"."""
    return any(c.dep_ == "neg" or c.lower_ in ("no", "not") for c in adverb.children) and adverb.lower_ in (
        "longer",
        "more",
        "yet",
        "anymore",
    )


def _only(word: Token) -> bool:
    """ "Not only did they leave, ..."."""
    nots = [c for c in word.children if c.dep_ in ("neg", "preconj") and c.lower_ == "not"]
    return any(t.i + 1 < len(t.doc) and t.doc[t.i + 1].lower_ in MERELY for t in nots)


def _at_last(word: Token) -> bool:
    """ "did not leave *until* Monday": it did, then."""
    if not any(c.dep_ == "neg" for c in word.children):
        return False
    until = [c for c in word.children if c.dep_ == "prep" and c.lower_ in ("until", "till")]
    past = any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in word.children)
    return bool(until) and past


def _yet(word: Token) -> bool:
    """ "has *yet* to sign", "is *yet* to be signed"."""
    head = word.head
    if word.dep_ not in ("xcomp", "ccomp") or not any(c.tag_ == "TO" for c in word.children):
        return False
    near = (*head.children, *word.children)
    return head.lemma_ in WAITING and any(c.lower_ == "yet" and c.dep_ == "advmod" for c in near)
