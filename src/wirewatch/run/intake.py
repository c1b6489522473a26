"""From paths to readings: everything is preserved first, then read, one transaction a report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wirewatch.collect import collect
from wirewatch.errors import Rejected, WirewatchError
from wirewatch.model.reports import Blob, Capture, Rejection
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
    store: Store,
    tools: Tools,
    paths: Sequence[Path],
    *,
    limit: int,
    clock: Clock,
    progress: Progress,
    debug: bool = False,
) -> Preserved:
    """Keep the bytes of everything at the paths before anything is made of them."""
    kept = new = known = 0
    rejected: list[Rejection] = []
    progress.begin("collect", None)
    for item in collect(paths, now=clock(), limit=limit, debug=debug):
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


def read_pending(
    store: Store, tools: Tools, *, clock: Clock, progress: Progress, debug: bool = False
) -> Refused:
    """Clean and read every capture that this version has not: new ones, and those of a killed run.

    A report that wirewatch itself breaks on is refused (FAILED) and the rest goes on; with ``debug`` the
    error is raised.
    """
    waiting = store.pending(tools.version)
    if not waiting:
        return Refused(read=0, rejected=())
    rejected: list[Rejection] = []
    progress.begin("read", len(waiting))
    for id in waiting:
        capture = store.capture(id)
        refused = _read(store, tools, id, capture, clock=clock, debug=debug)
        if refused is not None:
            store.refuse(id, tools.version, refused, clock())
            rejected.append(refused)
        progress.advance()
    progress.end()
    return Refused(read=len(waiting) - len(rejected), rejected=tuple(rejected))


def _read(
    store: Store, tools: Tools, id: str, capture: Capture, *, clock: Clock, debug: bool
) -> Rejection | None:
    """Make a report and a reading of a capture and keep them; else why there is none."""
    try:
        report = tools.cleaner.clean(capture)
        reading = tools.reader.read(report)
        store.keep_read(id, report, reading, tools.version, clock())
    except Rejected as refusal:
        return Rejection(origin=capture.origin, reason=refusal.reason, detail=refusal.detail)
    except WirewatchError:
        raise
    except Exception as error:
        if debug:
            raise
        return Rejection.of_error(capture.origin, error)
    return None
