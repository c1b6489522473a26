import shutil
import subprocess
from pathlib import Path

import pytest
from eval.score import Score
from hypothesis import given
from hypothesis import strategies as st

from eval import floors

ROOT = Path(__file__).resolve().parents[2]
NAMES = st.dictionaries(st.sampled_from(["a/x", "a/y", "b/z"]), st.floats(min_value=0, max_value=1))


def score(name: str, value: float) -> Score:
    return Score(name=name, value=value)


def test_a_score_below_its_floor_is_a_fall() -> None:
    falls = floors.fallen(
        {"a/x": 0.5, "a/y": 0.5}, [score("a/x", 0.499), score("a/y", 0.5), score("new", 0.1)]
    )
    assert [(fall.name, fall.value) for fall in falls] == [("a/x", 0.499)]


def test_floors_rise_and_never_sink() -> None:
    lifted = floors.raised(
        {"a/x": 0.5, "a/y": 0.9}, [score("a/x", 0.6789), score("a/y", 0.1), score("new", 1.0)]
    )
    assert lifted == {"a/x": 0.678, "a/y": 0.9, "new": 1.0}


@given(NAMES, NAMES)
def test_raising_never_makes_a_floor_sink_or_a_measured_score_fall(
    before: dict[str, float], now: dict[str, float]
) -> None:
    scores = [score(name, value) for name, value in now.items()]
    lifted = floors.raised(before, scores)
    assert floors.sunk(before, lifted) == ()
    assert floors.fallen(floors.raised({}, scores), scores) == ()


@given(NAMES)
def test_what_is_written_is_read_again(table: dict[str, float]) -> None:
    rounded = {name: round(floor, 3) for name, floor in table.items()}
    assert floors.parse(floors.write(table)) == rounded


def test_lowered_and_lost_floors_are_named() -> None:
    assert [(f.name, f.value) for f in floors.sunk({"a": 0.5, "b": 0.5, "c": 0.5}, {"a": 0.5, "b": 0.4})] == [
        ("b", 0.4),
        ("c", None),
    ]


@pytest.mark.parametrize("text", ['[floors]\n"a" = 1.5', '[floors]\n"a" = true', '[floors]\n"a" = "x"'])
def test_a_floor_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        floors.parse(text)


@pytest.mark.parametrize("revision", ["HEAD", "HEAD~1"])
def test_the_floors_have_not_sunk_since(revision: str) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    shown = subprocess.run(
        [git, "-C", str(ROOT), "show", f"{revision}:eval/floors.toml"],
        capture_output=True,
        text=True,
        check=False,
    )
    if shown.returncode:
        pytest.skip(f"{revision} has no eval/floors.toml here: {shown.stderr.strip()}")
    assert floors.sunk(floors.parse(shown.stdout), floors.load()) == ()
