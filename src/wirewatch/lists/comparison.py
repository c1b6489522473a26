"""Words that comparing claims rests on: weightless words, negations, labels of untruth, names of a charge."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from wirewatch.errors import ConfigurationError

_FILE = "comparison.toml"
_GOODS = "event_goods.toml"
_SAMENESS = "sameness.toml"
_DENIALS = "denials.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Word lists, lower case; ``goods`` are categories by noun ("rifle": "arms")."""

    function_words: frozenset[str]
    negators: frozenset[str]
    unturned: frozenset[str]
    labels: frozenset[str]
    charges: frozenset[str]
    rejections: frozenset[str]
    currencies: frozenset[str]
    offices: frozenset[str]
    correspondents: frozenset[str]
    spokesmen: frozenset[str]
    measures: frozenset[str]
    additions: frozenset[str]
    anaphors: frozenset[str]
    unsure: frozenset[str]
    others: frozenset[str]
    besides: frozenset[str]
    exclusions: frozenset[str]
    firsts: frozenset[str]
    opposites: Mapping[str, frozenset[str]]
    """By each word those that tell the opposite of it: "held" by "burst", and "burst" by "held"."""
    proofs: frozenset[str]
    silences: frozenset[str]
    people: frozenset[str]
    sorts: Mapping[str, str]
    """Nouns for a part of the people, each with the noun for its sort ("troops": "soldiers")."""
    dead: frozenset[str]
    dying: frozenset[str]
    goods: Mapping[str, str]
    sameness: Mapping[str, float]
    """What each observation of two events says for their being one deed (``check/sameness.py``)."""
    saying: Mapping[str, float]
    """The same of two statements and their saying the same (``check/statements.py``)."""
    sameness_meant: Mapping[str, float]
    """As ``sameness``, where it is known how near in meaning the two are."""
    saying_meant: Mapping[str, float]
    denials: Mapping[str, float]
    """What each observation of a denial says for its denying a claim (``check/answers.py``)."""
    denials_meant: Mapping[str, float]


def parse(text: str, goods: str, sameness: str, denials: str, name: str = _FILE) -> Comparison:
    """The lists that four TOML texts hold; ConfigurationError names the file and the list that is wrong.

    ``goods`` is the text of the list of goods, tables of nouns by category.
    """
    data = _toml(text, name)

    def words(key: str) -> frozenset[str]:
        return _words(data, key, name)

    categories = _toml(goods, _GOODS)
    return Comparison(
        function_words=words("function_words"),
        negators=words("negators"),
        unturned=words("unturned"),
        labels=words("labels"),
        charges=words("charges"),
        rejections=words("rejections"),
        currencies=words("currencies"),
        offices=words("offices"),
        correspondents=words("correspondents"),
        spokesmen=words("spokesmen"),
        measures=words("measures"),
        additions=words("additions"),
        anaphors=words("anaphors"),
        unsure=words("unsure"),
        others=words("others"),
        besides=words("besides"),
        exclusions=words("exclusions"),
        firsts=words("firsts"),
        opposites=_opposites(data, "opposites", name),
        proofs=words("proofs"),
        silences=words("silences"),
        people=words("people"),
        sorts=_sorts(data, "sorts", name),
        dead=words("dead"),
        dying=words("dying"),
        sameness=_weights(_toml(sameness, _SAMENESS), "weights"),
        saying=_weights(_toml(sameness, _SAMENESS), "sayings"),
        sameness_meant=_weights(_toml(sameness, _SAMENESS), "weights_meant"),
        saying_meant=_weights(_toml(sameness, _SAMENESS), "sayings_meant"),
        denials=_weights(_toml(denials, _DENIALS), "weights", _DENIALS),
        denials_meant=_weights(_toml(denials, _DENIALS), "weights_meant", _DENIALS),
        goods=MappingProxyType({w: c for c in reversed(categories) for w in _words(categories, c, _GOODS)}),
    )


def _toml(text: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: {error}") from error


def _words(data: Mapping[str, object], key: str, name: str) -> frozenset[str]:
    found = data.get(key)
    if not isinstance(found, list) or not found or not all(isinstance(w, str) and w for w in found):
        raise ConfigurationError(f"{name}: {key}: a list of words is wanted")
    return frozenset(w.lower() for w in found)


def _sorts(data: Mapping[str, object], key: str, name: str) -> Mapping[str, str]:
    """By word the first word of its line: ``"soldiers troops marines"``."""
    lines = data.get(key)
    if not isinstance(lines, list) or not lines or not all(isinstance(line, str) and line for line in lines):
        raise ConfigurationError(f"{name}: {key}: a list of lines is wanted")
    return MappingProxyType({word: line.split()[0] for line in lines for word in line.lower().split()})


def _opposites(data: Mapping[str, object], key: str, name: str) -> Mapping[str, frozenset[str]]:
    """Each word of the left side with each of the right, and back: ``"sank went down / stayed afloat"``."""
    lines = data.get(key)
    if not isinstance(lines, list) or not lines or not all(isinstance(line, str) for line in lines):
        raise ConfigurationError(f"{name}: {key}: a list of lines is wanted")
    found: dict[str, frozenset[str]] = {}
    for line in lines:
        left, parted, right = (frozenset(side.split()) for side in line.lower().partition(" / "))
        if not parted or not left or not right:
            raise ConfigurationError(f"{name}: {key}: {line!r}: words, a stroke and words are wanted")
        for words, others in ((left, right), (right, left)):
            found.update((word, found.get(word, frozenset()) | others) for word in words)
    return MappingProxyType(found)


def _weights(data: Mapping[str, object], name: str, file: str = _SAMENESS) -> Mapping[str, float]:
    found = data.get(name)
    if not isinstance(found, dict) or not all(isinstance(weight, float) for weight in found.values()):
        raise ConfigurationError(f"{file}: {name}: a table of numbers is wanted")
    return MappingProxyType(found)


def load() -> Comparison:
    """The lists as shipped."""
    folder = files("wirewatch.lists")
    return parse(
        folder.joinpath(_FILE).read_text(encoding="utf-8"),
        folder.joinpath(_GOODS).read_text(encoding="utf-8"),
        folder.joinpath(_SAMENESS).read_text(encoding="utf-8"),
        folder.joinpath(_DENIALS).read_text(encoding="utf-8"),
    )
