"""What a reviewer decided: kept beside what the machine derives, never in its place, and never deleted."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from wirewatch.model.claims import Claim
from wirewatch.model.ids import digest_id

_GRADE = re.compile("[A-F][1-6]")
_PLACE = re.compile(r"([^\s@]+)@(\d+)")


class DecisionKind(StrEnum):
    """What is decided: a claim's grade, or that two names are of one person or of two."""

    GRADE = "grade"
    SAME = "same"
    APART = "apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """By whom, when (UTC) and why a decision was taken back."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision of a reviewer, at a time in UTC.

    ``subjects`` of a grade is the claim's id; of ``same`` and ``apart`` two persons, each by a full name or
    by a place (``Place``) where a report mentions him. ``value`` is the grade, ``members`` the statements
    and events that the claim had then: by them it is known again under another id.
    """

    id: str
    kind: DecisionKind
    subjects: tuple[str, ...]
    by: str
    at: datetime
    reason: str
    value: str = ""
    members: tuple[str, ...] = ()
    undone: Undoing | None = None

    @property
    def says(self) -> tuple[DecisionKind, frozenset[str], str]:
        """What it decides, whoever decides it and why."""
        return self.kind, frozenset(self.subjects), self.value

    @property
    def digest(self) -> str:
        """The id that its contents give: another one than ``id`` where they were tampered with."""
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        many = ("\x1e".join(some) for some in (self.subjects, self.members))
        return digest_id("dc", self.kind.value, *many, self.value, self.by, at, self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a report mentions a person: the report's id and the first code point of the mention."""

    report: str
    start: int

    @classmethod
    def of(cls, subject: str) -> "Place | None":
        """The place that a subject such as ``rp-1a2b@57`` names; None for a name."""
        found = _PLACE.fullmatch(subject)
        return cls(report=found[1], start=int(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.report}@{self.start}"


def is_grade(value: str) -> bool:
    """True for a grade of the Admiralty scale (STANAG 2511): A to F, then 1 to 6."""
    return _GRADE.fullmatch(value) is not None


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that were not taken back, by time."""
    return tuple(sorted((d for d in decisions if d.undone is None), key=lambda d: (d.at, d.id)))


def grades(decisions: Iterable[Decision], claims: Sequence[Claim]) -> Mapping[str, Decision]:
    """The grade that stands beside the computed one, by claim id: the last that is in force.

    Where no claim has the id any more, it is that of the claim with most of the members graded.
    """
    known = {claim.id for claim in claims}
    holders: dict[str, list[str]] = {}
    found: dict[str, Decision] = {}
    for decision in (d for d in in_force(decisions) if d.kind is DecisionKind.GRADE):
        (id,) = decision.subjects
        if id not in known:
            holders = holders or _holders(claims)
            shared = [claim for member in decision.members for claim in holders.get(member, ())]
            id = min(shared, key=lambda claim: (-shared.count(claim), claim), default="")
        if id:
            found[id] = decision
    return found


def _holders(claims: Sequence[Claim]) -> dict[str, list[str]]:
    """The claims of each member."""
    holders: dict[str, list[str]] = {}
    for claim in claims:
        for member in claim.members:
            holders.setdefault(member, []).append(claim.id)
    return holders
