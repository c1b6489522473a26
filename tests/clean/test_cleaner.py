"""A capture becomes a report, or a clear refusal."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.clean import Cleaner
from wirewatch.errors import Rejected
from wirewatch.lists import clutter
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Media, Reason, Report, Role

CLEANER = Cleaner(clutter=clutter.load(), detect=lambda text: "en")


def capture(data: bytes, media: Media = Media.TEXT, name: str = "a.txt") -> Capture:
    return Capture(
        origin=name,
        name=name,
        sha256=sha256_of(data),
        data=data,
        media=media,
        collected_at=datetime(2026, 1, 2, tzinfo=UTC),
    )


def covered(report: Report) -> None:
    """Passages are in order, do not overlap, and cover every character that is not blank."""
    inside = set()
    end = 0
    for passage in report.passages:
        assert end <= passage.span.start < passage.span.end <= len(report.text)
        end = passage.span.end
        inside |= set(range(*passage.span))
    assert all(char.isspace() or at in inside for at, char in enumerate(report.text))


@given(st.text(max_size=400))
def test_any_text_is_covered_or_refused(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        report = CLEANER.clean(capture(data))
    except Rejected as error:
        assert error.reason in {Reason.EMPTY, Reason.NOT_TEXT}
    else:
        covered(report)


@given(st.binary(max_size=300), st.sampled_from(Media))
def test_any_bytes_are_cleaned_or_refused(data: bytes, media: Media) -> None:
    try:
        covered(CLEANER.clean(capture(data, media)))
    except Rejected as error:
        assert error.detail


def test_plain_text_is_kept_as_it_is() -> None:
    text = "Harbour strike ends\r\n\r\nThe dockers of Port Amber went back to work on Monday, their union said.\r\n"
    report = CLEANER.clean(capture(b"\xef\xbb\xbf" + text.encode()))
    assert report.text == text
    assert [(p.role, p.span.words(text)) for p in report.passages] == [
        (Role.HEADLINE, "Harbour strike ends"),
        (Role.BODY, "The dockers of Port Amber went back to work on Monday, their union said."),
    ]


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01\x02" * 50])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Rejected):
        CLEANER.clean(capture(data))
