"""Files named by a user, or found in folders, in a stable order."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from wirewatch.model.reports import Reason, Rejection

TEXT = (".txt", ".text")
HTML = (".html", ".htm", ".xhtml")
LINES = (".jsonl", ".ndjson")
ARCHIVES = (".warc", ".warc.gz")
SUPPORTED = (*TEXT, *HTML, *LINES, *ARCHIVES)


def is_supported(path: Path) -> bool:
    """True for the four formats, by the file's name."""
    return path.name.lower().endswith(SUPPORTED)


def walk(paths: Sequence[Path]) -> Iterator[Path | Rejection]:
    """Every supported file once, folders in sorted order; what cannot be taken as a Rejection.

    Hidden files and folders inside a folder are skipped, files of other kinds there are left alone and
    counted in one Rejection a folder (UNSUPPORTED).
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            yield _rejected(path, Reason.MISSING, "there is no such file or folder; check the path")
        except (OSError, ValueError) as error:
            yield _rejected(path, Reason.UNREADABLE, f"it cannot be reached ({_why(error)}); check the path")
        else:
            if stat.S_ISDIR(status.st_mode):
                yield from _folder(path, seen)
            elif stat.S_ISREG(status.st_mode):
                yield from _named(path, status, seen)
            else:
                yield _rejected(path, Reason.UNSUPPORTED, "it is no ordinary file; name a file or a folder")


def _named(path: Path, status: os.stat_result, seen: set[tuple[int, int]]) -> Iterator[Path | Rejection]:
    if not is_supported(path):
        kinds = ", ".join(SUPPORTED)
        yield _rejected(path, Reason.UNSUPPORTED, f"this kind of file is not read; give one of {kinds}")
    elif _is_new(status, seen):
        yield path


def _folder(root: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Rejection]:
    """Depth first, names in sorted order; a folder is entered once, however many links lead to it."""
    try:
        status = root.stat()
        if not _is_new(status, seen):
            return
        entries = sorted(root.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield _rejected(
            root, Reason.UNREADABLE, f"the folder cannot be opened ({_why(error)}); check its permissions"
        )
        return
    others = 0
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            inner = entry.stat()
        except OSError as error:
            yield _rejected(entry, Reason.UNREADABLE, f"it cannot be reached ({_why(error)}); a broken link?")
            continue
        if stat.S_ISDIR(inner.st_mode):
            yield from _folder(entry, seen)
        elif stat.S_ISREG(inner.st_mode) and is_supported(entry):
            if _is_new(inner, seen):
                yield entry
        else:
            others += 1
    if others:
        files = "1 file of another kind was" if others == 1 else f"{others} files of other kinds were"
        yield _rejected(root, Reason.UNSUPPORTED, f"{files} left alone; name a file to learn why")


def spelt(path: Path) -> str:
    """The path as text; bytes of a file's name that are no UTF-8 are written ``\\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _is_new(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """True the first time that a file or folder is met; remembers it."""
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return False
    seen.add(key)
    return True


def _rejected(path: Path, reason: Reason, detail: str) -> Rejection:
    return Rejection(origin=spelt(path), reason=reason, detail=detail)


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
