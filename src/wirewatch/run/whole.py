"""Files that a person asked for, written whole or not at all: a full disk does not cost what stood there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wirewatch.errors import WirewatchError


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write what shall stand at the path once all of it is written; a device is written to itself.

    Raises WirewatchError where it cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            yield path
            return
        target = path.resolve()
        beside = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            yield beside
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise WirewatchError(f"{path} cannot be written: {error.strerror or error}") from error
