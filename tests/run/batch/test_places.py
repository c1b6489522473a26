import gzip

import pytest

from wirewatch.errors import Rejected, WirewatchError
from wirewatch.model.reports import Reason
from wirewatch.run.batch.places import Folder, files, read


def test_bytes_are_read_as_they_are_whatever_the_file_is_called(tmp_path) -> None:
    data = gzip.compress(b"words")
    (tmp_path / "a.gz").write_bytes(data)
    assert read(str(tmp_path / "a.gz"), 100) == data
    assert read(f"file://{tmp_path}/a.gz", 100) == data


def test_more_than_the_limit_is_refused(tmp_path) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    assert read(str(tmp_path / "a.txt"), 5) == b"words"
    with pytest.raises(Rejected, match="larger") as caught:
        read(str(tmp_path / "a.txt"), 4)
    assert caught.value.reason is Reason.TOO_LARGE


def test_a_folder_is_all_that_lies_below_it_but_hidden_files(tmp_path) -> None:
    for name in ("b/c.txt", "a.txt", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [f.url for f in files(str(tmp_path))] == [f"{tmp_path}/a.txt", f"{tmp_path}/b/c.txt"]
    assert [f.size for f in files(str(tmp_path / "a.txt"))] == [1]


def test_a_file_is_written_whole_over_the_one_before(tmp_path) -> None:
    folder = Folder(f"{tmp_path}/out/")
    assert folder.read("x/a.bin") is None and folder.names("x") == ()
    folder.write("x/a.bin", b"one")
    folder.write("x/a.bin", b"two")
    assert folder.read("x/a.bin") == b"two"
    assert folder.names("x") == ("a.bin",)
    assert [p.name for p in (tmp_path / "out" / "x").iterdir()] == ["a.bin"]


def test_what_cannot_be_written_or_is_no_storage_is_told(tmp_path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WirewatchError, match="cannot be written"):
        Folder(str(tmp_path / "file")).write("x/a.bin", b"one")
    with pytest.raises(WirewatchError, match="no such kind of storage"):
        files("fish://bucket/a")


@pytest.mark.parametrize("secret", ["plain", "a/b+c", "/a", "b@c/d", "12/3"])
def test_keys_in_an_address_are_refused_and_not_told(secret) -> None:
    with pytest.raises(WirewatchError, match="would be written into tables") as caught:
        files(f"s3://AKIA:{secret}@bucket/in")
    assert secret not in str(caught.value)
