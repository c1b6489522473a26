"""What the stages are handed: the tagger of statements is checked before it runs, and can be done without."""

import pytest

from wirewatch.config import ReaderKind, Settings
from wirewatch.errors import ConfigurationError
from wirewatch.lists import cues
from wirewatch.read.statements.tagger.finder import TaggedFinder
from wirewatch.run import models, tools


def test_the_shipped_tagger_loads_and_names_itself():
    assert isinstance(models.load_finder(cues.load()), TaggedFinder)
    assert models.tagger_version().startswith("statements-")


@pytest.mark.parametrize("name", ["encoder.onnx", "linker.onnx", "tokenizer.json"])
def test_a_file_that_is_not_the_shipped_one_is_refused(monkeypatch, name):
    real = models._weight
    monkeypatch.setattr(
        models, "_weight", lambda folder, asked: real(folder, asked) + (b"x" if asked == name else b"")
    )
    with pytest.raises(ConfigurationError, match=f"{name} of statements is not the one that was shipped"):
        models.load_finder(cues.load())


@pytest.mark.parametrize("text", [b"{", b"{}", b"[]"])
def test_a_damaged_tuning_is_named(monkeypatch, text):
    monkeypatch.setattr(models, "_weight", lambda folder, asked: text)
    with pytest.raises(ConfigurationError, match=r"tagger\.json is damaged"):
        models.load_finder(cues.load())


def test_a_missing_file_is_named(monkeypatch):
    monkeypatch.setattr(models, "_STATEMENTS", "nowhere")
    with pytest.raises(ConfigurationError, match=r"tagger\.json of nowhere is missing"):
        models.load_finder(cues.load())


def test_auto_reads_by_rules_where_the_encoder_cannot_run(monkeypatch):
    assert tools.Tools(Settings()).encodes
    monkeypatch.setattr(tools, "tagger_installed", lambda: False)
    without = tools.Tools(Settings())
    assert not without.encodes and without.reader.finder is None
    assert without.version.endswith("rules")


def test_a_change_of_finder_is_a_change_of_version():
    versions = {tools.Tools(Settings(reader=kind)).version for kind in (ReaderKind.RULES, ReaderKind.ENCODER)}
    assert len(versions) == 2
