"""One report that cannot be read is named, and the others are read."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from spacy.language import Language

from wirewatch.clean import Cleaner
from wirewatch.config import load
from wirewatch.errors import StoreError
from wirewatch.lists import clutter
from wirewatch.model.readings import Reading
from wirewatch.model.reports import Capture, Reason, Report
from wirewatch.run.intake import preserve, read_pending
from wirewatch.run.progress import Silent
from wirewatch.run.tools import Tools
from wirewatch.store import Store

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
TEXT = "Port closed\n\nThe harbour master said that the port of {} was closed to ships on Monday.\n"


def noon() -> datetime:
    return NOON


class StumblingCleaner:
    """Makes reports, and breaks on those that say so."""

    def __init__(self) -> None:
        self.real = Cleaner(clutter=clutter.load(), detect=lambda text: "en")

    def clean(self, capture: Capture) -> Report:
        if b"Cleanfall" in capture.data:
            raise KeyError("no such role")
        return self.real.clean(capture)


class StumblingReader:
    """Reads nothing, and breaks on reports that say so."""

    def read(self, report: Report) -> Reading:
        if "Readfall" in report.text:
            raise RecursionError
        if "Storefall" in report.text:
            raise StoreError("the disk is full")
        return Reading(report=report.id, version="v1")


class StumblingTools(Tools):
    """Tools whose stages break."""

    cleaner = StumblingCleaner()  # type: ignore[assignment]
    reader = StumblingReader()  # type: ignore[assignment]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path / 'w.db'}")
    yield store
    store.close()


def kept(store: Store, folder: Path, *ports: str) -> Tools:
    tools = StumblingTools(load())
    for port in ports:
        (folder / f"{port}.txt").write_text(TEXT.format(port))
    preserve(store, tools, [folder], limit=10_000, clock=noon, progress=Silent())
    return tools


def test_an_error_of_our_own_in_one_report_leaves_the_others(store: Store, tmp_path: Path) -> None:
    tools = kept(store, tmp_path, "Aden", "Cleanfall", "Readfall", "Zadar")
    done = read_pending(store, tools, clock=noon, progress=Silent())
    assert done.read == 2
    assert sorted(Path(r.origin).stem for r in store.read()[0]) == ["Aden", "Zadar"]
    assert {(Path(r.origin).stem, r.reason) for r in done.rejected} == {
        ("Cleanfall", Reason.FAILED),
        ("Readfall", Reason.FAILED),
    }
    details = " ".join(r.detail for r in done.rejected)
    assert "KeyError: 'no such role'" in details
    assert "(RecursionError)" in details
    assert "please report it" in details


def test_what_broke_is_named_again_and_waits_for_a_mended_version(store: Store, tmp_path: Path) -> None:
    tools = kept(store, tmp_path, "Aden", "Readfall")
    first = read_pending(store, tools, clock=noon, progress=Silent())
    assert read_pending(store, tools, clock=noon, progress=Silent()).rejected == ()
    again = preserve(store, tools, [tmp_path], limit=10_000, clock=noon, progress=Silent())
    assert [r for r in again.rejected if r.reason is Reason.FAILED] == list(first.rejected)
    assert len(store.pending("a mended version")) == 2


def test_debug_raises(store: Store, tmp_path: Path) -> None:
    tools = kept(store, tmp_path, "Cleanfall")
    with pytest.raises(KeyError):
        read_pending(store, tools, clock=noon, progress=Silent(), debug=True)


def test_a_store_that_fails_stops_the_run(store: Store, tmp_path: Path) -> None:
    tools = kept(store, tmp_path, "Storefall")
    with pytest.raises(StoreError):
        read_pending(store, tools, clock=noon, progress=Silent())


def test_a_file_name_of_stray_bytes_is_taken_in(store: Store, tmp_path: Path) -> None:
    (tmp_path / b"p\xf6rt.txt".decode("utf-8", "surrogateescape")).write_text(TEXT.format("Oran"))
    tools = kept(store, tmp_path)
    assert read_pending(store, tools, clock=noon, progress=Silent()).read == 1
    (report,) = store.read()[0]
    assert report.origin.endswith("p\\xf6rt.txt")


def test_a_parse_depends_on_its_own_report_alone(nlp: Language) -> None:
    from wirewatch.model.reports import Passage, Role
    from wirewatch.model.spans import Span
    from wirewatch.read.parse import parse, parse_all

    def report(port: str) -> Report:
        text = TEXT.format(port)
        passages = (
            Passage(span=Span(0, 11), role=Role.HEADLINE),
            Passage(span=Span(13, len(text) - 1), role=Role.BODY),
        )
        return Report(id=port, origin=port, sha256="0" * 64, text=text, passages=passages)

    reports = [report(port) for port in ("Aden", "Brest", "Cork")]
    together = [[p.doc.to_json() for p in parsed.passages] for parsed in parse_all(nlp, reports)]
    assert together == [[p.doc.to_json() for p in parse(nlp, one).passages] for one in reports]
    (told,) = [p for p in parse(nlp, reports[0]).passages if p.told]
    assert [told.span(token).words(reports[0].text) for token in told.doc[:3]] == ["The", "harbour", "master"]
