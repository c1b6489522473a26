"""A rule of time, and the pieces that the patterns of several rules share.

Patterns run on lower-case text. ``{name}`` stands for a fragment of vocabulary.py, a blank for any white
space.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from wirewatch.read.times.context import Context, Value
from wirewatch.read.times.vocabulary import Vocabulary

Meaning = Callable[[re.Match[str], Context, Vocabulary], Value | None]

RELATIVE_YEAR = (
    r"(?P<rel>(?:this|last|next|that|the same|the previous|the following|the preceding) (?:{books} )?year"
    r"|the year before|the year previous)(?:'s)?(?![a-z])"
)
"""A year named by its place beside another."""
YEAR = rf"(?:(?:the )?(?:{{books}} (?:year )?|year )?{{year}}|{RELATIVE_YEAR})"
OF_YEAR = rf"(?:,? ?(?:of |in )?{YEAR})"
DAYS = r"{dom}(?P<gap> ?- ?| to | through | until | and )(?:the )?{dom2}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A named pattern and its meaning; ``phrase`` rules hold for a given phrase, not in running text."""

    name: str
    pattern: str
    meaning: Meaning
    phrase: bool = False
