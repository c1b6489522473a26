"""Texts are cut into lines and paragraphs that cover them."""

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.clean.lines import cut
from wirewatch.lists import clutter

GLUED = clutter.load().glued


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t\u2028\x0b\x1c\xa0é"), max_size=200))
def test_lines_cover_what_is_not_blank(text: str) -> None:
    lines = cut(text, GLUED)
    inside = {at for line in lines for at in range(*line.span)}
    assert all(char.isspace() or at in inside for at, char in enumerate(text))
    assert all(line.words == text[line.span.start : line.span.end] == line.words.strip() for line in lines)


def test_gaps_are_told() -> None:
    assert [line.gap for line in cut("a\nb\n\nc\r\nd\r\n\r\ne", GLUED)] == [True, False, True, False, True]


def test_lines_wrapped_at_a_width_are_joined() -> None:
    text = (
        "The harbour master of the small town said on Monday that the old\n"
        "crane would be taken down before the winter, because nobody had been\n"
        "able to find out who owned it after the yard was closed.\n"
        "\n"
        "He had written to the bank, he said, and the bank had answered that\n"
        "it knew of no crane.\n"
    )
    words = [line.words for line in cut(text, GLUED)]
    assert len(words) == 2 and words[0].startswith("The harbour") and words[1].endswith("no crane.")


def test_headlines_one_a_line_are_not_joined() -> None:
    assert len(cut("Most read\nBank knows of no crane\nRain expected\nGoat found", GLUED)) == 4


def test_clutter_stuck_to_a_sentence_is_cut_off() -> None:
    assert [line.words for line in cut("The crane fell.Source link", GLUED)] == [
        "The crane fell.",
        "Source link",
    ]


def test_what_a_chasm_of_blanks_sets_apart_are_two_lines() -> None:
    text = "Port closed" + " " * 100_000 + "The harbour master said so.\u00a0 Ships turned back."
    lines = cut(text, GLUED)
    assert [line.words for line in lines] == ["Port closed", text[100_011:]]
    assert [line.gap for line in lines] == [True, False]
