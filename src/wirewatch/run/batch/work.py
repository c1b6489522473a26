"""One shard done: its captures cleaned, read and fingerprinted, all of it in rows."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath
from time import monotonic

import msgspec
import numpy as np

from wirewatch.collect import cut, jsonlines
from wirewatch.collect.heaps import arrow
from wirewatch.errors import Rejected
from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.shingles import runs
from wirewatch.group.texts import of_report
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Reason, Rejection, Report
from wirewatch.run.batch.folder import Done, keep
from wirewatch.run.batch.places import Folder, read
from wirewatch.run.batch.shards import PARQUET, Shard
from wirewatch.run.batch.tables import (
    TABLES,
    CaptureRow,
    FingerprintsRow,
    ReadingRow,
    RejectRow,
    ReportRow,
    Row,
)
from wirewatch.run.making import Made, make
from wirewatch.run.tools import Tools
from wirewatch.store.codec import to_body

_FILE = 16
"""An archive or table, and a table unpacked, may be so many times as large as the largest single report."""

_ROWS = 64
"""Rows of a table that are unpacked at a time."""


def do(shard: Shard, tools: Tools, folder: Folder, *, limit: int) -> Done:
    """Do a shard and keep what came of it. Raises WirewatchError where it cannot be kept."""
    began = monotonic()
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    seen: set[str] = set()
    for item in _items(shard, limit):
        if isinstance(item, Rejection):
            rows["rejects"].append(_reject(item, None))
        elif (id := item.id) not in seen:
            seen.add(id)
            rows["captures"].append(_capture(id, item))
            made = make(tools, item)
            if isinstance(made, Rejection):
                rows["rejects"].append(_reject(made, id))
            else:
                _add(rows, id, made, tools.version)
    finished = Done(
        shard=shard.name,
        state=shard.state,
        version=tools.version,
        captures=len(rows["captures"]),
        reports=len(rows["reports"]),
        rejects=len(rows["rejects"]),
        seconds=round(monotonic() - began, 3),
    )
    keep(folder, finished, rows)
    return finished


def _items(shard: Shard, limit: int) -> Iterator[Capture | Rejection]:
    """The shard's share of what its files hold; a file's own refusals are told by its first part."""
    now, at = datetime.now(UTC), 0
    for file in shard.files:
        try:
            data = read(file.url, limit * _FILE)
            if file.url.lower().endswith(PARQUET):
                name = PurePosixPath(file.url).name
                rows, container = _lines(data, limit * _FILE), sha256_of(data)
                items = jsonlines.captures(rows, file.url, name, container=container, now=now, limit=limit)
            else:
                items = cut(data, file.url, now=now, limit=limit)
            for item in items:
                mine = at % shard.parts == shard.part
                at += isinstance(item, Capture)
                if mine if isinstance(item, Capture) else shard.part == 0:
                    yield item
        except Rejected as error:
            if shard.part == 0:
                yield Rejection(origin=file.url, reason=error.reason, detail=error.detail)


def _lines(data: bytes, bound: int) -> Iterator[bytes]:
    """The rows of a Parquet file as lines of JSON, a few at a time: little of it may stand for much.

    Raises Rejected where it is damaged, or unpacks to more bytes than the bound.
    """
    _, parquet = arrow()
    encoder, total = msgspec.json.Encoder(), 0
    try:
        for batch in parquet.ParquetFile(io.BytesIO(data)).iter_batches(_ROWS):
            for row in batch.to_pylist():
                line = encoder.encode({name: value for name, value in row.items() if value is not None})
                total += len(line)
                if total > bound:
                    detail = (
                        f"it unpacks to more than {bound:,} bytes; what came before is kept, split the table"
                    )
                    raise Rejected(Reason.TOO_LARGE, detail)
                yield line
    except (OSError, ValueError, TypeError, NotImplementedError) as error:
        raise Rejected(Reason.BAD_ARCHIVE, f"it is damaged or no Parquet ({error}); write it anew") from error


def _add(rows: dict[str, list[Row]], capture: str, made: Made, version: str) -> None:
    report, reading = made.report, made.reading
    rows["reports"].append(
        ReportRow(
            id=report.id,
            capture=capture,
            outlet=_plain(report.outlet),
            title=_plain(report.title),
            published=report.published,
            language=report.language,
            text=_plain(report.text) or "",
            body=_json(report),
        )
    )
    rows["readings"].append(
        ReadingRow(
            report=report.id,
            version=version,
            statements=len(reading.statements),
            events=len(reading.events),
            body=_json(reading),
        )
    )
    rows["fingerprints"].append(FingerprintsRow(report=report.id, prints=_prints(report)))


def _prints(report: Report) -> list[int]:
    found: list[int] = fingerprints(runs([of_report(report).spelled])).values.view(np.int64).tolist()
    return found


def _json(value: object) -> str:
    return json.dumps(to_body(value), separators=(",", ":"))


def _plain(text: str | None) -> str | None:
    """The text without half surrogates, which UTF-8 cannot hold; each becomes one question mark."""
    return text.encode("utf-8", "replace").decode("utf-8") if text else text


def _capture(id: str, capture: Capture) -> CaptureRow:
    return CaptureRow(
        id=id,
        sha256=capture.sha256,
        name=_plain(capture.name) or "",
        origin=_plain(capture.origin) or "",
        media=capture.media.value,
        url=capture.url,
        charset=capture.charset,
        container=capture.container,
        collected_at=capture.collected_at,
        data=capture.data,
    )


def _reject(rejection: Rejection, capture: str | None) -> RejectRow:
    return RejectRow(
        origin=_plain(rejection.origin) or "",
        reason=rejection.reason.value,
        detail=_plain(rejection.detail) or "",
        capture=capture,
    )
