"""Numbers in digits and words: a pattern that finds them and their values."""

import re
from dataclasses import dataclass
from functools import lru_cache

from wirewatch.lists.numbers import NumberWords
from wirewatch.read.patterns import any_of

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
"""A number in digits: 4,500, 1.8."""
_SMALL_SCALE = 100
_QUARTERS = frozenset({"quarter", "quarters"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """Finds and reads numbers: ``pattern`` is the source of a regular expression for lower-case text."""

    pattern: str
    ordinal_pattern: str
    values: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]

    def value(self, text: str) -> float | None:
        """The number that the words or digits say, None where they say none.

        ``text`` is in lower case. Scales multiply ("18.4 billion"), halves add ("two and a half"),
        quarters divide ("three quarters of a million").
        """
        total, current, seen = 0.0, 0.0, False
        for word in re.findall(rf"\d/\d|{DIGITS}|[½¼¾]|[a-z]+", text):
            step = self._plain(word)
            if step is not None:
                current, seen = current + step, True
            elif word in self.scales:
                scale = self.scales[word]
                current = (current if seen else 1) * scale
                seen = True
                if scale > _SMALL_SCALE:
                    total, current = total + current, 0.0
            elif word == "half":
                current, seen = current + 0.5, True
            elif word in _QUARTERS:
                current, seen = (current if seen else 1) / 4, True
            elif word not in {"a", "an", "and", "of"}:
                return None
        return total + current if seen else None

    def ordinal(self, text: str) -> int | None:
        """The rank that an ordinal names ("21st", "twenty-first"), None where it names none."""
        digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", text)
        if digits:
            return int(digits[1])
        *tens, last = re.split(r"[\s-]+", text)
        if last not in self.ordinals:
            return None
        return self.ordinals[last] + sum(self.values.get(word, 0) for word in tens)

    def _plain(self, word: str) -> float | None:
        if word in _FRACTIONS:
            return _FRACTIONS[word]
        if word[0].isdigit():
            return float(word.replace(",", "")) if "/" not in word else None
        return self.values.get(word)


@lru_cache(maxsize=4)
def numerals(words: NumberWords) -> Numerals:
    """Numerals for a list of number words."""
    values, scales, ordinals = dict(words.cardinals), dict(words.scales), dict(words.ordinals)
    named = {word: scale for word, scale in scales.items() if len(word) > 2}
    units = any_of(word for word, value in values.items() if 0 < value < 10)
    teens = any_of(word for word, value in values.items() if 10 <= value < 20 or value == 0)
    tens = any_of(word for word, value in values.items() if value >= 20)
    small = rf"(?:{tens}(?:[\s-]+{units})?|{teens}|{units})"
    hundreds = rf"(?:(?:{small}|an?)[\s-]+hundred(?:[\s-]+(?:and\s+)?{small})?|{small})"
    scale = any_of(word for word in named if word != "hundred")
    spoken = (
        rf"(?:(?:{hundreds}|an?)[\s-]+{scale}(?:[\s,]+(?:and\s+)?{hundreds})?(?:[\s-]+{scale})?|{hundreds})"
        r"(?:[\s-]+and(?:[\s-]+a)?[\s-]+half(?![\s-]+dozen))?"
    )
    multiplied = rf"[\s-]*{any_of(scales)}(?![a-z])(?:\s+{any_of(named)}(?![a-z]))?"
    written = rf"(?:{DIGITS})(?:\s*[½¼¾]|\s+[13]/[24]|{multiplied})?"
    parts = rf"half\s+an?\s+{scale}|(?:an?|one|three)[\s-]+quarters?\s+of\s+an?\s+{scale}"
    dozen = rf"half\s+a\s+dozen|{parts}|a\s+dozen"
    return Numerals(
        pattern=rf"(?:{dozen}|{written}|(?:{spoken})(?![a-z]))",
        ordinal_pattern=rf"(?:\d+(?:st|nd|rd|th)|(?:{tens}[\s-]+)?{any_of(ordinals)})",
        values=values,
        scales=scales,
        ordinals=ordinals,
    )
