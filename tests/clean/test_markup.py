"""What a page's tree is made into before extraction."""

import pytest
from lxml import html

from wirewatch.clean import markup


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("Last seen on <time datetime='1999-01-01'>1 January 1999</time>, it was red.", "Last seen on 1 January 1999, it was red."),
        ("The master called it <q>a disgrace</q> on Monday.", "The master called it “a disgrace” on Monday."),
        ("The master called it <q>a <b>sad</b></q> sight.", "The master called it “a sad” sight."),
    ],
)  # fmt: skip
def test_words_within_a_paragraph_are_made_plain(inner: str, words: str) -> None:
    tree = html.document_fromstring(f"<p>{inner}</p>")
    assert markup.kept_inline(tree)
    assert tree.text_content() == words
    assert {element.tag for element in tree.find(".//p").iterdescendants()} <= {"span", "b"}


@pytest.mark.parametrize(
    "inner", ["<p><time>3 May 2025</time></p>", "<div><q>Alone</q></div>", "<p>Plain</p>"]
)
def test_dates_that_stand_alone_are_left(inner: str) -> None:
    assert not markup.kept_inline(html.document_fromstring(inner))


@pytest.mark.parametrize(
    "body",
    ["One.\n\nTwo &amp; three.", "<p>One.</p><p>Two &amp; <b>three</b>.</p>", "One.<br/><br>Two & three."],
)
def test_paragraphs_of_a_body_in_one_string(body: str) -> None:
    assert [" ".join(words.split()).replace(" .", ".") for words in markup.paragraphs(body)] == [
        "One.",
        "Two & three.",
    ]


RUNNING = "<p>" + "The crane stood in the yard. " * 6 + "</p>"


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<h1>C</h1><time datetime='2025-05-03'>3 May</time>" + RUNNING, [("2025-05-03", False)]),
        ("<h1>C</h1><p>Updated <time datetime='2025-05-04'>x</time></p>" + RUNNING, [("2025-05-04", True)]),
        ("<h1>C</h1>" + RUNNING + "<time datetime='1999-01-01'>then</time>", []),
        ("<nav><time datetime='1999-01-01'>then</time></nav><h1>C</h1>" + RUNNING, []),
        ("<h1>C</h1><time>3 May</time>" + RUNNING, []),
    ],
)
def test_dates_above_the_text(page: str, found: list[tuple[str, bool]]) -> None:
    assert list(markup.stamps(html.document_fromstring(page))) == found
