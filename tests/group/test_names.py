import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import names
from wirewatch.lists import grouping


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey Orlov", "Sergei Orlov"),
        ("Dmitriy Belsky", "Dmitry Belskiy"),
        ("Park Jin-ho", "Park Jinho"),
        ("Gintarė Žukienė", "Gintare Zukiene"),
        ("Lee Min-su", "Lee Min Su"),
        ("Yulia Sokolova", "Iulia Sokolova"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    assert names.sounded(one) == names.sounded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Il", "Kim Jong Un"),
        ("Ivan Petrov", "Oleg Petrov"),
        ("Maria Holm", "Marta Holm"),
        ("Anders Berg", "Anders Borg"),
    ],
)
def test_different_people_stay_apart(one, other):
    assert names.sounded(one) != names.sounded(other)
    assert not names.misprint(one, other)


def test_a_slip_in_a_long_word_is_a_misprint():
    assert names.misprint("Pavel Gontcharov", "Pavel Gontchraov") == 1
    assert names.misprint("Pavel Gontcharov", "Petr Gontchraov") == 0


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("VTA", "Veltrin Telegraph Agency", True),
        ("BoV", "Bank of Veltrin", False),
        ("HRO", "Harbour Rescue Office", True),
        ("IAEA", "International Atomic Energy Agency", True),
        ("Vel", "Veltrin Energy Line", False),
    ],
)
def test_acronyms(short, long, fits):
    assert names.acronym(short, long) is fits


def test_a_part_of_a_name():
    assert names.is_part("Darrow", "Ilse Darrow")
    assert names.is_part("I. Darrow", "Ilse Marie Darrow")
    assert not names.is_part("Ilse Darrow", "Ilse Darrow")
    assert not names.is_part("Darrow Ilse", "Ilse Marie Darrow")


@given(st.text(), st.text())
def test_no_name_is_too_strange(one, other):
    assert names.misprint(one, other) == names.misprint(other, one)
    assert not names.is_part(one, one)
    assert isinstance(names.acronym(one, other), bool)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mohammed Sadiki", "Muhamad Sadiki", True),
        ("Karim Hosseini", "Kareem Hosseini", True),
        ("Martin Holm", "Martina Holm", False),
        ("Jan Holm", "Jon Holm", False),
        ("Ana Holm", "Ana Helms", False),
    ],
)
def test_vowels_differ_between_spellings(one, other, same):
    assert names.respelled(one, other) is same


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Norse Ledger Ltd.", "norse ledger"),
        ("MV Sea Wren", "sea wren"),
        ("AB", "ab"),
        ("Tanker Trust", "trust"),
    ],
)
def test_legal_forms_and_kinds_of_ship_are_no_part_of_a_name(name, bare):
    assert names.bare(name, grouping.load()) == bare
