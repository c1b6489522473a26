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


def test_a_line_longer_than_any_paragraph_is_cut_after_sentences(bench) -> None:
    report = bench.report(b"The dockers went back to work on Monday, their union said. " * 1000)
    covered(report)
    lengths = [passage.span.length for passage in report.passages]
    assert len(lengths) > 5
    assert max(lengths) <= 8_000
    assert all(report.text[p.span.start : p.span.end].startswith("The dockers") for p in report.passages)
    assert all(report.text[p.span.start : p.span.end].endswith("said.") for p in report.passages)


@pytest.mark.parametrize("words", ["a" * 30_000, "\u0301" * 30_000, "no " * 10_000, "\u3002" * 30_000])
def test_a_long_line_without_sentences_is_cut_all_the_same(bench, words: str) -> None:
    report = bench.report(words.encode())
    covered(report)
    assert max(passage.span.length for passage in report.passages) <= 8_000


def test_a_text_longer_than_any_report_is_refused(bench) -> None:
    with pytest.raises(Rejected) as refused:
        bench.report(b"The dockers went back to work on Monday. " * 12_500)
    assert refused.value.reason is Reason.TOO_LARGE
    assert "split" in refused.value.detail


def test_signs_that_no_file_can_hold_are_replaced_in_a_line(bench) -> None:
    data = json.dumps(
        {
            "text": "The port of \ud800 was closed\x00 on Monday.",
            "title": "Port\x00 closed",
            "outlet": "Quay\udfff",
        }
    )
    report = bench.report(data.encode(), Media.LINE)
    assert report.text == "The port of \ufffd was closed\ufffd on Monday."
    assert (report.title, report.outlet) == ("Port\ufffd closed", "Quay\ufffd")


@pytest.mark.parametrize(
    "published", ["9999-12-31T23:59:59+14:00", "0001-01-01", "0000-00-00", "2025-05-12T99:99"]
)
def test_a_date_beyond_the_press_is_none(bench, published: str) -> None:
    data = json.dumps({"text": "The port was closed, its master said.", "published": published})
    assert bench.report(data.encode(), Media.LINE).published in {None, "2025-05-12"}
