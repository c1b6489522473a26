"""What was preserved: bytes under their hash, captures of them, and what was not taken in. Written once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, select

from wirewatch.errors import Damaged
from wirewatch.model.ids import digest_id, sha256_of
from wirewatch.model.reports import Blob, Capture, Media, Reason, Rejection
from wirewatch.store.queues import add_unread
from wirewatch.store.tables import BLOBS, CAPTURES, REJECTIONS

Collected = Blob | Capture | Rejection
"""What collecting gives: a file's bytes, what was cut from it, or why it could not be taken in."""


def keep_blob(connection: Connection, blob: Blob, now: datetime) -> bool:
    """Store bytes once; True where they are new. Raises Damaged where the hash is not theirs."""
    if sha256_of(blob.data) != blob.sha256:
        raise Damaged(f"bytes handed to the store do not have the hash {blob.sha256}")
    if connection.scalar(select(BLOBS.c.sha256).where(BLOBS.c.sha256 == blob.sha256)) is not None:
        return False
    connection.execute(
        BLOBS.insert().values(sha256=blob.sha256, size=len(blob.data), data=blob.data, kept_at=now)
    )
    return True


def keep_capture(connection: Connection, capture: Capture) -> bool:
    """Store a capture and its bytes; True where it is new."""
    keep_blob(connection, Blob(sha256=capture.sha256, data=capture.data), capture.collected_at)
    id = capture.id
    if connection.scalar(select(CAPTURES.c.id).where(CAPTURES.c.id == id)) is not None:
        return False
    connection.execute(
        CAPTURES.insert().values(
            id=id,
            sha256=capture.sha256,
            container=capture.container,
            name=capture.name,
            origin=capture.origin,
            media=capture.media.value,
            url=capture.url,
            charset=capture.charset,
            collected_at=capture.collected_at,
        )
    )
    return True


def keep_rejection(
    connection: Connection,
    rejection: Rejection,
    now: datetime,
    *,
    capture: str | None = None,
    version: str | None = None,
) -> bool:
    """Store why something was not taken in; True where that is new."""
    id = digest_id("rj", rejection.origin, rejection.reason, rejection.detail, capture, version)
    if connection.scalar(select(REJECTIONS.c.id).where(REJECTIONS.c.id == id)) is not None:
        return False
    connection.execute(
        REJECTIONS.insert().values(
            id=id,
            capture=capture,
            version=version,
            origin=rejection.origin,
            reason=rejection.reason.value,
            detail=rejection.detail,
            seen_at=now,
        )
    )
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What keeping came to: bytes newly kept, captures new and known, and what is refused.

    ``rejected`` holds what could not be collected, and known captures that no report could be made of.
    """

    bytes: int
    new: int
    known: int
    rejected: tuple[Rejection, ...]
    captures: frozenset[str]


def keep_collected(connection: Connection, items: Iterable[Collected], version: str, now: datetime) -> Kept:
    """Store what was collected; ``version`` is that of the code whose refusals are told again."""
    kept = new = 0
    rejected: list[Rejection] = []
    captures: list[Capture] = []
    for item in items:
        if isinstance(item, Blob):
            kept += len(item.data) if keep_blob(connection, item, now) else 0
        elif isinstance(item, Rejection):
            keep_rejection(connection, item, now)
            rejected.append(item)
        else:
            captures.append(item)
            if keep_capture(connection, item):
                new += 1
                add_unread(connection, [item.id])
            elif (before := rejection_of(connection, item.id, version)) is not None:
                rejected.append(before)
    return Kept(
        bytes=kept,
        new=new,
        known=len(captures) - new,
        rejected=tuple(rejected),
        captures=frozenset(capture.id for capture in captures),
    )


def refused(connection: Connection, version: str) -> frozenset[str]:
    """Ids of the captures that this version could make no report of."""
    return frozenset(
        connection.scalars(
            select(REJECTIONS.c.capture).where(
                REJECTIONS.c.capture.is_not(None), REJECTIONS.c.version == version
            )
        )
    )


def rejection_of(connection: Connection, capture: str, version: str) -> Rejection | None:
    """Why this version made no report of the capture; None where it did, or has not tried."""
    row = connection.execute(
        select(REJECTIONS).where(REJECTIONS.c.capture == capture, REJECTIONS.c.version == version)
    ).first()
    return Rejection(origin=row.origin, reason=Reason(row.reason), detail=row.detail) if row else None


def captures(connection: Connection, ids: Iterable[str]) -> Iterator[Capture]:
    """Captures with their bytes, in the order of the ids."""
    for id in ids:
        row = connection.execute(
            select(CAPTURES, BLOBS.c.data)
            .join(BLOBS, BLOBS.c.sha256 == CAPTURES.c.sha256)
            .where(CAPTURES.c.id == id)
        ).one()
        yield _capture(row)


def _capture(row: Row[tuple[object, ...]]) -> Capture:
    return Capture(
        origin=row.origin,
        name=row.name,
        sha256=row.sha256,
        data=row.data,
        media=Media(row.media),
        collected_at=row.collected_at,
        container=row.container,
        url=row.url,
        charset=row.charset,
    )


def blobs(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """Every hash with the bytes kept under it, one at a time."""
    for sha256 in connection.scalars(select(BLOBS.c.sha256).order_by(BLOBS.c.sha256)).all():
        yield sha256, connection.scalar(select(BLOBS.c.data).where(BLOBS.c.sha256 == sha256)) or b""
