"""How a command gets its workspace: the one seam between the command line and the pipeline."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wirewatch.errors import StoreError

if TYPE_CHECKING:
    from wirewatch.model.history import ClaimState, Period
    from wirewatch.model.records import Record
    from wirewatch.model.reports import Rejection
    from wirewatch.model.reviews import DecisionKind
    from wirewatch.run.batch.bring import Brought
    from wirewatch.run.making import Made
    from wirewatch.run.progress import Progress
    from wirewatch.run.reviews import Decided
    from wirewatch.run.workspace import RunSummary, VerifyReport


class Desk(Protocol):
    """What commands ask of a workspace."""

    def run(self, paths: Sequence[Path], progress: "Progress | None" = None) -> "RunSummary":
        """Take in what is at the paths."""

    def read(self, paths: Sequence[Path], given: bytes = b"") -> "Iterator[Made | Rejection]":
        """Read what is at the paths and keep nothing."""

    def bring(self, directory: str, progress: "Progress | None" = None) -> "Brought":
        """Take in what a batch made."""

    def record(self) -> "Record":
        """What is known."""

    def period(self, since: datetime, until: datetime | None = None) -> "Period":
        """What changed in a time."""

    def history(self, claim: str) -> "Sequence[ClaimState]":
        """All that a claim has been."""

    def grade(self, claim: str, value: str, reason: str, reviewer: str | None = None) -> "Decided":
        """Set a reviewer's grade beside a claim's own."""

    def rule(
        self,
        kind: "DecisionKind",
        persons: tuple[str, str],
        reason: str,
        reviewer: str | None = None,
        progress: "Progress | None" = None,
    ) -> "Decided":
        """Rule that two persons are one, or two."""

    def undo(
        self,
        decision: str,
        reason: str,
        reviewer: str | None = None,
        progress: "Progress | None" = None,
    ) -> "Decided":
        """Take a decision back."""

    def verify(self) -> "VerifyReport":
        """Check what is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a command asks for: the store, the mandate, and whether the store must be there already."""

    db: str | None
    mandate: str | None = None
    must_exist: bool = True


Opener = Callable[[Wish], AbstractContextManager[Desk]]


@contextmanager
def open_workspace(wish: Wish) -> Iterator[Desk]:
    """The workspace of the settings. Raises StoreError where there is none yet and one is needed."""
    from wirewatch import config

    settings = config.load(db=wish.db, mandate=wish.mandate)
    if wish.must_exist and "://" not in settings.db and not Path(settings.db).exists():
        raise StoreError(
            f"there is no record at {settings.db}: make one with `wirewatch run PATH...`, "
            "or name another with --db"
        )
    from wirewatch.run.workspace import Workspace

    with Workspace.open(settings) as workspace:
        yield workspace
