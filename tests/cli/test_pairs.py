import json
import subprocess
import sys
from pathlib import Path

import pytest

from wirewatch.cli import main

CODE = "import sys; from wirewatch.cli import main; sys.exit(main())"
TEXT = " ".join(f"word{n}" for n in range(60))


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    path = tmp_path / "heap.jsonl"
    rows = [
        {"id": 1, "text": TEXT},
        {"id": 2, "text": TEXT.upper() + "!"},
        {"id": 3, "text": "Quite another."},
    ]
    path.write_text("\n".join(map(json.dumps, rows)) + "\nnonsense\n")
    return path


def test_pairs_go_to_stdout_and_all_else_to_stderr(heap: Path, capfdbinary) -> None:
    assert main(["pairs", str(heap), "--workers", "1"]) == 0
    shown = capfdbinary.readouterr()
    (line,) = shown.out.splitlines()
    assert json.loads(line) == {
        "a": "1", "b": "2", "jaccard": 1.0, "a_share": 1.0, "b_share": 1.0, "relation": "copy"
    }  # fmt: skip
    assert b"line 4" in shown.err and b"3 texts, 1 pairs" in shown.err


def test_pairs_go_to_a_file(heap: Path, tmp_path: Path, capfd) -> None:
    assert main(["pairs", str(heap), "-o", str(tmp_path / "pairs.jsonl")]) == 0
    assert capfd.readouterr().out == ""
    assert len((tmp_path / "pairs.jsonl").read_text().splitlines()) == 1


def test_a_heap_without_texts_is_one(tmp_path: Path, capfd) -> None:
    assert main(["pairs", str(tmp_path / "gone.parquet")]) == 1
    assert "check the name" in capfd.readouterr().err


@pytest.mark.parametrize(
    "argv", [["pairs"], ["pairs", "x.jsonl", "--threshold", "2"], ["pairs", "x", "--workers", "0"]]
)
def test_a_wrong_call_is_two(argv: list[str], capfd) -> None:
    assert main(argv) == 2


def test_finding_pairs_loads_no_model(heap: Path) -> None:
    code = (
        "import sys; from wirewatch.cli import main; main(['pairs', sys.argv[1], '--workers', '1']);"
        "heavy = {'spacy', 'sklearn', 'scipy', 'sqlalchemy', 'onnxruntime'} & set(sys.modules);"
        "sys.exit(repr(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(heap)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_reader_who_leaves_is_no_error(heap: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CODE, "pairs", str(heap)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout is not None
        run.stdout.close()
        assert run.wait() == 0
