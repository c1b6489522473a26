import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.lists import numbers
from wirewatch.read.numerals import numerals

READ = numerals(numbers.load())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-four", 24),
        ("two hundred and six", 206),
        ("three thousand four hundred", 3400),
        ("18.4 billion", 18.4e9),
        ("2 1/2", 2.5),
        ("two and a half", 2.5),
        ("a dozen", 12),
        ("half a million", 500000),
        ("one million two hundred thousand", 1200000),
        ("11,000", 11000),
    ],
)
def test_value(text: str, value: float) -> None:
    assert READ.value(text) == pytest.approx(value)


@pytest.mark.parametrize(("text", "rank"), [("21st", 21), ("twenty-first", 21), ("ninth", 9), ("nine", None)])
def test_ordinal(text: str, rank: int | None) -> None:
    assert READ.ordinal(text) == rank


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_say_what_they_say_with_and_without_commas(number: int) -> None:
    assert READ.value(str(number)) == number
    assert READ.value(f"{number:,}") == number


@given(st.text(max_size=30))
def test_no_text_raises(text: str) -> None:
    READ.value(text.lower())
