from dataclasses import replace
from html.parser import HTMLParser

from wirewatch.model.readings import Reading
from wirewatch.model.reports import Passage, Role
from wirewatch.model.spans import Span
from wirewatch.report.html_reading import render
from wirewatch.report.picture import picture

from .reading_sample import READING, REPORT

EVIL = "<script>alert(1)</script> \" onmouseover='x' {{ 7*7 }} \x1b[0m \u202e &amp;"


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marked: dict[str, str] = {}
        self.words = ""
        self._classes: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "span":
            self._classes.append(dict(attrs).get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self._classes.pop()

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._classes:
            self.marked[data] = self._classes[-1]


def test_the_page_shows_the_marks_and_what_is_unsure() -> None:
    page = Page(render([picture(REPORT, READING)]))
    assert page.marked["Ada Quill"] == "content speaker entity"
    assert page.marked["shipped"] == "content event alleged deep"
    assert page.marked["Tuesday"] == "time"
    assert "?0.42" in page.marked and page.marked["?0.42"] == "unsure"
    assert "boilerplate, not read" in page.words


def test_the_page_asks_nothing_of_the_net() -> None:
    page = Page(render([picture(REPORT, READING)]))
    assert not [a for _, attrs in page.tags for a in attrs if a in ("src", "href") and attrs[a] != "#main"]
    assert "script" not in {tag for tag, _ in page.tags}


def test_hostile_text_is_inert() -> None:
    evil = replace(
        REPORT,
        text=EVIL,
        title=EVIL,
        origin=EVIL,
        outlet=EVIL,
        passages=(Passage(span=Span(0, len(EVIL)), role=Role.BODY),),
    )
    text = render([picture(evil, Reading(report="rp-1", version="v"))] * 2)
    page = Page(text)
    assert "script" not in {tag for tag, _ in page.tags}
    assert not [a for _, attrs in page.tags for a in attrs if a.startswith("on")]
    assert "\x1b" not in text and "\u202e" not in text and "{{ 7*7 }}" in page.words
