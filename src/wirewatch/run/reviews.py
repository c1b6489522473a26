"""What a reviewer decides: checked, kept, and brought to bear on the record at once."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wirewatch.errors import ReviewError
from wirewatch.model.records import Record
from wirewatch.model.reviews import Decision, DecisionKind, Undoing, in_force, is_grade
from wirewatch.report.finding import find_claim
from wirewatch.report.people import find_person
from wirewatch.report.reviews import find_decision
from wirewatch.run.progress import Progress
from wirewatch.run.tools import Tools
from wirewatch.store import Store

MOST_REASON = 1000
MOST_NAME = 80
"""Characters of a reason and of a reviewer's name at most."""

_NOT_SHOWN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_FILLING = re.compile(r"[ \t\r\n]+")
_TURNS = {DecisionKind.SAME: DecisionKind.APART, DecisionKind.APART: DecisionKind.SAME}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decides, when (UTC) and why; texts on one line. ``of`` makes one of what a person wrote."""

    by: str
    at: datetime
    reason: str

    @classmethod
    def of(cls, by: str, reason: str, at: datetime) -> "Signature":
        """Raises ReviewError for texts that are empty, too long, or hold what cannot be seen."""
        return cls(
            by=_text(by, "the reviewer's name", MOST_NAME),
            at=at,
            reason=_text(reason, "the reason", MOST_REASON),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What came of it. ``new`` is False where it had been decided so before: then nothing changed.

    ``stories`` are those made anew; ``waits`` where they wait for the next run, because another version of
    wirewatch or another mandate made the record.
    """

    decision: Decision
    new: bool
    stories: int = 0
    waits: bool = False


def _text(text: str, what: str, most: int) -> str:
    line = _FILLING.sub(" ", text).strip()
    if not line:
        raise ReviewError(f"{what} is empty: a decision stands with name, time and reason")
    if len(line) > most:
        raise ReviewError(f"{what} has {len(line):,} characters, and may have {most:,}")
    if bad := next((c for c in line if unicodedata.category(c) in _NOT_SHOWN), None):
        raise ReviewError(f"{what} holds U+{ord(bad):04X}, a character that cannot be seen: leave it out")
    return line


def grade(store: Store, claim: str, value: str, signed: Signature) -> Decided:
    """Set a grade beside a claim's computed one. Raises NotFound, ReviewError."""
    value = value.strip().upper()
    if not is_grade(value):
        raise ReviewError(
            f"{value[:20]!r} is no grade of the Admiralty scale: give the source's reliability, A to F, and "
            "the information's credibility, 1 to 6, as B2"
        )
    record = store.record()
    graded = find_claim(record, claim)
    decision = _signed(DecisionKind.GRADE, (graded.id,), signed, value=value, members=graded.members)
    stands = [
        d for d in in_force(record.reviews) if d.kind is DecisionKind.GRADE and d.subjects == (graded.id,)
    ]
    if stands and (stands[-1].value, stands[-1].by) == (value, signed.by):
        return Decided(decision=stands[-1], new=False)
    store.decide(decision)
    return Decided(decision=decision, new=True)


def rule(
    store: Store,
    tools: Tools,
    kind: DecisionKind,
    persons: tuple[str, str],
    signed: Signature,
    *,
    progress: Progress,
) -> Decided:
    """Rule that two persons are one, or two, and make the stories anew that tell of them.

    Raises NotFound, and ReviewError where another ruling says the contrary.
    """
    from wirewatch.group.rulings import Rulings

    record = store.record()
    one, other = (find_person(record, person) for person in persons)
    decision = _signed(kind, (one, other), signed)
    stand = [d for d in in_force(record.reviews) if d.kind is not DecisionKind.GRADE]
    if known := next((d for d in stand if d.says == decision.says), None):
        return Decided(decision=known, new=False)
    rulings = Rulings.of([*stand, decision])
    if one == other or rulings.bearer(one) == rulings.bearer(other):
        raise ReviewError(
            f"{one} and {other} are one name: a ruling tells people by name. Give a mention instead, as "
            "REPORT@START (where a report mentions the one who is meant, as `wirewatch export` gives it)"
        )
    if rulings.contradictory:
        against = ", ".join(d.id for d in stand if d.kind is _TURNS[kind]) or "none"
        raise ReviewError(
            f"that contradicts what reviewers ruled before ({against}): take that back first, with "
            "wirewatch review undo DECISION; wirewatch review list shows it"
        )
    stories = _touched(record, decision.subjects)
    store.decide(decision, stories)
    return _made_anew(store, tools, decision, stories, progress)


def undo(store: Store, tools: Tools, decision: str, signed: Signature, *, progress: Progress) -> Decided:
    """Take a decision back; it remains in the history. Raises NotFound."""
    record = store.record()
    found = find_decision(record.reviews, decision)
    if found.undone:
        return Decided(decision=found, new=False)
    undoing = Undoing(by=signed.by, at=signed.at, reason=signed.reason)
    undone = replace(found, undone=undoing)
    if found.kind is DecisionKind.GRADE:
        return Decided(decision=undone, new=store.undo(found.id, undoing))
    stories = _touched(record, found.subjects)
    if not store.undo(found.id, undoing, stories):
        return Decided(decision=undone, new=False)
    return _made_anew(store, tools, undone, stories, progress)


def _signed(
    kind: DecisionKind,
    subjects: tuple[str, ...],
    signed: Signature,
    *,
    value: str = "",
    members: tuple[str, ...] = (),
) -> Decision:
    decision = Decision(
        id="",
        kind=kind,
        subjects=subjects,
        by=signed.by,
        at=signed.at,
        reason=signed.reason,
        value=value,
        members=members,
    )
    return replace(decision, id=decision.digest)


def _made_anew(
    store: Store, tools: Tools, decision: Decision, stories: Sequence[str], progress: Progress
) -> Decided:
    """Make the stories anew, which wait for it since the decision was kept.

    A call that is killed before leaves them waiting, and the next run makes them. So does one where another
    version or mandate made the record: to make all of it anew is a run's work.
    """
    from wirewatch.run.derive import derive

    waits = store.record_version() != tools.record_version
    if stories and not waits:
        derive(store, tools, now=decision.undone.at if decision.undone else decision.at, progress=progress)
    return Decided(decision=decision, new=True, stories=len(stories), waits=bool(stories) and waits)


def _touched(record: Record, subjects: Sequence[str]) -> tuple[str, ...]:
    """Stories in which a report speaks of one of the persons."""
    from wirewatch.group.rulings import speaks_of

    reports = {reading.report for reading in record.readings if speaks_of(reading, subjects)}
    return tuple(sorted(s.id for s in record.stories if reports & set(s.reports)))
