"""The words and names of a report by which stories are told from one another, and how rare they are."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import log

from sklearn.feature_extraction.text import CountVectorizer

from wirewatch.group.folding import key, words
from wirewatch.group.texts import Text
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report

_BEYOND, _NAMED_BEYOND = 10, 50
"""A word, and a name, counts as if so many reports more were known, none of which has it: of few reports
nothing else tells what is rare. Set on the open packs, alone, in pairs and all together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How often a text has each of its words, stop words left out; ``names`` are those that name someone.

    Names of several words are words of their own, joined by ``_``.
    """

    counts: Mapping[str, int]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Of so many reports, how many have each word: what tells a rare word from a common one."""

    reports: int
    seen: Mapping[str, int] = field(repr=False)

    @classmethod
    def of(cls, texts: Iterable[Terms]) -> "Background":
        """What these texts alone say of it."""
        counted = list(texts)
        return cls(reports=len(counted), seen=Counter(word for terms in counted for word in terms.counts))

    def added(self, reports: int, seen: Mapping[str, int]) -> "Background":
        """The same with so many reports more, of which ``seen`` have each word."""
        return Background(reports=self.reports + reports, seen=Counter(self.seen) + Counter(seen))

    def rarity(self, word: str, names: Collection[str] = ()) -> float:
        """Inverse document frequency, smoothed:

        1 for what all have, more for what few have, most for names.
        """
        known = self.reports + (_NAMED_BEYOND if word in names else _BEYOND)
        return log((1 + known) / (1 + self.seen.get(word, 0))) + 1


def of_text(text: str, names: Sequence[str] = ()) -> Terms:
    """The terms of a bare text that mentions these names."""
    joined = " ".join([text, *(name.replace(" ", "_") for name in names if " " in name)])
    counts = Counter(_analyser()(joined))
    naming = {word for name in names for word in (name.replace(" ", "_"), *name.split())}
    return Terms(counts=counts, names=frozenset(naming & counts.keys()))


def of_report(report: Report, text: Text, reading: Reading | None) -> Terms:
    """The terms of a report (``text`` is what of it is compared), the names as its reading has them."""
    return of_text(" ".join([*text.words, *words(report.title or "")]), _names(reading))


def weights(terms: Terms, background: Background) -> dict[str, float]:
    """Each word's share in the text's direction, 0..1: dampened count times rarity, of unit length."""
    counted = terms.counts.items()
    weighed = {word: (1 + log(count)) * background.rarity(word, terms.names) for word, count in counted}
    length = sum(weight * weight for weight in weighed.values()) ** 0.5
    return {word: weight / length for word, weight in weighed.items()}


def _names(reading: Reading | None) -> list[str]:
    """The full names in a reading, as often as they are mentioned."""
    if reading is None:
        return []
    proper = (r for r in reading.referents if not r.anonymous and not r.members and r.name[:1].isupper())
    names = {r.id: key(r.name) for r in proper}
    return [names[mention.referent] for mention in reading.mentions if mention.referent in names]


@cache
def _analyser() -> Callable[[str], list[str]]:
    """Scikit-learn's way of cutting a text into words, without accents and English stop words."""
    count = CountVectorizer(stop_words="english", token_pattern=r"\w+", strip_accents="unicode")
    analyse: Callable[[str], list[str]] = count.build_analyzer()
    return analyse
