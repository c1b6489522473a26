"""``python -m eval.daft_recipe HEAP OUT``: Daft's recipe for near-duplicates, as its documentation has it.

Text normalised, 64 MinHashes over word 5-grams, bands, exploded and grouped; each text of a group tied to the
group's first. Their recipe then looks for connected components; it is stopped before, which is in its favour.
Bands have two rows, for Jaccard 0.5 and up: the eight rows of their example are too wide for it.
"""

import sys

import daft
from daft import col
from daft.functions import monotonically_increasing_id

_HASHES, _ROWS, _SIZE, _SEED = 64, 2, 5, 42


@daft.func
def places(bands: list[list[int]]) -> list[int]:
    """The place of each band."""
    return list(range(len(bands)))


def main(heap: str, out: str) -> None:
    """Read the heap's columns id and text, and write pairs of the texts' numbers."""
    texts = daft.read_parquet(heap).with_column("node", monotonically_increasing_id())
    plain = col("text").normalize(remove_punct=True, lowercase=True, nfd_unicode=True, white_space=True)
    hashes = plain.minhash(num_hashes=_HASHES, ngram_size=_SIZE, seed=_SEED, hash_function="xxhash")
    bands = texts.with_column("bands", hashes.chunk(_ROWS)).select("node", "bands")
    spread = bands.with_column("place", places(col("bands"))).explode("bands", "place")
    groups = spread.groupby(col("place"), col("bands")).agg(col("node").list_agg().alias("nodes"))
    edges = (
        groups.with_column("left", col("nodes").list_min())
        .explode("nodes")
        .select("left", col("nodes").alias("right"))
        .where(col("left") != col("right"))
        .distinct()
    )
    edges.write_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
