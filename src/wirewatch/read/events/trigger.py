"""A word that tells a deed, with all that the parse says of it."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EventType
from wirewatch.read.events.syntax import Arguments

PROMISING = frozenset({"promise", "pledge", "vow", "offer"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that tells a deed. ``noun`` is the noun that a light verb carries ("reached a *deal*").

    ``suffered``: the verb's subject has it done to it ("received *aid*"). ``to`` are the prepositions that
    bring the other side, None where any may.
    """

    word: Token
    type: EventType
    frame: Frame
    mode: str | None
    arguments: Arguments
    noun: Token | None = None
    suffered: bool = False
    to: frozenset[str] | None = None
    beyond: Arguments | None = None
    """Arguments of the deed that this one is about ("refused to *meet him*")."""
    around: Token | None = None
    """The measure or the verb that tells how large or long it was ("nine *hours* of talks")."""
    vouching: tuple[Token, ...] = ()
    """Who tells it, as the verb's subject ("*police* traced the cash")."""
    alone: bool = False
    """True where the words tell the deed though they name no party."""
    echo: bool = False
    """True where it tells the size of a deed that is told elsewhere."""
    known: bool = False
    """True for what is taken for granted, a treaty by its name and year."""

    @property
    def telling(self) -> Token:
        """The word by whose clause the deed is put forward: "the number of *postponed* trips *was* nine"."""
        counted = self.word.tag_ == "VBN" and self.around is not None and self.around.pos_ in ("VERB", "AUX")
        return self.around if counted and self.around is not None else self.word

    @property
    def promised(self) -> bool:
        """True where the verb itself is the promise of the deed ("pledged aid")."""
        return self.word.lemma_ in PROMISING and self.type in (EventType.AID, EventType.TRANSFER)

    @property
    def nominal(self) -> bool:
        """True where a noun alone tells the deed."""
        return self.word.pos_ in ("NOUN", "PROPN")
