"""What the stages are handed: the tagger of statements is checked before it runs, and can be done without."""

import json
import subprocess
import sys

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


def test_the_shipped_encoder_of_meanings_loads_and_names_itself():
    assert models.load_meaning().name == f"meaning-1+{models.meaning_version()}"


def test_an_encoder_of_meanings_that_is_not_the_shipped_one_is_refused(monkeypatch):
    real = models._weight
    monkeypatch.setattr(
        models,
        "_weight",
        lambda folder, asked: real(folder, asked) + (b"x" if asked == "encoder.onnx" else b""),
    )
    with pytest.raises(ConfigurationError, match=r"encoder\.onnx of meaning is not the one that was shipped"):
        models.load_meaning()


@pytest.mark.parametrize(
    "text", [b"{", b"{}", b"[]", b"\xff", b'{"sha256": []}', b'{"sha256": {}}', b'{"name": "m", "sha256": 1}']
)
def test_a_damaged_description_of_meanings_is_named(monkeypatch, text):
    real = models._weight
    monkeypatch.setattr(
        models, "_weight", lambda folder, asked: text if asked == "meaning.json" else real(folder, asked)
    )
    with pytest.raises(ConfigurationError, match=r"meaning\.json is damaged"):
        models.load_meaning()


@pytest.mark.parametrize("change", [{"longest": None}, {"longest": "many"}, {"name": None}])
def test_a_description_without_what_is_needed_is_named(monkeypatch, change):
    real = models._weight
    told = json.loads(real("meaning", "meaning.json"))
    told = {key: value for key, value in (told | change).items() if value is not None}
    monkeypatch.setattr(
        models,
        "_weight",
        lambda folder, asked: json.dumps(told).encode() if asked == "meaning.json" else real(folder, asked),
    )
    with pytest.raises(ConfigurationError, match=r"meaning\.json is damaged"):
        models.load_meaning()


def test_missing_meanings_are_named(monkeypatch):
    monkeypatch.setattr(models, "_MEANING", "nowhere")
    with pytest.raises(ConfigurationError, match=r"meaning\.json of nowhere is missing"):
        models.load_meaning()


def test_the_hash_of_every_shipped_graph_stands_beside_it():
    for folder, name in (("statements", "tagger.json"), ("meaning", "meaning.json")):
        for file, digest in json.loads(models._weight(folder, name))["sha256"].items():
            assert models._checked(folder, file, digest)


BLOCKED = (
    "import sys; sys.modules['onnxruntime'] = sys.modules['tokenizers'] = None;"
    "from wirewatch.config import Settings; from wirewatch.run.tools import Tools;"
    "tools = Tools(Settings(reader='rules')); sys.exit(tools.meanings(None) is not None)"
)


def test_rules_compare_where_neither_onnxruntime_nor_tokenizers_can_be_imported():
    done = subprocess.run([sys.executable, "-c", BLOCKED], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_meanings_that_cannot_run_say_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ConfigurationError, match="WIREWATCH_READER=rules"):
        models.load_meaning()
