"""From paths to readings: everything is preserved first, then read, one transaction a report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wirewatch.collect import collect
from wirewatch.model.reports import Rejection
from wirewatch.run.making import make
from wirewatch.run.progress import Progress
from wirewatch.run.tools import Tools
from wirewatch.store import Collected, Store

Clock = Callable[[], datetime]

BATCH_ITEMS = 200
BATCH_BYTES = 16 * 2**20
"""What is collected is kept in transactions of at most so many items and about so many bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preserved:
    """What collecting came to: bytes newly kept, captures new and known, and what was refused.

    ``captures`` are the ids of all captures at the paths.
    """

    bytes: int
    new: int
    known: int
    rejected: tuple[Rejection, ...]
    captures: frozenset[str]


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
    captures: set[str] = set()
    progress.begin("collect", None)
    for batch in _batches(collect(paths, now=clock(), limit=limit, debug=debug)):
        done = store.keep_collected(batch, tools.version, clock())
        kept += done.bytes
        new += done.new
        known += done.known
        rejected += done.rejected
        captures |= done.captures
        progress.advance(len(batch))
    progress.end()
    return Preserved(bytes=kept, new=new, known=known, rejected=tuple(rejected), captures=frozenset(captures))


def _batches(items: Iterable[Collected]) -> Iterator[list[Collected]]:
    batch: list[Collected] = []
    size = 0
    for item in items:
        batch.append(item)
        size += 0 if isinstance(item, Rejection) else len(item.data)
        if len(batch) >= BATCH_ITEMS or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


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
        made = make(tools, store.capture(id), debug=debug)
        if isinstance(made, Rejection):
            store.refuse(id, tools.version, made, clock())
            rejected.append(made)
        else:
            store.keep_read(id, made.report, made.reading, tools.version, clock())
        progress.advance()
    progress.end()
    return Refused(read=len(waiting) - len(rejected), rejected=tuple(rejected))
