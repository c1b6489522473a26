from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from wirewatch.model.records import Record
from wirewatch.report.brief import brief
from wirewatch.report.markdown import escaped, render


class Tags(HTMLParser):
    """Collects the tags of a page, and the text without them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def rendered(text: str) -> Tags:
    return Tags(MarkdownIt("commonmark").enable("table").render(text))


def test_numbers_lead_to_notes_that_are_there(record: Record) -> None:
    page = rendered(render(brief(record)))
    links = {a["href"] for tag, a in page.tags if tag == "a" and "href" in a}
    anchors = {f"#{a['id']}" for tag, a in page.tags if tag == "a" and "id" in a}
    assert links and links == anchors


def test_headings_and_tables_are_there(record: Record) -> None:
    page = rendered(render(brief(record)))
    names = [tag for tag, _ in page.tags]
    assert names.count("h1") == 1 and names.count("h3") >= 7 and names.count("table") == 1


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[a](javascript:x)",
        "a | b",
        "# head",
        "**b** _i_ `c`",
        "1. one",
        "&lt; &amp;",
        "- x",
    ],
)
def test_what_reports_wrote_is_inert(text: str) -> None:
    page = rendered(f"start {escaped(text)}")
    assert {tag for tag, _ in page.tags} <= {"p"}
    assert page.words.strip() == f"start {text}"


def test_hostile_reports_make_no_markup(record: Record) -> None:
    evil = '</p><script>alert("x")</script>[x](javascript:y)'
    claims = tuple(replace(c, text=evil) for c in record.claims)
    page = rendered(render(brief(replace(record, claims=claims))))
    assert "script" not in {tag for tag, _ in page.tags}
    assert all((a.get("href") or "#").startswith("#") for _, a in page.tags)


def test_an_empty_record(nothing: Record) -> None:
    assert "wirewatch run" in render(brief(nothing))
