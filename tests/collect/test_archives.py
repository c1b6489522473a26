"""WARC archives, whole, damaged and malicious."""

import gzip
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from wirewatch.collect import archives, collect
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Blob, Capture, Media, Reason, Rejection

NOW = datetime(2026, 1, 2, tzinfo=UTC)
PAGE = b"<html><p>The crane fell on Monday.</p></html>"


def archive(
    payloads: Sequence[tuple[str, bytes, str]],
    *,
    gzipped: bool = True,
    status: str = "200 OK",
    extra: tuple = (),
) -> bytes:
    """A WARC of one warcinfo and one response for each (URL, payload, content type)."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzipped)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "tests"}))
    for url, payload, kind in payloads:
        headers = StatusAndHeaders(status, [("Content-Type", kind), *extra], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(payload), http_headers=headers)
        )
        request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "amber.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(url, "request", http_headers=request))
    return out.getvalue()


def read(data: bytes, limit: int = 10_000) -> list[Capture | Rejection]:
    return list(archives.captures(data, "in/a.warc.gz", now=NOW, limit=limit))


@pytest.mark.parametrize("gzipped", [True, False])
def test_pages_and_texts_are_captures(gzipped: bool) -> None:
    data = archive(
        [
            ("https://amber.example/1", PAGE, "text/html; charset=windows-1251"),
            ("https://amber.example/2", b"The crane fell.", "text/plain"),
            ("https://amber.example/3", b"\x89PNG", "image/png"),
        ],
        gzipped=gzipped,
    )
    one, two = read(data)
    assert isinstance(one, Capture) and isinstance(two, Capture)
    assert (one.origin, one.name, one.url) == ("https://amber.example/1",) * 3
    assert (one.data, one.sha256, one.media) == (PAGE, sha256_of(PAGE), Media.HTML)
    assert one.charset == "windows-1251" and one.container == sha256_of(data)
    assert (two.data, two.media) == (b"The crane fell.", Media.TEXT)


def test_errors_of_the_server_are_no_reports() -> None:
    assert read(archive([("https://amber.example/1", PAGE, "text/html")], status="404 Not Found")) == []


def test_a_payload_in_transit_coding_is_unpacked() -> None:
    packed = gzip.compress(PAGE)
    (one,) = read(archive([("u:1", packed, "text/html")], extra=(("Content-Encoding", "gzip"),)))
    assert isinstance(one, Capture) and one.data == PAGE


def test_what_was_readable_of_a_cut_archive_is_kept() -> None:
    pages = [(f"https://amber.example/{n}", PAGE + str(n).encode() * 50, "text/html") for n in range(9)]
    data = archive(pages)
    found = read(data[: len(data) * 2 // 3])
    assert 3 <= sum(isinstance(one, Capture) for one in found) < 9
    assert isinstance(found[-1], Rejection) and found[-1].reason is Reason.BAD_ARCHIVE
    assert "kept" in found[-1].detail


def test_a_cut_plain_archive_keeps_whole_records_alone() -> None:
    data = archive([("u:1", PAGE, "text/html"), ("u:2", PAGE * 20, "text/html")], gzipped=False)
    found = read(data[: data.index(PAGE * 20) + 100])
    assert [one.origin for one in found if isinstance(one, Capture)] == ["u:1"]
    assert [one.reason for one in found if isinstance(one, Rejection)] == [Reason.BAD_ARCHIVE]


@pytest.mark.parametrize("length", [b"many", b"-5", b""])
def test_a_record_whose_length_is_no_number_is_told_and_the_rest_is_kept(length: bytes) -> None:
    data = archive([("u:1", PAGE, "text/html"), ("u:2", PAGE * 20, "text/html")], gzipped=False)
    at = data.index(b"Content-Length: ", data.index(b"u:1")) + len(b"Content-Length: ")
    found = read(data[:at] + length + data[data.index(b"\r\n", at) :])
    assert [(one.origin, one.reason) for one in found if isinstance(one, Rejection)] == [
        ("u:1", Reason.BAD_ARCHIVE)
    ]
    assert [one.origin for one in found if isinstance(one, Capture)] == ["u:2"]


@pytest.mark.parametrize(
    "data", [b"no archive at all\n" * 20, b"\x1f\x8b" + b"x" * 300, gzip.compress(b"words " * 50)]
)
def test_what_is_no_archive(data: bytes) -> None:
    (bad,) = read(data)
    assert isinstance(bad, Rejection) and bad.reason is Reason.BAD_ARCHIVE


def test_a_bomb_is_found_before_it_is_opened() -> None:
    (bad,) = read(gzip.compress(b"\x00" * 20_000_000), limit=1_000)
    assert isinstance(bad, Rejection) and bad.reason is Reason.TOO_LARGE


def test_a_bomb_inside_a_record_is_stopped_at_the_limit() -> None:
    packed = gzip.compress(b"x" * 5_000_000)
    found = read(
        archive(
            [("u:1", packed, "text/html"), ("u:2", PAGE, "text/html")], extra=(("Content-Encoding", "gzip"),)
        )
    )
    assert [one.reason for one in found if isinstance(one, Rejection)][:1] == [Reason.TOO_LARGE]


def test_a_record_beyond_the_limit_is_refused_alone() -> None:
    found = read(archive([("u:1", PAGE * 999, "text/html"), ("u:2", PAGE, "text/html")]))
    assert [one.origin for one in found if isinstance(one, Capture)] == ["u:2"]
    assert [one.reason for one in found if isinstance(one, Rejection)] == [Reason.TOO_LARGE]


def test_an_archive_in_a_folder(tmp_path: Path) -> None:
    data = archive([("u:1", PAGE, "text/html")])
    (tmp_path / "a.warc.gz").write_bytes(data)
    blob, capture = collect([tmp_path], now=NOW, limit=100_000)
    assert isinstance(blob, Blob) and blob.data == data
    assert isinstance(capture, Capture) and capture.container == blob.sha256


@settings(deadline=None, max_examples=60)
@given(st.booleans(), st.integers(0, 999), st.binary(max_size=9), st.integers(0, 9))
def test_any_damage_gives_captures_or_refusals(gzipped: bool, permille: int, put: bytes, cut: int) -> None:
    whole = archive([("u:1", PAGE, "text/html"), ("u:2", PAGE, "text/plain")], gzipped=gzipped)
    at = len(whole) * permille // 1000
    assert all(isinstance(one, Capture | Rejection) for one in read(whole[:at] + put + whole[at + cut :]))


@pytest.mark.parametrize("lost", [len(b"</p></html>") + 4, len(PAGE) + 20, len(PAGE) + 60])
def test_an_archive_that_breaks_off_says_so_wherever_it_does(lost: int) -> None:
    """In the page, in the server's header before it, in a record that holds no page."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    page = writer.create_warc_record(
        "https://amber.example/1", "response", payload=io.BytesIO(PAGE), http_headers=headers
    )
    writer.write_record(page)
    found = read(out.getvalue()[:-lost])
    assert [item.reason for item in found if isinstance(item, Rejection)] == [Reason.BAD_ARCHIVE]
    assert not any(isinstance(item, Capture) for item in found)


def test_a_record_of_another_kind_that_breaks_off_is_told() -> None:
    data = archive([("https://amber.example/1", PAGE, "text/html")], gzipped=False)
    page, broken = read(data[:-8])  # inside of the last request
    assert isinstance(page, Capture) and isinstance(broken, Rejection)
    assert (broken.reason, "breaks off" in broken.detail) == (Reason.BAD_ARCHIVE, True)
