"""The words and names of a report by which stories are told from one another, and how rare they are."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import log

from sklearn.feature_extraction.text import CountVectorizer

from wirewatch.group.folding import key, words
from wirewatch.group.texts import Text
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report

Terms = Mapping[str, int]
"""How often a text has each of its words, stop words left out; of names of several words joined by ``_``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Of so many reports, how many have each word: what tells a rare word from a common one."""

    reports: int
    seen: Mapping[str, int] = field(repr=False)

    @classmethod
    def of(cls, texts: Iterable[Terms]) -> "Background":
        """What these texts alone say of it."""
        counted = list(texts)
        return cls(reports=len(counted), seen=Counter(word for terms in counted for word in terms))

    def added(self, reports: int, seen: Mapping[str, int]) -> "Background":
        """The same with so many reports more, of which ``seen`` have each word."""
        return Background(reports=self.reports + reports, seen=Counter(self.seen) + Counter(seen))

    def rarity(self, word: str) -> float:
        """Inverse document frequency, smoothed: 1 for what all have, more for what few have."""
        return log((1 + self.reports) / (1 + self.seen.get(word, 0))) + 1


def of_text(text: str, names: Sequence[str] = ()) -> Terms:
    """The terms of a bare text that mentions these names."""
    joined = " ".join([text, *(name.replace(" ", "_") for name in names if " " in name)])
    return Counter(_analyser()(joined))


def of_report(report: Report, text: Text, reading: Reading | None) -> Terms:
    """The terms of a report (``text`` is what of it is compared), the names as its reading has them."""
    return of_text(" ".join([*text.words, *words(report.title or "")]), _names(reading))


def weights(terms: Terms, background: Background) -> dict[str, float]:
    """Each word's share in the text's direction, 0..1: dampened count times rarity, of unit length."""
    weighed = {word: (1 + log(count)) * background.rarity(word) for word, count in terms.items()}
    length = sum(weight * weight for weight in weighed.values()) ** 0.5
    return {word: weight / length for word, weight in weighed.items()}


def _names(reading: Reading | None) -> list[str]:
    """The full names in a reading, as often as they are mentioned."""
    if reading is None:
        return []
    names = {r.id: key(r.name) for r in reading.referents if not r.anonymous and not r.members}
    return [names[mention.referent] for mention in reading.mentions if mention.referent in names]


@cache
def _analyser() -> Callable[[str], list[str]]:
    """Scikit-learn's way of cutting a text into words, without accents and English stop words."""
    count = CountVectorizer(stop_words="english", token_pattern=r"\w+", strip_accents="unicode")
    analyse: Callable[[str], list[str]] = count.build_analyzer()
    return analyse
