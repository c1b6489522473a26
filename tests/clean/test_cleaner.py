"""A capture becomes a report, or a clear refusal."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirewatch.errors import Rejected
from wirewatch.model.reports import DateBasis, Media, Reason, Report, Role

LENIENT = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=80
)
PIECES = st.sampled_from(
    [
        "Harbour strike ends",
        "By Ada Quill",
        "Read also",
        "OSLO, May 3 (AP) -",
        "The dockers went back to work on Monday, their union said.",
        "(Ada Quill/AFP)",
        "Share | Print",
        "WATCH | Cranes:",
        "3 May 2024",
        "Correction: it was Monday.",
        "…",
        "”",
        "© 2024 Amber Post",
        "\ufeff",
        "1. One",
    ]
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


@LENIENT
@given(text=st.text(max_size=400))
def test_any_text_is_covered_or_refused(bench, text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        report = bench.report(data)
    except Rejected as error:
        assert error.reason in {Reason.EMPTY, Reason.NOT_TEXT}
    else:
        covered(report)
        assert report.text == data.decode("utf-8-sig")


@LENIENT
@given(
    pieces=st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u2028"])), max_size=25)
)
def test_any_order_of_furniture_is_covered(bench, pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + blank for piece, blank in pieces)
    if text.strip().strip("\ufeff"):
        covered(bench.report(text.encode()))


@LENIENT
@given(data=st.binary(max_size=300), media=st.sampled_from(Media))
def test_any_bytes_are_cleaned_or_refused(bench, data: bytes, media: Media) -> None:
    try:
        covered(bench.report(data, media))
    except Rejected as error:
        assert error.detail


def test_plain_text_is_kept_as_it_is(bench) -> None:
    text = "Harbour strike ends\r\n\r\nThe dockers of Port Amber went back to work on Monday, their union said.\r\n"
    report = bench.report(b"\xef\xbb\xbf" + text.encode())
    assert report.text == text
    assert [(p.role, p.span.words(text)) for p in report.passages] == [
        (Role.HEADLINE, "Harbour strike ends"),
        (Role.BODY, "The dockers of Port Amber went back to work on Monday, their union said."),
    ]


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01\x02" * 50])
def test_what_is_no_text_is_refused(bench, data: bytes) -> None:
    with pytest.raises(Rejected):
        bench.report(data)


def test_the_same_bytes_and_name_give_the_same_id(bench) -> None:
    one, two = bench.report(b"Cranes rest today."), bench.report(b"Cranes rest today.")
    assert one == two and one.id.startswith("rp-")


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_a_line_brings_its_metadata(bench) -> None:
    text = "The crane fell on Monday, the harbour master said.\n\nRelated: Crane prices\n"
    report = bench.report(
        line(
            text=text,
            title=" Crane  falls ",
            outlet="Amber Post",
            authors=["Ada Quill"],
            published="2024-05-03T10:00:00+02:00",
            url="https://amber.example/1",
            language="en-GB",
        ),
        Media.LINE,
    )
    assert report.text == text
    assert (report.title, report.outlet, report.authors) == ("Crane falls", "Amber Post", ("Ada Quill",))
    assert (report.published, report.published_basis) == ("2024-05-03T10:00:00+02:00", DateBasis.METADATA)
    assert [p.role for p in report.passages] == [Role.BODY, Role.TEASER]


@pytest.mark.parametrize("published", ["yesterday", "31.02.2024", "", "04/05/2024", "9" * 400])
def test_a_line_with_a_date_that_is_none_stays_undated(bench, published: str) -> None:
    report = bench.report(line(text="The crane fell on Monday.", published=published), Media.LINE)
    assert (report.published, report.published_basis) == (None, DateBasis.UNKNOWN)


@pytest.mark.parametrize(
    "data", [b"[1]", b'"text"', b"{", b"{}", line(text=""), line(text=7), b"[" * 100_000]
)
def test_a_line_without_text_is_refused(bench, data: bytes) -> None:
    with pytest.raises(Rejected) as caught:
        bench.report(data, Media.LINE)
    assert caught.value.reason in {Reason.BAD_LINE, Reason.EMPTY}


def test_a_line_with_lone_surrogates_can_be_stored(bench) -> None:
    report = bench.report(b'{"text": "The crane \\ud800 fell on Monday, he said."}', Media.LINE)
    assert report.text.encode("utf-8")


def test_a_headline_from_metadata_is_found_in_the_text(bench) -> None:
    report = bench.report(
        line(text="CRANE FALLS\n\nA crane fell on Monday, the harbour master said.", title="Crane falls"),
        Media.LINE,
    )
    assert [p.role for p in report.passages] == [Role.HEADLINE, Role.BODY]
    assert report.title == "Crane falls"
