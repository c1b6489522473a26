"""The workspace that a command works in: a store, and what fills and asks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Self

from wirewatch.config import Settings
from wirewatch.model.history import ClaimState, Period
from wirewatch.model.records import Record
from wirewatch.model.reports import Rejection
from wirewatch.model.reviews import DecisionKind
from wirewatch.run.progress import Progress, Silent
from wirewatch.run.verify import VerifyReport, verify
from wirewatch.store import glance

if TYPE_CHECKING:
    from wirewatch.run.batch.bring import Brought
    from wirewatch.run.making import Made
    from wirewatch.run.reviews import Decided, Signature
    from wirewatch.store import Store

__all__ = ["Progress", "RunSummary", "VerifyReport", "Workspace"]

_INSTANT = timedelta(microseconds=1)
"""Stores keep times so exactly: what was made this much before a time was made before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """What a run came to. ``new`` and ``known`` count captures, ``taken`` those among them that are
    reports now; the rest counts what the record holds."""

    new: int
    known: int
    taken: int
    rejected: tuple[Rejection, ...]
    reports: int
    families: int
    stories: int
    statements: int
    events: int
    claims: int
    findings: int
    preserved_bytes: int
    seconds: float


class Workspace:
    """A store opened for one command."""

    def __init__(self, settings: Settings) -> None:
        """Use ``Workspace.open``."""
        self._settings = settings
        self._opened: Store | None = None

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """A workspace on the store of the settings, which is opened when it is needed."""
        return cls(settings)

    @property
    def _store(self) -> "Store":
        """The store, made or migrated where needed. Raises StoreError."""
        if self._opened is None:
            from wirewatch.store import Store

            self._opened = Store(self._settings.url)
        return self._opened

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._opened is not None:
            self._opened.close()

    def run(self, paths: Sequence[Path], progress: Progress | None = None) -> RunSummary:
        """Collect, read and cross-check what is at the paths. Raises MandateError, ConfigurationError."""
        from wirewatch.run.derive import derive
        from wirewatch.run.intake import preserve, read_pending
        from wirewatch.run.tools import Tools

        began, progress = monotonic(), progress or Silent()
        tools, debug = Tools(self._settings), self._settings.debug
        preserved = preserve(
            self._store,
            tools,
            paths,
            limit=self._settings.limit,
            clock=_now,
            progress=progress,
            debug=debug,
        )
        refused = read_pending(self._store, tools, clock=_now, progress=progress, debug=debug)
        derive(self._store, tools, now=_now(), progress=progress)
        held = self._store.totals()
        return RunSummary(
            new=preserved.new,
            known=preserved.known,
            taken=len(preserved.captures - self._store.refused(tools.version)),
            rejected=preserved.rejected + refused.rejected,
            reports=held["reports"],
            families=held["families"],
            stories=held["stories"],
            statements=held["statements"],
            events=held["events"],
            claims=held["claims"],
            findings=held["findings"],
            preserved_bytes=preserved.bytes,
            seconds=monotonic() - began,
        )

    def bring(self, directory: str, progress: Progress | None = None) -> "Brought":
        """Take in what a batch made and cross-check it. Raises WirewatchError where it is damaged."""
        from wirewatch.run.batch.bring import bring
        from wirewatch.run.derive import derive
        from wirewatch.run.tools import Tools

        progress, tools = progress or Silent(), Tools(self._settings)
        done = bring(directory, self._store, _now(), progress)
        derive(self._store, tools, now=_now(), progress=progress)
        return done

    def read(self, paths: Sequence[Path], given: bytes = b"") -> "Iterator[Made | Rejection]":
        """Read what is at the paths and keep nothing; ``given`` is what ``-`` stands for.

        Raises MandateError, ConfigurationError.
        """
        from wirewatch.run.reading import read
        from wirewatch.run.tools import Tools

        limit, debug = self._settings.limit, self._settings.debug
        return read(Tools(self._settings), paths, given=given, now=_now(), limit=limit, debug=debug)

    def record(self, as_of: datetime | None = None) -> Record:
        """The record that the last run left, or that stood at a time."""
        shown = glance.record(self._settings.url) if as_of is None and self._opened is None else None
        return shown or self._store.record(as_of)

    def period(self, since: datetime, until: datetime | None = None) -> Period:
        """The stories that changed from ``since`` on and before ``until`` (now), as they were and are."""
        until = until or _now()
        changed = self._store.changed_stories(since, until) | self._graded(since, until)
        before = self._store.record(since - _INSTANT, changed)
        after = self._store.record(until - _INSTANT, changed)
        states = self._store.claim_states(since, until, stories=changed)
        return Period(since=since, until=until, before=before, after=after, states=states)

    def _graded(self, since: datetime, until: datetime) -> frozenset[str]:
        """Stories with a claim that a reviewer graded in the time, or of which a grade was taken back."""
        claims = {
            id
            for decision in self._store.decisions()
            if decision.kind is DecisionKind.GRADE
            for at in (decision.at, decision.undone.at if decision.undone else None)
            if at and since <= at < until
            for id in decision.subjects
        }
        return (
            frozenset(s.claim.story for s in self._store.claim_states(ids=claims)) if claims else frozenset()
        )

    def history(self, claim: str) -> tuple[ClaimState, ...]:
        """All that a claim has been."""
        seen = glance.claim_history(self._settings.url, claim) if self._opened is None else None
        return self._store.claim_history(claim) if seen is None else seen

    def grade(self, claim: str, value: str, reason: str, reviewer: str | None = None) -> "Decided":
        """Set a reviewer's grade beside a claim's computed one. Raises NotFound, ReviewError."""
        from wirewatch.run.reviews import grade

        return grade(self._store, claim, value, self._signature(reason, reviewer))

    def rule(
        self,
        kind: DecisionKind,
        persons: tuple[str, str],
        reason: str,
        reviewer: str | None = None,
        progress: Progress | None = None,
    ) -> "Decided":
        """Rule that two persons are one or two, for reports to come too. Raises NotFound, ReviewError."""
        from wirewatch.run.reviews import rule
        from wirewatch.run.tools import Tools

        signed, tools = self._signature(reason, reviewer), Tools(self._settings)
        return rule(self._store, tools, kind, persons, signed, progress=progress or Silent())

    def undo(
        self, decision: str, reason: str, reviewer: str | None = None, progress: Progress | None = None
    ) -> "Decided":
        """Take a decision back; it stays in the history. Raises NotFound, ReviewError."""
        from wirewatch.run.reviews import undo
        from wirewatch.run.tools import Tools

        signed, tools = self._signature(reason, reviewer), Tools(self._settings)
        return undo(self._store, tools, decision, signed, progress=progress or Silent())

    def _signature(self, reason: str, reviewer: str | None) -> "Signature":
        from wirewatch.run.reviews import Signature

        name = self._settings.reviewer or _login() if reviewer is None else reviewer
        return Signature.of(name, reason, _now())

    def verify(self) -> VerifyReport:
        """Check every preserved byte against its hash and every span against its text."""
        seen = glance.through(self._settings.url, verify)
        return verify(self._store) if seen is None else seen


def _login() -> str:
    """The name by which the user is logged in; empty where the machine knows none."""
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _now() -> datetime:
    return datetime.now(UTC)
