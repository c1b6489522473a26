"""What is claimed, by whom, how independently, with which variants and denials."""

from dataclasses import dataclass
from enum import StrEnum


class ClaimKind(StrEnum):
    """A claim that someone said a thing, or that a thing happened."""

    STATEMENT = "statement"
    EVENT = "event"


class Standing(StrEnum):
    """How a claim stands in the reports at hand."""

    CORROBORATED = "corroborated"
    """Two or more independent sources, and nobody says otherwise."""
    SINGLE_SOURCE = "single-source"
    DISPUTED = "disputed"
    """Others say otherwise."""
    DENIED = "denied"
    """A party to it denies it."""


class OriginKind(StrEnum):
    """What a member of a claim rests on (docs/architecture.md, Origin)."""

    AGENCY = "agency"
    HOLDER = "holder"
    FAMILY = "family"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One thing that a claim rests on: an entity id (agency, holder) or a family id, and for whom.

    ``reason`` is a sentence that says by which rule it counts, or does not (``counts`` False). ``within`` is
    the id of the origin that counts in its place, where there is one.
    """

    id: str
    kind: OriginKind
    members: tuple[str, ...]
    counts: bool
    reason: str
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantValue:
    """One way in which a slot is filled, and by which members (statement or event ids)."""

    value: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A slot in which a claim's members differ: ``date``, ``quantity``, ``items``, ``wording``, ...

    The members of its values may be in another claim that most likely tells of the same deed.
    ``additive``: of any two values one adds to the other, so that they do not contradict each other.
    """

    slot: str
    values: tuple[VariantValue, ...]
    additive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Admiralty scale (STANAG 2511): reliability A to F, credibility 1 to 6, and why."""

    reliability: str
    credibility: str
    reason: str
    set_by: str = "wirewatch"

    @property
    def code(self) -> str:
        """Letter and digit, e.g. ``B2``."""
        return f"{self.reliability}{self.credibility}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements or events of one story that say the same.

    ``denials`` are ids of the statements or events that deny it, ``unproven`` of the statements that find no
    evidence for it, ``declined`` of those by which somebody will not comment on it, and ``contrary`` of the
    events by which others tell what cannot be true beside it without denying it: four things.
    """

    id: str
    story: str
    kind: ClaimKind
    text: str
    members: tuple[str, ...]
    families: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent_sources: int
    standing: Standing
    grade: Grade
    variants: tuple[Variant, ...] = ()
    denials: tuple[str, ...] = ()
    unproven: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    contrary: tuple[str, ...] = ()
