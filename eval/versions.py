"""Versions of 445 Wikipedia articles: which earlier version does a text derive from?

The nearest earlier version by words that stand in both is taken for the parent; the truth is the version
just before. Measured on the articles of every fifth title (by SHA-256), which keeps the run short; nothing
was tuned on them. Ties go to the latest.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator

from eval.score import Score, gold
from wirewatch.group.shingles import jaccard, shingles
from wirewatch.model.ids import sha256_of


def scores() -> Iterator[Score]:
    """Share of versions whose parent is found."""
    articles = _articles()
    good = total = 0
    for texts in articles.values():
        prints = [shingles(texts[version].split()) for version in sorted(texts)]
        for child in range(1, len(prints)):
            parent = max(range(child), key=lambda earlier: (jaccard(prints[earlier], prints[child]), earlier))
            good, total = good + (parent == child - 1), total + 1
    yield Score(
        name="versions-wikipedia/parent",
        value=good / total,
        counts=f"{good}/{total}",
        peer="nearest earlier by Jaccard 0.820",
    )


def _articles() -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    with gzip.open(gold("groups", "versions_wikipedia.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            found[data["title"]][data["version"]] = data["text"]
    return {title: texts for title, texts in found.items() if int(sha256_of(title.encode())[:8], 16) % 5 == 0}
