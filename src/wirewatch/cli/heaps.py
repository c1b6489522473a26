"""The near-duplicate finder on the command line: what was asked, what came of it."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wirewatch.cli import screen
from wirewatch.cli.exits import FAILED, OK, reader_left
from wirewatch.cli.summary import refused
from wirewatch.collect.heaps import Columns
from wirewatch.group.overlap import Wanted
from wirewatch.run.heap import hashed
from wirewatch.run.pairs import named, to_file, to_stream

_MOST_REFUSED = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What the command asks for."""

    threshold: float
    containment: float | None
    id: str
    text: str
    workers: int | None
    output: Path | None


def pairs(inputs: Sequence[Path], ask: Ask) -> int:
    """Find and write the pairs; the exit code."""
    wanted = Wanted(jaccard=ask.threshold, containment=ask.containment)
    workers = ask.workers or len(os.sched_getaffinity(0))
    columns = Columns(id=ask.id, text=ask.text)
    with screen.progress() as progress, hashed(inputs, columns, workers=workers, progress=progress) as heap:
        for rejection in heap.rejected[:_MOST_REFUSED]:
            refused(rejection)
        if len(heap.rejected) > _MOST_REFUSED:
            screen.err().print(f"not taken in: {len(heap.rejected) - _MOST_REFUSED:,} more", style="yellow")
        found = named(heap.near_duplicates(wanted), heap.ids)
        try:
            count = to_file(found, ask.output) if ask.output else to_stream(found, sys.stdout.buffer)
            sys.stdout.flush()
        except BrokenPipeError:
            return reader_left()
    where = f", written to {ask.output}" if ask.output else ""
    screen.err().print(f"{len(heap.ids):,} texts, {count:,} pairs{where}", soft_wrap=True)
    return OK if heap.ids else FAILED
