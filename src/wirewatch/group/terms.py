"""The words and names of a report by which stories are told from one another, and how rare they are."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import expm1, log

from sklearn.feature_extraction.text import CountVectorizer
from wordfreq import get_frequency_dict

from wirewatch.group.folding import key, words
from wirewatch.group.texts import Text
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report

_AT_LARGE, _LENGTH = 100, 250
"""As if so many reports more were known, of so many words each, that use words as English at large does.

Of few reports nothing else tells what is rare, and while a stream grows its weights hardly move. The number
was set on ECB+ train and on the open packs, alone and together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How often a text has each of its words, stop words left out.

    Names of several words are words of their own, joined by ``_``.
    """

    counts: Mapping[str, int]


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

    def rarity(self, word: str) -> float:
        """Inverse document frequency, smoothed by how rare the word is in English at large.

        1 for what all reports have, the more the fewer have it.
        """
        having = self.seen.get(word, 0) + _AT_LARGE * _usage().get(word, 0.0)
        return log((1 + self.reports + _AT_LARGE) / (1 + having)) + 1


def of_text(text: str, names: Sequence[str] = ()) -> Terms:
    """The terms of a bare text that mentions these names."""
    joined = " ".join([text, *(name.replace(" ", "_") for name in names if " " in name)])
    return Terms(counts=Counter(_analyser()(joined)))


def of_report(report: Report, text: Text, reading: Reading | None) -> Terms:
    """The terms of a report (``text`` is what of it is compared), the names as its reading has them."""
    return of_text(" ".join([*text.words, *words(report.title or "")]), _names(reading))


def weights(terms: Terms, background: Background) -> dict[str, float]:
    """Each word's share in the text's direction, 0..1: dampened count times rarity, of unit length."""
    counted = terms.counts.items()
    weighed = {word: (1 + log(count)) * background.rarity(word) for word, count in counted}
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
def _usage() -> Mapping[str, float]:
    """Share of reports, 0..1, that have each word of English, down to one in a million (wordfreq, Speer)."""
    frequencies = get_frequency_dict("en", wordlist="small")
    return {word: -expm1(-_LENGTH * frequency) for word, frequency in frequencies.items()}


@cache
def _analyser() -> Callable[[str], list[str]]:
    """Scikit-learn's way of cutting a text into words, without accents and English stop words."""
    count = CountVectorizer(stop_words="english", token_pattern=r"\w+", strip_accents="unicode")
    analyse: Callable[[str], list[str]] = count.build_analyzer()
    return analyse
