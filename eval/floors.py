"""Floors: scores that are reached and must not be lost. They only rise."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.score import Score

PATH = Path(__file__).with_name("floors.toml")
_HEAD = """# Scores that are reached. `python -m eval --raise` lifts them to what was just measured, never
# lower; tests/eval/test_floors.py refuses a commit in which one sinks or goes missing.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A score below its floor, or (``value`` None) a floor that was taken away."""

    name: str
    floor: float
    value: float | None


def parse(text: str) -> dict[str, float]:
    """Floors by score name. Raises ValueError where the text is no table of numbers from 0 to 1."""
    table = tomllib.loads(text).get("floors", {})
    for name, floor in table.items():
        if isinstance(floor, bool) or not isinstance(floor, (int, float)) or not 0 <= floor <= 1:
            raise ValueError(f"floors.toml: {name!r} must be a number from 0 to 1, not {floor!r}")
    return {name: float(floor) for name, floor in table.items()}


def load(path: Path = PATH) -> dict[str, float]:
    """The floors in force."""
    return parse(path.read_text(encoding="utf-8"))


def write(floors: Mapping[str, float]) -> str:
    """floors.toml as text, names in order."""
    lines = [f'"{name}" = {floor:.3f}\n' for name, floor in sorted(floors.items())]
    return _HEAD + "\n[floors]\n" + "".join(lines)


def fallen(floors: Mapping[str, float], scores: Sequence[Score]) -> tuple[Fall, ...]:
    """The scores that lie below their floors."""
    return tuple(
        Fall(name=score.name, floor=floors[score.name], value=score.value)
        for score in scores
        if score.name in floors and score.value < floors[score.name] - 1e-9
    )


def sunk(before: Mapping[str, float], after: Mapping[str, float]) -> tuple[Fall, ...]:
    """The floors that were lowered or taken away between two versions of the file."""
    return tuple(
        Fall(name=name, floor=floor, value=after.get(name))
        for name, floor in sorted(before.items())
        if after.get(name, -1.0) < floor - 1e-9
    )


def raised(floors: Mapping[str, float], scores: Sequence[Score]) -> dict[str, float]:
    """The floors lifted to the scores, cut to three places; never lower, and none is lost."""
    lifted = dict(floors)
    for score in scores:
        reached = math.floor(score.value * 1000 + 1e-6) / 1000
        lifted[score.name] = max(reached, lifted.get(score.name, 0.0))
    return lifted
