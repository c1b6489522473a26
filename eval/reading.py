"""Reports and readings of bare texts, for the gold sets that come without files."""

import warnings
from functools import lru_cache

from wirewatch.config import load
from wirewatch.model.ids import digest_id
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import Reader
from wirewatch.run.tools import Tools

_OPENING = frozenset({"``", "(", "[", "$", "#"})
_CLOSING = frozenset({",", ".", ";", ":", "?", "!", ")", "]", "''", "'s", "n't", "%", "'"})


@lru_cache(maxsize=1)
def tools() -> Tools:
    """Models and lists as the command line uses them."""
    return Tools(load())


def reader() -> Reader:
    """The reader as the command line makes it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return tools().reader


def report(text: str, passages: tuple[Span, ...] | None = None, *, day: str | None = None) -> Report:
    """A report of a bare text: one passage, or those given, all of the body."""
    spans = passages if passages is not None else (Span(0, len(text)),)
    return Report(
        id=digest_id("eval", text, day),
        origin="eval",
        sha256="0" * 64,
        text=text,
        passages=tuple(Passage(span=span, role=Role.BODY) for span in spans),
        published=day,
    )


def detokenised(tokens: list[str]) -> tuple[str, list[Span]]:
    """A sentence as it would be printed, from its tokens, and each token's span in it."""
    text, spans, glue = "", [], True
    for token in tokens:
        if not glue and token not in _CLOSING:
            text += " "
        printed = '"' if token in {"``", "''"} else token
        spans.append(Span(len(text), len(text) + len(printed)))
        text += printed
        glue = token in _OPENING
    return text, spans
