"""WARC archives (ISO 28500), plain or gzipped: each page that they hold is a report."""

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from wirewatch.collect import transit
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Media, Reason, Rejection

_MEDIA = {
    "text/html": Media.HTML,
    "application/xhtml+xml": Media.HTML,
    "text/plain": Media.TEXT,
}
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20
_UNPACKED = 200
"""An archive may unpack to this many times the limit of one record, and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unpacked:
    """How a gzipped archive unpacks: whether it goes beyond the bound, whether it breaks off."""

    too_large: bool
    broken: bool


def captures(data: bytes, origin: str, *, now: datetime, limit: int) -> Iterator[Capture | Rejection]:
    """Captures of the responses that carry a page or plain text; other records are passed over.

    What could be read of a damaged archive is kept, and the damage is one Rejection (BAD_ARCHIVE).
    """
    unpacked = _unpack(data, limit * _UNPACKED)
    if unpacked.too_large:
        yield _rejected(origin, Reason.TOO_LARGE, "it unpacks to more than can be taken; split the archive")
        return
    damage = "it breaks off" if unpacked.broken else None
    container, records = sha256_of(data), 0
    stream = ArchiveIterator(io.BytesIO(data), parse_http=True, auto_decode="none", quirks_mode=True)
    try:
        for record in stream:
            records += 1
            found = (
                _wrong_length(record, origin)
                or _capture(record, origin, now, limit, container)
                or _cut_short(record, origin)
            )
            if isinstance(found, str):
                damage = found
            elif found is not None:
                yield found
    except Exception as error:  # the reader raises what its C code meets: OSError, ValueError, zlib's own
        damage = f"it cannot be read further ({error})"
    if not records:
        yield _rejected(origin, Reason.BAD_ARCHIVE, "no record can be read in it; is it a WARC file?")
    elif damage:
        kept = f"{damage}; what came before is kept ({records} records), fetch the archive again for the rest"
        yield _rejected(origin, Reason.BAD_ARCHIVE, kept)


def _wrong_length(record: WarcRecord, origin: str) -> Rejection | str | None:
    """What is wrong with a response that does not say how long it is: the reader takes it for empty."""
    length, url = record.headers.get("Content-Length"), record.headers.get("WARC-Target-URI") or origin
    if record.record_type != WarcRecordType.response or (length is not None and length.isdecimal()):
        return None
    if length is None:
        return f"its record of {url} breaks off"
    detail = f"a record in {origin} says of its length {length!r}; fetch the page again"
    return _rejected(url, Reason.BAD_ARCHIVE, detail)


def _cut_short(record: WarcRecord, origin: str) -> str | None:
    """What is wrong with a record, of whatever kind, that is passed over and ends before its length."""
    whole = record.reader.consume() >= record.content_length
    return None if whole else f"its record of {record.headers.get('WARC-Target-URI') or origin} breaks off"


def _capture(
    record: WarcRecord, origin: str, now: datetime, limit: int, container: str
) -> Capture | Rejection | str | None:
    """A Capture or Rejection, None for what is no page, and for a record that breaks off what is wrong."""
    media = _MEDIA.get((record.http_content_type or "").lower())
    if record.record_type != WarcRecordType.response or media is None:
        return None
    status = record.http_headers.status_code if record.http_headers else None
    if status is not None and not 200 <= status < 300:
        return None
    url = record.headers.get("WARC-Target-URI") or record.record_id or origin
    payload = record.reader.read(limit + 1)
    if len(payload) < min(record.content_length, limit + 1):
        return f"its record of {url} breaks off"
    payload = transit.undone(
        payload, _header(record, "Transfer-Encoding"), _header(record, "Content-Encoding"), limit
    )
    if len(payload) > limit:
        return _rejected(url, Reason.TOO_LARGE, f"the record is larger than {limit:,} bytes; raise the limit")
    if not payload.strip():
        return _rejected(url, Reason.EMPTY, f"the record in {origin} holds no payload; fetch the page again")
    return Capture(
        origin=url,
        name=url,
        sha256=sha256_of(payload),
        data=payload,
        media=media,
        collected_at=now,
        container=container,
        url=url,
        charset=record.http_charset,
    )


def _header(record: WarcRecord, name: str) -> str:
    """The value of a header of the response, ``''`` where it has none."""
    return (record.http_headers.get(name) or "") if record.http_headers else ""


def _unpack(data: bytes, bound: int) -> _Unpacked:
    """Unpack in pieces without keeping any, so that a bomb is found before anything is made of it."""
    total, rest = 0, data
    while rest.startswith(_GZIP):
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            while not member.eof:
                piece = member.decompress(rest, _CHUNK)
                rest = member.unconsumed_tail
                total += len(piece)
                if total > bound:
                    return _Unpacked(too_large=True, broken=False)
                if not piece and not rest and not member.eof:
                    return _Unpacked(too_large=False, broken=True)
        except zlib.error:
            return _Unpacked(too_large=False, broken=True)
        rest = member.unused_data.lstrip(b"\x00")
    return _Unpacked(too_large=False, broken=False)


def _rejected(origin: str, reason: Reason, detail: str) -> Rejection:
    return Rejection(origin=origin, reason=reason, detail=detail)
