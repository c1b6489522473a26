"""Paths to blobs, captures and rejections."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path, PurePosixPath

from wirewatch.collect import archives, jsonlines, sniff
from wirewatch.collect.walk import ARCHIVES, HTML, LINES, spelt, walk
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Blob, Capture, Media, Reason, Rejection

PIPE = "standard input"
"""The origin of what came through a pipe."""


def collect(
    paths: Sequence[Path], *, now: datetime, limit: int, debug: bool = False
) -> Iterator[Blob | Capture | Rejection]:
    """Each file's Blob (all its bytes), then the Captures cut from it, Rejections where they arise.

    ``limit``: the largest file, and the largest record of an archive once unpacked, in bytes. Raises
    nothing for bad input: every refusal is a Rejection whose detail says what to do next. A file that
    wirewatch itself breaks on is one too (FAILED), unless ``debug`` asks for the error.
    """
    for found in walk(paths):
        if isinstance(found, Rejection):
            yield found
            continue
        try:
            yield from _file(found, now, limit)
        except Exception as error:
            if debug:
                raise
            yield Rejection.of_error(spelt(found), error)


def piped(data: bytes, *, now: datetime, limit: int) -> Capture | Rejection:
    """What came through a pipe, as one report: a page where it begins like one, else text."""
    if len(data) > limit:
        detail = f"it is larger than {limit:,} bytes; split it or raise the limit"
        return Rejection(origin=PIPE, reason=Reason.TOO_LARGE, detail=detail)
    if refusal := sniff.refusal(data):
        return Rejection(origin=PIPE, reason=refusal.reason, detail=refusal.detail)
    media = Media.HTML if sniff.is_page(data) else Media.TEXT
    return Capture(origin=PIPE, name=PIPE, sha256=sha256_of(data), data=data, media=media, collected_at=now)


def _file(path: Path, now: datetime, limit: int) -> Iterator[Blob | Capture | Rejection]:
    data = _read(path, limit)
    if isinstance(data, Rejection):
        yield data
        return
    yield Blob(sha256=sha256_of(data), data=data)
    yield from cut(data, spelt(path), now=now, limit=limit)


def cut(data: bytes, origin: str, *, now: datetime, limit: int) -> Iterator[Capture | Rejection]:
    """The captures in a file's bytes; the end of ``origin``, its path or address, tells what kind it is."""
    name = PurePosixPath(origin).name
    kind = name.lower()
    if kind.endswith(ARCHIVES):
        yield from archives.captures(data, origin, now=now, limit=limit)
    elif refusal := sniff.refusal(data):
        yield Rejection(origin=origin, reason=refusal.reason, detail=refusal.detail)
    elif kind.endswith(LINES):
        container, lines = sha256_of(data), data.split(b"\n")
        yield from jsonlines.captures(lines, origin, name, container=container, now=now, limit=limit)
    else:
        media = Media.HTML if kind.endswith(HTML) else Media.TEXT
        yield Capture(
            origin=origin, name=name, sha256=sha256_of(data), data=data, media=media, collected_at=now
        )


def _read(path: Path, limit: int) -> bytes | Rejection:
    """The file's bytes; no more than ``limit`` of them are ever read."""

    def rejected(reason: Reason, detail: str) -> Rejection:
        return Rejection(origin=spelt(path), reason=reason, detail=detail)

    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return rejected(Reason.UNREADABLE, f"it cannot be read ({why}); check its permissions")
    if len(data) > limit:
        return rejected(Reason.TOO_LARGE, f"it is larger than {limit:,} bytes; split it or raise the limit")
    if not data:
        return rejected(Reason.EMPTY, "the file is empty; collect it again from its source")
    return data
