"""Whether what a word tells happens, is open or does not, as its sentence has it.

The outcome is worked out from the root of the sentence down to the word. Each word on the way passes its
own outcome on by the signature of its class (Karttunen 1971; Nairn, Condoravdi and Karttunen 2006);
negation, modals, conditions and modifiers beside a word change it. The rules that spoke are kept by name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from wirewatch.lists.outcomes import Outcome, OutcomeWords, Signature, Takes
from wirewatch.read.events.linking import Kind, Link, finite, infinitive, link, marks
from wirewatch.read.events.negation import empty, negated
from wirewatch.read.events.syntax import FINITE, RELATIVE, resumes
from wirewatch.read.events.takers import lemmas, signature

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
NOMINAL = ("NOUN", "PROPN", "PRON")
DEPTH = 12
"""Words looked at above the one asked for: people read no sentence that is nested deeper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """The outcome of what a word tells.

    ``future``: it is told as to come; ``rules``: the names of those that spoke, outermost first.
    """

    outcome: Outcome
    future: bool = False
    rules: tuple[str, ...] = ()

    def then(self, rule: str, outcome: Outcome | None = None, *, future: bool = False) -> "Factuality":
        """This, changed by one more rule."""
        return Factuality(
            outcome=outcome or self.outcome, future=self.future or future, rules=(*self.rules, rule)
        )


def of(word: Token, words: OutcomeWords, *, within: Token | None = None) -> Factuality:
    """What becomes of that which any verb, noun or adjective of a parse tells.

    ``within``: a word at or above it whose governors are left aside, so that "he believes *they left*" is
    read as they put it.
    """
    return _of(word, _Asked(words=words, within=within))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is asked, and how far above the word the reading has come."""

    words: OutcomeWords
    within: Token | None
    depth: int = 0

    @property
    def above(self) -> "_Asked":
        return replace(self, depth=self.depth + 1)


def _of(word: Token, asked: _Asked) -> Factuality:
    if asked.depth > DEPTH:
        return Factuality(outcome=Outcome.HAPPENS)
    return _beside(word, _passed_on(word, asked), asked.words)


def _passed_on(word: Token, asked: _Asked) -> Factuality:
    """The outcome that the word has from what governs it."""
    if asked.within is not None and asked.within in (
        word,
        word.head if word.dep_ in ("pcomp", "pobj") else word,
    ):
        return Factuality(outcome=Outcome.HAPPENS)
    at = link(word, asked.words)
    if at.kind is Kind.ROOT:
        return _root(word)
    if at.kind is Kind.GIVEN:
        return Factuality(outcome=Outcome.HAPPENS, rules=("given",))
    above = _of(at.head, asked.above)
    match at.kind:
        case Kind.SAME | Kind.AIM:
            found = above.then(at.kind.value)
        case Kind.COORDINATED:
            found = _coordinated(word, above, asked)
        case Kind.COMPLEMENT:
            found = _complement(word, at, above, asked.words)
        case Kind.TO_BE:
            found = above.then("to-be", future=True)
        case Kind.ARGUMENT:
            loose = above.outcome is not Outcome.HAPPENS and _definite(word)
            found = above.then("definite" if loose else "argument", Outcome.HAPPENS if loose else None)
        case Kind.WITHOUT:
            found = above.then("without", Outcome.NOT)
        case Kind.WHEN:
            found = _when(word, above)
        case _:
            found = above.then(at.kind.value, Outcome.OPEN)
    return found


def _root(word: Token) -> Factuality:
    if any(t.lower_ == "?" for t in word.sent[-3:]):
        return Factuality(outcome=Outcome.OPEN, rules=("question",))
    if word.tag_ == "VB" and not any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in word.children):
        return Factuality(outcome=Outcome.OPEN, rules=("imperative",))
    return Factuality(outcome=Outcome.HAPPENS)


def _complement(word: Token, at: Link, above: Factuality, words: OutcomeWords) -> Factuality:
    takes = at.takes.value if at.takes is not None else ""
    if at.signature is None:
        return above.then(f"{takes}:unknown", _unknown(word, at, above, words))
    held, failed = at.signature.held, at.signature.failed
    outcome = at.signature.under(above.outcome)
    if _denied_report(at.head, words) and held is Outcome.HAPPENS:
        return above.then("denied-report", Outcome.NOT)
    if at.takes is Takes.NOUN and held is Outcome.HAPPENS and _definite(word):
        outcome = Outcome.HAPPENS  # "*the* fault was not reported"
    if at.takes is Takes.THAT:  # "it will be recalled that they *left*"
        above = replace(above, future=False)
    rule = f"{takes}:{held}/{failed}"
    return above.then(rule, outcome, future=at.signature.future)


def _denied_report(noun: Token, words: OutcomeWords) -> bool:
    """True for a report that is denied: "dismissed *reports* of a strike", "the *report* is false"."""
    if noun.pos_ == "NOUN" and noun.dep_ == "nsubj" and noun.head.lemma_ == "be" and not negated(noun.head):
        said = (c for c in noun.head.children if c.dep_ == "acomp")
        return any(c.lower_ in words.denying["adjectives"] for c in said)
    if noun.pos_ != "NOUN" or noun.dep_ not in ("dobj", "nsubjpass") or noun.head.pos_ != "VERB":
        return False
    return any(lemma in words.denying["verbs"] for lemma in lemmas(noun.head)) and not negated(noun.head)


def _unknown(word: Token, at: Link, above: Factuality, words: OutcomeWords) -> Outcome:
    """An infinitive under a word that no list has is meant, not done; "have to" and "used to" are, and what
    an adjective judges ("it is a joy to").
    """
    if word.lemma_.lower() in words.resultative["verbs"]:
        return above.outcome
    modal = at.head.lemma_ in ("have", "use") or at.head.pos_ == "ADJ"
    return above.outcome if at.takes is not Takes.TO or modal else Outcome.OPEN


def _when(word: Token, above: Factuality) -> Factuality:
    """A clause in the present is open beside a modal ("could grow as it *deepens*")."""
    if above.rules[-1:] == ("modal",) and word.tag_ in ("VBZ", "VBP"):
        return above.then("when", Outcome.OPEN)
    return Factuality(outcome=Outcome.HAPPENS, future=above.future, rules=("given",))


def _coordinated(word: Token, above: Factuality, asked: _Asked) -> Factuality:
    """A coordinated word shares what governs the first; its "not" and modals unless it has its own."""
    first = word.head
    if word.tag_ in FINITE and (infinitive(first) or resumes(first, word)):  # "urged it to wait and *left*"
        return _passed_on(first.head, asked.above).then("coordinated-apart")
    linking = [c for c in first.children if c.dep_ == "cc"]
    if any(c.lower_ in {"than", "not"} for c in linking):  # "rather than attack", "and not sell"
        return above.then("without", Outcome.NOT)
    own = any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "neg") for c in word.children)
    but = any(c.lower_ == "but" for c in linking)
    same = first.tag_ == word.tag_ or word.pos_ in NOMINAL
    if own or but or not same:
        return _passed_on(first, asked.above).then("coordinated-apart")
    return above.then("coordinated")


def _definite(noun: Token) -> bool:
    """True for a noun of a thing that is known: "the ban", "its launch", "the Antwerp fire"."""
    if noun.pos_ in ("PROPN", "PRON"):
        return True
    return any((c.dep_ == "det" and c.lower_ in DEFINITE) or c.dep_ == "poss" for c in noun.children)


def _beside(word: Token, found: Factuality, words: OutcomeWords) -> Factuality:
    """The outcome with what stands beside the word itself: modals, adverbs, modifiers, "not"."""
    adverbs = frozenset(c.lower_ for c in word.children if c.dep_ in ("advmod", "preconj", "neg"))
    found = _helped(word, found, words)
    if adverbs & words.adverbs["open"]:
        found = found.then("perhaps", Outcome.OPEN)
    if any(c.dep_ == "advcl" and marks(c) & {"if", "unless"} and finite(c) for c in word.children):
        found = found.then("conditioned", Outcome.OPEN) if not (_past(word) or _perfect(word)) else found
    if word.pos_ in NOMINAL:
        return _modified(word, found, words)
    if negated(word):
        helping = _helping(word)
        able = not helping & words.modals["undecided"]
        return found.then("not" if able else "may-not", Outcome.NOT if able else Outcome.OPEN)
    if adverbs & words.adverbs["not"]:
        return found.then("nearly", Outcome.NOT)
    return found


def _helping(word: Token) -> frozenset[str]:
    """The auxiliaries in lower case; "'d" before a participle is "had"."""
    helping = frozenset(c.lower_ for c in word.children if c.dep_ in ("aux", "auxpass"))
    had = word.tag_ == "VBN" and not helping & {"have", "be"}
    return helping - {"'d", "’d"} if had else helping


def _past(word: Token) -> bool:
    return word.tag_ == "VBD" or any(c.tag_ == "VBD" for c in word.children if c.dep_ in ("aux", "auxpass"))


def _perfect(word: Token) -> bool:
    """True for what has been done: "has issued a warning if …" tells of a warning that stands."""
    tags = {c.tag_ for c in word.children if c.dep_ == "aux"}
    return word.tag_ == "VBN" and bool(tags & {"VBZ", "VBP"}) and "MD" not in tags


def _helped(word: Token, found: Factuality, words: OutcomeWords) -> Factuality:
    """The outcome with the word's auxiliaries; what somebody said would be is to come."""
    helping = _helping(word)
    if helping & words.modals["future"]:
        return found.then("will", future=True)
    if helping & words.modals["reported"] and _reported(word):
        return found.then("would", future=True)
    if helping & words.modals["counterfactual"] and "have" in helping and word.tag_ == "VBN":
        return found.then("would-have", Outcome.NOT)
    if helping & words.modals["open"]:
        return found.then("modal", Outcome.NOT if found.outcome is Outcome.NOT else Outcome.OPEN)
    return found


def _reported(word: Token) -> bool:
    """True below a verb in the past that tells the clause."""
    told = word
    while told.dep_ == "conj" and told.head.pos_ in ("VERB", "AUX"):
        told = told.head
    head = told.head
    if any(c.dep_ == "advcl" and marks(c) & {"if", "unless"} for c in word.children):
        return False
    return told.dep_ in ("ccomp", "acl") and (_past(head) or head.tag_ in ("VBN", "VBG", "NN", "NNS"))


def _modified(noun: Token, found: Factuality, words: OutcomeWords) -> Factuality:
    """The outcome with what is said of a noun: "no", "a possible strike", "the strike planned for May"."""
    beside = frozenset(
        c.lower_ for c in noun.children if c.dep_ in ("amod", "det", "compound", "nmod", "neg")
    )
    if beside & words.modifiers["not"] or empty(noun):
        return found.then("no", Outcome.NOT)
    if beside & words.modifiers["open"]:
        return found.then("possible", Outcome.OPEN)
    for said in _said_of(noun, words):
        if found.outcome is Outcome.HAPPENS and said.held is not Outcome.HAPPENS:
            found = found.then(f"participle:{said.held}", said.held)
    return found.then("upcoming", future=True) if beside & words.modifiers["future"] else found


def _said_of(noun: Token, words: OutcomeWords) -> Iterator[Signature]:
    """Signatures of the participles of a noun ("the *planned* visit", "a visit, which was *cancelled*")."""
    for c in noun.children:
        if _participle(c) and not any(g.dep_ in ("xcomp", "ccomp") for g in c.children):
            found = signature(c, Takes.NOUN, words, part="verbs")
            if found is not None:
                yield found


def _participle(word: Token) -> bool:
    if word.dep_ == "amod":
        return word.tag_ == "VBN" or (word.tag_ == "JJ" and word.lower_.endswith("ed"))
    if word.dep_ == "relcl":
        passive = any(g.dep_ == "nsubjpass" and g.tag_ in RELATIVE for g in word.children)
        return passive and not negated(word)
    return word.dep_ == "acl" and word.tag_ == "VBN"
