import pytest

from wirewatch.model.readings import Mode


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is safe,” Interfax quoted Otto Lund as saying.",
        "“The dam is safe,” Otto Lund was quoted as saying by Interfax.",
        "Otto Lund was quoted by Interfax as saying: “The dam is safe.”",
        "Interfax quoted Otto Lund as saying: “The dam is safe.”",
    ],
)
def test_quoted_as_saying(read, text):
    (found,) = read(text, "Interfax", "Otto Lund")
    assert (found.speaker, found.via, found.mode) == ("Otto Lund", ("Interfax",), Mode.DIRECT)
    assert "The dam is safe" in found.content[0].words(text)


def test_quoted_as_saying_indirectly(read, words):
    text = "Interfax quoted Otto Lund as saying that the dam was safe."
    (found,) = read(text, "Interfax", "Otto Lund")
    assert (found.speaker, found.via) == ("Otto Lund", ("Interfax",))
    assert words(text, found) == ["that the dam was safe"]


def test_as_somebody_put_it(read):
    text = "The dam is a monument to vanity, as Otto Lund put it."
    (found,) = read(text, "Otto Lund")
    assert found.speaker == "Otto Lund"
    assert found.content[0].words(text) == "The dam is a monument to vanity"


def test_an_aside_between_commas_is_the_channel_of_what_it_interrupts(read, words):
    text = "The water board, Interfax reported on Friday, says that the dam is safe."
    (found,) = read(text, "The water board", "Interfax", people=False)
    assert (found.speaker, found.via) == ("The water board", ("Interfax",))
    assert words(text, found) == ["that the dam is safe"]
