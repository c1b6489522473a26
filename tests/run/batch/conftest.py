"""Made news in files of every kind that a batch reads, and what does shards without an engine."""

import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from wirewatch import config
from wirewatch.config import ReaderKind, Settings
from wirewatch.run.batch import work
from wirewatch.run.batch.folder import Done
from wirewatch.run.batch.places import Folder
from wirewatch.run.batch.shards import Shard
from wirewatch.run.tools import Tools

SENTENCES = (
    "The harbour office of Veltrin said on Monday that the tanker Orla had left its berth without papers.",
    "Two tugs of the coast guard followed it to the outer roads and came back before noon.",
    "The owner, Calder Lines, denied that the ship carried coal from the closed port of Ambra.",
    "A customs officer told the Veltrin Post that the manifest named gravel and nothing else.",
    "The ministry of trade announced that it would hold an inquiry and report within a month.",
)


def text(number: int) -> str:
    """A report that shares its second half with the others."""
    return f"Ship number {number} of the inquiry.\n\n" + " ".join(SENTENCES[number % 3 :])


@pytest.fixture(scope="session")
def settings() -> Settings:
    return config.Settings(reader=ReaderKind.RULES)


@pytest.fixture(scope="session")
def tools(settings: Settings) -> Tools:
    return Tools(settings)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with a page, a text, a table, lines (one bad) and an archive."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(text(0))
    (folder / "b.html").write_text(
        f"<html><head><title>Ship</title></head><body><p>{text(1)}</p></body></html>"
    )
    lines = [json.dumps({"text": text(n), "title": f"Line {n}"}) for n in (2, 3)]
    (folder / "c.jsonl").write_text("\n".join([lines[0], "nonsense", lines[1]]))
    rows = pyarrow.table({"text": [text(4), text(5)], "published": ["2025-02-03", None], "mine": [1, 2]})
    pyarrow.parquet.write_table(rows, folder / "d.parquet")
    (folder / "e.warc.gz").write_bytes(archive([text(6), text(7), text(8)]))
    return folder


def archive(texts: Sequence[str]) -> bytes:
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=True)
    for number, body in enumerate(texts):
        page = f"<html><head><title>Page</title></head><body><p>{body}</p></body></html>".encode()
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                f"https://example.org/{number}", "response", payload=io.BytesIO(page), http_headers=headers
            )
        )
    return target.getvalue()


class Here:
    """Does shards in this process, in the place of an engine; may break after some."""

    def __init__(self, tools: Tools, breaks: Sequence[int] = ()) -> None:
        self.tools, self.breaks, self.calls = tools, list(breaks), 0

    def work(self, shards: Sequence[Shard], settings: Settings, out: str) -> Iterator[Done]:
        self.calls += 1
        left = self.breaks.pop(0) if self.breaks else len(shards)
        for shard in shards[:left]:
            yield work.do(shard, self.tools, Folder(out), limit=settings.limit)
        if left < len(shards):
            raise RuntimeError("a worker died")
