import pytest

from wirewatch.group import arrange
from wirewatch.group.order import grown, order
from wirewatch.group.texts import of_report
from wirewatch.model.groups import OrderBasis, Relation


def told(make, first, second, relation=Relation.COPY, texts=None):
    one, other = texts or (make.text, make.text)
    a, b = make.report("a", one, **first), make.report("b", other, **second)
    return order(a, b, of_report(a), of_report(b), relation)


@pytest.mark.parametrize(
    ("first", "second", "before", "basis"),
    [
        ({"published": "2025-02-03"}, {"published": "2025-02-04"}, True, OrderBasis.STATED),
        (
            {"published": "2025-02-03T18:00:00+09:00"},
            {"published": "2025-02-03T07:00:00-05:00"},
            True,
            OrderBasis.STATED,
        ),
        (
            {"published": "2025-02-03", "modified": "2025-02-04"},
            {"published": "2025-02-03"},
            False,
            OrderBasis.STATED,
        ),
        ({"published": "2025-02-03T08:00"}, {"published": "2025-02-03T07:00"}, False, OrderBasis.STATED),
        ({"published": "2025-02-03"}, {}, True, OrderBasis.INFERRED),
        ({}, {"outlet": "Post"}, False, OrderBasis.INFERRED),
        ({}, {}, None, OrderBasis.UNKNOWN),
        ({"published": "2025-02-03"}, {"published": "2025-02-03"}, None, OrderBasis.UNKNOWN),
    ],
)
def test_who_came_first_and_by_what_that_is_known(make, first, second, before, basis):
    found = told(make, first, second)
    assert found.basis is basis
    assert before is None or found.left_first is before


def test_a_copy_is_cut_and_a_version_is_written_on(make):
    texts = ("\n".join(make.lines[:4]), "\n".join(make.lines[:7]))
    outlet = {"outlet": "Post"}
    copy = told(make, outlet, outlet, Relation.COPY, texts)
    version = told(make, outlet, outlet, Relation.VERSION, texts)
    assert (copy.left_first, copy.basis) == (False, OrderBasis.INFERRED)
    assert (version.left_first, version.basis) == (True, OrderBasis.INFERRED)


def test_a_later_year_goes_before_length():
    long, short = "The plant opened in 1994 and it has many halls.", "The plant closed in 2019."
    assert grown(long, short) is True and grown(short, long) is False
    assert grown(short, short) is None


def test_the_link_says_by_what_its_direction_is_known(make):
    state = {"title": "One headline of both", "outlet": "Post"}
    reports = [make.report("a", "\n".join(make.lines[:5]), **state), make.report("b", make.text, **state)]
    (link,) = arrange(reports, [], vectors=make.vectors).links
    assert (link.relation, link.order) == (Relation.VERSION, OrderBasis.INFERRED)
    assert (link.from_report, link.to_report) == (reports[0].id, reports[1].id)
