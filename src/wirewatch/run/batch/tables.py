"""The tables that a batch writes, as Arrow schemas; ``docs/scale.md`` says what each column holds."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, get_type_hints

from wirewatch.collect.heaps import arrow


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRow:
    """A capture with its bytes: what a store preserves."""

    id: str
    sha256: str
    name: str
    origin: str
    media: str
    url: str | None
    charset: str | None
    container: str | None
    collected_at: datetime
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report as cleaned: what one asks for most in columns, the whole as JSON."""

    id: str
    capture: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    text: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRow:
    """The reading of a report, as JSON, and what made it."""

    report: str
    version: str
    statements: int
    events: int
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FingerprintsRow:
    """The fingerprints of a report's text (winnowing), as signed 64-bit numbers."""

    report: str
    prints: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectRow:
    """What was not taken in, and why."""

    origin: str
    reason: str
    detail: str
    capture: str | None


Row = CaptureRow | ReportRow | ReadingRow | FingerprintsRow | RejectRow

TABLES: dict[str, type[Row]] = {
    "captures": CaptureRow,
    "reports": ReportRow,
    "readings": ReadingRow,
    "fingerprints": FingerprintsRow,
    "rejects": RejectRow,
}
"""The folders of a batch, and what a row of each is."""


def schema(kind: type[Row]) -> Any:
    """The Arrow schema of a row."""
    pyarrow, _ = arrow()
    types: dict[object, Any] = {
        str: pyarrow.string(),
        str | None: pyarrow.string(),
        int: pyarrow.int64(),
        bytes: pyarrow.large_binary(),
        list[int]: pyarrow.list_(pyarrow.int64()),
        datetime: pyarrow.timestamp("us", tz="UTC"),
    }
    return pyarrow.schema([(name, types[hint]) for name, hint in get_type_hints(kind).items()])


def table(kind: type[Row], rows: Sequence[Row]) -> Any:
    """The rows as an Arrow table."""
    pyarrow, _ = arrow()
    return pyarrow.Table.from_pylist([asdict(row) for row in rows], schema=schema(kind))
