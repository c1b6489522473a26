"""Near-duplicates in real text: are the pairs found such, and are those that are such found?

The heap is every state of the Wikipedia articles in the gold data and every news text of ECB+. The truth is
counted with Python's own sets of word 5-grams: for precision of every pair found, for recall of all pairs of
states of one article. Nothing was tuned on it.
"""

import gzip
import json
import re
from collections.abc import Iterator
from itertools import combinations

from eval.score import Score, gold
from wirewatch.group import near_duplicates

_WORD = re.compile(r"[a-z0-9]+")
_LEAST = 0.5


def scores() -> Iterator[Score]:
    """Precision and recall of pairs with Jaccard similarity from 0.5 on."""
    titles, texts = zip(*_texts(), strict=True)
    sets = [_runs(text) for text in texts]
    found = {(pair.left, pair.right) for pair in near_duplicates(texts)}
    right = sum(_jaccard(sets[a], sets[b]) >= _LEAST for a, b in found)
    yield Score(name="near-duplicates/precision", value=right / len(found), counts=f"{right}/{len(found)}")
    articles: dict[str, list[int]] = {}
    for at, title in enumerate(titles):
        if title:
            articles.setdefault(title, []).append(at)
    wanted = [
        pair
        for states in articles.values()
        for pair in combinations(states, 2)
        if _jaccard(sets[pair[0]], sets[pair[1]]) >= _LEAST
    ]
    met = sum(pair in found for pair in wanted)
    yield Score(name="near-duplicates/recall", value=met / len(wanted), counts=f"{met}/{len(wanted)}")


def _texts() -> Iterator[tuple[str, str]]:
    """Title of the article, empty for news, and text; in ASCII letters, so that words are beyond dispute."""
    with gzip.open(gold("groups", "versions_wikipedia.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            yield data["title"], data["text"].encode("ascii", "ignore").decode()
    for line in gold("groups", "ecbplus.jsonl").read_text(encoding="utf-8").splitlines():
        yield "", json.loads(line)["text"].encode("ascii", "ignore").decode()


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return frozenset(zip(*(words[at:] for at in range(5)), strict=False))


def _jaccard(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> float:
    return len(a & b) / max(1, len(a | b))
