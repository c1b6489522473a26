"""What a batch has to do, in parts that are done one by one and, once done, stay done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from wirewatch.collect.walk import ARCHIVES, HTML, LINES, TEXT
from wirewatch.errors import Rejected
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Reason, Rejection
from wirewatch.run.batch.places import File, Folder, files

PARQUET = (".parquet",)
KINDS = (*ARCHIVES, *PARQUET, *LINES, *HTML, *TEXT)
_LARGE = 8 << 20
"""Bytes of an archive or table for each of its parts: minutes of reading, so that a kill costs no more."""

_LOOSE = 64
"""So many single reports (text files, pages) make a shard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """What is done in one go: a part of an archive or table, or a handful of single reports.

    Of all that its files hold, a shard does what comes at ``part``, ``part + parts``, and so on.
    """

    files: tuple[File, ...]
    part: int = 0
    parts: int = 1

    @property
    def name(self) -> str:
        """What its output is called; the same files always have the same name."""
        addresses = "\n".join(file.url for file in self.files)
        stem = re.sub(
            r"[^\w-]", "-", PurePosixPath(self.files[0].url).name.split(".")[0][:40], flags=re.ASCII
        )
        return f"{stem}-{sha256_of(addresses.encode())[:12]}-{self.part:05}"

    @property
    def state(self) -> str:
        """Digest of its files' sizes and times: where it is another, the shard has to be done again."""
        told = "\n".join(f"{file.url} {file.size} {file.changed}" for file in self.files)
        return sha256_of(f"{told}\n{self.parts}".encode())


def shards(inputs: Sequence[str], out: Folder) -> Iterator[Shard | Rejection]:
    """The shards of files and folders, in a stable order; what is not there as a Rejection.

    What a batch wrote itself, where ``out`` lies in a folder of its inputs, is no input.
    """
    loose: list[File] = []
    seen: set[str] = set()
    for address in inputs:
        try:
            found = [file for file in files(address) if not out.holds(file)]
        except Rejected as error:
            yield Rejection(origin=address, reason=error.reason, detail=error.detail)
            continue
        known = [file for file in found if file.url.lower().endswith(KINDS) and file.url not in seen]
        if not known and not any(file.url in seen for file in found):
            kinds = ", ".join(KINDS)
            detail = f"nothing in it is read; give one of {kinds}"
            yield Rejection(origin=address, reason=Reason.UNSUPPORTED, detail=detail)
        seen.update(file.url for file in known)
        for file in known:
            if file.url.lower().endswith((*HTML, *TEXT)):
                loose.append(file)
            else:
                parts = 1 + file.size // _LARGE
                yield from (Shard(files=(file,), part=part, parts=parts) for part in range(parts))
    for start in range(0, len(loose), _LOOSE):
        yield Shard(files=tuple(loose[start : start + _LOOSE]))
