"""MEANTIME factuality: did the event happen (3), is it uncertain, or did it not (-3)?

Macro F1 over happened, uncertain and did-not, each split by itself. The gold gives the words of the events,
as in all work on factuality; wirewatch is asked what becomes of each by the function that its own event
finder asks. A reader that says "happened" to everything stands beside it. The rules were written with train
and dev in view; test was never looked at, and its score alone counts.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval import reading
from eval.score import Score, f1, gold
from wirewatch.lists.outcomes import Outcome
from wirewatch.model.spans import Span
from wirewatch.read.events import factuality

_SURE = 2.5
_NAMES = {Outcome.HAPPENS: "happened", Outcome.OPEN: "uncertain", Outcome.NOT: "did not"}
_CLASSES = tuple(_NAMES.values())
_SPLITS = {"test": "factuality/macro-f1", "dev": "factuality/dev", "train": "factuality/train"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    text: str
    events: tuple[tuple[Span, str], ...]


def scores() -> Iterator[Score]:
    """Macro F1 of each split; the first, over test, is the one that counts."""
    for split, name in _SPLITS.items():
        wanted, guessed = _read(split)
        single = class_f1(wanted, guessed)
        baseline = macro_f1(wanted, ["happened"] * len(wanted))
        yield Score(
            name=name,
            value=macro_f1(wanted, guessed),
            counts=", ".join(f"{c} {single[c]:.2f} ({wanted.count(c)})" for c in _CLASSES),
            peer=f"all happened {baseline:.3f}",
        )


def macro_f1(wanted: Sequence[str], guessed: Sequence[str]) -> float:
    """Mean F1 over the three classes."""
    return sum(class_f1(wanted, guessed).values()) / len(_CLASSES)


def class_f1(wanted: Sequence[str], guessed: Sequence[str]) -> dict[str, float]:
    """F1 of each class."""
    pairs = list(zip(wanted, guessed, strict=True))
    return {
        name: f1(pairs.count((name, name)), list(guessed).count(name), list(wanted).count(name))
        for name in _CLASSES
    }


def _read(split: str) -> tuple[list[str], list[str]]:
    """The labels that a split gives its events, and ours."""
    reader = reading.reader()
    lines = gold("factuality", f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
    wanted: list[str] = []
    guessed: list[str] = []
    for sentence in map(_marked, lines):
        doc = reader.nlp(sentence.text)
        for span, label in sentence.events:
            word = doc.char_span(span.start, span.end, alignment_mode="expand").root
            wanted.append(label)
            guessed.append(_NAMES[factuality.of(word, reader.lexicon.outcomes).outcome])
    return wanted, guessed


def _marked(line: str) -> _Marked:
    data = json.loads(line)
    text, spans = reading.detokenised(data["text"].split(" "))
    events = []
    for target in data["targets"]:
        first, end = target["span1"]
        if end <= len(spans):
            label = target["label"]
            name = "happened" if label > _SURE else "did not" if label < -_SURE else "uncertain"
            events.append((Span(spans[first].start, spans[end - 1].end), name))
    return _Marked(text=text, events=tuple(events))
