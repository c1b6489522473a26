"""Pairs of reports that may share a passage, found by the engine over the fingerprints of all shards."""

import io
from collections.abc import Sequence
from itertools import combinations

from wirewatch.collect.heaps import arrow
from wirewatch.group.meetings import CROWD, NEXT
from wirewatch.run.batch.engine import Engine
from wirewatch.run.batch.places import Folder

NAME = "candidates/pairs.parquet"


def write(folder: Folder, shards: Sequence[str], engine: Engine) -> int:
    """Write the pairs with the number of fingerprints that they share, and give their number.

    As ``group.meetings``: of a fingerprint in a crowd each report meets the first and those that follow it.
    """
    pyarrow, parquet = arrow()
    daft, col = engine.daft, engine.daft.col
    paths = [f"{folder.address}/fingerprints/{shard}.parquet" for shard in shards]
    kinds = [("left", pyarrow.string()), ("right", pyarrow.string()), ("shared", pyarrow.int64())]
    found = pyarrow.schema(kinds).empty_table()
    if paths:
        pair = daft.DataType.struct({"left": daft.DataType.string(), "right": daft.DataType.string()})
        meet = daft.func(return_dtype=daft.DataType.list(pair))(_pairs)
        met = (
            engine.gathered(daft.read_parquet(paths), len(paths))
            .explode("prints")
            .where(~col("prints").is_null())
            .distinct()
            .groupby("prints")
            .agg(col("report").list_agg().alias("reports"), col("report").count().alias("held"))
            .where(col("held") > 1)
            .select(meet(col("reports")).alias("pair"))
            .explode("pair")
            .select(col("pair").get("left").alias("left"), col("pair").get("right").alias("right"))
            .groupby("left", "right")
            .agg(col("left").count().alias("shared"))
            .sort(["left", "right"])
        )
        found = met.to_arrow().select(["left", "right", "shared"]).cast(pyarrow.schema(kinds))
    target = io.BytesIO()
    parquet.write_table(found, target, compression="zstd")
    folder.write(NAME, target.getvalue())
    return int(found.num_rows)


def _pairs(reports: list[str]) -> list[dict[str, str]]:
    """The pairs of reports with one fingerprint."""
    known = sorted(set(reports))
    if len(known) <= CROWD:
        met = set(combinations(known, 2))
    else:
        met = {pair for step in range(1, NEXT + 1) for pair in zip(known, known[step:], strict=False)}
        met |= {(known[0], other) for other in known[1:]}
    return [{"left": left, "right": right} for left, right in sorted(met)]
