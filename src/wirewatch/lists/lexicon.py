"""Verbs and nouns that tell events, with their PLOVER types; goods; words that set an event's status.

The words live in ``event_verbs.toml``, ``event_nouns.toml``, ``event_goods.toml``, ``event_words.toml``,
``event_contexts.toml``, ``event_status.toml`` and ``event_outcomes.toml``; how the rules read is told at the
head of each file.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from types import MappingProxyType
from typing import Any, TypeVar

from wirewatch.errors import ConfigurationError
from wirewatch.lists.outcomes import OutcomeWords
from wirewatch.lists.outcomes import parse as parse_outcomes
from wirewatch.model.readings import EventType

R = TypeVar("R")


class Frame(StrEnum):
    """How the two sides stand to the deed."""

    PLAIN = "plain"
    """The subject does it to the object."""
    GIVE = "give"
    """The subject passes the object on to the recipient."""
    GET = "get"
    """The subject gets the object from the actor."""
    TAKE = "take"
    """The subject takes the object from the recipient, who suffers it."""
    MOVED = "moved"
    """The subject is what passes ("coins *moved*")."""
    LOST = "lost"
    """The subject loses the object to the actor ("*lost* the coins to hackers")."""
    TOGETHER = "together"
    """The object, or else the subject, is beside another ("was *seen* alongside the tanker")."""
    TRACE = "trace"
    """The subject tells where the object went ("police *traced* the cash to a bank")."""


class Need(StrEnum):
    """What must stand beside a verb for its rule to hold."""

    OBJECT = "object"
    NO_OBJECT = "no-object"
    PARTY = "party"
    PERSON = "person"
    GOODS = "goods"
    MONEY = "money"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    HANDED = "handed"
    SEVERAL = "several"
    MOVED = "moved"
    VESSEL = "vessel"
    NATIONAL = "national"
    UNDONE = "undone"
    SUBJECT = "subject"
    TRAVELLER = "traveller"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbRule:
    """One reading of a verb: ``rest`` are the words after its lemma ("over" of "hand over")."""

    rest: tuple[str, ...]
    type: EventType
    frame: Frame = Frame.PLAIN
    mode: str | None = None
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    """Lemmas of which one must stand in the verb's clause ("sent troops ... to *keep* the *peace*")."""
    needs: frozenset[Need] = frozenset()

    @property
    def bare(self) -> bool:
        """True where the verb alone is enough."""
        return not (self.objects or self.needs or self.near)


@dataclass(frozen=True, slots=True, kw_only=True)
class NounRule:
    """One reading of a noun: ``before`` are the words before it ("missile" of "missile test")."""

    before: tuple[str, ...]
    type: EventType
    frame: Frame = Frame.PLAIN
    mode: str | None = None
    to: frozenset[str] = frozenset()
    """Prepositions that bring the other side."""
    objects: frozenset[str] = frozenset()
    """What the noun must be of ("the signing of a treaty")."""
    unless: frozenset[str] = frozenset()
    """Words that may not stand before the noun ("heart" of "heart attack")."""
    goods: bool = False
    """Only where it is of goods ("arms supplies")."""
    both: bool = False
    """Only where both sides are named ("her visit to Lima")."""
    alone: bool = True
    """False: only as the object of a verb that carries it ("reached a deal")."""
    echo: bool = False
    """Only where its size is told of a deed that the report has told ("puts the *loss* at ...")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """Words that put a governed deed forward in one way."""

    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Verbs and nouns that tell events, with their PLOVER types.

    ``verbs`` and ``nouns`` are keyed by lemma (of a noun: its last word), rules in order of trial; ``goods``
    gives a noun's category; ``status`` is keyed by status name and ``untrue``.
    """

    verbs: Mapping[str, tuple[VerbRule, ...]]
    nouns: Mapping[str, tuple[NounRule, ...]]
    goods: Mapping[str, str]
    ships: frozenset[str]
    carriers: frozenset[str]
    """Light verbs whose subject does what their object says."""
    sufferers: frozenset[str]
    """Light verbs whose subject has done to it what their object says."""
    measures: frozenset[str]
    groups: frozenset[str]
    accords: frozenset[str]
    gauges: frozenset[str]
    """Verbs that give the size of something ("*puts* the loss at ...")."""
    spells: frozenset[str]
    """Units of the time that talks take ("nine *hours* of talks")."""
    silence: frozenset[str]
    """Verbs of what someone declines to do who says nothing."""
    untold: frozenset[str]
    """Verbs that tell no deed by themselves: of being and having, of saying, thinking and wanting."""
    slight: frozenset[str]
    """Verbs that tell a deed only with an object or a particle ("*gave* way")."""
    conditions: frozenset[str]
    """What people and things are in after a deed ("are *missing*")."""
    tolls: frozenset[str]
    """Nouns for whom a disaster leaves: with their number they tell of it ("have ten *dead*")."""
    tallying: frozenset[str]
    """Verbs that give a number ("*counted* 168 heads")."""
    told_of: Mapping[str, frozenset[str]]
    """Verbs that else tell no deed, with the things of which they tell one ("*called* a strike")."""
    charging: frozenset[str]
    """Verbs of charging with a deed or owning up to it, whose gerund tells it."""
    punishing: frozenset[str]
    """Verbs of what is done to someone for a deed, which stands on the word of who does it."""
    expected: frozenset[str]
    """Words of what is to come, whose infinitive tells it ("is *expected* to open")."""
    doings: frozenset[str]
    """Nouns of doing that are told of something ("the *purchase* of a flat")."""
    utterances: frozenset[str]
    """Nouns for what is said: to give, hold or read one tells no deed ("gave a *speech*")."""
    ventures: frozenset[str]
    """Verbs of what someone sets about, whose infinitive tells the deed ("tried to *board* a flight")."""
    witnessing: frozenset[str]
    """Verbs of seeing and letting, whose complement tells the deed."""
    gerundless: frozenset[str]
    """Nouns in -ing that are no doing of anything."""
    blame: frozenset[str]
    """Verbs that allege, and what one says of another whom one blames ("Oslo is *behind* it")."""
    channels: frozenset[str]
    """Nouns for news media: what they report stands as reported, it is no one's allegation."""
    status: Mapping[str, StatusWords]
    contexts: Mapping[str, tuple[str, ...]]
    """PLOVER contexts by lemma."""
    outcomes: OutcomeWords
    """Words that decide whether a deed happens."""


def load() -> Lexicon:
    """The list as shipped; ConfigurationError where a file is wrong."""
    folder = resources.files("wirewatch.lists")
    names = ("verbs", "nouns", "goods", "words", "status", "contexts", "outcomes")
    texts = {name: folder.joinpath(f"event_{name}.toml").read_text("utf-8") for name in names}
    return parse(**texts)


def parse(
    *, verbs: str, nouns: str, goods: str, words: str, status: str, contexts: str, outcomes: str = ""
) -> Lexicon:
    """The lexicon that the seven texts (TOML) hold; ConfigurationError names the file and what is wrong."""
    word_table = _toml("words", words)
    goods_table = _toml("goods", goods)
    classes = {name: frozenset(listed) for name, listed in word_table.get("classes", {}).items()}
    for category, listed in goods_table.items():
        classes.setdefault(category, frozenset(listed))
    classes["goods"] = frozenset(word for listed in goods_table.values() for word in listed)
    light = word_table.get("light", {})
    return Lexicon(
        verbs=_grouped(_verb_rules(_toml("verbs", verbs), classes)),
        nouns=_grouped(_noun_rules(_toml("nouns", nouns), classes)),
        goods=MappingProxyType({w: c for c, listed in reversed(goods_table.items()) for w in listed}),
        ships=classes.get("ship", frozenset()),
        carriers=frozenset(light.get("active", ())),
        sufferers=frozenset(light.get("passive", ())),
        measures=frozenset(word_table.get("measures", {}).get("words", ())),
        silence=frozenset(word_table.get("silence", {}).get("words", ())),
        accords=classes.get("accord", frozenset()) | classes.get("paper", frozenset()),
        gauges=frozenset(word_table.get("gauges", {}).get("words", ())),
        spells=frozenset(word_table.get("spells", {}).get("words", ())),
        untold=frozenset(word_table.get("untold", {}).get("words", ())),
        slight=frozenset(word_table.get("slight", {}).get("words", ())),
        conditions=frozenset(word_table.get("conditions", {}).get("words", ())),
        tolls=frozenset(word_table.get("tolls", {}).get("words", ())),
        tallying=frozenset(word_table.get("tallying", {}).get("words", ())),
        told_of=MappingProxyType({v: frozenset(n) for v, n in word_table.get("objects", {}).items()}),
        charging=frozenset(word_table.get("charging", {}).get("words", ())),
        punishing=frozenset(word_table.get("punishing", {}).get("words", ())),
        expected=frozenset(word_table.get("expected", {}).get("words", ())),
        doings=frozenset(word_table.get("doings", {}).get("words", ())),
        utterances=frozenset(word_table.get("utterances", {}).get("words", ())),
        ventures=frozenset(word_table.get("ventures", {}).get("words", ())),
        witnessing=frozenset(word_table.get("witnessing", {}).get("words", ())),
        gerundless=frozenset(word_table.get("gerundless", {}).get("words", ())),
        blame=frozenset(word_table.get("blame", {}).get("words", ())),
        channels=frozenset(word_table.get("channels", {}).get("words", ())),
        groups=frozenset(word_table.get("groups", {}).get("words", ())),
        contexts=_contexts(_toml("contexts", contexts)),
        outcomes=parse_outcomes(outcomes),
        status=MappingProxyType(
            {name: _status(name, table) for name, table in _toml("status", status).items()}
        ),
    )


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"event_{name}.toml: {error}") from error


def _grouped(pairs: Iterator[tuple[str, R]]) -> Mapping[str, tuple[R, ...]]:
    found: dict[str, list[R]] = {}
    for lemma, rule in pairs:
        found.setdefault(lemma, []).append(rule)
    return MappingProxyType({lemma: tuple(rules) for lemma, rules in found.items()})


def _expanded(names: list[str], classes: Mapping[str, frozenset[str]], where: str) -> frozenset[str]:
    """Nouns with the classes among them ("@arms") replaced by their members."""
    found: set[str] = set()
    for name in names:
        if not name.startswith("@"):
            found.add(name)
        elif name[1:] in classes:
            found |= classes[name[1:]]
        else:
            raise ConfigurationError(f"{where}: no class of nouns is called {name}")
    return frozenset(found)


def _checked(table: dict[str, Any], allowed: frozenset[str], where: str) -> None:
    unknown = sorted(set(table) - allowed)
    if unknown or not table.get("words"):
        raise ConfigurationError(f"{where}: {'unknown field ' + unknown[0] if unknown else 'no words'}")


def _verb_rules(
    data: dict[str, Any], classes: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, VerbRule]]:
    fields = frozenset({"type", "frame", "mode", "words", "objects", "not_objects", "near", "needs"})
    for number, table in enumerate(data.get("rule", []), start=1):
        where = f"event_verbs.toml, rule {number}"
        _checked(table, fields, where)
        for word in table["words"]:
            lemma, *rest = word.split()
            try:
                rule = VerbRule(
                    rest=tuple(rest),
                    type=EventType(table["type"]),
                    frame=Frame(table.get("frame", "plain")),
                    mode=table.get("mode"),
                    objects=_expanded(table.get("objects", []), classes, where),
                    not_objects=_expanded(table.get("not_objects", []), classes, where),
                    near=_expanded(table.get("near", []), classes, where),
                    needs=frozenset(Need(need) for need in table.get("needs", [])),
                )
            except (KeyError, ValueError) as error:
                raise ConfigurationError(f"{where}: {error}") from error
            yield lemma, rule


def _noun_rules(
    data: dict[str, Any], classes: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, NounRule]]:
    fields = frozenset(
        {"type", "frame", "mode", "words", "objects", "to", "unless", "goods", "both", "alone", "echo"}
    )
    for number, table in enumerate(data.get("noun", []), start=1):
        where = f"event_nouns.toml, noun {number}"
        _checked(table, fields, where)
        for word in table["words"]:
            *before, lemma = word.split()
            try:
                rule = NounRule(
                    before=tuple(before),
                    type=EventType(table["type"]),
                    frame=Frame(table.get("frame", "plain")),
                    mode=table.get("mode"),
                    to=frozenset(table.get("to", [])),
                    objects=_expanded(table.get("objects", []), classes, where),
                    unless=frozenset(table.get("unless", [])),
                    goods=bool(table.get("goods", False)),
                    both=bool(table.get("both", False)),
                    alone=bool(table.get("alone", True)),
                    echo=bool(table.get("echo", False)),
                )
            except (KeyError, ValueError) as error:
                raise ConfigurationError(f"{where}: {error}") from error
            yield lemma, rule


def _contexts(data: dict[str, Any]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for context, words in data.items():
        if not isinstance(words, list):
            raise ConfigurationError(f"event_contexts.toml, {context}: a list of words is needed")
        for word in words:
            found.setdefault(word, []).append(context)
    return MappingProxyType({word: tuple(contexts) for word, contexts in found.items()})


def _status(name: str, table: dict[str, Any]) -> StatusWords:
    try:
        return StatusWords(**{kind: frozenset(words) for kind, words in table.items()})
    except TypeError as error:
        raise ConfigurationError(f"event_status.toml, {name}: {error}") from error
