"""What an evaluation gives: scores, or the reason why there are none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"
TOOLS = Path(__file__).resolve().parents[2] / "shared" / "tools"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One figure, 0 to 1: ``name`` is its key in floors.toml, ``counts`` what it is made of ("83/106").

    ``peer`` is the best known score of others with its name, None where nobody has published one.
    """

    name: str
    value: float
    counts: str = ""
    peer: str | None = None
    note: str = ""


class SkippedError(Exception):
    """A gold set cannot be measured here: the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """A gold set by name, what it measures, and how; ``quick`` ones run in CI."""

    name: str
    measures: str
    scores: Callable[[], Iterator[Score]]
    quick: bool = False


def gold(*parts: str) -> Path:
    """A path inside the gold data. Raises SkippedError where it is absent."""
    path = GOLD.joinpath(*parts)
    if not path.exists():
        raise SkippedError(f"{path} is not here")
    return path


def tool(name: str) -> Path:
    """A scorer that comes with the gold data. Raises SkippedError where it is absent."""
    path = TOOLS / name
    if not path.exists():
        raise SkippedError(f"{path} is not here")
    return path


def f1(hits: float, predicted: float, wanted: float) -> float:
    """Harmonic mean of precision and recall; 0 where there are no hits."""
    return 2 * hits / (predicted + wanted) if hits else 0.0
