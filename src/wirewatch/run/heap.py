"""Near-duplicates in a heap of texts: slices hashed side by side in processes, then met and verified.

Half of each run of a text (1.6 kB for 400 words) waits in a file; memory holds its fingerprints (0.7 kB).
"""

import errno
import multiprocessing
import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wirewatch.collect.heaps import Columns, Slice, rows, slices
from wirewatch.errors import Rejected, WirewatchError
from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.overlap import Wanted, verified
from wirewatch.group.shingles import Offsets, Runs, in_parts, joined, spelled
from wirewatch.model.groups import NearDuplicate
from wirewatch.model.reports import Rejection
from wirewatch.run.progress import Progress

_RUNS = "runs"
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heap:
    """A heap once it is hashed: the texts' ids in their order, and what was not taken in."""

    ids: tuple[str, ...]
    rejected: tuple[Rejection, ...]
    prints: Runs
    kept: "Kept"
    workers: int

    def near_duplicates(self, wanted: Wanted) -> Iterator[NearDuplicate]:
        """Verified pairs; the work is shared out among threads, since arrays leave the others free."""
        with ThreadPoolExecutor(self.workers) as pool:
            yield from verified(self.prints, self.kept, wanted, pool.map)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Upper halves of runs in a file: those of text ``i`` are ``sizes[i]`` from ``begins[i]`` on."""

    values: NDArray[np.uint32]
    begins: Offsets
    sizes: Offsets

    def taken(self, texts: Offsets) -> Runs:
        """Those of the texts at these indices, in the order given."""
        sizes = self.sizes[texts]
        starts = np.concatenate([[0], np.cumsum(sizes)])
        places = np.arange(starts[-1]) + np.repeat(self.begins[texts] - starts[:-1], sizes)
        return Runs(values=self.values[places].astype(np.uint64) << _HALF, starts=starts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hashed:
    """What a worker made of one slice."""

    ids: tuple[str, ...]
    rejected: tuple[Rejection, ...]
    prints: Runs
    begins: Offsets
    sizes: Offsets


@contextmanager
def hashed(paths: Sequence[Path], columns: Columns, *, workers: int, progress: Progress) -> Iterator[Heap]:
    """Hash all texts of the files. Raises ConfigurationError, and WirewatchError where the disk is full."""
    rejected: list[Rejection] = []
    parts: list[Slice] = []
    for path in paths:
        try:
            parts.extend(slices(path, columns, workers))
        except Rejected as error:
            rejected.append(Rejection(origin=str(path), reason=error.reason, detail=error.detail))
    with tempfile.TemporaryDirectory(prefix="wirewatch-") as folder:
        file = Path(folder) / _RUNS
        file.touch()
        progress.begin("hash", len(parts))
        done = list(_hash_all(parts, columns, file, min(workers, len(parts)), progress))
        progress.end()
        yield _heap(done, rejected, file, workers)


def _hash_all(
    parts: Sequence[Slice], columns: Columns, file: Path, workers: int, progress: Progress
) -> Iterator[_Hashed]:
    """What became of each slice, in order; one worker needs no process of its own."""
    if workers <= 1:
        for part in parts:
            yield _told(_hash_slice(part, columns, file), progress)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting: list[Future[_Hashed]] = []
        try:
            waiting.extend(pool.submit(_hash_slice, part, columns, file) for part in parts)
            for future in waiting:
                yield _told(future.result(), progress)
        except BrokenProcessPool as error:
            advice = "memory may be too small: use fewer --workers, or cut the heap"
            raise WirewatchError(f"a worker was killed ({error}); {advice}") from error
        finally:
            pool.shutdown(cancel_futures=True)


def _told(done: _Hashed, progress: Progress) -> _Hashed:
    progress.advance()
    return done


def _hash_slice(part: Slice, columns: Columns, file: Path) -> _Hashed:
    """Fingerprints of a slice's texts; their distinct runs go to the file, behind what is there by then."""
    ids: list[str] = []
    rejected: list[Rejection] = []

    def texts() -> Iterator[bytes]:
        for row in rows(part, columns):
            if isinstance(row, Rejection):
                rejected.append(row)
            else:
                ids.append(row.id)
                yield spelled(row.text)

    prints, begins, sizes = [], [], []
    target = os.open(file, os.O_WRONLY | os.O_APPEND)
    try:
        for known in in_parts(texts()):
            prints.append(fingerprints(known))
            begin = _append(target, (known.values >> _HALF).astype(np.uint32))
            begins.append(known.starts[:-1] + begin)
            sizes.append(np.diff(known.starts))
    except OSError as error:
        advice = "free some, or set TMPDIR to a larger disk"
        raise WirewatchError(
            f"{file.parent} cannot hold the texts' runs ({error.strerror}): {advice}"
        ) from error
    except Rejected as error:
        rejected.append(Rejection(origin=str(part.path), reason=error.reason, detail=error.detail))
    finally:
        os.close(target)
    return _Hashed(
        ids=tuple(ids[: sum(map(len, sizes))]),
        rejected=tuple(rejected),
        prints=joined(prints),
        begins=_row(begins),
        sizes=_row(sizes),
    )


def _append(target: int, values: NDArray[np.uint32]) -> int:
    """Write behind all that is there, others' writing included; the place of the first value."""
    size = os.write(target, values.data)
    if size < values.nbytes:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return (os.lseek(target, 0, os.SEEK_CUR) - size) // values.itemsize


def _row(parts: Sequence[Offsets]) -> Offsets:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


def _heap(done: Sequence[_Hashed], rejected: Sequence[Rejection], file: Path, workers: int) -> Heap:
    filled = file.stat().st_size > 0
    values = np.memmap(file, dtype=np.uint32, mode="r") if filled else np.zeros(0, dtype=np.uint32)
    return Heap(
        ids=tuple(id for part in done for id in part.ids),
        rejected=(*rejected, *(one for part in done for one in part.rejected)),
        prints=joined([part.prints for part in done]),
        kept=Kept(
            values=values,
            begins=_row([part.begins for part in done]),
            sizes=_row([part.sizes for part in done]),
        ),
        workers=workers,
    )
