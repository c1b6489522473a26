"""Mandates, their rules and measures, and findings under them."""

from dataclasses import dataclass
from enum import StrEnum

from wirewatch.model.claims import Standing
from wirewatch.model.readings import EventType, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One paragraph of an instrument. ``checked`` says whether text and number were read at a source."""

    id: str
    instrument: str
    paragraph: str
    text: str
    checked: str
    source: str | None = None
    in_force_from: str | None = None
    in_force_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When a claim of kind event may breach measures: all the conditions that are given must hold.

    ``actor`` and ``recipient`` are party names of the mandate; a None condition holds for everyone.
    ``terms`` are words of which the event's items or words hold at least one; ``not_terms`` none; ``goods``
    words of which its items hold at least one, or its words where it tells no items. A term or good inside a
    phrase of ``unless_in`` does not count: "tank" in "think tank".
    """

    id: str
    title: str
    measures: tuple[str, ...]
    types: tuple[EventType, ...]
    statuses: tuple[Status, ...]
    terms: tuple[str, ...] = ()
    not_terms: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    unless_in: tuple[str, ...] = ()
    actor: str | None = None
    recipient: str | None = None
    either: str | None = None
    """A party that must be the actor or the recipient."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party that a mandate speaks of: ``codes`` are ISO 3166 alpha-3, ``names`` entity names."""

    id: str
    codes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """A file of rules that tie events to measures."""

    id: str
    title: str
    version: str
    parties: tuple[Party, ...]
    measures: tuple[Measure, ...]
    rules: tuple[Rule, ...]


class Review(StrEnum):
    """What a reviewer made of a finding."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A claim that may breach measures, and why: never that a party breached them.

    ``members`` are the ids of the claim's events that meet the rule: the claim may tell more than these do.
    """

    id: str
    mandate: str
    rule: str
    claim: str
    measures: tuple[Measure, ...]
    rationale: str
    standing: Standing
    members: tuple[str, ...] = ()
    review: Review = Review.OPEN
