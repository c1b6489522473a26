"""Files of one object a line."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.collect import jsonlines
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Media, Reason, Rejection

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def read(data: bytes, limit: int = 10_000) -> list[Capture | Rejection]:
    return list(
        jsonlines.captures(
            data.split(b"\n"), "in/a.jsonl", "a.jsonl", container=sha256_of(data), now=NOW, limit=limit
        )
    )


def test_a_capture_a_line() -> None:
    one = json.dumps({"text": "One.", "url": " https://amber.example/1 "}).encode()
    two = json.dumps({"text": "Two."}).encode()
    data = b"\xef\xbb\xbf" + one + b"\r\n\r\n" + two
    first, second = read(data)
    assert isinstance(first, Capture) and isinstance(second, Capture)
    assert first.origin == first.name == first.url == "https://amber.example/1"
    assert (second.origin, second.name) == ("in/a.jsonl:3", f"a.jsonl#{sha256_of(two)[:12]}")
    assert second.url is None
    assert [one_.data for one_ in (first, second)] == [one, two]
    assert {c.container for c in (first, second)} == {sha256_of(data)}
    assert {c.media for c in (first, second)} == {Media.LINE}


def test_a_line_put_before_another_does_not_change_its_name() -> None:
    (alone,) = read(b'{"text": "Two."}\n')
    _, after = read(b'{"text": "One."}\n{"text": "Two."}\n')
    assert isinstance(alone, Capture) and isinstance(after, Capture)
    assert (alone.name, alone.sha256) == (after.name, after.sha256) and alone.origin != after.origin


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "not JSON"),
        (b"not json", "not JSON"),
        (b'{"text": "One.", "url": "https://amber.example/\\ud800"}', "no address"),
        (b"[1, 2]", "no object"),
        (b'"text"', "no object"),
        (b"{}", '"text"'),
        (b'{"text": null}', '"text"'),
        (b'{"text": 7}', '"text"'),
        (b'{"text": " "}', "empty"),
        (b'{"text": "One.", "title": 7}', '"title"'),
        (b'{"text": "One.", "authors": [7]}', '"authors"'),
        (b'{"text": "One.", "authors": {"name": "Ada"}}', '"authors"'),
        (b'{"text": "\xff"}', "UTF-8"),
        (b"[" * 100_000, "longer than"),
        (b"[" * 9_000, "too deep"),
        (b'{"text": "' + b"x" * 20_000 + b'"}', "longer than"),
        (b'{"text": "One.", "n": ' + b"9" * 5_000 + b"}", "too deep"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: bytes, says: str) -> None:
    found = read(b'{"text": "One."}\n' + line + b'\n{"text": "Three."}\n')
    (bad,) = [one for one in found if isinstance(one, Rejection)]
    assert bad.origin == "in/a.jsonl:2" and says in bad.detail
    assert bad.reason in {Reason.BAD_LINE, Reason.TOO_LARGE}
    assert [one.origin for one in found if isinstance(one, Capture)] == ["in/a.jsonl:1", "in/a.jsonl:3"]


def test_authors_may_be_one_name() -> None:
    assert isinstance(read(b'{"text": "One.", "authors": "Ada Quill"}')[0], Capture)


@given(st.binary(max_size=300))
def test_any_bytes_give_captures_or_refusals(data: bytes) -> None:
    assert all(isinstance(one, Capture | Rejection) for one in read(data))
