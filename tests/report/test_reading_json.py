import json

import jsonschema
import pytest

from wirewatch.model.readings import EventType, Reading, Stance, Status
from wirewatch.model.reports import Role
from wirewatch.report.reading_json import dumps, schema, to_json

from .reading_sample import READING, REPORT


def test_a_reading_keeps_to_its_schema() -> None:
    jsonschema.validate(json.loads(dumps(REPORT, READING)), schema())
    jsonschema.validate(to_json(REPORT, Reading(report="rp-1", version="v")), schema())


def test_the_schema_refuses_what_is_not_said_in_it() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**to_json(REPORT, READING), "more": 1}, schema())


def test_the_schema_knows_every_kind() -> None:
    defined = schema()["properties"]
    event = defined["events"]["items"]["properties"]  # type: ignore[index, call-overload]
    assert event["type"]["enum"] == [kind.value for kind in EventType]
    assert event["status"]["enum"] == [status.value for status in Status]
    said = defined["statements"]["items"]["properties"]  # type: ignore[index, call-overload]
    assert said["stance"]["enum"] == [stance.value for stance in Stance]
    passage = defined["report"]["properties"]["passages"]["items"]["properties"]  # type: ignore[index, call-overload]
    assert passage["role"]["enum"] == [role.value for role in Role]


def test_spans_give_back_their_words() -> None:
    data = json.loads(dumps(REPORT, READING))
    text = data["report"]["text"]

    def words(span: list[int]) -> str:
        return text[span[0] : span[1]]

    quill = data["statements"][1]
    assert words(quill["speaker_span"]) == quill["speaker_text"] == "Ada Quill"
    assert words(quill["content"][0]) == "that Ostrel shipped 40 crates to Norland"
    assert words(data["events"][0]["trigger"]) == "shipped"
    assert words(data["times"][0]["span"]) == "Tuesday"
    assert words(data["quantities"][0]["span"]) == data["quantities"][0]["text"] == "40 crates"
    assert [words(m["span"]) for m in data["mentions"]] == ["Tass", "Ada Quill", "Ostrel", "Norland", "its"]
    assert words(data["report"]["passages"][1]["span"]) == REPORT.title


def test_a_document_is_one_line_whatever_the_text_holds() -> None:
    import dataclasses

    evil = dataclasses.replace(REPORT, title="a\nb\u2028c\ud800\x1b[0m")
    line = dumps(evil, READING)
    assert line.count("\n") == 1 and line.endswith("\n") and "\x1b" not in line
    line.encode("utf-8")
    assert json.loads(line)["report"]["title"] == evil.title


def test_all_of_a_reading_is_in_it() -> None:
    data = to_json(REPORT, READING)
    assert {"sentences", "referents", "mentions", "times", "quantities", "statements", "events"} <= set(data)
    assert set(Reading.__dataclass_fields__) - {"report"} <= set(data)
