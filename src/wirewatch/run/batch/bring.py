"""What a batch made taken into a store: captures with their bytes, reports, readings and rejections."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wirewatch.errors import WirewatchError
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Capture, Media, Reason, Rejection, Report
from wirewatch.run.batch.folder import Done, finished, rows_of
from wirewatch.run.batch.places import Folder
from wirewatch.run.progress import Progress
from wirewatch.store import Store
from wirewatch.store.codec import from_body

_AT_ONCE = 200
"""So many captures are kept in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came into the store: captures that were new or known, and reports read."""

    shards: int
    new: int
    known: int
    reports: int
    rejected: int


def bring(address: str, store: Store, now: datetime, progress: Progress) -> Brought:
    """Take in every shard that is done; what is there already stays as it is.

    Raises WirewatchError where nothing is done there, or a table cannot be read.
    """
    folder = Folder(address)
    shards = list(finished(folder))
    if not shards:
        raise WirewatchError(
            f"{address}: no shard is done there; `wirewatch batch INPUT --out DIR` does some"
        )
    new = known = reports = rejected = 0
    progress.begin("bring", len(shards))
    for shard in shards:
        try:
            captures = list(_captures(folder, shard))
            for start in range(0, len(captures), _AT_ONCE):
                kept = store.keep_collected(captures[start : start + _AT_ONCE], shard.version, now)
                new, known = new + kept.new, known + kept.known
            reports += _reports(folder, shard, store, now)
            rejected += _rejects(folder, shard, store, now)
        except (OSError, ValueError, KeyError) as error:
            raise WirewatchError(
                f"{address}: shard {shard.shard} is damaged ({error}): delete its marker in done/ and repeat"
            ) from error
        progress.advance()
    progress.end()
    return Brought(shards=len(shards), new=new, known=known, reports=reports, rejected=rejected)


def _captures(folder: Folder, shard: Done) -> Iterator[Capture]:
    """The shard's captures. The archive they were cut from stays where it is: no container is named."""
    for row in rows_of(folder, "captures", shard.shard):
        yield Capture(
            origin=row["origin"],
            name=row["name"],
            sha256=row["sha256"],
            data=row["data"],
            media=Media(row["media"]),
            collected_at=row["collected_at"],
            url=row["url"],
            charset=row["charset"],
        )


def _reports(folder: Folder, shard: Done, store: Store, now: datetime) -> int:
    readings = {row["report"]: row for row in rows_of(folder, "readings", shard.shard)}
    rows = rows_of(folder, "reports", shard.shard)
    for row in rows:
        report, reading = _value(Report, row), _value(Reading, readings[row["id"]])
        store.keep_read(row["capture"], report, reading, readings[row["id"]]["version"], now)
    return len(rows)


def _value(kind: type[Any], row: dict[str, Any]) -> Any:
    return from_body(kind, json.loads(row["body"]))


def _rejects(folder: Folder, shard: Done, store: Store, now: datetime) -> int:
    rows = rows_of(folder, "rejects", shard.shard)
    for row in rows:
        told = Rejection(origin=row["origin"], reason=Reason(row["reason"]), detail=row["detail"])
        if row["capture"]:
            store.refuse(row["capture"], shard.version, told, now)
        else:
            store.keep_collected([told], shard.version, now)
    return len(rows)
