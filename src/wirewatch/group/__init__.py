"""Reports and readings brought together: links, families, stories, and entities across reports.

``near_duplicates`` does the first step alone, for anyone with a heap of texts. Each is loaded when it is
asked for: to find near-duplicates neither scikit-learn nor SciPy is needed.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirewatch.group.arrangement import Arrangement, arrange
    from wirewatch.group.links import Settled
    from wirewatch.group.overlap import Wanted, near_duplicates
    from wirewatch.group.rulings import Rulings
    from wirewatch.group.terms import Background
    from wirewatch.group.traces import touched, traced, words_of
    from wirewatch.group.uniting import unite

__all__ = [
    "Arrangement",
    "Background",
    "Rulings",
    "Settled",
    "Wanted",
    "arrange",
    "near_duplicates",
    "touched",
    "traced",
    "unite",
    "words_of",
]

_HOMES = {
    "Arrangement": "arrangement",
    "Background": "terms",
    "Rulings": "rulings",
    "Settled": "links",
    "Wanted": "overlap",
    "arrange": "arrangement",
    "near_duplicates": "overlap",
    "touched": "traces",
    "traced": "traces",
    "words_of": "traces",
    "unite": "uniting",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
