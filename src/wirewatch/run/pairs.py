"""Pairs of near-duplicates written down: Parquet or JSON Lines, by the file's name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import msgspec

from wirewatch.collect.heaps import PARQUET, arrow
from wirewatch.model.groups import NearDuplicate
from wirewatch.run.whole import whole

_ROWS = 1 << 14
"""Rows of a Parquet row group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """One pair as it is written: ids, and shares (0..1) of the distinct runs of five words."""

    a: str
    b: str
    jaccard: float
    a_share: float
    """Share of the runs of ``a`` that stand in ``b``."""
    b_share: float
    relation: str


def named(found: Iterable[NearDuplicate], ids: Sequence[str]) -> Iterator[PairRow]:
    """The pairs under the texts' ids, shares to four places."""
    for pair in found:
        yield PairRow(
            a=ids[pair.left],
            b=ids[pair.right],
            jaccard=round(pair.jaccard, 4),
            a_share=round(pair.left_share, 4),
            b_share=round(pair.right_share, 4),
            relation=pair.relation.value,
        )


def to_file(pairs: Iterable[PairRow], path: Path) -> int:
    """Write all pairs and give their number; the file is there whole or not at all.

    Raises WirewatchError where it cannot be written, ConfigurationError where Parquet cannot.
    """
    with whole(path) as target:
        if path.suffix.lower() == PARQUET:
            return _to_parquet(pairs, target)
        with target.open("wb") as stream:
            return to_stream(pairs, stream)


def to_stream(pairs: Iterable[PairRow], stream: IO[bytes]) -> int:
    """Write pairs as JSON Lines and give their number."""
    encoder, count = msgspec.json.Encoder(), 0
    for count, pair in enumerate(pairs, start=1):  # noqa: B007
        stream.write(encoder.encode(pair) + b"\n")
    return count


def _to_parquet(pairs: Iterable[PairRow], path: Path) -> int:
    pyarrow, parquet = arrow()
    schema = pyarrow.schema(
        [(name, pyarrow.string()) for name in ("a", "b")]
        + [(name, pyarrow.float64()) for name in ("jaccard", "a_share", "b_share")]
        + [("relation", pyarrow.string())]
    )
    count, waiting = 0, list[PairRow]()
    with parquet.ParquetWriter(path, schema) as writer:
        for count, pair in enumerate(pairs, start=1):  # noqa: B007
            waiting.append(pair)
            if len(waiting) == _ROWS:
                writer.write_table(_table(pyarrow, schema, waiting))
                waiting.clear()
        writer.write_table(_table(pyarrow, schema, waiting))
    return count


def _table(pyarrow: Any, schema: Any, rows: Sequence[PairRow]) -> Any:
    columns = [
        pyarrow.array([getattr(row, name) for row in rows], type=schema.field(name).type)
        for name in schema.names
    ]
    return pyarrow.Table.from_arrays(columns, schema=schema)
