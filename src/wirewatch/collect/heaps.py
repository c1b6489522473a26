"""Heaps of texts: Parquet or JSON Lines of an id and a text a row, in slices to be read side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from wirewatch.errors import ConfigurationError, Rejected
from wirewatch.model.reports import Reason, Rejection

PARQUET = ".parquet"
_LINES = (".jsonl", ".ndjson")
_SLICE = 1 << 24
"""Bytes of a .jsonl file in one slice."""
_ROWS = 1 << 10
"""Rows of a .parquet file that are decoded at a time."""

_DECODING = 0.15
"""Time that decoding a row takes, as a share of all that is done with it afterwards."""

_NO_TEXT = "missing or no text; give the text there, or name its column with --text"
_NO_ID = "missing or no id; give one there, or name its column with --id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What the columns, or the keys, of id and text are called."""

    id: str = "id"
    text: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A part of a file, from ``first`` to before ``end``: bytes of lines, or rows of a row group."""

    path: Path
    first: int
    end: int
    group: int | None = None


class Row(NamedTuple):
    """One text of a heap, in UTF-8."""

    id: str
    text: bytes


def slices(path: Path, columns: Columns, workers: int) -> tuple[Slice, ...]:
    """Parts of a heap for so many workers, in order.

    Raises Rejected where the file is not there, of another kind, damaged, or has no such columns, and
    ConfigurationError where Parquet cannot be read here.
    """
    if not path.is_file():
        raise Rejected(Reason.MISSING, "there is no such file; check the name")
    kind = path.suffix.lower()
    if kind in _LINES:
        size = path.stat().st_size
        return tuple(Slice(path=path, first=at, end=at + _SLICE) for at in range(0, size, _SLICE))
    if kind != PARQUET:
        detail = f"it ends in {kind or 'nothing'}; give a .parquet or .jsonl file with an id and a text a row"
        raise Rejected(Reason.UNSUPPORTED, detail)
    return tuple(_groups(path, columns, workers))


def rows(part: Slice, columns: Columns) -> Iterator[Row | Rejection]:
    """The texts of a slice; what is no text is a Rejection, and the rest goes on."""
    if part.group is None:
        yield from _lines(part, columns)
    else:
        yield from _cells(part, columns)


def _lines(part: Slice, columns: Columns) -> Iterator[Row | Rejection]:
    """Lines that begin in the slice."""
    with part.path.open("rb") as file:
        if part.first:
            file.seek(part.first - 1)
            file.readline()
        while file.tell() < part.end:
            at = file.tell()
            line = file.readline()
            if not line:
                return
            if bare := line.removeprefix(b"\xef\xbb\xbf").strip():
                found = _line(bare, columns)
                yield found if isinstance(found, Row) else _bad(part, f"line {_number(part.path, at)}", found)


def _line(line: bytes, columns: Columns) -> Row | str:
    """The row of a line, or what is wrong with it."""
    try:
        data = msgspec.json.decode(line)
    except (msgspec.MsgspecError, RecursionError) as error:
        return f"it is not JSON ({error}); correct it"
    if not isinstance(data, dict):
        return "it is JSON but no object; write an object with id and text"
    return _row(data.get(columns.id), data.get(columns.text), columns)


def _row(id: object, text: object, columns: Columns) -> Row | str:
    if not isinstance(text, str):
        return f'its "{columns.text}" is {_NO_TEXT}'
    if isinstance(id, bool) or not isinstance(id, str | int):
        return f'its "{columns.id}" is {_NO_ID}'
    return Row(str(id), text.encode("utf-8", "surrogatepass"))


def _bad(part: Slice, place: str, detail: str) -> Rejection:
    group = f" of row group {part.group}" if part.group else ""
    return Rejection(origin=f"{part.path}, {place}{group}", reason=Reason.BAD_LINE, detail=detail)


def _number(path: Path, at: int) -> int:
    """The number of the line that begins at a byte, from 1 on."""
    with path.open("rb") as file:
        return 1 + sum(file.read(min(_SLICE, at - start)).count(b"\n") for start in range(0, at, _SLICE))


def arrow() -> tuple[Any, Any]:
    """pyarrow and its Parquet part. Raises ConfigurationError where they are not installed."""
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        advice = "Parquet needs pyarrow: pip install 'wirewatch[scale]', or use .jsonl"
        raise ConfigurationError(advice) from error


def _groups(path: Path, columns: Columns, workers: int) -> Iterator[Slice]:
    """Row groups; one alone is cut so that every worker has a part of it."""
    _, parquet = arrow()
    try:
        file = parquet.ParquetFile(path)
    except (OSError, ValueError) as error:
        raise Rejected(Reason.BAD_ARCHIVE, f"it is damaged or no Parquet ({error}); write it anew") from error
    missing = [name for name in (columns.id, columns.text) if name not in file.schema_arrow.names]
    if missing:
        there = ", ".join(file.schema_arrow.names)
        detail = f"it has no column {' or '.join(missing)}; name them with --id and --text (it has: {there})"
        raise Rejected(Reason.UNSUPPORTED, detail)
    shares = _shares(max(1, workers // max(1, file.num_row_groups)))
    for group in range(file.num_row_groups):
        count = file.metadata.row_group(group).num_rows
        for first, end in pairwise(round(share * count) for share in shares):
            if first < end:
                yield Slice(path=path, first=first, end=end, group=group)


def _shares(parts: int) -> Sequence[float]:
    """Where to cut a row group, 0 to 1, for parts that take equally long: each decodes all before it."""
    ends = [0.0]
    for _ in range(parts):
        ends.append((1 + ends[-1]) / (1 + _DECODING))
    return [end / ends[-1] for end in ends]


def _cells(part: Slice, columns: Columns) -> Iterator[Row | Rejection]:
    at = 0
    try:
        file = arrow()[1].ParquetFile(part.path, memory_map=True)
        wanted = [columns.id, columns.text]
        for batch in file.iter_batches(_ROWS, row_groups=[part.group], columns=wanted, use_threads=False):
            begin, end = max(part.first - at, 0), min(part.end - at, len(batch))
            if begin < end:
                kept = batch.slice(begin, end - begin)
                cells = zip(kept[columns.id].to_pylist(), _bytes(kept[columns.text]), strict=True)
                for row, (id, text) in enumerate(cells, start=at + begin + 1):
                    if text is not None and id is not None:
                        yield Row(str(id), text)
                    else:
                        name, lack = (columns.text, _NO_TEXT) if text is None else (columns.id, _NO_ID)
                        yield _bad(part, f"row {row}", f'its "{name}" is {lack}')
            at += len(batch)
            if at >= part.end:
                return
    except (OSError, ValueError) as error:
        raise Rejected(Reason.BAD_ARCHIVE, f"it is damaged ({error}); write it anew") from error


def _bytes(column: Any) -> Iterator[bytes | None]:
    """The cells of a column of texts as they lie in memory, None where one is null."""
    large = column.cast(arrow()[0].large_binary())
    _, offsets, data = large.buffers()
    places = memoryview(offsets).cast("B").cast("q")[large.offset : large.offset + len(large) + 1].tolist()
    text = bytes(memoryview(data)[places[0] : places[-1]]) if data else b""
    cells = (text[begin - places[0] : end - places[0]] for begin, end in pairwise(places))
    if not large.null_count:
        return cells
    return (cell if there else None for cell, there in zip(cells, large.is_valid().to_pylist(), strict=True))
