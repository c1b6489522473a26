"""A workspace without a store: what commands ask of one, from an invented record."""

import importlib.util
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest

from wirewatch.cli import main
from wirewatch.cli.session import Wish
from wirewatch.model.history import ClaimState, Period
from wirewatch.model.records import Record
from wirewatch.model.reports import Reason, Rejection
from wirewatch.run.making import Made
from wirewatch.run.progress import Progress
from wirewatch.run.workspace import RunSummary, VerifyReport


def _sample(name: str = "conftest") -> ModuleType:
    path = Path(__file__).parents[1] / "report" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"invented_{name}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFUSED = Rejection(origin="in/lines.jsonl:7", reason=Reason.BAD_LINE, detail="line 7 is not JSON")


def summary(**changes: object) -> RunSummary:
    values: dict[str, object] = {
        "new": 4,
        "taken": 4,
        "known": 0,
        "rejected": (),
        "reports": 4,
        "families": 2,
        "stories": 1,
        "statements": 7,
        "events": 5,
        "claims": 5,
        "findings": 1,
        "preserved_bytes": 1503,
        "seconds": 1.25,
    }
    return RunSummary(**{**values, **changes})  # type: ignore[arg-type]


@dataclass
class FakeDesk:
    """Answers with what it was given; remembers what it was asked."""

    told: Record
    done: RunSummary = field(default_factory=summary)
    checked: VerifyReport = field(default_factory=lambda: VerifyReport(blobs=4, spans=99, problems=()))
    fails: BaseException | None = None
    wishes: list[Wish] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    readings: list[Made | Rejection] = field(default_factory=list)
    given: bytes = b""
    past: tuple[ClaimState, ...] = ()
    before: Record | None = None
    asked: list[tuple[datetime, datetime | None]] = field(default_factory=list)

    @contextmanager
    def open(self, wish: Wish) -> Iterator["FakeDesk"]:
        self.wishes.append(wish)
        yield self

    def run(self, paths: Sequence[Path], progress: Progress | None = None) -> RunSummary:
        self.paths += paths
        if self.fails:
            raise self.fails
        if progress:
            progress.begin("read", 2)
            progress.advance(2)
            progress.end()
        return self.done

    def read(self, paths: Sequence[Path], given: bytes = b"") -> Iterator[Made | Rejection]:
        self.paths += paths
        self.given = given
        yield from self.readings

    def record(self) -> Record:
        return self.told

    def period(self, since: datetime, until: datetime | None = None) -> Period:
        self.asked.append((since, until))
        assert until and self.before
        return Period(since=since, until=until, before=self.before, after=self.told, states=self.past)

    def history(self, claim: str) -> tuple[ClaimState, ...]:
        return tuple(state for state in self.past if state.claim.id == claim)

    def verify(self) -> VerifyReport:
        return self.checked


@pytest.fixture(scope="session")
def invented() -> Record:
    record: Record = _sample().make_record()
    return record


@pytest.fixture
def desk(invented: Record) -> FakeDesk:
    return FakeDesk(told=invented)


@pytest.fixture(scope="session")
def understood() -> Made:
    """A report with a reading, made by hand."""
    sample = _sample("reading_sample")
    return Made(report=sample.REPORT, reading=sample.READING)


@pytest.fixture
def call(desk: FakeDesk) -> Callable[..., int]:
    """Run a command line against the fake workspace."""

    def run(*argv: str) -> int:
        return main(list(argv), opener=desk.open)

    return run
