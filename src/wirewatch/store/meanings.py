"""Vectors of wordings, by the hash of what was encoded and by what."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from wirewatch.store.index import hashed
from wirewatch.store.tables import MEANINGS
from wirewatch.store.writing import insert_new, parts


def _key(encoder: str, wording: str) -> int:
    return hashed(f"{encoder}\0{wording}")


def known(connection: Connection, encoder: str, wordings: Iterable[str]) -> dict[str, bytes]:
    """The vectors of those wordings that this encoder has had before."""
    by_key = {_key(encoder, wording): wording for wording in wordings}
    found: dict[str, bytes] = {}
    for some in parts(sorted(by_key)):
        rows = connection.execute(
            select(MEANINGS.c.wording, MEANINGS.c.vector).where(MEANINGS.c.wording.in_(some))
        )
        found.update({by_key[key]: bytes(vector) for key, vector in rows})
    return found


def keep(connection: Connection, encoder: str, vectors: Mapping[str, bytes]) -> None:
    """Keep the vectors of wordings."""
    rows = [{"wording": _key(encoder, wording), "vector": vector} for wording, vector in vectors.items()]
    insert_new(connection, MEANINGS, rows)
