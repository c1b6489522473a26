"""The clause that says what is agreed, refused, asked for or threatened."""

from collections.abc import Iterator

from spacy.tokens import Token

from wirewatch.read.events.syntax import subjects

WISHING = frozenset({"must", "should", "ought", "shall", "would", "will", "'ll", "’ll", "wo"})
"""Auxiliaries of what is wished, owed or to come."""
ISSUING = frozenset(
    {
        "adopt",
        "approve",
        "draft",
        "enact",
        "file",
        "introduce",
        "issue",
        "make",
        "pass",
        "post",
        "propose",
        "publish",
        "release",
        "send",
        "sign",
        "submit",
        "table",
        "write",
    }
)
"""Verbs whose subject speaks through the paper that is their object ("*passed* a motion criticising her")."""


def complement(word: Token) -> Token | None:
    """The infinitive, or the clause of a wish, that says what is agreed, refused, asked for or threatened."""
    for child in word.children:
        if child.dep_ == "xcomp" and child.pos_ in ("VERB", "AUX"):
            return child
        if child.dep_ == "ccomp" and _to(child):
            return child
    verb = word.pos_ in ("VERB", "AUX")
    for child in word.children:
        if child.dep_ == "ccomp" and is_wish(child):
            return child
        if child.dep_ == "acl" and not verb and (is_wish(child) or _to(child)):
            return child
    return None


def _to(clause: Token) -> bool:
    return any(c.tag_ == "TO" for c in clause.children)


def is_wish(clause: Token) -> bool:
    """True for a clause of what is to be: "that they *must* leave", "that she *resign*", "would leave"."""
    if clause.pos_ not in ("VERB", "AUX"):
        return False
    helping = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    bare = clause.tag_ == "VB" and not helping - {"be"}
    due = clause.lemma_ in ("have", "need") and any(c.dep_ == "xcomp" and _to(c) for c in clause.children)
    return bare or due or bool(helping & WISHING)


def told_of(word: Token) -> Iterator[Token]:
    """Whom the clauses below a word speak of: "demanded that *the minister* resign"."""
    for child in word.children:
        if child.dep_ in ("ccomp", "acl") and child.pos_ in ("VERB", "AUX"):
            yield from subjects(child)


def teller(word: Token) -> tuple[Token, ...]:
    """Who does what a clause says that hangs on another's words or on a paper.

    "She said the ban should end, *pledging* to act"; "tabled a bill that would *ban* the firm".
    """
    own = any(c.dep_ in ("nsubj", "nsubjpass", "agent") and c.tag_ != "WDT" for c in word.children)
    if word.dep_ == "advcl" and word.tag_ == "VBG" and not own and word.head.dep_ == "ccomp":
        return subjects(word.head.head)
    paper = word.head
    if own or word.dep_ not in ("acl", "relcl") or paper.dep_ != "dobj" or paper.head.lemma_ not in ISSUING:
        return ()
    hangs = word.tag_ == "VBG" or any(c.tag_ in ("TO", "WDT") for c in word.children)
    return subjects(paper.head) if hangs else ()
