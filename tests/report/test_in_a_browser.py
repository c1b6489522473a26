"""The page in a real browser: it asks for nothing, no script runs, and every number leads to its note."""

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from wirewatch.model.records import Record
from wirewatch.report.brief import brief
from wirewatch.report.html import render

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"there is no browser at {CHROMIUM}")


class Dom(HTMLParser):
    """The tags that the browser made of the page."""

    def __init__(self, dom: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.title = ""
        self.open = 0
        self.names: set[str] = set()
        self._in = ""
        self.feed(dom)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.names.add(tag)
        self._in = tag
        self.open += tag == "details" and "open" in values
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.targets.append(values.get("href", ""))

    def handle_data(self, data: str) -> None:
        if self._in == "title":
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        self._in = ""


def browse(page: str, folder: Path) -> tuple[Dom, list[str]]:
    """The page's document as the browser has it, and the paths that the browser asked for."""
    asked: list[str] = []

    class Served(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200 if self.path == "/brief.html" else 404)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            if self.path == "/brief.html":
                self.wfile.write(page.encode("utf-8"))

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        done = subprocess.run(
            [
                *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
                *(f"--user-data-dir={folder}", "--dump-dom"),
                f"http://127.0.0.1:{server.server_address[1]}/brief.html",
            ],
            capture_output=True,
            timeout=60,
            check=True,
        )
    finally:
        server.shutdown()
        server.server_close()
        shutil.rmtree(folder, ignore_errors=True)
    return Dom(done.stdout.decode("utf-8")), asked


def test_the_page_asks_for_nothing_and_its_numbers_lead_to_their_notes(
    record: Record, tmp_path: Path
) -> None:
    told = brief(record)
    dom, asked = browse(render(told), tmp_path / "profile")
    assert set(asked) <= {"/brief.html", "/favicon.ico"}, "the browser alone asks for an icon"
    assert all(target.startswith("#") and target[1:] in dom.ids for target in dom.targets)
    notes = {f"#note-{note.number}" for note in told.notes}
    assert notes <= set(dom.targets)
    back = [target for target in dom.targets if re.match(r"#cited-\d+-\d+$", target)]
    assert len(back) >= len(notes), "every note leads back to where it is cited"


def test_no_script_runs_whatever_reports_write(record: Record, tmp_path: Path) -> None:
    evil = '"></p><script>document.title="owned"</script><img src=/x onerror="document.title=1">\u202e'
    hostile = replace(
        record,
        reports=tuple(
            replace(r, title=evil, outlet=f"{r.outlet}{evil}", origin=evil) for r in record.reports
        ),
        stories=(replace(record.stories[0], title=evil, place=evil),),
        entities=tuple(replace(e, name=f"{e.name}{evil}", roles=(evil,)) for e in record.entities),
        timeline=tuple(replace(t, text=evil) for t in record.timeline),
    )
    dom, asked = browse(render(brief(hostile)), tmp_path / "profile")
    assert not dom.names & {"script", "img"}
    assert "owned" in dom.title and dom.title != "owned", "the words are shown, and only shown"
    assert set(asked) <= {"/brief.html", "/favicon.ico"}


def test_a_tree_is_shut_until_it_is_opened(record: Record, tmp_path: Path) -> None:
    page = render(brief(record))
    shut, _ = browse(page, tmp_path / "profile")
    assert "details" in shut.names and shut.open == 0
    opened, _ = browse(page.replace("<details", "<details open"), tmp_path / "profile")
    assert opened.open == page.count("<details"), "what is folded is in the page, and opens without a script"
