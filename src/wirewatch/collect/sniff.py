"""Tells bytes that are no text from text, before anything is made of them."""

import codecs
import re
from dataclasses import dataclass

from wirewatch.model.reports import Reason

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "audio, video or a WebP image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"ID3", "audio"),
    (b"OggS", "audio or video"),
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1c\x1d\x1e\x1a"))
_CONTROL_SHARE = 0.01
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head)\b",
    re.I | re.S,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why bytes are not taken, and what to do."""

    reason: Reason
    detail: str


def refusal(data: bytes) -> Refusal | None:
    """None for what may be text; else why not. UTF-16 and UTF-32 need their byte order mark."""
    if not data.strip(b" \t\r\n\v\f\x00\xef\xbb\xbf"):
        return Refusal(reason=Reason.EMPTY, detail="there is nothing in it but blanks; collect it again")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return _not_text(f"it is {kind} by its first bytes")
    if data.startswith(_WIDE):
        return None
    if b"\x00" in data:
        return _not_text("it holds NUL bytes")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE * len(data):
        return _not_text("it is full of control characters")
    return None


def is_page(data: bytes) -> bool:
    """True for bytes that begin like a page of HTML."""
    return _PAGE.match(data[:4096]) is not None


def _not_text(why: str) -> Refusal:
    return Refusal(
        reason=Reason.NOT_TEXT, detail=f"{why}, not text; save the report as .txt or .html and name that file"
    )
