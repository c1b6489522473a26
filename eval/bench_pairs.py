"""``python -m eval.bench_pairs [TEXTS]``: near-duplicates end to end, beside Daft's own recipe.

A heap of synthetic news (``eval/heap.py``) in one Parquet file; ``wirewatch pairs`` and
``eval/daft_recipe.py`` each as a whole process, in turns, the median of the ratios of their seconds. Memory
is the proportional share (PSS) of a process and its children, at its highest. Recall is counted over
all pairs of one source with Jaccard similarity from 0.5 on: for Daft those that its ties hold together, for
wirewatch the pairs themselves.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pyarrow.parquet
from rich.console import Console
from rich.table import Table
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from eval import heap

_ROUNDS = 3
_EVERY = 0.1
_WANTED_RATIO, _WANTED_RECALL = 3.0, 0.99
_OURS = "import sys; from wirewatch.cli import main; sys.exit(main(sys.argv[1:]))"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where a figure is worse than wanted."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench_pairs", description=__doc__)
    parser.add_argument("texts", nargs="?", type=int, default=200_000, help="how many [200000]")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    made = heap.heap(options.texts, options.seed)
    with tempfile.TemporaryDirectory() as there:
        path, pairs, ties = (Path(there) / name for name in ("heap.parquet", "pairs.parquet", "ties"))
        heap.write(made, path)
        calls = {
            "wirewatch": [sys.executable, "-c", _OURS, "pairs", str(path), "-o", str(pairs)],
            "Daft": [sys.executable, "-m", "eval.daft_recipe", str(path), str(ties)],
        }
        memory = {name: _memory(call) for name, call in calls.items()}
        shutil.rmtree(ties)
        rounds = [_round(calls, turn) for turn in range(_ROUNDS)]
        wanted = list(made.related(0.5))
        recall = {"wirewatch": _found(pairs, wanted), "Daft": _held_together(ties, wanted, options.texts)}
    ratios = [took["Daft"] / took["wirewatch"] for took in rounds]
    table = Table(
        title=f"near-duplicates among {options.texts:,} texts, seed {options.seed}, {_ROUNDS} rounds"
    )
    for column in ("what", "texts a second", "memory", "recall from Jaccard 0.5"):
        table.add_column(column)
    for name in calls:
        rate = statistics.median(options.texts / took[name] for took in rounds)
        table.add_row(name, f"{rate:,.0f}", f"{memory[name] / 2**20:,.0f} MiB", f"{recall[name]:.4f}")
    ratio = statistics.median(ratios)
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    table.add_row(
        "wirewatch / Daft", f"{ratio:.2f} ({spread}; wanted >= {_WANTED_RATIO:.0f})", "no more", "0.99"
    )
    Console(width=None if sys.stdout.isatty() else 130).print(table)
    good = ratio >= _WANTED_RATIO and recall["wirewatch"] >= _WANTED_RECALL
    return int(not good or memory["wirewatch"] > memory["Daft"])


def _round(calls: dict[str, list[str]], turn: int) -> dict[str, float]:
    """The seconds of each; who is first changes from round to round."""
    return {name: _seconds(calls[name]) for name in (list(calls) if turn % 2 else reversed(list(calls)))}


def _seconds(call: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def _memory(call: Sequence[str]) -> int:
    """Bytes at the highest, in a run that is not timed: looking takes time of its own."""
    most = 0
    with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, sum(map(_share, _family(process.pid))))
            time.sleep(_EVERY)
    return most


def _family(process: int) -> Iterable[int]:
    """A process and all its children."""
    yield process
    for child in _read(f"/proc/{process}/task/{process}/children").split():
        yield from _family(int(child))


def _share(process: int) -> int:
    lines = _read(f"/proc/{process}/smaps_rollup").splitlines()
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _read(path: str) -> str:
    """What the system tells of a process; nothing where it ended meanwhile."""
    try:
        return Path(path).read_text()
    except OSError:
        return ""


def _found(path: Path, wanted: Sequence[tuple[int, int]]) -> float:
    rows = pyarrow.parquet.read_table(path).to_pylist()
    found = {(int(row["a"]), int(row["b"])) for row in rows}
    found |= {(b, a) for a, b in found}
    return sum(pair in found for pair in wanted) / len(wanted)


def _held_together(path: Path, wanted: Sequence[tuple[int, int]], texts: int) -> float:
    table = pyarrow.parquet.read_table(path)
    left, right = (table[name].to_numpy().astype(np.int64) for name in ("left", "right"))
    graph = coo_array((np.ones(len(left)), (left, right)), shape=(texts, texts))
    _, labels = connected_components(graph, directed=False)
    return sum(labels[a] == labels[b] for a, b in wanted) / len(wanted)


if __name__ == "__main__":
    sys.exit(main())
