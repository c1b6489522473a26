"""The version that derived values carry: a change of code or lists makes them anew."""

import hashlib
from functools import cache
from pathlib import Path

import wirewatch

STAGES = ("model", "lists", "clean", "read", "group", "check", "judge", "report")
SUFFIXES = frozenset({".py", ".toml", ".csv"})


@cache
def code_version() -> str:
    """Release, and ten hexadecimal digits over the code and lists of the stages."""
    root = Path(wirewatch.__file__).parent
    digest = hashlib.sha256()
    for stage in STAGES:
        for path in sorted((root / stage).rglob("*")):
            if path.suffix in SUFFIXES:
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return f"wirewatch {wirewatch.__version__}+{digest.hexdigest()[:10]}"
