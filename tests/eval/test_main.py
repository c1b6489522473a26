from collections.abc import Iterator
from pathlib import Path

import pytest
from eval.score import GoldSet, Score, SkippedError, gold

from eval import __main__ as runner
from eval import floors


def measured() -> Iterator[Score]:
    yield Score(name="toy/f1", value=0.6, counts="6/10", peer="someone 0.5")


def absent() -> Iterator[Score]:
    gold("no", "such", "set")
    yield from ()


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "floors.toml"
    path.write_text('[floors]\n"toy/f1" = 0.5\n', encoding="utf-8")
    sets = (
        GoldSet(name="toy", measures="a toy", scores=measured, quick=True),
        GoldSet(name="absent", measures="nothing", scores=absent),
    )
    monkeypatch.setattr(runner, "SETS", sets)
    monkeypatch.setattr(floors, "PATH", path)
    monkeypatch.setattr(floors.load, "__defaults__", (path,))
    return path


def test_a_table_with_peer_floor_and_reason(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert runner.main([]) == 0
    printed = capsys.readouterr().out
    for words in ("0.600", "someone 0.5", "0.500", "skipped", "is not here"):
        assert words in printed


def test_a_fall_is_named_and_ends_in_one(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toy.write_text('[floors]\n"toy/f1" = 0.61\n', encoding="utf-8")
    assert runner.main(["toy"]) == 1
    assert "below its floor: toy/f1 0.600 < 0.610" in capsys.readouterr().out


def test_raising_lifts_the_file_and_never_lowers_it(toy: Path) -> None:
    runner.main(["--raise"])
    assert floors.parse(toy.read_text(encoding="utf-8")) == {"toy/f1": 0.6}
    toy.write_text('[floors]\n"toy/f1" = 0.9\n', encoding="utf-8")
    assert runner.main(["--raise"]) == 1
    assert floors.parse(toy.read_text(encoding="utf-8")) == {"toy/f1": 0.9}


def test_a_set_that_fails_says_so_and_the_others_go_on(
    toy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Iterator[Score]:
        raise RuntimeError("left with 1: no such option [--x]")
        yield

    monkeypatch.setattr(runner, "SETS", (GoldSet(name="broken", measures="", scores=broken), *runner.SETS))
    assert runner.main([]) == 1
    printed = capsys.readouterr().out
    assert "no such option [--x]" in printed
    assert "0.600" in printed


def test_an_unknown_set_is_a_clear_message(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert runner.main(["nonsense"]) == 2
    assert "no gold set nonsense" in capsys.readouterr().err


def test_absent_gold_says_where_it_was_looked_for() -> None:
    with pytest.raises(SkippedError, match="such"):
        next(absent())
