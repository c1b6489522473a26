"""Files by address, on this machine's disks or in object storage (s3://, gs://), by Arrow's file systems."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from wirewatch.collect.heaps import arrow
from wirewatch.errors import Rejected, WirewatchError
from wirewatch.model.reports import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file, and what tells whether it has changed: bytes, and nanoseconds of its last change."""

    url: str
    size: int
    changed: int


def files(address: str) -> Sequence[File]:
    """The file of an address, or all files below a folder, sorted. Raises Rejected where nothing is there."""
    system, path = _system(address)
    fs = import_module("pyarrow.fs")
    try:
        info = system.get_file_info(path)
        if info.type == fs.FileType.NotFound:
            raise Rejected(Reason.MISSING, f"{address}: there is no such file or folder; check the address")
        listed = [info]
        if info.type == fs.FileType.Directory:
            listed = system.get_file_info(fs.FileSelector(path, recursive=True))
    except OSError as error:
        raise Rejected(Reason.UNREADABLE, f"{address}: it cannot be reached ({error})") from error
    scheme = address.split("://", maxsplit=1)[0] + "://" if "://" in address else ""
    found = [
        File(url=scheme + one.path, size=one.size, changed=one.mtime_ns or 0)
        for one in listed
        if one.type == fs.FileType.File and not one.base_name.startswith(".")
    ]
    return sorted(found, key=lambda file: file.url)


def read(url: str, limit: int) -> bytes:
    """All bytes of a file. Raises Rejected where it cannot be read or is larger than the limit."""
    system, path = _system(url)
    try:
        with system.open_input_stream(path, compression=None) as stream:
            data = bytes(stream.read(limit + 1))
    except OSError as error:
        raise Rejected(Reason.UNREADABLE, f"it cannot be read ({error}); check its permissions") from error
    if len(data) > limit:
        raise Rejected(Reason.TOO_LARGE, f"it is larger than {limit:,} bytes; split it or raise the limit")
    return data


class Folder:
    """A folder that a batch writes into. Every file is there whole or not at all."""

    def __init__(self, address: str) -> None:
        """The folder of an address; it is made with its first file."""
        self.address = address.rstrip("/")

    def write(self, name: str, data: bytes) -> None:
        """Put a file there. Raises WirewatchError where that cannot be done."""
        system, root = _system(self.address)
        path = f"{root}/{name}"
        try:
            system.create_dir(str(Path(path).parent), recursive=True)
            with system.open_output_stream(f"{path}.part", compression=None) as stream:
                stream.write(data)
            system.move(f"{path}.part", path)
        except OSError as error:
            raise WirewatchError(f"{self.address}/{name} cannot be written: {error}") from error

    def read(self, name: str) -> bytes | None:
        """A file's bytes, None where there is none."""
        system, root = _system(self.address)
        try:
            with system.open_input_stream(f"{root}/{name}", compression=None) as stream:
                return bytes(stream.read())
        except FileNotFoundError:
            return None

    def names(self, part: str) -> tuple[str, ...]:
        """Names of the files in one of its folders, sorted."""
        try:
            found = files(f"{self.address}/{part}")
        except Rejected:
            return ()
        return tuple(file.url.rsplit("/", 1)[1] for file in found if not file.url.endswith(".part"))


def _system(address: str) -> tuple[Any, str]:
    arrow()
    fs = import_module("pyarrow.fs")
    if "://" not in address:
        return fs.LocalFileSystem(), str(Path(address).absolute())
    try:
        system, path = fs.FileSystem.from_uri(address)
    except (OSError, ValueError) as error:
        raise WirewatchError(f"{address}: no such kind of storage ({error})") from error
    return system, path
