import pytest

from wirewatch.model.readings import Stance


@pytest.mark.parametrize(
    "text",
    [
        "The dam holds nine million tonnes, according to Otto Lund.",
        "According to Otto Lund, the dam holds nine million tonnes.",
    ],
)
def test_according_to(read, words, text):
    (found,) = read(text, "Otto Lund")
    assert found.speaker == "Otto Lund"
    assert [w.lower() for w in words(text, found)] == ["the dam holds nine million tonnes"]


def test_a_claim_and_whose_it_is(read, words):
    text = "Otto Lund's claim that the dam is safe drew laughter."
    (found,) = read(text, "Otto Lund")
    assert (found.speaker, words(text, found)) == ("Otto Lund", ["that the dam is safe"])


def test_hearsay_has_no_speaker(read):
    text = "The firm allegedly sold rotten timber."
    (found,) = read(text, "The firm")
    assert (found.speaker, found.stance) == (None, Stance.ALLEGES)
