"""Files by address, on this machine's disks or in object storage (s3://, gs://), by Arrow's file systems."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from wirewatch.collect.heaps import arrow
from wirewatch.errors import Rejected, WirewatchError
from wirewatch.model.reports import Reason

_OBJECTS = ("s3", "gcs", "abfs")
"""Kinds of storage without folders, in which a file is there once it is written to its end."""

_REFUSED = "ACCESS_DENIED"

_ADVICE = (
    (
        ("INVALID_ACCESS_KEY_ID", "SIGNATURE_DOES_NOT_MATCH", "INVALID_SIGNATURE", "UNRECOGNIZED_CLIENT"),
        "the storage does not know these keys: check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    ),
    (
        (_REFUSED,),
        "this is refused: check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and what these keys may do",
    ),
    (("Permission denied",), "check its permissions"),
    (("NO_SUCH_BUCKET", "To create buckets"), "there is no such bucket: make it, or check its name"),
    (
        ("NETWORK_CONNECTION", "Couldn't resolve host", "curlCode"),
        "nothing answers there: check the network, AWS_ENDPOINT_URL and AWS_REGION",
    ),
    (
        ("No space left", "Disk quota exceeded"),
        "the disk is full: make room and repeat, what is done stays done",
    ),
)
"""What to do about an error, by words of its message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file, and what tells whether it has changed: bytes, and nanoseconds of its last change."""

    url: str
    size: int
    changed: int


def files(address: str) -> Sequence[File]:
    """The file of an address, or all files below a folder, sorted. Raises Rejected where nothing is there."""
    place, fs = _place(address), import_module("pyarrow.fs")
    try:
        info = place.system.get_file_info(place.path)
        if info.type == fs.FileType.NotFound:
            raise place.missing()
        listed = [info]
        if info.type == fs.FileType.Directory:
            listed = place.system.get_file_info(fs.FileSelector(place.path, recursive=True))
    except OSError as error:
        raise Rejected(Reason.UNREADABLE, f"it cannot be reached: {_told(error)}") from error
    found = [
        File(url=place.url(one.path), size=one.size, changed=one.mtime_ns or 0)
        for one in listed
        if one.type == fs.FileType.File and not one.base_name.startswith(".")
    ]
    return sorted(found, key=lambda file: file.url)


def read(url: str, limit: int) -> bytes:
    """All bytes of a file.

    Raises Rejected where it is not there, may not be read or is larger than the limit, and WirewatchError
    where its storage cannot be reached: that says nothing of the file, which can be read another time.
    """
    place = _place(url)
    try:
        with place.system.open_input_stream(place.path, compression=None) as stream:
            data = bytes(stream.read(limit + 1))
    except OSError as error:
        told = f"it cannot be read: {_told(error)}"
        if not place.objects or isinstance(error, FileNotFoundError) or _REFUSED in str(error):
            raise Rejected(Reason.UNREADABLE, told) from error
        raise WirewatchError(f"{url}: {told}") from error
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
        place = _place(self.address)
        path = f"{place.path}/{name}"
        first = path if place.objects else f"{path}.part"
        try:
            if not place.objects:
                place.system.create_dir(str(Path(path).parent), recursive=True)
            with place.system.open_output_stream(first, compression=None) as stream:
                stream.write(data)
            if first != path:
                place.system.move(first, path)
        except OSError as error:
            raise WirewatchError(f"{self.address}/{name} cannot be written: {_told(error)}") from error

    def read(self, name: str) -> bytes | None:
        """A file's bytes, None where there is none. Raises WirewatchError where that cannot be told."""
        place = _place(self.address)
        try:
            with place.system.open_input_stream(f"{place.path}/{name}", compression=None) as stream:
                return bytes(stream.read())
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise WirewatchError(f"{self.address}/{name} cannot be read: {_told(error)}") from error

    def remove(self, name: str) -> None:
        """Take a file away, if it is there. Raises WirewatchError where that cannot be done."""
        place = _place(self.address)
        try:
            place.system.delete_file(f"{place.path}/{name}")
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            raise WirewatchError(f"{self.address}/{name} cannot be removed: {_told(error)}") from error

    def names(self, part: str) -> tuple[str, ...]:
        """Names of the files in one of its folders, sorted. Raises WirewatchError as ``read``."""
        try:
            found = files(f"{self.address}/{part}")
        except Rejected as error:
            if error.reason is Reason.MISSING:
                return ()
            raise WirewatchError(f"{self.address}: {error.detail}") from error
        return tuple(file.url.rsplit("/", 1)[1] for file in found if not file.url.endswith(".part"))

    def holds(self, file: File) -> bool:
        """True for a file that lies in it."""
        place = _place(self.address)
        return file.url.startswith(f"{place.url(place.path)}/")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where an address leads: a path on a file system; addresses and paths there begin with ``root``."""

    system: Any
    path: str
    root: tuple[str, str] = ("", "")

    @property
    def objects(self) -> bool:
        return self.system.type_name in _OBJECTS

    def url(self, path: str) -> str:
        """The address of a path on the same file system."""
        address, base = self.root
        return address + path.removeprefix(base)

    def missing(self) -> Rejected:
        """What to say of a path at which there is nothing. Raises OSError where that cannot be told."""
        fs, (_, bucket) = import_module("pyarrow.fs"), self.root
        if self.objects and self.system.get_file_info(bucket).type == fs.FileType.NotFound:
            return Rejected(Reason.UNREADABLE, f"there is no bucket {bucket}; make it, or check its name")
        return Rejected(Reason.MISSING, "there is no such file or folder; check the address")


def _place(address: str) -> _Place:
    """Where an address leads. Raises WirewatchError where there is no such kind of storage.

    What follows the bucket is a key as it stands: nothing in it is escaped or has a meaning of its own.
    """
    address = address.removeprefix("file://")
    kind, sign, rest = address.partition("://")
    if not sign:
        arrow()
        return _Place(
            system=import_module("pyarrow.fs").LocalFileSystem(), path=str(Path(address).absolute())
        )
    authority, _, tail = rest.partition("/")
    if kind != "hdfs" and ":" in authority and "@" in rest:  # only there does a colon mean a port
        raise WirewatchError(
            f"{kind}://…: keys in an address would be written into tables; "
            "give them as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        )
    system, base = _reached(kind, authority)
    tail = tail.rstrip("/")
    if "//" in f"/{tail}":
        raise Rejected(Reason.UNREADABLE, "it has two slashes in a row; check the address")
    return _Place(
        system=system, path=f"{base}/{tail}" if tail else base, root=(f"{kind}://{authority}", base)
    )


@cache
def _reached(kind: str, authority: str) -> tuple[Any, str]:
    """The file system of a bucket or host, and its path there. It is kept: it holds the open connections."""
    arrow()
    address = f"{kind}://{authority}"
    # small files to S3 in one request instead of three
    query = "?allow_delayed_open=true" if kind == "s3" else ""
    try:
        system, base = import_module("pyarrow.fs").FileSystem.from_uri(f"{address}/{query}")
    except ValueError as error:
        raise WirewatchError(f"{address}: no such kind of storage ({error})") from error
    except OSError as error:
        raise WirewatchError(f"{address} cannot be reached: {_told(error)}") from error
    return system, base.rstrip("/")


def _told(error: OSError) -> str:
    """What the system says and what to do about it."""
    said = " ".join(str(error).split())[:300]
    advice = next((advice for words, advice in _ADVICE if any(word in said for word in words)), "")
    return f"{advice} ({said})" if advice else said
