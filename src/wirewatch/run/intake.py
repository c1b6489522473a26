"""From paths to readings: everything is preserved first, then read, one transaction a report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wirewatch.collect import collect
from wirewatch.errors import Rejected
from wirewatch.model.reports import Blob, Capture, Rejection, Report
from wirewatch.run.progress import Progress
from wirewatch.run.tools import Tools
from wirewatch.store import Store

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preserved:
    """What collecting came to: bytes newly kept, captures new and known, and what was refused."""

    bytes: int
    new: int
    known: int
    rejected: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What reading came to: how many reports were read, and what no report could be made of."""

    read: int
    rejected: tuple[Rejection, ...]


def preserve(
    store: Store, tools: Tools, paths: Sequence[Path], *, limit: int, clock: Clock, progress: Progress
) -> Preserved:
    """Keep the bytes of everything at the paths before anything is made of them."""
    kept = new = known = 0
    rejected: list[Rejection] = []
    progress.begin("collect", None)
    for item in collect(paths, now=clock(), limit=limit):
        if isinstance(item, Blob):
            kept += len(item.data) if store.keep_blob(item, clock()) else 0
        elif isinstance(item, Rejection):
            store.keep_rejection(item, clock())
            rejected.append(item)
        elif store.keep_capture(item):
            new += 1
        else:
            known += 1
            before = store.rejection_of(item, tools.version)
            rejected += [before] if before else []
        progress.advance()
    progress.end()
    return Preserved(bytes=kept, new=new, known=known, rejected=tuple(rejected))


def read_pending(store: Store, tools: Tools, *, clock: Clock, progress: Progress) -> Refused:
    """Clean and read every capture that this version has not: new ones, and those of a killed run."""
    waiting = store.pending(tools.version)
    if not waiting:
        return Refused(read=0, rejected=())
    rejected: list[Rejection] = []
    captures: dict[str, str] = {}
    progress.begin("read", len(waiting))

    def cleaned() -> Iterator[Report]:
        for id in waiting:
            capture = store.capture(id)
            try:
                report = tools.cleaner.clean(capture)
            except Rejected as refusal:
                rejection = _rejection(capture, refusal)
                store.refuse(id, tools.version, rejection, clock())
                rejected.append(rejection)
                progress.advance()
                continue
            captures[report.id] = id
            yield report

    reports: dict[str, Report] = {}

    def remembered() -> Iterator[Report]:
        for report in cleaned():
            reports[report.id] = report
            yield report

    for reading in tools.reader.read_all(remembered()):
        report = reports.pop(reading.report)
        store.keep_read(captures.pop(report.id), report, reading, tools.version, clock())
        progress.advance()
    progress.end()
    return Refused(read=len(waiting) - len(rejected), rejected=tuple(rejected))


def _rejection(capture: Capture, refusal: Rejected) -> Rejection:
    return Rejection(origin=capture.origin, reason=refusal.reason, detail=refusal.detail)
