"""``python -m eval.bench_ray [REPORTS]``: a batch on Ray, two workers against one, on this machine.

The reports are those of ``eval.memory`` in .jsonl files of ten; ``wirewatch batch --ray local`` as a whole
process, from the start of Ray to the candidates, with each number of workers, in turns, the median ratio.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from eval import memory

_BATCH = "import sys; from wirewatch.cli import main; sys.exit(main(['batch', *sys.argv[1:]]))"
_FILE = 10
_WANTED = 1.7


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where two workers are not fast enough."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench_ray", description=__doc__)
    parser.add_argument("reports", nargs="?", type=int, default=1000, help="how many to read [1000]")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as there:
        folder = Path(there) / "in"
        folder.mkdir()
        lines = [json.dumps({"text": text}) for text in memory.texts(options.reports, 1)]
        for start in range(0, len(lines), _FILE):
            path = folder / f"{start:06}.jsonl"
            path.write_text("\n".join(lines[start : start + _FILE]), encoding="utf-8")
        rounds = []
        for turn in range(options.rounds):
            order = (1, 2) if turn % 2 else (2, 1)
            rounds.append({n: _seconds(folder, Path(there) / f"out-{turn}-{n}", n) for n in order})
    ratio = statistics.median(took[1] / took[2] for took in rounds)
    rates = {n: statistics.median(options.reports / took[n] for took in rounds) for n in (1, 2)}
    told = ", ".join(f"{n} worker{'s' * (n > 1)} {rate:.1f}" for n, rate in rates.items())
    console = Console(width=None if sys.stdout.isatty() else 130)
    console.print(f"batch on Ray, reports a second: {told}; ratio {ratio:.2f} (wanted >= {_WANTED})")
    return int(ratio < _WANTED)


def _seconds(folder: Path, out: Path, workers: int) -> float:
    call = [sys.executable, "-c", _BATCH, str(folder), "--out", str(out), "--ray", "local"]
    began = time.perf_counter()
    subprocess.run([*call, "--workers", str(workers)], check=True, capture_output=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
