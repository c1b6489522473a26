"""How text that a database cannot hold is written."""

import re

MARK = "\ufdd0"
"""A noncharacter: text never has it, save to break something."""
_HARD = re.compile(f"[\x00\ud800-\udfff{MARK}]")
_WRITTEN = re.compile(f"{MARK}([0-9a-f]{{4}})")


def written(text: str) -> str:
    """The text as it is kept: NUL and half surrogates are a mark and four hexadecimal digits."""
    return _HARD.sub(lambda hard: f"{MARK}{ord(hard[0]):04x}", text) if _HARD.search(text) else text


def given(text: str) -> str:
    """The text as it was given."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text) if MARK in text else text
