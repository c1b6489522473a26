"""A WARC archive of 30 records: those that hold a page are taken in, the rest is refused with a reason."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime

from eval.score import Score, gold
from wirewatch.collect import collect
from wirewatch.model.reports import Capture, Rejection


def scores() -> Iterator[Score]:
    """Share of the archive's response records that became captures."""
    path = gold("groups", "example.warc.gz")
    taken = list(collect([path], now=datetime(2026, 1, 1, tzinfo=UTC), limit=2**28))
    captures = [item for item in taken if isinstance(item, Capture)]
    refused = [item for item in taken if isinstance(item, Rejection)]
    responses = _responses(path.read_bytes())
    yield Score(
        name="warc/captures",
        value=min(1.0, len(captures) / responses) if responses else 0.0,
        counts=f"{len(captures)} of {responses} responses, {len(refused)} refused",
    )


def _responses(data: bytes) -> int:
    """Response records in the archive, counted by their headers."""
    return gzip.decompress(data).count(b"\nWARC-Type: response")
