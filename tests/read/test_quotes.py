import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.model.spans import Span
from wirewatch.read.quotes import find, letters_inside


def paragraphs(text):
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def inner(text):
    return [q.inner.words(text) for q in find(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said. “No.”", ["Yes,", "No."]),
        ('"Yes," she said. "No."', ["Yes,", "No."]),
        ("''Yes,'' she said.", ["Yes,"]),
        ("``Yes,'' she said.", ["Yes,"]),
        ("„Ja“, und «oui».", ["Ja", "oui"]),
        ("‘Yes,’ she said.", ["Yes,"]),
        ("'It's the crew's turn,' she said.", ["It's the crew's turn,"]),
        ("“He said ‘no’ to it,” she said.", ["He said ‘no’ to it,"]),
        ("The crew's ship and the sailors' rum", []),
        ("In the '90s they left.", []),
        ('A 5" pipe and a 6" pipe', []),
        ("no opening” here", []),
        ("“[The] mill,” she said.", ["[The] mill,"]),
    ],
)
def test_what_stands_in_marks(text, expected):
    assert inner(text) == expected


def test_a_quotation_over_two_paragraphs_is_taken_up_by_the_next_mark():
    text = "“We began.\n“We went on,” she said."
    first, second = find(text, paragraphs(text))
    assert (first.inner.words(text), first.closed, first.continues) == ("We began.", False, False)
    assert (second.inner.words(text), second.closed, second.continues) == ("We went on,", True, True)


def test_an_unclosed_mark_within_a_paragraph_opens_nothing():
    assert inner("The mill “Gertrud was sold.\nNobody wept.") == []


def test_letters_inside_counts_letters_and_digits_alone():
    text = 'abc "de" !'
    quotations = find(text, paragraphs(text))
    assert letters_inside(text, [Span(0, len(text))], quotations) == pytest.approx(0.4)
    assert letters_inside(text, [Span(9, 10)], quotations) == 0.0


@given(st.text(alphabet="ab ,.'\"“”‘’«»„`\n", max_size=60))
def test_quotations_never_leave_their_paragraph_nor_overlap(text):
    spans = paragraphs(text)
    found = find(text, spans)
    for q in found:
        assert q.span.covers(q.inner)
        assert any(p.covers(q.span) for p in spans)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
