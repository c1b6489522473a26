"""What a list knows beforehand: entries, and the spellings that stand for them."""

from dataclasses import dataclass
from enum import StrEnum

from wirewatch.model.readings import EntityKind


class Sense(StrEnum):
    """What a known spelling stands for."""

    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    """A capital: a place, or its state where it acts."""
    SEAT = "seat"
    """A seat of government that stands for its state: "the Kremlin"."""
    PLACE = "place"
    BLOC = "bloc"
    """The West and its like: several states at once."""
    PEOPLE = "people"
    """A people or faith without a state: no mention is made of it."""
    AGENCY = "agency"
    ORGANIZATION = "organization"
    INSTRUMENT = "instrument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something known beforehand. ``state`` is an ISO 3166 alpha-3 code, its own or that it belongs to."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    state: str | None = None
    agency: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One spelling of an entry, and in which sense it is meant."""

    entry: Entry
    sense: Sense
