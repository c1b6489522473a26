"""Tables of words beside this module, read with every damage reported."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files

from wirewatch.errors import ConfigurationError


def text_of(name: str) -> str:
    """The text of a list; ConfigurationError where it cannot be read."""
    try:
        return files("wirewatch.lists").joinpath(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"list {name} cannot be read: {error}") from error


def table_of(name: str) -> Mapping[str, object]:
    """The TOML table of a list; ConfigurationError where it cannot be read."""
    try:
        return tomllib.loads(text_of(name))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"list {name} is not TOML: {error}") from error


def words_of(table: Mapping[str, object], key: str, where: str) -> tuple[str, ...]:
    """The list of words under a key; ConfigurationError where there is none, or it holds anything else."""
    value = table.get(key)
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise ConfigurationError(f"{where}: {key} must be a list of words")
    return tuple(value)


def rows_of(table: Mapping[str, object], key: str, where: str) -> tuple[tuple[str, ...], ...]:
    """The list of lists of words under a key; ConfigurationError where it is anything else."""
    value = table.get(key)
    if not isinstance(value, list):
        raise ConfigurationError(f"{where}: {key} must be a list of lists")
    for row in value:
        if (
            not isinstance(row, list)
            or not row
            or not all(isinstance(word, str) for word in row)
            or not row[0]
        ):
            raise ConfigurationError(f"{where}: {key}: {row!r} must be a list of words")
    return tuple(tuple(row) for row in value)
