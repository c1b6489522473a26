"""Bytes of every kind come out as text, or are refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.clean.decode import decode, html_charset
from wirewatch.errors import Rejected
from wirewatch.model.reports import Reason


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Gintarė".encode(), None, "Gintarė"),
        (codecs.BOM_UTF8 + "Gintarė".encode(), None, "Gintarė"),
        ("Gintarė".encode("utf-16"), None, "Gintarė"),
        (codecs.BOM_UTF16_BE + "Gintarė".encode("utf-16-be"), None, "Gintarė"),
        ("Gintarė".encode("utf-32"), None, "Gintarė"),
        ("порт".encode("koi8-r"), "koi8-r", "порт"),
        ("항구".encode("euc-kr"), "euc-kr", "항구"),
        ("The naïve “port” of Amber".encode("cp1252"), "no-such-charset", "The naïve “port” of Amber"),
        ("Šiauliai Gintarė Paulė".encode() + b" \xff", None, "Šiauliai Gintarė Paulė \ufffd"),
    ],
)
def test_decoded(data: bytes, charset: str | None, text: str) -> None:
    assert decode(data, charset) == text


def test_line_ends_stay() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", Reason.EMPTY), (b"\t\n ", Reason.EMPTY), (b"a\x00b", Reason.NOT_TEXT)]
)
def test_refused(data: bytes, reason: Reason) -> None:
    with pytest.raises(Rejected) as caught:
        decode(data)
    assert caught.value.reason is reason


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "latin-1", "shift_jis", "idna", "hex", "x"]))
def test_never_anything_but_text_or_refusal(data: bytes, charset: str | None) -> None:
    try:
        text = decode(data, charset)
    except Rejected:
        return
    assert text.encode("utf-8")


def test_charset_of_a_page() -> None:
    assert html_charset(b'<html><meta charset="windows-1251">') == "windows-1251"
    assert html_charset(b'<meta http-equiv="x" content="text/html; charset=euc-kr">') == "euc-kr"
    assert html_charset(b"<p>charset=none</p>") is None
