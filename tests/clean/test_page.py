"""Pages of HTML: the article's text with its roles, its metadata, and hostile markup."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirewatch.errors import Rejected
from wirewatch.model.reports import Credit, CreditKind, DateBasis, Media, Reason, Report, Role

ONE = "The harbour master of Port Amber said on Monday that the crane would come down before the winter."
TWO = "Nobody knew who owned it, he added, and the bank that had lent the money was closed in 2019."
THREE = "Goats graze in the yard where four hundred people used to work, and the gate stands open at night."


def page(body: str, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    )


def article(inner: str) -> str:
    return f"<article><h1>Crane must go</h1>{inner}</article>"


def clean(bench, markup: str) -> Report:
    return bench.report(markup.encode(), Media.HTML)


def role_of(report: Report, words: str) -> str | None:
    """The role of the passage that holds the words; None where cleaning has left them out."""
    return next((p.role.value for p in report.passages if words in p.span.words(report.text)), None)


def test_an_article_with_its_furniture(bench) -> None:
    report = clean(
        bench,
        page(
            "<header><div class='logo'>Amber Post</div><nav><ul><li>News</li><li>Harbour</li></ul></nav></header>"
            + article(
                "<p class='lead'>Town is glad, bank is not</p><p class='byline'>By Ada Quill</p>"
                f"<p>AMBER, May 3 (Reuters) - {ONE}</p>"
                "<figure><img src='c.jpg'><figcaption>The crane at dusk. Photo: Yard Archive</figcaption></figure>"
                f"<p>{TWO}</p><aside><h4>Read also</h4><ul><li>Goat found in library</li></ul></aside>"
                f"<h2>Goats in the yard</h2><p>{THREE}</p>"
                "<ul class='sharebar'><li>Share on LinkedIn</li><li>Send to a friend</li></ul>"
                "<aside class='promo'><p>Support local journalism. Digital access from $1 a week.</p></aside>"
            )
            + "<footer>&copy; 2025 Amber Post Ltd.</footer><script>var x = 'the minister said so';</script>"
        ),
    )
    found = [(p.role, p.span.words(report.text)) for p in report.passages]
    assert found[:2] == [(Role.HEADLINE, "Crane must go"), (Role.STANDFIRST, "Town is glad, bank is not")]
    assert (Role.DATELINE, "AMBER, May 3 (Reuters) -") in found
    assert [words for role, words in found if role is Role.BODY] == [ONE, TWO, THREE]
    assert role_of(report, "The crane at dusk") == "caption"
    assert role_of(report, "Goats in the yard") == "heading"
    assert report.authors == ("Ada Quill",)
    for words in ("Goat found", "Share on", "Digital access", "minister said so", "Harbour\n"):
        assert role_of(report, words) in {None, "boilerplate", "teaser"}


@pytest.mark.parametrize("kicker", ["<span class='k'>CRANES</span>", "<p>Cranes</p>"])
def test_the_label_above_a_headline_is_no_text(bench, kicker: str) -> None:
    head = "<meta property='og:title' content='Crane must go'>"
    lead = "<p class='standfirst'>Town is glad, bank is not</p>"
    inner = f"<article>{kicker}<h1>Crane must go</h1>{lead}<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article>"
    report = clean(bench, page(inner, head))
    assert role_of(report, "Crane must go") == "headline"
    assert role_of(report, "Town is glad") == "standfirst"
    assert {role_of(report, "CRANES"), role_of(report, "Cranes")} <= {None, "boilerplate"}
    assert role_of(report, ONE) == role_of(report, THREE) == "body"


def test_metadata(bench) -> None:
    head = (
        "<title>Crane must go | Amber Post</title><meta property='og:site_name' content='Amber Post'>"
        "<meta property='article:modified_time' content='2025-05-04T10:00:00+02:00'>"
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane must go",'
        '"datePublished":"2025-05-03T09:00:00+02:00","author":[{"@type":"Person","name":"Ada Quill"},'
        '{"@type":"Organization","name":"Boreal Press"}],"publisher":{"name":"Amber Post GmbH"}}</script>'
        "<link rel='canonical' href='https://amber.example/crane'>"
    )
    report = clean(bench, page(f"<article><p>{ONE}</p><p>{TWO}</p></article>", head))
    assert (report.title, report.outlet, report.url) == (
        "Crane must go",
        "Amber Post",
        "https://amber.example/crane",
    )
    assert (report.published, report.published_basis) == ("2025-05-03T09:00:00+02:00", DateBasis.METADATA)
    assert report.modified == "2025-05-04T10:00:00+02:00"
    assert report.authors == ("Ada Quill",)
    assert report.credits == (Credit(agency="Boreal Press", kind=CreditKind.METADATA),)


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Crane must go | Amber Post", "", "Crane must go"),
        ("Crane must go - Amber Post", "Amber Post", "Crane must go"),
        ("Crane - why it must go - Amber Post", "Amber Post", "Crane - why it must go"),
        ("Crane must go", "", "Crane must go"),
    ],
)
def test_the_sites_name_is_no_part_of_the_title(bench, title: str, site: str, expected: str) -> None:
    head = f"<title>{title}</title><meta property='og:site_name' content='{site}'>"
    assert clean(bench, page(f"<article><p>{ONE}</p><p>{TWO}</p></article>", head)).title == expected


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle",</script>',
        '<script type="application/ld+json">' + "[" * 5000 + "</script>",
        '<script type="application/ld+json">{"@type":7,"author":{"name":{"name":[1,null]}}}</script>',
        "<meta property='article:published_time' content='soon'><meta name='author'>",
        "<meta property='og:title' content='" + "x" * 1_000_000 + "'>",
    ],
    ids=["cut", "deep", "odd", "no date", "huge"],
)
def test_broken_metadata_is_passed_over(bench, head: str) -> None:
    report = clean(bench, page(article(f"<p>{ONE}</p><p>{TWO}</p>"), head))
    assert role_of(report, ONE) == "body" and report.published is None and report.title == "Crane must go"


@pytest.mark.parametrize(
    "markup",
    [
        page(""),
        page("<nav>Home</nav><script>var a = 'The minister said that it was so, and it was so.';</script>"),
        page("<p>Short.</p>"),
        "<" * 10_000,
        "<html>" + "<div>" * 20_000 + "</div>" * 20_000,
        "<!-- " + "x" * 100_000,
    ],
    ids=["empty", "script", "short", "brackets", "deep", "comment"],
)
def test_pages_without_an_article_are_refused(bench, markup: str) -> None:
    with pytest.raises(Rejected) as caught:
        clean(bench, markup)
    assert caught.value.reason is Reason.NO_ARTICLE and "save" in caught.value.detail


def test_entities_do_not_expand(bench) -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {new} '{('&' + old + ';') * 10}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    try:
        report = clean(bench, f"{bomb}]><html><body>{article(f'<p>&i; {ONE}</p><p>{TWO}</p>')}</body></html>")
    except Rejected:
        return
    assert len(report.text) < 10_000


def test_huge_attributes_are_survived(bench) -> None:
    report = clean(bench, page(article(f"<p title='{'x' * 1_000_000}'>{ONE}</p><p>{TWO}</p>")))
    assert role_of(report, ONE) == "body"


def test_markup_without_end_tags(bench) -> None:
    report = clean(bench, f"<h1>Crane must go<p>{ONE}<p>{TWO}<p>{THREE}")
    assert [role_of(report, words) for words in (ONE, TWO, THREE)] == ["body"] * 3


def test_the_pages_own_charset(bench) -> None:
    russian = (
        "Начальник порта сказал в понедельник, что кран будет снят до зимы, сообщает агентство из города."
    )
    markup = f"<html><head><meta charset='windows-1251'></head><body><article><p>{russian}</p></article></body></html>"
    report = bench.report(markup.encode("cp1251"), Media.HTML)
    assert role_of(report, russian) == "body"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div class='share'>",
                "</div>",
                "<article>",
                "<h1>",
                "</h1>",
                "<figcaption>",
                "<table>",
                "<td>",
                "<li>",
                "<time datetime='x'>",
                "<script>",
                "</script>",
                "<![CDATA[",
                "&#0;",
                ONE,
                TWO,
                "AMBER -",
            ]
        ),
        max_size=30,
    )
)
def test_any_markup_is_cleaned_or_refused(bench, pieces: list[str]) -> None:
    try:
        report = clean(bench, " ".join(pieces) or " ")
    except Rejected:
        return
    end = 0
    for passage in report.passages:
        assert end <= passage.span.start < passage.span.end <= len(report.text)
        end = passage.span.end
