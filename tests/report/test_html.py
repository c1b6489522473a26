import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest

from wirewatch.model.records import Record
from wirewatch.report.brief import brief
from wirewatch.report.html import bands, render
from wirewatch.report.text import TREE
from wirewatch.report.values import Branch

EVIL = '"></p><script>alert(1)</script><img src=x onerror=alert(2)>\u202e{{ 7*7 }}\x1b[31m'


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def page(record: Record) -> Page:
    return Page(render(brief(record)))


def test_the_page_is_whole_and_asks_for_nothing(page: Page, record: Record) -> None:
    assert render(brief(record)).startswith("<!doctype html>")
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "embed", "form", "base"}
    for tag, attrs in page.tags:
        assert not [name for name in attrs if name.startswith("on") or name in ("style", "src", "srcset")], (
            tag
        )
    assert all(a["href"].startswith("#") for a in page.all("a"))
    css = files("wirewatch.report").joinpath("templates/brief.css").read_text()
    assert "url(" not in css and "@import" not in css


def test_the_policy_allows_our_style_alone(record: Record) -> None:
    text = render(brief(record))
    style = text.split("<style>", 1)[1].split("</style>", 1)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [a["content"] for a in Page(text).all("meta") if "http-equiv" in a]
    assert policy.startswith("default-src 'none'") and f"'sha256-{digest}'" in policy


def test_every_link_leads_somewhere(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for a in page.all("a")} <= set(ids)
    assert {attrs["aria-labelledby"] for _, attrs in page.tags if "aria-labelledby" in attrs} <= set(ids)


def test_landmarks_language_and_headings(page: Page) -> None:
    assert page.all("html") == [{"lang": "en"}]
    for landmark in ("header", "main", "footer"):
        assert page.all(landmark)
    assert [a["content"] for a in page.all("meta") if a.get("name") == "viewport"]
    assert len(page.all("h3")) == 10
    assert all(th.get("scope") for th in page.all("th"))


def test_quoted_words_are_marked_with_their_hash(record: Record) -> None:
    text = render(brief(record))
    assert "<mark>Ostrel denied receiving any guidance parts</mark>" in text
    assert record.reports[0].sha256 in text


def test_a_page_without_reports_is_friendly(nothing: Record) -> None:
    text = render(brief(nothing))
    assert "wirewatch run PATH" in text
    assert not Page(text).all("article")


def test_hostile_words_are_inert(record: Record) -> None:
    story = replace(record.stories[0], title=EVIL, place=EVIL)
    evil = replace(
        record,
        reports=tuple(
            replace(r, title=EVIL, outlet=f"{r.outlet}{EVIL}", origin=EVIL) for r in record.reports
        ),
        stories=(story,),
        claims=tuple(replace(c, text=EVIL, grade=replace(c.grade, reason=EVIL)) for c in record.claims),
        entities=tuple(replace(e, name=EVIL, roles=(EVIL,)) for e in record.entities),
        findings=tuple(replace(f, rationale=EVIL) for f in record.findings),
        timeline=tuple(replace(t, text=EVIL) for t in record.timeline),
    )
    text = render(brief(evil))
    found = Page(text)
    assert not {tag for tag, _ in found.tags} & {"script", "img"}
    assert not [a for _, a in found.tags for name in a if name.startswith("on")]
    assert "\u202e" not in text and "\x1b" not in text
    assert "{{ 7*7 }}" in found.words and "49" not in re.sub(r"\d{3,}", "", found.words)


def test_what_the_text_says_the_page_says(record: Record, page: Page) -> None:
    told = brief(record)
    words = " ".join(page.words.split())
    for account in told.stories[0].happened:
        assert account.line.words in words and account.counted in words
    for line in told.stories[0].independence:
        assert line.words in words


def test_the_drawing_has_room_for_every_date(record: Record) -> None:
    told = brief(record).stories[0]
    drawn = bands((*told.earlier, *told.timeline))
    assert [b.label for b in drawn] == ["1961", "2021", "2031"]
    assert [b.gap for b in drawn] == [False, True, True]
    dots = [d.x for b in drawn for d in b.dots]
    assert dots == sorted(set(dots)) and min(b - a for a, b in pairwise(dots)) >= 46
    assert [d.label for b in drawn for d in b.dots] == ["", "Oct", "6 May", "Jun"]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_colours_can_be_read_by_day_and_by_night() -> None:
    """WCAG 2.2 AA: 4.5 to 1 for text."""
    css = files("wirewatch.report").joinpath("templates/brief.css").read_text()
    light = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", css.split("@media", 1)[0]))
    dark = {**light, **dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", css.split("@media", 2)[1]))}
    for theme in (light, dark):
        for ink in ("ink", "quiet", "accent", "red"):
            for paper in ("paper", "card", "band"):
                assert contrast(theme[ink], theme[paper]) >= 4.5, (ink, paper)
        for hue in ("red", "amber", "green"):
            assert contrast(theme[hue], theme[f"{hue}-paper"]) >= 4.5, hue
        for ink in ("ink", "quiet", "accent"):
            assert contrast(theme[ink], theme["red-paper"]) >= 4.5, ink
        assert contrast(theme["ink"], theme["mark"]) >= 4.5
        assert contrast(theme["paper"], theme["accent"]) >= 4.5


def test_each_account_holds_its_tree_folded(record: Record, page: Page) -> None:
    told = brief(record)
    accounts = (*told.stories[0].happened, *told.stories[0].feared)
    folded = [attrs for attrs in page.all("details") if attrs.get("class") == "tree"]
    assert len(folded) == len(accounts)
    assert not any("open" in attrs for attrs in folded)
    named = [attrs["aria-label"] for attrs in page.all("summary") if "aria-label" in attrs]
    assert named == [f"{TREE}: {account.claim}" for account in accounts], "each is known apart by its name"
    words = " ".join(page.words.split())
    for account in accounts:
        for branch in below(account.tree):
            assert branch.text in words and branch.why in words


def below(branch: Branch) -> tuple[Branch, ...]:
    return tuple(b for under in branch.branches for b in (under, *below(under)))
