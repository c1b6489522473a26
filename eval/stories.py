"""ECB+: 770 news texts of 43 topics with two stories each; B-cubed F1 of the stories found.

The threshold was chosen on the train split; dev is measured alone. The texts carry no dates, so words and
names decide. The peer is on the test split, with the best threshold known beforehand.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from eval.score import Score, gold
from wirewatch.group import stories


def scores() -> Iterator[Score]:
    """B-cubed F1 on dev and train."""
    lines = gold("groups", "ecbplus.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line) for line in lines]
    for split in ("dev", "train"):
        part = [text for text in texts if text["split"] == split]
        groups = stories.cluster([text["text"] for text in part])
        precision, recall = bcubed(groups, [text["story"] for text in part])
        yield Score(
            name=f"stories-ecbplus/{split}",
            value=2 * precision * recall / (precision + recall),
            counts=f"P {precision:.3f} R {recall:.3f}, {len(groups)} groups",
            peer="TF-IDF average link 0.866 (test)",
        )


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
