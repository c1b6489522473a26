"""The samples give the golden record, and what samples/README.md promises of it."""

import difflib
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from wirewatch.model.claims import Standing
from wirewatch.model.groups import Relation
from wirewatch.model.records import Record
from wirewatch.run.verify import spans


def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("condense", Path(__file__).with_name("condense.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CONDENSE = _module()


@pytest.fixture(scope="module")
def record() -> Record:
    return CONDENSE.record_of_samples()


def _number(record: Record, report: str) -> str:
    origin = next(r.origin for r in record.reports if r.id == report)
    return Path(origin).name[:2] if origin.startswith("/") or "samples" in origin else origin


def test_the_record_is_the_golden_one(record: Record) -> None:
    want = CONDENSE.GOLDEN.read_text(encoding="utf-8").splitlines()
    have = CONDENSE.condense(record).splitlines()
    diff = "\n".join(difflib.unified_diff(want, have, "golden", "now", lineterm="", n=1))
    assert not diff, f"look at the change; if it is better: python tests/golden/condense.py\n{diff}"


def test_every_span_of_the_record_gives_back_its_words(record: Record) -> None:
    checked = list(spans(record))
    assert len(checked) > 1000
    assert [problem for _, problem in checked if problem] == []


def test_the_families_are_those_that_the_samples_were_written_as(record: Record) -> None:
    families = {frozenset(_number(record, id) for id in family.reports) for family in record.families}
    assert {frozenset({"01", "02"}), frozenset({"03", "04", "05"}), frozenset({"09", "10", "11"})} <= families
    assert len(families) == 9


def test_the_links_are_those_that_the_samples_were_written_as(record: Record) -> None:
    links = {
        (_number(record, link.from_report), _number(record, link.to_report)): link.relation
        for link in record.links
    }
    assert links["01", "02"] in {Relation.COPY, Relation.REUSE}
    assert links["03", "04"] is Relation.VERSION
    assert links["03", "05"] is Relation.PARAPHRASE
    assert links["09", "10"] is Relation.VERSION
    assert links["09", "11"] is Relation.PARAPHRASE


def test_two_stories_are_told(record: Record) -> None:
    assert sorted((s.date or "")[:7] for s in record.stories) == ["2024-06", "2024-10"]


def test_the_alleged_arms_are_denied_and_touch_the_arms_measures(record: Record) -> None:
    arms = [
        f for f in record.findings if any(m.paragraph == "9" and "1874" in m.instrument for m in f.measures)
    ]
    assert arms
    assert Standing.DENIED in {f.standing for f in arms}


def test_no_clutter_becomes_a_claim(record: Record) -> None:
    told = " ".join(claim.text for claim in record.claims).casefold()
    for clutter in (
        "subscribe",
        "sample report",
        "read next",
        "newsletter",
        "share this",
        "all rights reserved",
    ):
        assert clutter not in told
