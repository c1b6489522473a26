from collections.abc import Callable
from typing import Any

Read = Callable[[str], Any]


def test_he_and_she_go_to_persons_of_that_gender(read: Read) -> None:
    found = read("Ms Adeyemi met Mr Kowalczyk in Lagos. He brought flowers. She thanked him.")
    assert found.who("He") is found.who("Kowalczyk")
    assert found.who("She") is found.who("Adeyemi")


def test_it_goes_to_the_subject_that_governs_it(read: Read) -> None:
    found = read("Kenya said on Friday that it had closed its border.")
    assert found.who("it") is found.who("Kenya")
    assert found.who("its") is found.who("Kenya")


def test_empty_it_stands_for_nothing(read: Read) -> None:
    found = read("Kenya was silent. It is clear that nobody won. It rained.")
    assert found.who("It") is None
    assert found.who("It", 1) is None


def test_they_goes_to_two_subjects(read: Read) -> None:
    found = read("Kenya and Uganda closed the road. They blamed the flood.")
    both = found.who("They")
    assert {found.discourse.referent(i).name for i in both.members} == {"Kenya", "Uganda"}


def test_who_speaks_after_the_words_is_not_whom_they_name(read: Read) -> None:
    found = read("Olga Brandt opened the session. The keys had gone to a locksmith in Riga, she added.")
    assert found.who("she") is found.named("Olga Brandt")


def test_first_person_and_things_in_quotes_are_left(read: Read) -> None:
    found = read('Olga Brandt laughed. "We saw it and they saw us," she said.')
    assert found.who("We") is None
    assert found.who("it") is None
    assert found.who("they") is None
