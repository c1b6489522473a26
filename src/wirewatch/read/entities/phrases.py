"""Noun phrases: the noun, what stands before it, and whose it is."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.model.readings import EntityKind
from wirewatch.model.spans import Span
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.parse import ParsedPassage

_LEFT = frozenset(
    {
        "det",
        "amod",
        "compound",
        "nummod",
        "poss",
        "nmod",
        "quantmod",
        "predet",
        "advmod",
        "case",
        "npadvmod",
        "punct",
    }
)
_INDEFINITE = frozenset(
    {"a", "an", "another", "one", "some", "several", "many", "two", "three", "few", "other", "any", "no"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "its", "his", "her", "their"})
_QUANTITIES = frozenset({"both", "two", "several", "some", "many", "other", "few", "all", "most"})
_ABOUT = frozenset(
    {"expert", "experts", "analyst", "analysts", "specialist", "scholar", "researcher", "watcher", "watchers"}
)
_DETERMINERS = _INDEFINITE | _DEFINITE | _QUANTITIES
_BREAKS = frozenset({",", ";", ":", "(", ")", '"', "“", "”", "—", "–"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun with its modifiers. ``words`` are the modifiers but for determiner, owner and states."""

    passage: ParsedPassage
    start: int
    head: Token
    determiner: str | None
    owner: Figure | None
    owned: bool
    whose: Figure | None
    """Whom the possessive pronoun before it stands for."""
    states: tuple[Figure, ...]
    words: tuple[str, ...]

    @property
    def noun(self) -> str:
        """The noun, lower-case."""
        return self.head.lower_

    @property
    def span(self) -> Span:
        """From the determiner to the noun."""
        return self.passage.span(self.passage.doc[self.start : self.head.i + 1])

    @property
    def text(self) -> str:
        """The phrase's words without its article."""
        first = self.start + (self.determiner in ("the", "a", "an", "this", "that"))
        return self.passage.doc[first : self.head.i + 1].text

    @property
    def plural(self) -> bool:
        """True where the noun is plural."""
        return self.head.tag_ in ("NNS", "NNPS")

    @property
    def indefinite(self) -> bool:
        """True for "a diplomat", "another official"."""
        return self.determiner in _INDEFINITE

    @property
    def definite(self) -> bool:
        """True for "the diplomat", "its president", "Norway's envoy"."""
        return self.owned or self.determiner in _DEFINITE

    @property
    def description(self) -> str:
        """Modifiers and noun as written, without determiner, owner and states."""
        noun = self.head.lower_ if self.head.is_sent_start else self.head.text
        return " ".join((*self.words, noun)).replace(" - ", "-").replace(" -", "-")


def phrase(passage: ParsedPassage, head: Token, cast: Cast) -> Phrase:
    """The phrase around a noun."""
    # A title before a name hangs on the name, and so do the words before the title.
    anchor = head.head if head.dep_ in ("compound", "nmod", "amod") else head
    start = _left(head, anchor)
    determiner: str | None = None
    owner: Figure | None = None
    whose: Figure | None = None
    owned = False
    states: list[Figure] = []
    words: list[str] = []
    for token in passage.doc[start : head.i]:
        figure = cast.named_at(passage, token.i)
        if (token.dep_ == "poss" and token.head in (head, anchor)) or token.tag_ in ("PRP$", "POS"):
            owned, owner = True, (None if token.tag_ == "PRP$" else figure or owner)
            whose = cast.spoken_of(passage.span(token)) if token.tag_ == "PRP$" else None
            words.clear()
        elif figure is not None and token.text == figure.name and head.lower_ in _ABOUT:
            words.append(token.text)
        elif figure is not None and figure.kind in (EntityKind.STATE, EntityKind.PLACE, EntityKind.OTHER):
            states.append(figure)
        elif token.dep_ in ("det", "predet") or token.lower_ in _DETERMINERS:
            determiner = determiner or token.lower_
        elif token.tag_ != "CD":
            words.append(token.text)
    if owner is not None and owner.kind is EntityKind.STATE:
        states.append(owner)
    return Phrase(
        passage=passage,
        start=start,
        head=head,
        determiner=determiner,
        owner=owner,
        owned=owned,
        whose=whose,
        states=tuple({f.id: f for f in states if f.kind is not EntityKind.PLACE}.values()),
        words=tuple(words),
    )


def _left(head: Token, anchor: Token) -> int:
    """The first token of the modifiers that stand right before a noun."""
    doc, start = head.doc, head.i
    while start > 0 and head.i - start < 12:
        token = doc[start - 1]
        modifies = token.dep_ in _LEFT or token.text in ("-", "'s", "’s")
        if token.text in _BREAKS or not modifies or not anchor.is_ancestor(token):
            break
        start -= 1
    return start


def belongs_to(found: Phrase, cast: Cast) -> list[Figure]:
    """Figures named after the noun by "of", "in", "from" or "at", coordinated ones included."""
    figures: list[Figure] = []
    for child in found.head.children:
        if child.dep_ != "prep" or child.lower_ not in ("of", "in", "from", "at", "for"):
            continue
        for thing in child.children:
            for token in (thing, *thing.conjuncts):
                figure = cast.named_at(found.passage, token.i)
                if figure is not None and figure not in figures:
                    figures.append(figure)
    return figures


def state_of(found: Phrase, cast: Cast) -> Figure | None:
    """The state that the phrase says someone belongs to, itself or through an owner or body."""
    owners = [figure for figure in (found.owner, found.whose) if figure is not None]
    for figure in (*found.states, *owners, *belongs_to(found, cast)):
        if figure.kind is EntityKind.STATE:
            return figure
        if figure.state is not None:
            return cast.figures[figure.state]
    return None
