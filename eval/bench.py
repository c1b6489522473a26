"""``python -m eval.bench``: how fast, as ratios measured in one run.

Reading: the whole reader (times, quantities, entities, statements, events) against the bare spaCy pipeline,
as spaCy itself loads it, on the same passages, in turns, the median of the ratios, with the trained encoder
and with the rules alone in its place. One core: set OMP_NUM_THREADS=1 where more stand idle. The text is
that of PolNeAR dev where it is present (every fourth article), else the samples. The main job:
``wirewatch run samples`` on a fresh store as a user runs it, models loaded, under sixty seconds. Start-up:
``wirewatch --help`` and the commands that do not read, on the record of the samples, the median of several.
"""

import importlib
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table
from spacy.language import Language

from eval import command, reading
from eval.score import SkippedError, gold
from wirewatch.collect import collect
from wirewatch.config import load
from wirewatch.errors import Rejected
from wirewatch.model.reports import Capture, Report
from wirewatch.read import Reader
from wirewatch.read.parse import READ

_SAMPLES = Path(__file__).resolve().parents[1] / "samples"
_ROUNDS = 5
_COPIES = 4
"""The samples are few: so many copies of them make a round long enough to be timed."""
_EVERY = 4
"""One article of so many of PolNeAR dev makes a round of some seconds."""
_WANTED_RATIOS = {"encoder": 0.45, "rules": 0.75}
_WANTED_SECONDS = 60.0
_WANTED_START = 0.4
_STARTS: tuple[tuple[str, ...], ...] = (("--help",), ("brief",), ("export",), ("verify",))
"""What is to start at once; those that have a record work on that of the samples."""


def main() -> int:
    """Measure and print; 1 where a figure is worse than wanted."""
    text, reports = _texts()
    reader = reading.reader()
    readers = {"encoder": reader, "rules": replace(reader, finder=None)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        pipeline = importlib.import_module(load().model).load()
    ratios = {name: _reading_ratios(one, pipeline, reports) for name, one in readers.items()}
    medians = {name: statistics.median(found) for name, found in ratios.items()}
    words = sum(len(text.split()) for text in _read_texts(reports))
    with tempfile.TemporaryDirectory() as there:
        db = Path(there) / "bench.db"
        seconds = _seconds(lambda: command.wirewatch("run", str(_SAMPLES), "--db", str(db)))
        starts = {words[0]: _start_seconds(words, db) for words in _STARTS}
    table = Table(title="speed")
    for column in ("what", "measured", "wanted"):
        table.add_column(column)
    for name, found in ratios.items():
        spread = f"{min(found):.2f} to {max(found):.2f} in {len(found)} rounds of {words} words of {text}"
        wanted = f">= {_WANTED_RATIOS[name]}"
        table.add_row(
            f"reader with {name} / bare spaCy, words per second", f"{medians[name]:.2f} ({spread})", wanted
        )
    table.add_row("main job on samples/, seconds", f"{seconds:.1f}", f"< {_WANTED_SECONDS:.0f}")
    for name, start in starts.items():
        table.add_row(f"wirewatch {name}, seconds", f"{start:.2f}", f"< {_WANTED_START}")
    Console(width=None if sys.stdout.isatty() else 130).print(table)
    slow = max(starts.values()) >= _WANTED_START
    behind = any(medians[name] < wanted for name, wanted in _WANTED_RATIOS.items())
    return int(behind or seconds >= _WANTED_SECONDS or slow)


def _texts() -> tuple[str, list[Report]]:
    """What is read, and what it is called."""
    try:
        articles = sorted(gold("polnear", "dev", "text").iterdir())[::_EVERY]
    except SkippedError:
        return "samples/", _reports([_SAMPLES]) * _COPIES
    return "PolNeAR dev", _reports(articles)


def _reports(paths: Sequence[Path]) -> list[Report]:
    cleaner, cleaned = reading.tools().cleaner, []
    for item in collect(list(paths), now=datetime.now(UTC), limit=2**28):
        if isinstance(item, Capture):
            try:
                cleaned.append(cleaner.clean(item))
            except Rejected:
                continue
    return cleaned


def _read_texts(reports: Sequence[Report]) -> list[str]:
    return [p.span.words(r.text) for r in reports for p in r.passages if p.role in READ]


def _reading_ratios(reader: Reader, pipeline: Language, reports: Sequence[Report]) -> list[float]:
    """Speed of the reader over the pipeline's, once a round; the order changes from round to round."""
    texts = _read_texts(reports)

    def bare() -> None:
        for _ in pipeline.pipe(texts, batch_size=32):
            pass

    def whole() -> None:
        for _ in reader.read_all(reports):
            pass

    bare()
    whole()
    ratios = []
    for turn in range(_ROUNDS):
        order = (bare, whole) if turn % 2 else (whole, bare)
        took = {run: _seconds(run) for run in order}
        ratios.append(took[bare] / took[whole])
    return ratios


def _start_seconds(words: Sequence[str], db: Path) -> float:
    """The median of several; the first, which may still write byte code, is not taken."""
    call = words if words[0].startswith("-") else (*words, "--db", str(db))
    took = [_seconds(lambda: command.wirewatch(*call)) for _ in range(_ROUNDS + 1)]
    return statistics.median(took[1:])


def _seconds(run: Callable[[], None]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
