"""The two heads, whatever runs them: what they are given, and what they answer."""

from dataclasses import dataclass
from typing import Protocol

from wirewatch.read.statements.tagger.labels import Floats
from wirewatch.read.statements.tagger.pieces import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """What the first head makes of pieces, a row each.

    ``hidden``: hidden states (pieces, width); ``tags``: tag probabilities (pieces, tags); ``projected``: what
    the linker sees of each hidden state (pieces, linked width).
    """

    hidden: Floats
    tags: Floats
    projected: Floats

    def part(self, first: int, beyond: int) -> "Encoded":
        """Of the pieces ``first`` to ``beyond`` (excluded)."""
        own = slice(first, beyond)
        return Encoded(hidden=self.hidden[own], tags=self.tags[own], projected=self.projected[own])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the linker is asked: cues, and as many pieces around each.

    ``projected``, ``tags``: (cues, pieces, ...), as in ``Encoded``; ``vector``: the mean hidden state of each
    cue (cues, width); ``distance``: from the cue, which stands at REACH, (cues, pieces); ``cue``: 1 where a
    piece is of the cue, (cues, pieces).
    """

    projected: Floats
    vector: Floats
    tags: Floats
    distance: Ints
    cue: Floats


class Network(Protocol):
    """The two heads."""

    @property
    def transitions(self) -> Floats:
        """Scores from role to role, shape (roles, roles)."""
        ...

    @property
    def first(self) -> Floats:
        """Scores of the first piece's role, shape (roles,)."""
        ...

    def encode(self, ids: Ints, features: Ints) -> Encoded:
        """One window: ids (pieces,), features (pieces, 3)."""
        ...

    def link(self, asked: Asked) -> tuple[Floats, Floats]:
        """Role scores (cues, pieces, roles) and a score of each cue (cues,)."""
        ...
