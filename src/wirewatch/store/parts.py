"""The parts of a record and the tables they stand in, by name: what a reader needs to know of the schema."""

from dataclasses import dataclass
from typing import Any

from wirewatch.model.claims import Claim
from wirewatch.model.groups import Entity, Family, Link, Story
from wirewatch.model.judgements import Finding
from wirewatch.model.readings import Reading
from wirewatch.model.records import TimelineEntry
from wirewatch.model.reports import Report

HEAD = "0004"
"""The newest revision of the schema (``migrations/``); a store at another one is migrated or refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A field of the record: its table, and the type of its values."""

    name: str
    table: str
    kind: type[Any]


PARTS = (
    Part(name="reports", table="dated", kind=Report),
    Part(name="readings", table="resolved", kind=Reading),
    Part(name="links", table="links", kind=Link),
    Part(name="families", table="families", kind=Family),
    Part(name="stories", table="stories", kind=Story),
    Part(name="entities", table="entities", kind=Entity),
    Part(name="claims", table="claims", kind=Claim),
    Part(name="findings", table="findings", kind=Finding),
    Part(name="timeline", table="timeline", kind=TimelineEntry),
)

SEALS = "seals"
"""The table that tells what each story's rows add up to."""
DIGESTED = tuple(sorted({"cleaned", "read", "reread", SEALS, *(part.table for part in PARTS)}))
"""The tables whose rows bear a digest of their body."""
