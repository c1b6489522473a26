import json
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.collect import heaps
from wirewatch.collect.heaps import Columns, Row, rows, slices
from wirewatch.errors import ConfigurationError, Rejected
from wirewatch.model.reports import Reason, Rejection

COLUMNS = Columns()


def everything(path: Path, columns: Columns = COLUMNS, workers: int = 3) -> list[Row | Rejection]:
    return [row for part in slices(path, columns, workers) for row in rows(part, columns)]


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=20), st.integers(1, 90)
)
def test_lines_are_read_once_wherever_the_file_is_cut(tmp_path_factory, texts, cut) -> None:
    path = tmp_path_factory.mktemp("heap") / "heap.jsonl"
    lines = [json.dumps({"id": at, "text": text}, ensure_ascii=False) for at, text in enumerate(texts)]
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    size, heaps._SLICE = heaps._SLICE, cut
    try:
        found = everything(path)
    finally:
        heaps._SLICE = size
    assert found == [Row(str(at), text.encode()) for at, text in enumerate(texts)]


def test_a_bad_line_is_named_by_its_number_and_the_rest_goes_on(tmp_path, monkeypatch) -> None:
    path = tmp_path / "heap.jsonl"
    good = json.dumps({"id": "a", "text": "words"})
    bad = [
        b"{",
        b"[1]",
        b'{"id": "b"}',
        b'{"text": "words"}',
        b'{"id": true, "text": "w"}',
        b"\xff\xfe",
        b"[" * 9000,
    ]
    path.write_bytes(b"\n".join([b"\xef\xbb\xbf" + good.encode(), *bad, b"", good.encode()]))
    monkeypatch.setattr(heaps, "_SLICE", 16)
    found = everything(path)
    assert [row for row in found if isinstance(row, Row)] == [Row("a", b"words")] * 2
    refused = [row for row in found if isinstance(row, Rejection)]
    assert [r.origin for r in refused] == [f"{path}, line {number}" for number in range(2, 9)]
    assert {r.reason for r in refused} == {Reason.BAD_LINE}


@pytest.mark.parametrize("group", [3, 100])
@pytest.mark.parametrize("workers", [1, 2, 7])
def test_rows_of_parquet_are_read_once_however_they_are_shared_out(tmp_path, group, workers) -> None:
    path = tmp_path / "heap.parquet"
    table = pyarrow.table(
        {"id": list(range(10)), "text": [f"text {n}" for n in range(10)], "other": [0] * 10}
    )
    pyarrow.parquet.write_table(table, path, row_group_size=group)
    assert everything(path, workers=workers) == [Row(str(n), f"text {n}".encode()) for n in range(10)]


def test_columns_may_be_called_otherwise_and_cells_may_be_bad(tmp_path) -> None:
    path = tmp_path / "heap.parquet"
    table = pyarrow.table({"url": ["x", None, "z"], "body": ["one", "two", None]})
    pyarrow.parquet.write_table(table, path)
    first, second, third = everything(path, Columns(id="url", text="body"), workers=1)
    assert first == Row("x", b"one")
    assert isinstance(second, Rejection) and "row 2" in second.origin and '"url"' in second.detail
    assert isinstance(third, Rejection) and "row 3" in third.origin and '"body"' in third.detail


@pytest.mark.parametrize(
    ("name", "content", "reason", "said"),
    [
        ("gone.parquet", None, Reason.MISSING, "check the name"),
        ("heap.csv", b"id,text\n", Reason.UNSUPPORTED, ".parquet or .jsonl"),
        ("heap.parquet", b"PAR1 and nothing more", Reason.BAD_ARCHIVE, "write it anew"),
        ("empty.parquet", b"", Reason.BAD_ARCHIVE, "write it anew"),
    ],
)
def test_what_is_no_heap_is_refused_with_advice(tmp_path, name, content, reason, said) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(Rejected, match=said) as caught:
        slices(tmp_path / name, COLUMNS, 1)
    assert caught.value.reason is reason


def test_a_missing_column_is_named_with_those_that_are_there(tmp_path) -> None:
    path = tmp_path / "heap.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"url": ["x"], "text": ["y"]}), path)
    with pytest.raises(Rejected, match=r"no column id.*it has: url, text"):
        slices(path, COLUMNS, 1)


def test_a_page_torn_out_is_told_when_it_is_read(tmp_path) -> None:
    path = tmp_path / "heap.parquet"
    texts = [f"text {n * 7919 % 10007}" for n in range(5000)]
    pyarrow.parquet.write_table(pyarrow.table({"id": texts, "text": texts}), path, compression="zstd")
    data = bytearray(path.read_bytes())
    data[2000:6000] = bytes(4000)
    path.write_bytes(data)
    (part,) = slices(path, COLUMNS, 1)
    with pytest.raises(Rejected, match="damaged"):
        list(rows(part, COLUMNS))


def test_without_pyarrow_lines_are_still_read(tmp_path, monkeypatch) -> None:
    def nothing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(heaps, "import_module", nothing)
    path = tmp_path / "heap.jsonl"
    path.write_text('{"id": "a", "text": "words"}\n')
    assert everything(path) == [Row("a", b"words")]
    (tmp_path / "heap.parquet").touch()
    with pytest.raises(ConfigurationError, match="wirewatch\\[scale\\]"):
        slices(tmp_path / "heap.parquet", COLUMNS, 1)
