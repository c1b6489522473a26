"""Pages as different makers build them: one article, the same words, whatever stands around."""

from pathlib import Path

import pytest

from wirewatch.model.reports import DateBasis, Media, Report

PAGES = Path(__file__).parent / "pages"
ONE = "The harbour master of Port Amber said on Monday that the crane would come down before the winter."
THREE = "Goats graze in the yard where four hundred people used to work, and the gate stands open at night."


def clean(bench, name: str) -> Report:
    return bench.report((PAGES / f"{name}.html").read_bytes(), Media.HTML)


def words_of(report: Report, *roles: str) -> list[str]:
    return [p.span.words(report.text) for p in report.passages if p.role.value in roles]


@pytest.mark.parametrize(
    ("name", "outlet", "authors", "published", "basis"),
    [
        ("wordpress", "Amber Yard Notes", ("Hugo Rell",), "2025-05-03T08:00:00+00:00", DateBasis.METADATA),
        ("amp", "Amber Post", (), "2025-05-03T10:00:00+00:00", DateBasis.METADATA),
        ("divs", "Radio Amber", ("Otto Brandt",), "2025-05-03", DateBasis.METADATA),
        ("table2005", "The Amber Post", ("Otto Brandt",), "2005-05-03", DateBasis.STATED),
        ("jsonld", "Amber Post", ("Otto Brandt",), "2025-05-03T10:00:00-04:00", DateBasis.METADATA),
        ("microdata", "Amber Post", ("Otto Brandt",), "2025-05-03T10:00:00+02:00", DateBasis.METADATA),
        ("timetag", "Amber Post", (), "2025-05-03T10:12:00+09:00", DateBasis.METADATA),
    ],
)
def test_what_a_page_says_of_itself(
    bench, name: str, outlet: str, authors: tuple[str, ...], published: str, basis: DateBasis
) -> None:
    report = clean(bench, name)
    assert (report.title, report.outlet, report.authors) == ("Crane must go", outlet, authors)
    assert (report.published, report.published_basis) == (published, basis)


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_the_article_and_nothing_else_is_text(bench, path: Path) -> None:
    report = clean(bench, path.stem)
    assert words_of(report, "headline") == ["Crane must go"]
    body = words_of(report, "body")
    assert any(ONE in words for words in body) and any(THREE in words for words in body)
    assert all(any(known in words for known in ("crane", "yard", "bank", "mayor")) for words in body)
    for clutter in (
        "Goat found",
        "Leave a Reply",
        "Home",
        "Printer",
        "JavaScript",
        "Good riddance",
        "riddance",
    ):
        assert not any(clutter in words for words in words_of(report, "body", "heading", "standfirst"))


def test_an_agency_named_as_the_author_is_credited(bench) -> None:
    assert [credit.agency for credit in clean(bench, "amp").credits] == ["Reuters"]


def test_a_date_within_a_sentence_is_not_lost(bench) -> None:
    assert any(
        "Last seen: 1 January 1999, the yard" in words for words in words_of(clean(bench, "timetag"), "body")
    )


@pytest.mark.parametrize(
    "unit",
    [
        "<time datetime='2020-01-01'>x</time>",
        "<p>He said <q>no</q> to the master.</p>",
        "<p>a <time>b</time> ",
    ],
)
def test_many_elements_take_time_in_proportion(bench, unit: str) -> None:
    inner = f"<h1>Crane must go</h1><p>{ONE}</p>{unit * 2000}<p>{THREE}</p>"
    assert clean_of(bench, inner).title == "Crane must go"


def clean_of(bench, inner: str) -> Report:
    return bench.report(f"<html><body><article>{inner}</article></body></html>".encode(), Media.HTML)
