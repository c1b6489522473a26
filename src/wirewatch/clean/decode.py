"""Bytes to text: never raises but Rejected, and never drops a character."""

import codecs
import re

from charset_normalizer import from_bytes

from wirewatch.errors import Rejected
from wirewatch.model.reports import Reason

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_CONTROL_SHARE = 0.02
_DAMAGED_SHARE = 0.2
_FOREIGN_SHARE = 0.15


def decode(data: bytes, charset: str | None = None) -> str:
    """Text of the bytes: by byte order mark, as UTF-8, as named, as detected, at last as cp1252.

    UTF-8 with a few bytes broken stays UTF-8, with U+FFFD where they were.

    Rejected (EMPTY, NOT_TEXT) where there is nothing but blanks, or what comes out is no text.
    """
    text = _decoded(data, charset)
    if not text.strip():
        raise Rejected(Reason.EMPTY, "there is no text in it; collect it again from its source")
    controls = sum(1 for char in text if ord(char) < 32 and char not in "\t\n\r\f\v\x1b\x1c\x1d\x1e")
    if "\x00" in text or controls > _CONTROL_SHARE * len(text):
        raise Rejected(Reason.NOT_TEXT, "it is not text; give it as .txt, .html, .jsonl or .warc")
    return text


def html_charset(data: bytes) -> str | None:
    """The character set that a page's own markup names in its first bytes."""
    found = _META.search(data[:4096])
    return found[1].decode("ascii", "ignore") if found else None


def _decoded(data: bytes, charset: str | None) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _drop_surrogates(data.decode(name, "replace"))
    for encoding in ("utf-8", charset or "utf-8"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    high = sum(byte > 127 for byte in data)
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= _DAMAGED_SHARE * high:
        return damaged
    if high <= _FOREIGN_SHARE * len(data):  # Latin letters with a few signs: the old Western set
        return data.decode("cp1252", "replace")
    best = from_bytes(data[:200_000]).best()
    try:
        if best is not None:
            return data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        pass
    return data.decode("cp1252", "replace")


def writable(text: str) -> str:
    """The text with U+FFFD for what no file or database can hold: lone surrogates and NUL."""
    return _drop_surrogates(text).replace("\x00", "\ufffd")


def _drop_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
