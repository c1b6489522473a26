"""Who was spoken of lately: what pronouns and common nouns are resolved against."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.read.entities.cast import Figure

_REACH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A figure where it was spoken of: number of the sentence, whether as its subject, and the token."""

    figure: Figure
    sentence: int
    subject: bool
    token: Token


class Salience:
    """What was spoken of up to here, in the order of the text."""

    def __init__(self) -> None:
        self._seen: list[Seen] = []
        self.sentence = 0
        self.first: dict[str, int] = {}

    def note(self, figure: Figure, token: Token) -> None:
        """Note that a figure is spoken of at a token."""
        subject = token.dep_ in ("nsubj", "nsubjpass", "agent") or (
            token.dep_ in ("conj", "appos") and token.head.dep_ in ("nsubj", "nsubjpass")
        )
        self._seen.append(Seen(figure=figure, sentence=self.sentence, subject=subject, token=token))

    def lately(self, fits: Callable[[Figure], bool], reach: int = _REACH) -> Iterator[Seen]:
        """Where fitting figures were spoken of within some sentences, the latest first."""
        for seen in reversed(self._seen):
            if self.sentence - seen.sentence > reach:
                return
            if fits(seen.figure):
                yield seen

    def ever(self, fits: Callable[[Figure], bool]) -> Figure | None:
        """The fitting figure that was spoken of last."""
        return next((s.figure for s in reversed(self._seen) if fits(s.figure)), None)

    def best(
        self, fits: Callable[[Figure], bool], reach: int = 2, besides: frozenset[Token] = frozenset()
    ) -> Figure | None:
        """The fitting figure that the text is about: near, a subject, named; of two alike the latest.

        A subject of the sentence before outranks an object of the sentence at hand.
        """
        ranked: dict[str, tuple[tuple[float, int], Figure]] = {}
        for order, seen in enumerate(self.lately(fits, reach)):
            if seen.token in besides:
                continue
            owner = seen.token.dep_ == "poss" and seen.token.head.dep_ in ("nsubj", "nsubjpass", "dobj")
            lost = (0.0 if seen.subject else 0.8 if owner else 1.5) + 0.5 * seen.figure.anonymous
            rank = (self.sentence - seen.sentence + lost, order)
            if seen.figure.id not in ranked or rank < ranked[seen.figure.id][0]:
                ranked[seen.figure.id] = (rank, seen.figure)
        return min(ranked.values(), key=lambda pair: pair[0])[1] if ranked else None
