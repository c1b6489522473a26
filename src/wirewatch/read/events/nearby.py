"""Whom a deed concerns where no argument of its own names him: the party that stands nearest to it.

"Lifted limits on the right of families to visit *Peru*", "will not end the strike until *the ministry* pays",
"was arrested in *Chile*": such a party is a guess by nearness, and the event's confidence says so.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EntityKind, EventType
from wirewatch.read.events.cast import Cast
from wirewatch.read.events.syntax import prepositions, subjects
from wirewatch.read.events.trigger import Trigger

UNADDRESSED = frozenset({EventType.TRANSFER, EventType.TEST, EventType.OTHER})
"""Types for which nobody is guessed: what passes to whom is told or is not known."""
ANSWERS = frozenset({EventType.REJECT, EventType.CONCEDE, EventType.AGREE, EventType.SUPPORT})
"""Types that answer what somebody asked for ("rejected the bid *by Chile*")."""
APART = frozenset(
    {"by", "since", "after", "before", "during", "amid", "following", "until", "despite", "according", "like",
     "than", "as", "without", "because", "under", "from", "through", "via", "per", "besides", "except",
     "while", "when", "if"}
)  # fmt: skip
"""Prepositions and conjunctions whose phrase does not tell whom a deed concerns."""
CONDITIONS = frozenset({"until", "unless", "before", "till"})
NEVER = frozenset(
    {"nsubj", "nsubjpass", "csubj", "agent", "ccomp", "punct", "cc", "aux", "parataxis", "npadvmod"}
)  # fmt: skip
INSIDE = frozenset({"nsubj", "nsubjpass", "ccomp"})
"""What leads on inside a clause below, though not beside the trigger itself."""
CLAUSES = frozenset({"relcl", "acl", "advcl", "xcomp", "pcomp", "ccomp"})
HELD = {"arrest": ("in",), "deport": ("from",), "expel": ("from",)}
"""Modes whose passive names by a preposition the state that does it."""
STATES = frozenset({EntityKind.STATE, EntityKind.ORGANIZATION})
PLACED = frozenset(
    {
        EventType.ASSAULT,
        EventType.MOBILIZE,
        EventType.TEST,
        EventType.PROTEST,
        EventType.RETREAT,
        EventType.OTHER,
    }
)
"""Types of what is done to places."""
PLACING = frozenset({"visit", "restrict", "curfew", "martial-law", "censor", "occupy"})
"""Modes of the same."""
DEPTH = 7


def recipient(trigger: Trigger, cast: Cast, actors: tuple[str, ...]) -> str | None:
    """The referent id of the party that a deed most likely concerns, None where none stands near."""
    give = trigger.frame is not Frame.PLAIN and trigger.type is not EventType.AID
    if trigger.type in UNADDRESSED or give or trigger.suffered or len(actors) > 1:
        return None
    own = {*actors, *cast.named(trigger.arguments.subjects)}
    placed = trigger.type in PLACED or trigger.mode in PLACING
    for token in _near(trigger):
        for id in cast.scene.parties(token):
            if id not in own and (placed or cast.kind(id) is not EntityKind.PLACE):
                return id
    return None


def actor(trigger: Trigger, cast: Cast) -> tuple[str, ...]:
    """The state in which someone is arrested, or from which he is expelled, where nobody is said to do it."""
    words = HELD.get(trigger.mode or "", ()) if not trigger.nominal else ()
    found = (t for word in words for t in prepositions(trigger.word).get(word, ()))
    return tuple(id for token in found for id in cast.scene.parties(token) if cast.kind(id) in STATES)[:1]


def _near(trigger: Trigger) -> Iterator[Token]:
    """The tokens near a trigger that may name a party, the likeliest first."""
    word = trigger.word
    if trigger.type is EventType.REJECT:
        for clause in word.children:
            if clause.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in clause.children):
                yield from subjects(clause)
    yield from _below(word, clauses=False)
    yield from _below(word, clauses=True)
    if trigger.type in ANSWERS:
        for noun in trigger.arguments.objects:
            yield from _asking(noun)
    if word.dep_ in ("advcl", "xcomp") and any(c.tag_ == "TO" for c in word.children):
        beside = prepositions(word.head)  # "sent a team *to Peru* to investigate"
        yield from (t for preposition in ("to", "in", "at") for t in beside.get(preposition, ()))


def _asking(noun: Token) -> Iterator[Token]:
    """Who asks for what is answered: "demands *by students*", "an order sought *by the union*"."""
    for clause in (noun, *(c for c in noun.children if c.dep_ == "acl")):
        for preposition in clause.children:
            if preposition.lower_ == "by":
                yield from (c for c in preposition.children if c.dep_ == "pobj")


def _below(word: Token, *, clauses: bool) -> Iterator[Token]:
    """The tokens below a word, the nearest first; those of clauses only where they are asked for."""
    level = [word]
    for _ in range(DEPTH):
        level = [c for token in level for c in token.children if _leads(token, c, word, clauses=clauses)]
        yield from (t for t in level if t.pos_ in ("NOUN", "PROPN", "PRON", "ADJ"))


def _leads(above: Token, child: Token, word: Token, *, clauses: bool) -> bool:
    inside = clauses and above is not word
    if child.dep_ in NEVER and not (inside and child.dep_ in INSIDE):
        return False
    if child.lower_ in APART or above.dep_ in ("amod", "compound"):
        return False
    if child.pos_ in ("VERB", "AUX") or child.dep_ in CLAUSES:
        return clauses and child.dep_ in CLAUSES and not any(c.lower_ in APART for c in child.children)
    return True
