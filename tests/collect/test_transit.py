"""Chunks and compression are undone, or were already."""

import gzip
import io
import zlib

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.collect.transit import undone

PAGE = b"<html><p>The crane fell on Monday.</p></html>"


def written(writer: type, data: bytes) -> bytes:
    out = io.BytesIO()
    stream = writer(out)
    stream.write(data)
    stream.close()
    return out.getvalue()


def chunked(data: bytes) -> bytes:
    parts = [data[at : at + 7] for at in range(0, len(data), 7)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("payload", "transfer", "content"),
    [
        (PAGE, "", ""),
        (chunked(PAGE), "chunked", ""),
        (gzip.compress(PAGE), "", "gzip"),
        (chunked(gzip.compress(PAGE)), "chunked", "gzip"),
        (zlib.compress(PAGE), "", "deflate"),
        (zlib.compress(PAGE)[2:-4], "", "deflate"),
        (written(BrotliWriter, PAGE), "", "br"),
        (written(ZstdWriter, PAGE), "", "zstd"),
        (gzip.compress(gzip.compress(PAGE)), "", "gzip, gzip"),
        (PAGE, "chunked", "gzip"),
        (PAGE, "chunked", "br"),
        (PAGE, "", "zstd"),
        (PAGE, "", "unknown"),
    ],
)
def test_undone(payload: bytes, transfer: str, content: str) -> None:
    assert undone(payload, transfer, content, 1_000) == PAGE


@pytest.mark.parametrize("payload", [gzip.compress(b"x" * 1_000_000), zlib.compress(b"x" * 1_000_000)])
@pytest.mark.parametrize("content", ["gzip", "deflate", "br", ""])
def test_no_more_than_a_byte_beyond_the_limit(payload: bytes, content: str) -> None:
    assert len(undone(payload, "", content, 100)) <= 101


@given(
    st.binary(max_size=80),
    st.sampled_from(["", "chunked"]),
    st.sampled_from(["", "gzip", "deflate", "br", "zstd"]),
)
def test_any_bytes_are_survived(payload: bytes, transfer: str, content: str) -> None:
    assert len(undone(payload, transfer, content, 50)) <= 51
