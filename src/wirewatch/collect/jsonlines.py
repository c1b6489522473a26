"""Files of one JSON object a line: each line a report."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Media, Reason, Rejection

_TEXTS = ("title", "outlet", "published", "url", "language")


def captures(
    lines: Iterable[bytes], origin: str, name: str, *, container: str, now: datetime, limit: int
) -> Iterator[Capture | Rejection]:
    """A Capture a line (its bytes without the line end); a bad line is a Rejection, the rest goes on.

    ``container`` is the hash of the file that holds the lines.
    """
    for number, line in enumerate(lines, start=1):
        bare = line.removeprefix(b"\xef\xbb\xbf").strip(b" \t\r")
        if not bare:
            continue
        where = f"{origin}:{number}"
        found = _object(bare, limit)
        if isinstance(found, str):
            reason = Reason.TOO_LARGE if len(bare) > limit else Reason.BAD_LINE
            yield Rejection(origin=where, reason=reason, detail=found)
            continue
        url = found.get("url")
        address = url.strip() if isinstance(url, str) and url.strip() else None
        digest = sha256_of(bare)
        yield Capture(
            origin=address or where,
            name=address or f"{name}#{digest[:12]}",
            sha256=digest,
            data=bare,
            media=Media.LINE,
            collected_at=now,
            container=container,
            url=address,
        )


def _object(line: bytes, limit: int) -> dict[str, object] | str:
    """The object of a line, or what is wrong with it and what to do."""
    if len(line) > limit:
        return f"the line is longer than {limit:,} bytes; split the text or raise the limit"
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return f"the line is not UTF-8 (byte {error.start + 1}); save the file as UTF-8"
    except json.JSONDecodeError as error:
        return f"the line is not JSON ({error.msg}, column {error.colno}); correct it"
    except (ValueError, RecursionError):
        return "the line's JSON is too deep or holds a number too long; correct it"
    return _wrong(found) or found


def _wrong(found: object) -> str | None:
    """What is wrong with the line's value: no object, no text."""
    if not isinstance(found, dict):
        return "the line is JSON but no object; write an object with a text of its own"
    text = found.get("text")
    if not isinstance(text, str):
        return 'the object has no "text", or one that is no string; give the report\'s text there'
    if not text.strip():
        return "the object's \"text\" is empty; give the report's text there"
    return _wrong_field(found)


def _wrong_field(found: dict[str, object]) -> str | None:
    for key in _TEXTS:
        if not isinstance(found.get(key), str | None):
            return f'"{key}" is no string; write it in quotation marks or leave it out'
    url = found.get("url")
    if isinstance(url, str) and not url.strip().isprintable():
        return '"url" holds signs that no address has; correct it or leave it out'
    authors = found.get("authors")
    listed = isinstance(authors, list) and all(isinstance(author, str) for author in authors)
    if authors is not None and not listed and not isinstance(authors, str):
        return '"authors" is no list of strings; write ["Name", "Name"] or leave it out'
    return None
