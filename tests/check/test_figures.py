"""Figures: when two may be meant of one number."""

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.check.figures import agree, conflict, counted, slot
from wirewatch.model.readings import Bound, Quantity
from wirewatch.model.spans import Span

VALUES = st.floats(min_value=1, max_value=1e9)


def figure(value, bound=Bound.EXACT, unit="barges"):
    return Quantity(span=Span(0, 1), text=str(value), value=value, bound=bound, unit=unit)


def test_bounds_leave_room():
    assert agree(figure(180), figure(180, Bound.UNDER))
    assert not agree(figure(240), figure(180, Bound.UNDER))
    assert agree(figure(11500), figure(11000, Bound.OVER))
    assert agree(figure(40), figure(24, Bound.ORDER))
    assert agree(figure(105), figure(100, Bound.ABOUT))
    assert not agree(figure(9), figure(11))


@given(VALUES, VALUES, st.sampled_from(Bound), st.sampled_from(Bound))
def test_agreement_is_mutual(a, b, first, second):
    assert agree(figure(a, first), figure(b, second)) == agree(figure(b, second), figure(a, first))


def test_one_number_more_is_no_conflict():
    assert not conflict([figure(3), figure(7)], [figure(3)])
    assert conflict([figure(3), figure(7)], [figure(3), figure(8)])


def test_what_is_counted_is_neither_money_nor_time():
    told = [figure(3, unit="river barges"), figure(5, unit="USD"), figure(2, unit="hours")]
    assert counted(told) == {"barg"}
    assert [slot(q) for q in told] == ["quantity", "sum", "duration"]
