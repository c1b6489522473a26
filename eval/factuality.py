"""MEANTIME factuality: did the event happen (3), is it uncertain, or did it not (-3)?

Macro F1 over happened, uncertain and did-not, for the events that wirewatch finds too; a marked event that
it does not find counts as happened, which is what a reader without this ability would say. That reader's
own score stands beside ours. Nothing was tuned on these files.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval import reading
from eval.score import Score, f1, gold
from wirewatch.model.readings import Reading, Status
from wirewatch.model.spans import Span

_SURE = 2.5
_CLASSES = ("happened", "uncertain", "did not")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    text: str
    events: tuple[tuple[Span, str], ...]


def scores() -> Iterator[Score]:
    """Macro F1 over the three splits together."""
    sentences = [_marked(line) for name in ("train", "dev", "test") for line in _lines(name)]
    readings = reading.reader().read_all(reading.report(sentence.text) for sentence in sentences)
    wanted, guessed, seen = [], [], 0
    for sentence, read in zip(sentences, readings, strict=True):
        for span, label in sentence.events:
            status = _status(read, span)
            seen += status is not None
            wanted.append(label)
            guessed.append(_class(status))
    baseline = macro_f1(wanted, ["happened"] * len(wanted))
    yield Score(
        name="factuality/macro-f1",
        value=macro_f1(wanted, guessed),
        counts=f"{seen} of {len(wanted)} events found",
        peer=f"all happened {baseline:.3f}",
    )


def macro_f1(wanted: Sequence[str], guessed: Sequence[str]) -> float:
    """Mean F1 over the three classes."""
    pairs = list(zip(wanted, guessed, strict=True))
    return sum(
        f1(pairs.count((name, name)), list(guessed).count(name), list(wanted).count(name))
        for name in _CLASSES
    ) / len(_CLASSES)


def _lines(name: str) -> list[str]:
    return gold("factuality", f"{name}.jsonl").read_text(encoding="utf-8").splitlines()


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


def _status(read: Reading, span: Span) -> Status | None:
    return next((event.status for event in read.events if event.trigger.touches(span)), None)


def _class(status: Status | None) -> str:
    if status is Status.DENIED:
        return "did not"
    return "happened" if status in {None, Status.ASSERTED, Status.ALLEGED} else "uncertain"
