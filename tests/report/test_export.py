import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wirewatch.model.records import Record
from wirewatch.model.reviews import Decision, DecisionKind
from wirewatch.report.export import dumps, schema, to_json

SHARED = Path(__file__).resolve().parents[3] / "shared" / "record.schema.json"


def test_a_record_keeps_to_the_schema(record: Record) -> None:
    jsonschema.validate(to_json(record), schema())


def test_an_empty_record_keeps_to_the_schema(nothing: Record) -> None:
    jsonschema.validate(to_json(nothing), schema())


OURS = {"claims": ("review", "no_evidence", "declined", "contrary"), "findings": ("members",)}
"""Fields of claims and findings beside those of the interface."""


def test_our_schema_is_the_interface_with_what_claims_and_findings_have_beside_it() -> None:
    if not SHARED.exists():
        pytest.skip(f"{SHARED} is absent: the interface lies beside the project, not in it")
    ours, shared = schema(), json.loads(SHARED.read_text(encoding="utf-8"))
    for told in (ours, shared):
        properties: Any = told["properties"]
        for part, fields in OURS.items():
            for field in fields:
                properties[part]["items"]["properties"].pop(field, None)
                assert field not in properties[part]["items"]["required"]
    assert ours == shared


def test_a_graded_record_keeps_to_our_schema_and_to_the_interface(record: Record) -> None:
    claim = record.claims[0]
    graded = Decision(
        id="dc-1",
        kind=DecisionKind.GRADE,
        subjects=(claim.id,),
        by="Ada Brenn",
        at=datetime(2025, 3, 4, 12, tzinfo=UTC),
        reason="seen",
        value="B5",
    )
    told = json.loads(dumps(replace(record, reviews=(graded,))))
    jsonschema.validate(told, schema())
    if SHARED.exists():
        jsonschema.validate(told, json.loads(SHARED.read_text(encoding="utf-8")))
    (review,) = [c["review"] for c in told["claims"] if "review" in c]
    assert review == {
        "grade": "B5",
        "by": "Ada Brenn",
        "at": "2025-03-04T12:00:00+00:00",
        "reason": "seen",
        "decision": "dc-1",
    }
    review["grade"] = "B9"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema())


def test_spans_still_name_their_words(record: Record) -> None:
    data = json.loads(dumps(record))
    text = {r["id"]: r["text"] for r in data["reports"]}
    brandt = next(s for s in data["statements"] if s["id"] == "s-r1-goods")
    start, end = brandt["speaker_span"]
    assert text["r1"][start:end] == brandt["speaker_text"] == "chief inspector Ilva Brandt"
    start, end = brandt["content"][0]
    assert text["r1"][start:end] == '"The crates were marked as kitchen goods,"'


def test_an_event_carries_its_quantity_date_and_holder(record: Record) -> None:
    event = next(e for e in json.loads(dumps(record))["events"] if e["id"] == "e-r1-transfer")
    assert event["quantity"] == {"value": 40, "bound": "about", "unit": "crates", "text": "about 40 crates"}
    assert event["date"] == {"from": "2031-05-06", "to": "2031-05-06", "text": "Tuesday"}
    assert (event["holder"], event["statement"]) == ("port-inspectors", "s-r1-lead")


def test_origins_are_those_that_count(record: Record) -> None:
    claim = json.loads(dumps(record))["claims"][0]
    assert claim["origins"] == ["port-inspectors", "oto-lind"]
    assert [o["reason"] for o in claim["origin_reasons"]]
    assert claim["grade"] == "B4"


def test_reports_name_family_and_story(record: Record) -> None:
    data = json.loads(dumps(record))
    assert [r["family"] for r in data["reports"]] == ["f-1", "f-1", "f-2", "f-2"]
    assert {r["story"] for r in data["reports"]} == {"st-1"}


def test_the_same_record_is_the_same_text(record: Record) -> None:
    assert dumps(record) == dumps(record)
