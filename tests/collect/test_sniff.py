"""Bytes that are no text are told by their first bytes, NULs and control characters."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.collect import sniff
from wirewatch.model.reports import Reason


@pytest.mark.parametrize(
    "data",
    [
        b"Ferry delayed.",
        "Гавань закрыта.".encode(),
        "항구".encode("euc-kr"),
        codecs.BOM_UTF16_LE + "Ferry".encode("utf-16-le"),
        b"\xff\xfe",
        "Ferry".encode("utf-32"),
        b"<html>",
        b"tab\tand\x1b[1mcolour",
    ],
)
def test_may_be_text(data: bytes) -> None:
    assert sniff.refusal(data) is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"  \r\n", Reason.EMPTY),
        (codecs.BOM_UTF8, Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n", Reason.NOT_TEXT),
        (b"Ferry\x00delayed", Reason.NOT_TEXT),
        ("Ferry".encode("utf-16-le"), Reason.NOT_TEXT),
        (b"\x01\x02\x03 Ferry", Reason.NOT_TEXT),
    ],
)
def test_is_none(data: bytes, reason: Reason) -> None:
    refusal = sniff.refusal(data)
    assert refusal is not None and refusal.reason is reason and ";" in refusal.detail


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_text_is_never_refused_as_binary(text: str) -> None:
    refusal = sniff.refusal(text.encode())
    assert (
        refusal is None
        or refusal.reason is Reason.EMPTY
        or text.startswith(
            ("PK", "MZ", "%PDF", "BZh", "RIFF", "ID3", "OggS", "Rar!", "{\\rtf", "GIF8", "SQLite")
        )
    )


@pytest.mark.parametrize(
    ("data", "page"),
    [
        (b"<!DOCTYPE html><p>x", True),
        (b"\xef\xbb\xbf\n <!-- saved --><html lang=en>", True),
        (b'<?xml version="1.0"?><html>', True),
        (b"The tag <html> begins a page.", False),
        (b"<htmlike>", False),
        (b"", False),
    ],
)
def test_a_page_is_told_by_how_it_begins(data: bytes, page: bool) -> None:
    assert sniff.is_page(data) is page
