"""``python -m eval.memory [REPORTS]``: what memory does while one process reads many reports.

The reports are made, by a seed, of the sentences of samples/: put together anew, each with names and
figures of its own, since it is new words that make a vocabulary grow. They go through the cleaner and the
reader that the command line uses. Resident memory is taken every 250 reports; wanted is a series that is
flat from report 1,000 on: no more than one part in twenty above what it was there.
"""

import argparse
import gc
import random
import re
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval import reading
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Media

_SAMPLES = Path(__file__).resolve().parents[1] / "samples"
_EVERY = 250
_SETTLED = 1000
"""From this report on memory is to be flat."""
_MOST_GROWTH = 0.05
_PARAGRAPHS = 6
_SENTENCES = 3
_NEW_NAMES = 0.25
"""Share of names that are new: some fifteen a report, more than news brings once a thousand are read."""
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_FIGURE = re.compile(r"\b\d{2,3}\b")
_ONSETS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "kr", "st", "th")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ei")
_CODAS = ("", "", "n", "r", "s", "l", "m", "ng")


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, measure, print; 1 where memory grows by more than is wanted."""
    parser = argparse.ArgumentParser(prog="python -m eval.memory", description=__doc__)
    parser.add_argument("reports", nargs="?", type=int, default=10_000, help="how many to read [10000]")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    series = measure(options.reports, options.seed)
    table = Table(title="memory of one process that reads")
    for column in ("reports", "resident, MiB", "strings kept", "seconds"):
        table.add_column(column, justify="right")
    for taken in series:
        table.add_row(
            f"{taken.reports:,}",
            f"{taken.resident / 2**20:.1f}",
            f"{taken.strings:,}",
            f"{taken.seconds:.0f}",
        )
    console = Console(width=None if sys.stdout.isatty() else 100)
    console.print(table)
    grown = growth(series)
    if grown is None:
        console.print(f"Fewer than {_SETTLED + _EVERY:,} reports: growth is not measured.")
        return 0
    console.print(f"growth from report {_SETTLED:,} to the end: {grown:+.1%} (wanted: <= {_MOST_GROWTH:.0%})")
    return int(grown > _MOST_GROWTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was measured after so many reports: bytes in memory, strings that the pipeline keeps."""

    reports: int
    resident: int
    strings: int
    seconds: float


def measure(count: int, seed: int) -> list[Taken]:
    """The series: a measure every 250 reports, and one at the end; told on stderr as it is taken."""
    tools, reader = reading.tools(), reading.reader()
    series: list[Taken] = []
    began = time.perf_counter()
    for number, text in enumerate(texts(count, seed), start=1):
        reader.read(tools.cleaner.clean(_capture(number, text)))
        if number % _EVERY == 0 or number == count:
            gc.collect()
            now = Taken(
                reports=number,
                resident=resident(),
                strings=len(reader.nlp.vocab.strings),
                seconds=time.perf_counter() - began,
            )
            series.append(now)
            print(f"{number} reports: {now.resident / 2**20:.1f} MiB", file=sys.stderr, flush=True)
    return series


def growth(series: Sequence[Taken]) -> float | None:
    """How much more is resident at the end than once reading had settled; None for a short run."""
    settled = [taken.resident for taken in series if taken.reports >= _SETTLED]
    return settled[-1] / settled[0] - 1 if len(settled) > 1 else None


def texts(count: int, seed: int) -> Iterator[str]:
    """Reports as plain text, each of other sentences, names and figures; the same for a seed."""
    chance, sentences = random.Random(seed), _sentences()
    for _ in range(count):
        lines = [_renamed(" ".join(chance.sample(sentences, _SENTENCES)), chance) for _ in range(_PARAGRAPHS)]
        headline = " ".join(lines[0].split()[:8]).rstrip(",.;:")
        yield "\n\n".join([headline, f"{chance.randint(1, 28)} May 2031", *lines]) + "\n"


def _sentences() -> list[str]:
    """The sentences of the samples that are plain text, in order."""
    paragraphs = [
        line.strip()
        for path in sorted(_SAMPLES.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
    ]
    cut = [s for p in paragraphs if len(p) > 80 for s in re.split(r"(?<=[.?!])\s+(?=[A-Z“\"])", p)]
    return list(dict.fromkeys(s for s in cut if len(s) > 40))


def _renamed(text: str, chance: random.Random) -> str:
    """The text with some of its names and all of its figures changed."""

    def name(found: re.Match[str]) -> str:
        return _coined(chance) if chance.random() < _NEW_NAMES else found.group()

    return _FIGURE.sub(lambda _: str(chance.randint(11, 999)), _NAME.sub(name, text))


def _coined(chance: random.Random) -> str:
    """A name that no report has borne: ``Braitholem``."""
    parts = (chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(3))
    return "".join(parts).capitalize()


def _capture(number: int, text: str) -> Capture:
    data = text.encode("utf-8")
    return Capture(
        origin=f"made/{number}.txt",
        name=f"{number}.txt",
        sha256=sha256_of(data),
        data=data,
        media=Media.TEXT,
        collected_at=datetime(2031, 5, 30, tzinfo=UTC),
    )


def resident() -> int:
    """Bytes of this process in memory; the most there ever were where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
    return pages * resource.getpagesize()


if __name__ == "__main__":
    sys.exit(main())
