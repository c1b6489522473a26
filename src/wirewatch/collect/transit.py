"""Payloads as they went over the wire: chunked, compressed, or already undone by the crawler (RFC 9112)."""

import io
import re
import zlib

from fastwarc.stream_io import BrotliReader, ZstdReader

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,80}\r\n")
_GZIP = b"\x1f\x8b"
_READERS = {"br": BrotliReader, "zstd": ZstdReader}


def undone(payload: bytes, transfer: str, content: str, limit: int) -> bytes:
    """The payload without chunks and compression, cut off one byte beyond ``limit``.

    ``transfer`` and ``content`` are the values of Transfer-Encoding and Content-Encoding, ``''`` where
    there are none. Many crawlers store what they had already undone, with the headers left as they were:
    what does not fit its header is taken as it is.
    """
    if "chunked" in transfer.lower():
        payload = _joined(payload)
    for name in reversed([part.strip().lower() for part in content.split(",")]):
        payload = _decompressed(payload, name, limit)
    return payload[: limit + 1]


def _joined(payload: bytes) -> bytes:
    """The chunks put together; the payload itself where it is not chunked."""
    parts, at = [], 0
    while found := _CHUNK.match(payload, at):
        size = int(found[1], 16)
        parts.append(payload[found.end() : found.end() + size])
        at = found.end() + size + 2
        if size == 0:
            break
    return b"".join(parts) if parts and at >= len(payload) - 2 else payload


def _decompressed(payload: bytes, name: str, limit: int) -> bytes:
    try:
        if name in {"gzip", "x-gzip"} and payload.startswith(_GZIP):
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(payload, limit + 1)
        if name == "deflate":
            window = zlib.MAX_WBITS if payload[:1] == b"\x78" else -zlib.MAX_WBITS
            return zlib.decompressobj(window).decompress(payload, limit + 1)
        if name in _READERS:
            return bytes(_READERS[name](io.BytesIO(payload)).read(limit + 1))
    except (zlib.error, OSError, ValueError, RuntimeError):
        pass
    return payload
