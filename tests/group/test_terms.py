"""Words and names of reports, and how rare they are in what else was reported."""

from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import terms, texts
from wirewatch.group.terms import Background, Terms

WORDS = st.sampled_from(["mine", "basin", "ferry", "timber", "duty"])
TERMS = st.dictionaries(WORDS, st.integers(1, 50)).map(lambda counts: Terms(counts=counts))
MORE = st.dictionaries(WORDS, st.integers(0, 9))


def plain(**counts):
    """Words that name nobody."""
    return Terms(counts=counts)


def test_words_are_counted_without_stop_words_case_and_accents():
    found = terms.of_text("The buoy, the Buoy and a búoy of the basin")
    assert found == Terms(counts={"buoy": 3, "basin": 1}, names=frozenset())


def test_a_full_name_is_a_term_of_its_own_each_time_it_is_mentioned():
    found = terms.of_text("darrow waited", ["ilse darrow", "ilse darrow", "veltrin"])
    assert found.counts == {"darrow": 1, "waited": 1, "ilse_darrow": 2}


def test_a_name_and_each_of_its_words_in_the_text_name_someone():
    found = terms.of_text("darrow waited in veltrin", ["ilse darrow", "veltrin"])
    assert found.names == {"ilse_darrow", "darrow", "veltrin"}
    assert terms.of_text("darrow waited", ["veltrin"]).names == set(), "a name that the text does not give"


def test_a_reports_headline_counts_and_its_names_as_often_as_it_mentions_them(make):
    report = make.report("a", "Ilse Darrow closed the basin. Later Ilse Darrow left.", title="Buoy adrift")
    reading = make.reading(report, make.person("p", "Ilse Darrow"))
    found = terms.of_report(report, texts.of_report(report), reading)
    assert (found.counts["buoy"], found.counts["basin"], found.counts["ilse_darrow"]) == (1, 1, 2)
    assert found.names == {"ilse", "darrow", "ilse_darrow"}
    bare = terms.of_report(report, texts.of_report(report), None)
    assert "ilse_darrow" not in bare.counts
    assert bare.counts["darrow"] == 2
    assert bare.names == set()


def test_those_without_a_name_and_those_who_are_several_give_no_term(make):
    report = make.report("a", "Port officials spoke. Both men left.")
    unnamed = make.person("p", "Port officials", anonymous=True)
    both = make.person("q", "Both men", members=("x", "y"))
    found = terms.of_report(report, texts.of_report(report), make.reading(report, unnamed, both))
    assert not {"port_officials", "both_men"} & found.counts.keys()
    assert found.names == set()


def test_what_is_called_by_a_common_noun_is_named_by_it_in_no_report(make):
    report = make.report("a", "The rescue team waited. The rescue team left.")
    team = make.organization("o", "rescue team")
    found = terms.of_report(report, texts.of_report(report), make.reading(report, team))
    assert (found.counts["rescue"], found.names) == (2, set())
    assert "rescue_team" not in found.counts


def test_a_word_is_the_rarer_the_fewer_reports_have_it():
    known = Background.of([plain(mine=9, basin=1), plain(mine=1), plain(mine=2, ferry=1)])
    assert known.reports == 3
    assert 1.0 < known.rarity("mine") < known.rarity("basin") == known.rarity("ferry")
    assert known.rarity("basin") == log(14 / 2) + 1
    assert known.rarity("unheard") == log(14) + 1


def test_a_name_is_rarer_than_a_word_that_as_many_reports_have():
    known = Background(reports=3, seen={"darrow": 1, "basin": 1})
    assert known.rarity("darrow", {"darrow"}) > known.rarity("basin", {"darrow"}) == known.rarity("basin")


def test_a_name_is_the_rarer_too_the_fewer_reports_have_it():
    known = Background(reports=300, seen={"veltrin": 280, "darrow": 3})
    names = {"veltrin", "darrow", "tellin"}
    assert known.rarity("veltrin", names) < known.rarity("darrow", names) < known.rarity("tellin", names)


def test_in_a_large_archive_a_name_is_hardly_rarer_than_a_word():
    def lead(reports):
        known = Background(reports=reports, seen={"darrow": reports // 2})
        return known.rarity("darrow", {"darrow"}) - known.rarity("darrow")

    assert lead(10) > 0.8
    assert lead(100_000) < 0.01


def test_a_background_of_nothing_makes_all_words_equal():
    nothing = Background.of([])
    assert nothing.rarity("mine") == nothing.rarity("basin") > 1.0


@given(st.lists(TERMS), st.lists(TERMS))
def test_backgrounds_add_up_to_that_of_all_texts(some, others):
    apart = Background.of(others)
    added = Background.of(some).added(apart.reports, apart.seen)
    whole = Background.of([*some, *others])
    assert added.reports == whole.reports
    assert all(added.rarity(word) == whole.rarity(word) for word in ("mine", "basin", "ferry", "none"))


def test_adding_leaves_the_background_that_was_added_to_as_it_is():
    known = Background.of([plain(mine=1)])
    known.added(7, {"mine": 5})
    assert (known.reports, known.rarity("mine")) == (1, Background.of([plain(mine=1)]).rarity("mine"))


@given(TERMS.filter(lambda words: words.counts), st.integers(9, 1000), MORE)
def test_weights_are_a_direction_of_unit_length(words, reports, seen):
    found = terms.weights(words, Background(reports=reports, seen=seen))
    assert found.keys() == words.counts.keys()
    assert all(0.0 < weight <= 1.0 for weight in found.values())
    assert isclose(sum(weight * weight for weight in found.values()), 1.0)


def test_a_weight_grows_with_rarity_and_less_than_with_the_count():
    known = Background(reports=100, seen={"mine": 99, "basin": 1})
    same = terms.weights(plain(mine=1, basin=1), known)
    assert same["basin"] > same["mine"]
    often = terms.weights(plain(mine=8, ferry=1), Background.of([]))
    assert often["mine"] / often["ferry"] == pytest.approx(1 + log(8))


def test_a_name_weighs_more_than_a_word_beside_it():
    words = Terms(counts={"darrow": 1, "basin": 1}, names=frozenset({"darrow"}))
    found = terms.weights(words, Background.of([words]))
    assert found["darrow"] > 1.3 * found["basin"]


def test_no_words_have_no_weights():
    assert terms.weights(plain(), Background.of([])) == {}
