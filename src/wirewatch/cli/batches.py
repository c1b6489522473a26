"""Batches on the command line: what came of one, and of taking it in."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.box import SIMPLE
from rich.table import Table

from wirewatch.cli import screen
from wirewatch.cli.exits import FAILED, OK
from wirewatch.cli.summary import refused
from wirewatch.config import without_password

if TYPE_CHECKING:
    from wirewatch.run.batch.bring import Brought


def batch(inputs: Sequence[str], out: str, *, ray: str | None, workers: int | None) -> int:
    """Do a batch and tell what it came to; the exit code."""
    from wirewatch import config
    from wirewatch.run.batch import driver
    from wirewatch.run.batch.engine import Engine

    engine = Engine(ray, workers or len(os.sched_getaffinity(0)))
    with screen.progress() as progress:
        done = driver.run(inputs, out, config.load(), engine, progress)
    for rejection in done.refused:
        refused(rejection)
    screen.out().print(
        _table(
            ("shards", f"{done.shards:,} ({done.before:,} done before)"),
            ("reports", f"{done.reports:,} of {done.captures:,} captures"),
            ("not taken in", f"{done.rejects:,}, with reasons in {out}/rejects"),
            ("candidate pairs", f"{done.candidates:,} in {out}/candidates"),
            ("seconds", f"{done.seconds:.1f}"),
        )
    )
    if done.reports:
        screen.out().print(f"Next: wirewatch import {out}", soft_wrap=True)
    return OK if done.reports else FAILED


def brought(done: "Brought", db: str | None) -> int:
    """Tell what came into the record; the exit code."""
    screen.out().print(
        _table(
            ("shards", f"{done.shards:,}"),
            ("captures", f"{done.new:,} new, {done.known:,} known"),
            ("reports", f"{done.reports:,}"),
            ("not taken in", f"{done.rejected:,}"),
        )
    )
    screen.out().print(f"Next: wirewatch brief{f' --db {without_password(db)}' if db else ''}")
    return OK


def _table(*rows: tuple[str, str]) -> Table:
    table = Table(box=SIMPLE, show_header=False)
    for row in rows:
        table.add_row(*row)
    return table
