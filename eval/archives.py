"""A WARC archive of 30 records: those that hold a page are taken in, the rest is refused with a reason."""

import gzip
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from eval.score import Score, gold
from wirewatch.collect import collect
from wirewatch.model.reports import Capture, Rejection


def scores() -> Iterator[Score]:
    """Share of the archive's pages that became captures."""
    path = gold("groups", "example.warc.gz")
    taken = list(collect([path], now=datetime(2026, 1, 1, tzinfo=UTC), limit=2**28))
    captures = [item for item in taken if isinstance(item, Capture)]
    refused = [item for item in taken if isinstance(item, Rejection)]
    pages = _pages(path.read_bytes())
    yield Score(
        name="warc/captures",
        value=min(1.0, len(captures) / pages) if pages else 0.0,
        counts=f"{len(captures)} of {pages} pages, {len(refused)} refused",
    )


def _pages(data: bytes) -> int:
    """Responses in the archive that are pages, by their HTTP headers; the rest is style and script."""
    return len(re.findall(rb"(?im)^content-type:\s*text/(?:html|plain)", gzip.decompress(data)))
