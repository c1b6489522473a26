from importlib.resources import files

import pytest
from tokenizers import Tokenizer

from wirewatch.model.spans import Span
from wirewatch.read import quotes
from wirewatch.read.statements.tagger.pieces import cut


@pytest.fixture(scope="session")
def tokenizer():
    shipped = files("wirewatch.weights").joinpath("statements", "tokenizer.json").read_bytes()
    loaded = Tokenizer.from_buffer(shipped)
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


@pytest.fixture
def pieces_of(tokenizer):
    """The pieces of a text whose lines are paragraphs."""

    def run(text):
        spans, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                spans.append(Span(at, at + len(line)))
            at += len(line) + 1
        return cut(text, spans, quotes.find(text, spans), tokenizer)

    return run
