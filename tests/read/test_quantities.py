import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from wirewatch.lists import numbers, times
from wirewatch.model.readings import Bound, Quantity
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import quantities
from wirewatch.read import times as times_reading
from wirewatch.read.parse import parse_all

Find = Callable[[str], tuple[Quantity, ...]]


@pytest.fixture(scope="module")
def find(nlp: Language) -> Find:
    words, number_words = times.load(), numbers.load()

    def found(text: str) -> tuple[Quantity, ...]:
        passage = Passage(span=Span(0, len(text)), role=Role.BODY)
        report = Report(
            id="r", origin="o", sha256="0" * 64, text=text, passages=(passage,), published="2024-06-19"
        )
        parsed = next(parse_all(nlp, [report]))
        return quantities.find(parsed, times_reading.find(parsed, words, number_words), number_words)

    return found


@pytest.mark.parametrize(
    ("text", "words", "value", "bound", "unit"),
    [
        ("The train carried over 4,500 crates to the port.", "over 4,500 crates", 4500, "over", "crates"),
        ("The blast hurt three of his gardeners.", "three of his gardeners", 3, "exact", "gardeners"),
        ("The party lost 31 of its seats.", "31 of its seats", 31, "exact", "seats"),
        ("They bought dozens of rocket engines.", "dozens of rocket engines", 24, "order", "rocket engines"),
        ("It released no more than 35 sailors.", "no more than 35 sailors", 35, "under", "sailors"),
        ("Some sixty farmers blocked the road.", "Some sixty farmers", 60, "about", "farmers"),
        ("The ship cost 2.7 billion yen.", "2.7 billion yen", 2.7e9, "exact", "JPY"),
        ("They stole $240 million last year.", "$240 million", 240e6, "exact", "USD"),
        ("The fine was nearly €5m.", "nearly €5m", 5e6, "about", "EUR"),
        ("At least three banks took part.", "At least three banks", 3, "over", "banks"),
        ("A truce of up to twelve weeks was offered.", "up to twelve weeks", 12, "under", "weeks"),
        ("A six-day visit began.", "six-day", 6, "exact", "day"),
        ("Turnout fell to 41 percent.", "41 percent", 41, "exact", "percent"),
        ("He handed over 90 crates.", "90 crates", 90, "exact", "crates"),
        ("Two hundred and fifty thousand people fled.", "Two hundred and fifty thousand people", 250000, "exact", "people"),
        ("They sent 30 tanks or more.", "30 tanks or more", 30, "over", "tanks"),
    ],
)  # fmt: skip
def test_number_bound_and_unit(
    find: Find, text: str, words: str, value: float, bound: str, unit: str
) -> None:
    [found] = find(text)
    assert (found.text, found.span.words(text)) == (words, words)
    assert (found.value, found.bound, found.unit) == (pytest.approx(value), Bound(bound), unit)


@pytest.mark.parametrize(
    ("text", "words", "value", "bound", "unit"),
    [
        ("The plant was built for Rs 40 crore.", "Rs 40 crore", 400000000.0, "exact", "INR"),
        ("It raised Rs. 3,500 from members.", "Rs. 3,500", 3500, "exact", "INR"),
        ("The bank lost €2.5bn.", "€2.5bn", 2500000000.0, "exact", "EUR"),
        ("He paid US$3m for the yacht.", "US$3m", 3000000.0, "exact", "USD"),
        ("The firm was fined S$12 million.", "S$12 million", 12000000.0, "exact", "SGD"),
        ("The ticket costs 3,000 rupees.", "3,000 rupees", 3000, "exact", "INR"),
        ("They took a quarter of a million dollars.", "a quarter of a million dollars", 250000, "exact", "USD"),
        ("The loan of USD 75 million was repaid.", "USD 75 million", 75000000.0, "exact", "USD"),
        ("It sold for 90 million Swiss francs.", "90 million Swiss francs", 90000000.0, "exact", "CHF"),
        ("He owed CHF 4,000.", "CHF 4,000", 4000, "exact", "CHF"),
        ("The grant was worth some 1.2 trillion won.", "some 1.2 trillion won", 1200000000000.0, "about", "KRW"),
        ("It cost £800,000 a year.", "£800,000", 800000, "exact", "GBP"),
        ("The state owes $1.5 trillion.", "$1.5 trillion", 1500000000000.0, "exact", "USD"),
        ("A fee of 250 Australian dollars was charged.", "250 Australian dollars", 250, "exact", "AUD"),
        ("The barge held 40,000 tonnes of coal.", "40,000 tonnes", 40000, "exact", "tonnes"),
        ("The tanker carried 700,000 barrels of crude.", "700,000 barrels", 700000, "exact", "barrels"),
        ("It moved half a million barrels.", "half a million barrels", 500000, "exact", "barrels"),
        ("The rocket flew some 1,100 km.", "some 1,100 km", 1100, "about", "km"),
        ("It reached an altitude of 6,000 kilometres.", "6,000 kilometres", 6000, "exact", "kilometres"),
        ("They tested an 800-km missile.", "800-km", 800, "exact", "km"),
        ("The drone crashed about 30 miles from the coast.", "about 30 miles", 30, "about", "miles"),
        ("Waves were up to 4.5 metres high.", "up to 4.5 metres", 4.5, "under", "metres"),
        ("Three soldiers were wounded.", "Three soldiers", 3, "exact", "soldiers"),
        ("At least 12 people drowned.", "At least 12 people", 12, "over", "people"),
        ("A dozen crew were rescued.", "A dozen crew", 12, "exact", "crew"),
        ("Half a dozen boats sank.", "Half a dozen boats", 6, "exact", "boats"),
        ("A third of the cargo was lost.", "A third", 100 / 3, "exact", "percent"),
        ("Two-thirds of voters stayed home.", "Two-thirds", 200 / 3, "exact", "percent"),
        ("Some three quarters of the fields were flooded.", "Some three quarters", 75, "about", "percent"),
        ("Two or three shells hit the post.", "Two or three shells", 2.5, "about", "shells"),
        ("They saw 10 to 15 trucks.", "10 to 15 trucks", 12.5, "about", "trucks"),
        ("Between 40 and 50 villagers fled.", "Between 40 and 50 villagers", 45, "about", "villagers"),
        ("They lost 5-7 boats.", "5-7 boats", 6, "about", "boats"),
        ("The price rose by between 3 and 4 percent.", "between 3 and 4 percent", 3.5, "about", "percent"),
        ("It will cost $2 million to $3 million.", "$2 million to $3 million", 2500000.0, "about", "USD"),
        ("Output fell 12.5%.", "12.5%", 12.5, "exact", "percent"),
        ("Rates rose 0.25 percentage points.", "0.25 percentage points", 0.25, "exact", "percentage points"),
        ("The siege lasted more than 40 days.", "more than 40 days", 40, "over", "days"),
        ("A 90-minute call followed.", "90-minute", 90, "exact", "minute"),
        ("Scores of houses were swept away.", "Scores of houses", 40, "order", "houses"),
        ("Tens of thousands of people marched.", "Tens of thousands of people", 20000, "order", "people"),
        ("Nearly 2,500 hectares burned.", "Nearly 2,500 hectares", 2500, "about", "hectares"),
        ("One crew member is missing.", "One crew member", 1, "exact", "crew member"),
    ],
)  # fmt: skip
def test_sums_shares_ranges_and_measures(
    find: Find, text: str, words: str, value: float, bound: str, unit: str
) -> None:
    [found] = find(text)
    assert (found.text, found.span.words(text)) == (words, words)
    assert (found.value, found.bound, found.unit) == (pytest.approx(value), Bound(bound), unit)


def test_what_goes_from_one_number_to_another_stays_two(find: Find) -> None:
    assert [q.value for q in find("Output rose from 10 to 15 percent.")] == [10, 15]
    assert [q.value for q in find("The motion passed by 80 to 35 votes.")] == [80, 35]


@pytest.mark.parametrize(
    "text", ["They won 3-5.", "The 2019-2021 plan failed.", "The second half of the game was dull."]
)
def test_scores_years_and_halves_of_games_are_no_ranges_and_no_shares(find: Find, text: str) -> None:
    assert find(text) == ()


def test_a_passage_of_many_numbers_is_read_in_the_time_of_its_length(nlp: Language) -> None:
    text = " ".join(f"They sent {number + 3} crates." for number in range(1500))
    passage = Passage(span=Span(0, len(text)), role=Role.BODY)
    report = Report(id="r", origin="o", sha256="0" * 64, text=text, passages=(passage,))
    parsed = next(parse_all(nlp, [report]))
    began = time.process_time()
    assert len(quantities.find(parsed, (), numbers.load())) == 1500
    assert time.process_time() - began < 2.0


@pytest.mark.parametrize(
    "text",
    [
        "The accord was signed in 1998.",
        "She was born on 4 May 1971.",
        "The council adopted resolution 4711.",
        "He came third in the 21st race.",
        "The minister, 52, resigned.",
        "A 17-year-old was hurt.",
        "Call 555-0134-22 for tickets.",
        "The two leaders embraced.",
        "It was one of those days.",
        "The F-35 landed.",
    ],
)
def test_what_counts_nothing_is_no_quantity(find: Find, text: str) -> None:
    assert find(text) == ()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="0123456789,.$€%-/ ½ overdozensofmillionİ\n", max_size=40))
def test_no_text_raises_and_spans_hold_their_words(find: Find, text: str) -> None:
    for quantity in find(text):
        assert quantity.span.words(text) == quantity.text


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The number of cancelled trips was 187.", "cancelled trips"),
        ("The total number of stranded passengers rose to 212 on Friday.", "stranded passengers"),
        ("The police put the number of stranded passengers at 212.", "stranded passengers"),
        ("By Friday the death toll had risen to 212.", "death toll"),
        ("The price of bread was 187.", None),
    ],
)
def test_a_sum_is_of_what_it_is_said_to_be_the_number_of(find: Find, text: str, unit: str | None) -> None:
    assert [q.unit for q in find(text)] == ([unit] if unit else [None])
