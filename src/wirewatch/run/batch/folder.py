"""What a batch keeps of each shard: its tables, and last of all the marker that says it is done."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from wirewatch.collect.heaps import arrow
from wirewatch.run.batch.places import Folder
from wirewatch.run.batch.shards import Shard
from wirewatch.run.batch.tables import TABLES, Row, table

_DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A shard that is done: what came of it, in which state of its files and by which version of the code."""

    shard: str
    state: str
    version: str
    captures: int
    reports: int
    rejects: int
    seconds: float


def keep(folder: Folder, done: Done, rows: Mapping[str, Sequence[Row]]) -> None:
    """Write a shard's tables and then its marker: without the marker the shard is done again.

    An older marker goes first: of a shard that is killed here some tables are new and some are old.
    """
    _, parquet = arrow()
    marker = f"{_DONE}/{done.shard}.json"
    folder.remove(marker)
    for name, kind in TABLES.items():
        target = io.BytesIO()
        parquet.write_table(table(kind, rows[name]), target, compression="zstd")
        folder.write(f"{name}/{done.shard}.parquet", target.getvalue())
    folder.write(marker, msgspec.json.encode(done))


def done(folder: Folder, shard: Shard, version: str) -> Done | None:
    """What came of a shard; None where it has still to be done, or anew."""
    marker = folder.read(f"{_DONE}/{shard.name}.json")
    if marker is None:
        return None
    try:
        found = msgspec.json.decode(marker, type=Done)
    except msgspec.MsgspecError:
        return None
    return found if (found.state, found.version) == (shard.state, version) else None


def finished(folder: Folder) -> Iterator[Done]:
    """All shards with a marker, in the order of their names."""
    for name in folder.names(_DONE):
        yield msgspec.json.decode(folder.read(f"{_DONE}/{name}") or b"", type=Done)


def rows_of(folder: Folder, name: str, shard: str) -> list[dict[str, Any]]:
    """The rows of one of a shard's tables."""
    _, parquet = arrow()
    data = folder.read(f"{name}/{shard}.parquet") or b""
    found: list[dict[str, Any]] = parquet.read_table(io.BytesIO(data)).to_pylist()
    return found
