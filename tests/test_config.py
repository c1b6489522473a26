"""Settings come from arguments, then the environment, then wirewatch.toml."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from wirewatch.config import load
from wirewatch.errors import ConfigurationError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("WIREWATCH_DB", "WIREWATCH_MANDATE", "WIREWATCH_LIMIT"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_without_anything_set_the_store_is_a_file_here(folder: Path) -> None:
    settings = load()
    assert settings.url == f"sqlite:///{folder / 'wirewatch.db'}"
    assert settings.mandate == "dprk"


def test_an_argument_goes_before_the_environment_and_that_before_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "wirewatch.toml").write_text('db = "file.db"\nlimit = 7\n')
    assert (load().db, load().limit) == ("file.db", 7)
    monkeypatch.setenv("WIREWATCH_DB", "env.db")
    assert load().db == "env.db"
    assert load(db=Path("given.db")).db == "given.db"


def test_a_url_is_taken_as_it_is() -> None:
    assert load(db="postgresql://host/wirewatch").url == "postgresql://host/wirewatch"


@pytest.mark.parametrize("content", ["db = ", 'colour = "red"', "limit = 0", 'limit = "much"'])
def test_a_wrong_file_is_a_clear_error(folder: Path, content: str) -> None:
    (folder / "wirewatch.toml").write_text(content)
    with pytest.raises(ConfigurationError):
        load()


def test_an_unknown_setting_is_named_with_those_there_are(folder: Path) -> None:
    (folder / "wirewatch.toml").write_text('colour = "red"')
    with pytest.raises(ConfigurationError, match=r"colour.*mandate"):
        load()


@pytest.mark.parametrize(
    ("name", "value"), [("LIMIT", "much"), ("LIMIT", "0"), ("READER", "oracle"), ("DEBUG", "perhaps")]
)
def test_a_wrong_variable_is_a_clear_error(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"WIREWATCH_{name}", value)
    with pytest.raises(ConfigurationError, match=name.lower()):
        load()


def test_numbers_and_switches_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIREWATCH_LIMIT", "7")
    monkeypatch.setenv("WIREWATCH_DEBUG", "true")
    assert (load().limit, load().debug) == (7, True)


def test_settings_are_frozen() -> None:
    settings = load()
    with pytest.raises(FrozenInstanceError):
        settings.db = "other.db"  # type: ignore[misc]
