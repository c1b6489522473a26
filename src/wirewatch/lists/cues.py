"""Words that report speech and thought: verbs with what they take, nouns, phrases (``cues.toml``)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType

from wirewatch.errors import ConfigurationError
from wirewatch.model.readings import Stance


class Complement(StrEnum):
    """What stands beside a reporting word as its content; the data file uses these values."""

    CLAUSE = "clause"
    """A finite clause, with or without "that", or a question ("whether", "how")."""
    QUOTE = "quote"
    """Words in quotation marks, or before and after an inserted "he said"."""
    INFINITIVE = "to"
    GERUND = "ing"
    NOUN = "noun"
    NOUN_INFINITIVE = "noun-to"
    """ "urged the council to act": the content is the deed asked for."""
    NOUN_AS = "noun-as"
    NOUN_AT = "noun-at"
    """ "put the loss at nine million"."""
    NOUN_OF = "noun-of"
    NOUN_FOR = "noun-for"
    PREDICATE = "predicate"
    """ "called it a lie"."""
    ABOUT = "about"
    AGAINST = "against"
    AT = "at"
    FOR = "for"
    OF = "of"
    ON = "on"
    OVER = "over"
    TO = "to-noun"
    """ "pointed to the rise", "did not respond to questions"."""
    WITH = "with"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Reporting words by lemma; each complement that a word takes has a stance of its own.

    ``verbs`` and ``nouns`` map a lemma to its complements. ``passives`` are verbs whose passive reports
    what nobody by name says ("is expected to"). ``adverbs`` report by themselves ("reportedly").
    ``according`` are the prepositions that name a source, as word tuples ("according", "to").
    ``media`` are nouns for what words are written in ("statement", "letter"): they speak for their
    author. ``plain`` are verbs that report speech whatever their object ("said"), the safe choice where
    the grammar of a sentence is doubtful. ``circumstances`` are nouns that tell under which conditions
    someone speaks and not of what ("on condition", "on television"). ``voices`` are nouns for those who
    speak ("official", "police"). ``pronouns`` are no content by themselves, nor are ``labels`` ("the
    charge"). ``images`` show and say nothing; ``texts`` think and promise nothing ("the treaty");
    ``anyone`` are words for whoever it may be ("everyone who wants"). ``notices`` stand in capitals before a
    colon and are nobody's name ("UPDATE: …"). ``retracting`` are verbs of taking back what was said.
    """

    verbs: Mapping[str, Mapping[Complement, Stance]]
    nouns: Mapping[str, Mapping[Complement, Stance]]
    passives: Mapping[str, Stance]
    adverbs: Mapping[str, Stance]
    according: tuple[tuple[str, ...], ...]
    media: frozenset[str]
    plain: frozenset[str]
    circumstances: frozenset[str]
    voices: frozenset[str]
    pronouns: frozenset[str]
    labels: frozenset[str]
    images: frozenset[str]
    texts: frozenset[str]
    anyone: frozenset[str]
    notices: frozenset[str]
    retracting: frozenset[str]


def load() -> Cues:
    """The list as shipped."""
    return parse(files("wirewatch.lists").joinpath("cues.toml").read_text(encoding="utf-8"))


def parse(text: str) -> Cues:
    """A list of cues from the text of a TOML file; ConfigurationError says what is wrong with it."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"cues: not TOML: {error}") from error
    return Cues(
        verbs=_words(data, "verb"),
        nouns=_words(data, "noun"),
        passives=_stances(data, "passive"),
        adverbs=_stances(data, "adverb"),
        according=tuple(tuple(phrase.split()) for phrase in _strings(data, "according")),
        media=frozenset(_strings(data, "media")),
        plain=frozenset(_strings(data, "plain")),
        circumstances=frozenset(_strings(data, "circumstances")),
        voices=frozenset(_strings(data, "voices")),
        pronouns=frozenset(_strings(data, "pronouns")),
        labels=frozenset(_strings(data, "labels")),
        images=frozenset(_strings(data, "images")),
        texts=frozenset(_strings(data, "texts")),
        anyone=frozenset(_strings(data, "anyone")),
        notices=frozenset(_strings(data, "notices")),
        retracting=frozenset(_strings(data, "retracting")),
    )


def _words(data: Mapping[str, object], key: str) -> Mapping[str, Mapping[Complement, Stance]]:
    """Lemma to complements to stance, from the tables under ``key``."""
    found: dict[str, dict[Complement, Stance]] = {}
    for table in _tables(data, key):
        stance = _stance(table, key)
        for name in _strings(table, "takes"):
            try:
                complement = Complement(name)
            except ValueError as error:
                raise ConfigurationError(f"cues: [[{key}]]: no complement is called {name!r}") from error
            for word in _strings(table, "words"):
                stood = found.setdefault(word, {}).setdefault(complement, stance)
                if stood is not stance:
                    raise ConfigurationError(f"cues: {word!r} with {name!r} is both {stood} and {stance}")
    return MappingProxyType({word: MappingProxyType(takes) for word, takes in found.items()})


def _stances(data: Mapping[str, object], key: str) -> Mapping[str, Stance]:
    """Word to stance, from the tables under ``key``."""
    return MappingProxyType(
        {word: _stance(table, key) for table in _tables(data, key) for word in _strings(table, "words")}
    )


def _stance(table: Mapping[str, object], key: str) -> Stance:
    try:
        return Stance(str(table.get("stance")))
    except ValueError as error:
        raise ConfigurationError(f"cues: [[{key}]]: no stance is called {table.get('stance')!r}") from error


def _tables(data: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    tables = data.get(key)
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        raise ConfigurationError(f"cues: tables [[{key}]] are missing")
    return tables


def _strings(table: Mapping[str, object], key: str) -> list[str]:
    """A list of lower-case words: as a TOML list, or as one string of words between blanks."""
    value = table.get(key)
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list) or not words or not all(isinstance(w, str) and w for w in words):
        raise ConfigurationError(f"cues: {key!r} must be a list of words, and not empty")
    if strange := [w for w in words if w != w.lower()]:
        raise ConfigurationError(f"cues: {key!r}: words are written in lower case: {', '.join(strange)}")
    return words
