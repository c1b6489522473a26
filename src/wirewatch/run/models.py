"""Loads what the stages are handed: the spaCy pipeline, word vectors, the tagger of statements."""

import hashlib
import importlib
import importlib.util
import json
import warnings
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import use_ops

from wirewatch.errors import ConfigurationError
from wirewatch.lists.cues import Cues
from wirewatch.read.statements.candidates import Finder
from wirewatch.read.statements.rules import RuleFinder

if TYPE_CHECKING:
    from onnxruntime import SessionOptions
    from tokenizers import Tokenizer

    from wirewatch.run.meanings import MeaningEncoder


@cache
def load_pipeline(package: str) -> Language:
    """The installed spaCy pipeline of that package. Raises ConfigurationError where it is not installed.

    It multiplies by numpy: the BLIS that spaCy takes by default is slower by half on processors that it was
    not built for.
    """
    try:
        with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
            warnings.simplefilter("ignore", UserWarning)  # the md model was packaged for an earlier 3.x
            pipeline: Language = importlib.import_module(package).load()
    except (ImportError, AttributeError, OSError) as error:
        raise ConfigurationError(
            f"the spaCy pipeline {package!r} cannot be loaded ({error}): install it, or set WIREWATCH_MODEL"
        ) from error
    return pipeline


@dataclass(frozen=True, slots=True)
class SpacyVectors:
    """Word vectors of a spaCy pipeline's vocabulary."""

    nlp: Language
    known: dict[str, NDArray[np.float32] | None] = field(default_factory=dict)

    def of(self, word: str) -> NDArray[np.float32] | None:
        """Vector of the word in lower case, shape ``(300,)``, or None where it has none."""
        if word not in self.known:
            lexeme = self.nlp.vocab[word.lower()]
            self.known[word] = np.asarray(lexeme.vector, dtype=np.float32) if lexeme.has_vector else None
        return self.known[word]


_WEIGHTS = "wirewatch.weights"
_STATEMENTS, _MEANING = "statements", "meaning"


def tagger_installed() -> bool:
    """True where what runs the tagger of statements is installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("onnxruntime", "tokenizers"))


@cache
def tagger_version() -> str:
    """Name of the shipped tagger and ten hexadecimal digits over its files."""
    data = _weight(_STATEMENTS, "tagger.json")
    try:
        return f"{json.loads(data)['name']}+{hashlib.sha256(data).hexdigest()[:10]}"
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(
            f"the tagger's tagger.json is damaged ({error}): install wirewatch anew"
        ) from error


def load_finder(cues: Cues, threads: int = 1) -> Finder:
    """The trained finder of statements. Raises ConfigurationError where it is damaged or cannot run."""
    _can_run()
    import onnxruntime

    from wirewatch.read.statements.tagger.finder import TaggedFinder
    from wirewatch.read.statements.tagger.network import OnnxNetwork, tuning

    options = _options(threads)
    text = _weight(_STATEMENTS, "tagger.json").decode("utf-8")
    try:
        tuned, hashes = tuning(text), json.loads(text)["sha256"]
        encoder, linker, words = (_checked(_STATEMENTS, name, hashes[name]) for name in _GRAPHS)
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(
            f"the tagger's tagger.json is damaged ({error}): install wirewatch anew"
        ) from error
    network = OnnxNetwork(
        encoder=onnxruntime.InferenceSession(encoder, options, disabled_optimizers=_SLOW),
        linker=onnxruntime.InferenceSession(linker, options, disabled_optimizers=_SLOW),
        transitions=tuned.transitions,
        first=tuned.first,
    )
    return TaggedFinder(
        rules=RuleFinder(cues=cues), tokenizer=_wordpieces(words), network=network, tuning=tuned
    )


_SLOW = ("SkipLayerNormFusion",)
"""What onnxruntime would do to a graph to make it faster, and makes it slower (1.27 to 1.32)."""
_GRAPHS = ("encoder.onnx", "linker.onnx", "tokenizer.json")


def load_meaning(threads: int = 1) -> "MeaningEncoder":
    """The encoder of meanings. Raises ConfigurationError where it is damaged or cannot run."""
    _can_run()
    import onnxruntime

    from wirewatch.run.meanings import MeaningEncoder

    text, words = _weight(_MEANING, "meaning.json"), _weight(_STATEMENTS, "tokenizer.json")
    try:
        told = json.loads(text)
        graph = _checked(_MEANING, "encoder.onnx", told["sha256"]["encoder.onnx"])
        name, longest = f"{told['name']}+{hashlib.sha256(text).hexdigest()[:10]}", int(told["longest"])
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(f"meaning.json is damaged ({error}): install wirewatch anew") from error
    session = onnxruntime.InferenceSession(graph, _options(threads))
    return MeaningEncoder(name=name, longest=longest, tokenizer=_wordpieces(words), session=session)


@cache
def meaning_version() -> str:
    """Ten hexadecimal digits over what describes the shipped encoder of meanings."""
    return hashlib.sha256(_weight(_MEANING, "meaning.json")).hexdigest()[:10]


def _can_run() -> None:
    """Raises ConfigurationError where what runs the encoders cannot be imported."""
    try:
        import onnxruntime  # noqa: F401
        import tokenizers  # noqa: F401
    except ImportError as error:
        raise ConfigurationError(
            f"the encoder needs onnxruntime and tokenizers ({error}): "
            "install them, or set WIREWATCH_READER=rules"
        ) from error


def _options(threads: int) -> "SessionOptions":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options


def _wordpieces(data: bytes) -> "Tokenizer":
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_buffer(data)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _weight(folder: str, name: str) -> bytes:
    try:
        return files(_WEIGHTS).joinpath(folder, name).read_bytes()
    except OSError as error:
        raise ConfigurationError(
            f"{name} of {folder} is missing ({error}): install wirewatch anew"
        ) from error


def _checked(folder: str, name: str, digest: str) -> bytes:
    data = _weight(folder, name)
    if hashlib.sha256(data).hexdigest() != digest:
        raise ConfigurationError(
            f"{name} of {folder} is not the one that was shipped: install wirewatch anew"
        )
    return data
