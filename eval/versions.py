"""Versions of 445 Wikipedia articles: which earlier version does a text derive from, and which came first?

The parent is the one that ``wirewatch.group.lineage.parents`` gives, told the order; the truth is the version
just before. The direction is what ``wirewatch.group.order.grown`` says of a version and the next one, told
nothing but their words; a pair of which it says nothing counts as wrong.
Measured on the articles of every fifth title (by SHA-256), which keeps the run short; the rule was tuned on
the others.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator

from eval.score import Score, gold
from wirewatch.group.lineage import parents
from wirewatch.group.order import grown
from wirewatch.model.ids import sha256_of


def scores() -> Iterator[Score]:
    """Share of versions whose parent is found, and of pairs of which the earlier one is told."""
    articles = _articles()
    good = total = 0
    for texts in articles.values():
        found = parents([texts[version] for version in sorted(texts)])
        good += sum(parent == child - 1 for child, parent in enumerate(found) if child)
        total += len(found) - 1
    yield Score(
        name="versions-wikipedia/parent",
        value=good / total,
        counts=f"{good}/{total}",
        peer="nearest earlier by Jaccard 0.820",
    )
    told = [
        grown(texts[version], texts[version + 1])
        for texts in articles.values()
        for version in texts
        if version + 1 in texts and texts[version] != texts[version + 1]
    ]
    yield Score(
        name="versions-wikipedia/direction",
        value=told.count(True) / len(told),
        counts=f"{told.count(True)}/{len(told)}, {told.count(None)} not told",
    )


def _articles() -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    with gzip.open(gold("groups", "versions_wikipedia.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            found[data["title"]][data["version"]] = data["text"]
    return {title: texts for title, texts in found.items() if int(sha256_of(title.encode())[:8], 16) % 5 == 0}
