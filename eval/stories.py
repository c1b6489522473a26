"""ECB+: 770 news texts of 43 topics with two stories each; B-cubed F1 of the stories found.

What is set was set on the train split; dev is measured alone. The texts carry no dates, so words decide. The
peer is on the test split, with the best threshold known beforehand. Stability is the least B-cubed F1 between
the stories of any two of ten shuffles of dev, each as one pile; ``eval/stream.py`` lets them come one by one.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from eval.score import Score, gold
from wirewatch.group import stories, terms

_SHUFFLES = 10


def scores() -> Iterator[Score]:
    """B-cubed F1 on dev and train, and between shuffles."""
    lines = gold("groups", "ecbplus.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line) for line in lines]
    for split in ("dev", "train"):
        part = [text for text in texts if text["split"] == split]
        groups = stories.cluster([terms.of_text(text["text"]) for text in part])
        precision, recall = bcubed(groups, [text["story"] for text in part])
        yield Score(
            name=f"stories-ecbplus/{split}",
            value=f1_of(precision, recall),
            counts=f"P {precision:.3f} R {recall:.3f}, {len(groups)} groups",
            peer="TF-IDF average link 0.866 (test)",
        )
    texts_of_dev = [text["text"] for text in texts if text["split"] == "dev"]
    yield Score(
        name="stories-ecbplus/stability", value=stability(texts_of_dev), counts=f"{_SHUFFLES} shuffles"
    )


def stability(texts: Sequence[str], seed: int = 1) -> float:
    """The least B-cubed F1 between the stories that shuffles of the same texts give."""
    chance, labels = random.Random(seed), []
    for _ in range(_SHUFFLES):
        order = chance.sample(range(len(texts)), len(texts))
        groups = stories.cluster([terms.of_text(texts[at]) for at in order])
        story = {order[at]: number for number, group in enumerate(groups) for at in group}
        labels.append([str(story[at]) for at in range(len(texts))])
    return min(f1_of(*bcubed(_groups(one), other)) for one, other in combinations(labels, 2))


def _groups(labels: Sequence[str]) -> list[list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, label in enumerate(labels):
        found[label].append(at)
    return list(found.values())


def f1_of(precision: float, recall: float) -> float:
    """Their harmonic mean."""
    return 2 * precision * recall / (precision + recall)


def bcubed(groups: Sequence[Sequence[int]], labels: Sequence[str]) -> tuple[float, float]:
    """B-cubed precision and recall of groups of indices against labels (Bagga and Baldwin, 1998)."""
    group_of = {member: frozenset(group) for group in groups for member in group}
    same: dict[str, set[int]] = defaultdict(set)
    for index, label in enumerate(labels):
        same[label].add(index)
    shared = [len(group_of[i] & same[label]) for i, label in enumerate(labels)]
    precision = sum(n / len(group_of[i]) for i, n in enumerate(shared)) / len(labels)
    recall = sum(n / len(same[label]) for n, label in zip(shared, labels, strict=True)) / len(labels)
    return precision, recall
