"""Text in lines of so many columns, as terminals count them: wide letters take two, combining ones none."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar
from unicodedata import category, east_asian_width

_Tag = TypeVar("_Tag")
_TOKEN = re.compile(r"\s+|\S+")


def columns(text: str) -> int:
    """Columns that the text takes on a terminal (Unicode Standard Annex 11)."""
    return len(text) if text.isascii() else sum(map(_of_letter, text))


def _of_letter(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def fold(parts: Sequence[tuple[str, _Tag]], width: int, hang: int = 0) -> Iterator[tuple[str, _Tag | None]]:
    """The parts in order, cut at white space so that no line is wider; ``("", None)`` stands for a new line.

    A word may run over several parts and is kept whole where a line has room for it. Lines after the first
    are indented by ``hang``, in the manner of the part that goes on.
    """
    at = 0
    for word in _words(parts):
        text = "".join(piece for piece, _ in word)
        size = columns(text)
        if text.isspace():
            if at + size <= width:
                at += size
                yield from word
            continue
        if at + size > width and at > hang:
            yield from _new_line(word[0][1], hang)
            at = hang
        for piece, tag in word:
            for char in _fitting(piece, width):
                if at + columns(char) > width and at > hang:
                    yield from _new_line(tag, hang)
                    at = hang
                at += columns(char)
                yield char, tag


def _new_line(tag: _Tag, hang: int) -> Iterator[tuple[str, _Tag | None]]:
    yield "", None
    if hang:
        yield " " * hang, tag


def _fitting(piece: str, width: int) -> Iterator[str]:
    """The piece whole where it may fit into a line, else letter by letter."""
    if columns(piece) <= width // 2:
        yield piece
    else:
        yield from piece


def _words(parts: Sequence[tuple[str, _Tag]]) -> Iterator[list[tuple[str, _Tag]]]:
    """White space and words by turns, each with the parts that it is made of; a wide letter is a word."""
    word: list[tuple[str, _Tag]] = []
    for text, tag in parts:
        for token in _tokens(text):
            if word and (token.isspace() != word[-1][0].isspace() or _is_wide(token[0])):
                yield word
                word = []
            word.append((token, tag))
            if _is_wide(token[0]):
                yield word
                word = []
    if word:
        yield word


def _tokens(text: str) -> Iterator[str]:
    """White space, wide letters one by one (a line may break between them), and runs of others."""
    for token in _TOKEN.findall(text):
        if token.isascii() or not any(map(_is_wide, token)):
            yield token
            continue
        run = ""
        for char in token:
            if not _is_wide(char):
                run += char
                continue
            if run:
                yield run
            run = ""
            yield char
        if run:
            yield run


def _is_wide(char: str) -> bool:
    return east_asian_width(char) in "WF"
