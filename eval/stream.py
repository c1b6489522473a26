"""ECB+ dev as a stream: one report after the other through the store, in ten orders.

Each report is kept and joined to the record before the next one comes, by the code that a run uses; no report
is read, so that texts alone decide. Stability is the least B-cubed F1 between the stories of any two orders;
beside it stands how well the stories of one order agree with the key.
"""

import json
import random
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

from eval.score import Score, gold
from eval.stories import bcubed, f1_of
from wirewatch.config import load
from wirewatch.model.ids import sha256_of
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Capture, Media, Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.run.derive import derive
from wirewatch.run.progress import Silent
from wirewatch.run.tools import Tools
from wirewatch.store import Store

_ORDERS = 10
_NOW = datetime(2026, 1, 1, tzinfo=UTC)


def scores() -> Iterator[Score]:
    """Agreement between ten orders of arrival, and with the key."""
    lines = gold("groups", "ecbplus.jsonl").read_text(encoding="utf-8").splitlines()
    part = [text for text in map(json.loads, lines) if text["split"] == "dev"]
    texts, key, chance = [text["text"] for text in part], [text["story"] for text in part], random.Random(1)
    tools = Tools(load())
    found = [streamed(texts, chance.sample(range(len(texts)), len(texts)), tools) for _ in range(_ORDERS)]
    least = min(f1_of(*bcubed(one, _labels(other))) for one, other in combinations(found, 2))
    yield Score(name="stories-ecbplus/stream-stability", value=least, counts=f"{_ORDERS} orders of arrival")
    precision, recall = bcubed(found[0], key)
    counts = f"P {precision:.3f} R {recall:.3f}, {len(found[0])} groups"
    yield Score(name="stories-ecbplus/stream", value=f1_of(precision, recall), counts=counts)


def streamed(texts: Sequence[str], order: Sequence[int], tools: Tools) -> list[list[int]]:
    """Stories, as indices into the texts, after they came in that order."""
    with tempfile.TemporaryDirectory() as there:
        store = Store(f"sqlite:///{Path(there) / 'stream.db'}")
        for at in order:
            data = texts[at].encode("utf-8")
            capture = Capture(
                origin=f"{at}.txt", name=f"{at}.txt", sha256=sha256_of(data), data=data, media=Media.TEXT,
                collected_at=_NOW,
            )  # fmt: skip
            report = Report(
                id=f"rp-{at:06d}", origin=capture.origin, sha256=capture.sha256, text=texts[at],
                passages=(Passage(span=Span(0, len(texts[at])), role=Role.BODY),),
            )  # fmt: skip
            store.keep_collected([capture], tools.version, _NOW)
            store.keep_read(
                capture.id, report, Reading(report=report.id, version="unread"), tools.version, _NOW
            )
            derive(store, tools, now=_NOW, progress=Silent(), few=0)
        stories = store.record().stories
        store.close()
    return [[int(id.removeprefix("rp-")) for id in story.reports] for story in stories]


def _labels(groups: Sequence[Sequence[int]]) -> list[str]:
    story = {at: str(number) for number, group in enumerate(groups) for at in group}
    return [story[at] for at in range(len(story))]
