"""Bags of words of one story, each made once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wirewatch.check.similarity import RELATED, Bag, bag, covered
from wirewatch.check.words import Plain
from wirewatch.model.vectors import Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """Makes bags of texts with the weights of a story's words (``idf``), and remembers them."""

    plain: Plain
    vectors: Vectors
    idf: Mapping[str, float]
    made: dict[str, Bag] = field(default_factory=dict, repr=False, compare=False)
    shares: dict[tuple[str, str, float], float] = field(default_factory=dict, repr=False, compare=False)

    def bag(self, text: str) -> Bag:
        """The weighty words of a text."""
        if text not in self.made:
            self.made[text] = bag(text, self.plain, self.vectors, self.idf)
        return self.made[text]

    def said(self, text: str, by: str, related: float = RELATED) -> float:
        """The share of a text's weight that another says too; ``related`` as for ``covered``."""
        key = (text, by, related)
        if key not in self.shares:
            self.shares[key] = covered(self.bag(text), self.bag(by), related)
        return self.shares[key]
