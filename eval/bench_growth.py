"""``python -m eval.bench_growth [REPORTS...]``: one more report into stores of several sizes.

Synthetic archives (``eval/archive.py``) of 10,000, 100,000 and 1,000,000 reports, written as runs would have
left them. Into each come further reports of its last stories, one at a time; measured is what a run does with
a report once it is read: keep it, find the stories that it touches, make them anew with their claims, keep
them. The median of the last size is divided by that of the first. What opening a store takes is printed
beside it.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval.archive import REPORTS, Archive, one_more, write
from wirewatch.config import load
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Media
from wirewatch.run.derive import derive
from wirewatch.run.progress import Silent
from wirewatch.run.tools import Tools
from wirewatch.store import Store

_SIZES = (10_000, 100_000, 1_000_000)
_ROUNDS, _COMING, _WARM = 4, 20, 5
_GROWTH, _OPENING = 1.5, 2.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where a figure is worse than wanted."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench_growth", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=_SIZES, help="in each store")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    archive, tools = Archive(options.seed), Tools(load())
    with tempfile.TemporaryDirectory() as there:
        shelves = [
            _written(Path(there) / f"{size}.db", size, archive, tools) for size in sorted(options.sizes)
        ]
        for turn in range(_ROUNDS):
            for shelf in shelves:
                shelf.opened.append(_opened(shelf.url))
                shelf.joined.extend(_joined(shelf, archive, tools, turn))
        growth = statistics.median(shelves[-1].joined) / statistics.median(shelves[0].joined)
        opening = statistics.median(shelves[-1].opened)
        console = Console(width=110)
        console.print(_table(shelves, options.seed))
    console.print(f"growth from the first to the last: {growth:.2f} (wanted: less than {_GROWTH})")
    console.print(f"opening the largest: {opening:.2f} s (wanted: less than {_OPENING:.0f} s)")
    return int(growth >= _GROWTH or opening >= _OPENING)


@dataclass(slots=True, kw_only=True)
class _Shelf:
    """A store of so many reports, and the seconds that writing, each opening and each joining took."""

    path: Path
    size: int
    wrote: float
    opened: list[float] = field(default_factory=list)
    joined: list[float] = field(default_factory=list)

    @property
    def url(self) -> str:
        """As a store is named."""
        return f"sqlite:///{self.path}"


def _written(path: Path, size: int, archive: Archive, tools: Tools) -> _Shelf:
    began = time.monotonic()
    write(f"sqlite:///{path}", archive, 0, size // REPORTS, tools.record_version)
    return _Shelf(path=path, size=size, wrote=time.monotonic() - began)


def _table(shelves: Sequence[_Shelf], seed: int) -> Table:
    table = Table(title=f"one more report, seed {seed}, {_ROUNDS} rounds of {_COMING} reports, medians")
    for column in ("store of", "written in", "megabytes", "opened in", "joined in", "nine of ten in"):
        table.add_column(column, justify="right")
    for shelf in shelves:
        joined = sorted(shelf.joined)
        table.add_row(
            f"{shelf.size:,}",
            f"{shelf.wrote:.0f} s",
            f"{shelf.path.stat().st_size / 1e6:,.0f}",
            f"{statistics.median(shelf.opened) * 1000:.0f} ms",
            f"{statistics.median(joined) * 1000:.0f} ms",
            f"{joined[len(joined) * 9 // 10] * 1000:.0f} ms",
        )
    return table


def _opened(url: str) -> float:
    began = time.monotonic()
    store = Store(url)
    store.totals()
    took = time.monotonic() - began
    store.close()
    return took


def _joined(shelf: _Shelf, archive: Archive, tools: Tools, turn: int) -> list[float]:
    """Seconds that each further report takes. They tell stories of the last days, each of another."""
    store, took = Store(shelf.url), []
    now, last = datetime(2032, 1, 1, tzinfo=UTC), shelf.size // REPORTS - 1
    for at in range(_WARM + _COMING):
        told = one_more(archive, last - 3 * (at + turn * (_WARM + _COMING)))
        data = told.report.text.encode()
        capture = Capture(
            origin=told.report.origin,
            name=told.report.origin,
            sha256=sha256_of(data),
            data=data,
            media=Media.TEXT,
            collected_at=now,
        )
        began = time.monotonic()
        store.keep_collected([capture], tools.version, now)
        store.keep_read(capture.id, told.report, told.reading, tools.version, now)
        derive(store, tools, now=now, progress=Silent())
        took.append(time.monotonic() - began)
        home = store.stories_of([told.report.id])[told.report.id]
        assert len(store.reports_of([home])[home]) > REPORTS, "it did not find its story"
    store.close()
    return took[_WARM:]


if __name__ == "__main__":
    raise SystemExit(main())
