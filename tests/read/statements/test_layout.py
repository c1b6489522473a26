"""Speakers whom a sign names: a colon after them, a dash before them."""

import pytest

from wirewatch.model.readings import Mode


def test_a_transcript_names_its_speaker_before_a_colon(read, words):
    text = "Lund: “We never sold the dam to anyone abroad.”"
    (found,) = read(text, "Lund")
    assert (found.speaker, found.mode) == ("Lund", Mode.DIRECT)
    assert words(text, found) == ["“We never sold the dam to anyone abroad.”"]


@pytest.mark.parametrize("mark", ["", "“", '"'])
def test_a_turn_of_a_transcript_belongs_to_the_name_in_capitals(read, words, mark):
    text = f"{mark}LUND: Well, I think the dam is sound and always was."
    (found,) = [s for s in read(text, "LUND") if s.cue.words(text) == ":"]
    assert found.speaker == "LUND"
    assert words(text, found)[0].removeprefix(mark) == "Well, I think the dam is sound and always was."


@pytest.mark.parametrize("notice", ["UPDATE", "READ MORE", "CORRECTION"])
def test_a_notice_in_capitals_is_nobody(read, notice):
    assert all(s.cue is None for s in read(f"{notice}: The dam is nine metres high and forty years old."))


@pytest.mark.parametrize("dash", ["—", "–", "―", "--"])
def test_a_dash_behind_a_quotation_names_who_signed_it(read, words, dash):
    text = f"“The river took our field and nobody came.” {dash} Rosa Medina, 54"
    (found,) = read(text, "Rosa Medina")
    assert (found.speaker, found.mode, found.cue.words(text)) == ("Rosa Medina", Mode.DIRECT, dash)
    assert words(text, found) == ["“The river took our field and nobody came.”"]


def test_a_dash_with_a_sentence_behind_it_names_nobody(read):
    text = "“The river took our field.” — Nobody knew why it had come so early that spring. They left."
    assert all(s.cue is None or s.cue.words(text) != "—" for s in read(text, "Nobody"))
