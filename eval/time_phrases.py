"""Time phrases of TempEval's newswire (timenorm): the share whose TIMEX3 value is right.

Each line is a phrase with its value; the first line of a block is the day of publication and is not
counted. The phrases come without their sentences: no tense, only the anchor and what was told before.
The rules were tuned on en_train; en_test is measured alone. A part of the values cannot be known from
the phrase ("tenure" is P5Y), and a few are slips ("Sept. 27, 1989" is 1989-11-27).
"""

from collections.abc import Iterator
from datetime import date

from eval.score import Score, gold
from wirewatch.lists import numbers, times
from wirewatch.read.times import normalise_all


def scores() -> Iterator[Score]:
    """Share of right values, train and test."""
    for split in ("en_test", "en_train"):
        good, total = _right(gold("time", f"{split}.tsv").read_text(encoding="utf-8"))
        yield Score(name=f"time-phrases/{split}", value=good / total, counts=f"{good}/{total}")


def _right(text: str) -> tuple[int, int]:
    words, number_words, good, total = times.load(), numbers.load(), 0, 0
    for block in text.strip().split("\n\n"):
        head, *lines = (line.split("\t") for line in block.splitlines())
        anchor = date.fromisoformat(head[2][:10])
        values = normalise_all([line[0] for line in lines], anchor, words, number_words)
        good += sum(v is not None and v.value == line[2] for v, line in zip(values, lines, strict=True))
        total += len(lines)
    return good, total
