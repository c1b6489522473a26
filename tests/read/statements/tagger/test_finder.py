"""The trained finder on sentences of our own, as it is shipped."""

import pytest

from wirewatch.model.readings import Mode, Stance
from wirewatch.read import statements
from wirewatch.read.parse import parse_all
from wirewatch.run.models import load_finder


@pytest.fixture(scope="session")
def finder(shipped):
    return load_finder(shipped)


@pytest.fixture
def tagged(nlp, shipped, finder, report_of, discourse_of):
    def run(text, *names):
        (parsed,) = parse_all(nlp, [report_of(text)])
        return statements.find(parsed, discourse_of(text, names), (), shipped, finder)

    return run


def test_speech_has_source_cue_and_content(tagged, words):
    text = "The quay was closed for two days, harbour master Ines Duarte said on Monday."
    (found,) = tagged(text, "Ines Duarte")
    assert (found.speaker, found.cue.words(text).split()[0]) == ("Ines Duarte", "said")
    assert words(text, found) == ["The quay was closed for two days"]
    assert (found.mode, found.stance) == (Mode.INDIRECT, Stance.SAYS)


def test_a_denial_keeps_its_stance(tagged):
    text = "Officials in the capital denied that any grain had been sold to the rebels."
    (found,) = tagged(text)
    assert found.stance is Stance.DENIES and found.speaker_text == "Officials in the capital"


def test_a_cue_that_no_list_knows_is_found_too(tagged, words):
    text = "“We will not leave this valley,” thundered Otto Lund."
    found = [s for s in tagged(text, "Otto Lund") if s.speaker == "Otto Lund"]
    assert len(found) == 1 and found[0].mode is Mode.DIRECT
    assert "We will not leave this valley" in words(text, found[0])[0]


def test_words_that_an_agency_passed_on_keep_their_chain(tagged):
    text = "Kyodo quoted Aya Mori as saying that the ship had turned back."
    found = [s for s in tagged(text, "Kyodo", "Aya Mori") if s.speaker == "Aya Mori"]
    assert [s.via for s in found] == [("Kyodo",)]


def test_a_doubtful_statement_is_less_sure_than_a_plain_one(tagged):
    (plain,) = tagged("“The bridge is safe,” said Otto Lund, the engineer.", "Otto Lund")
    assert 0.8 < plain.confidence <= 1.0
    doubtful = tagged("The report puts some blame on those who, many felt, had looked away.")
    assert all(0.0 < s.confidence < plain.confidence for s in doubtful)


def test_spans_give_back_their_words_whatever_stands_around_them(tagged):
    text = "\t“Ne\u0301ve\u0301r,” said Zoë Ångström 🙂 (ZÅ), “will 李明 sign — ‘never’.”\nNobody\u200b denied\u00a0it."
    for found in tagged(text, "Zoë Ångström"):
        for span in (*found.content, *filter(None, (found.cue, found.speaker_span))):
            assert 0 <= span.start < span.end <= len(text) and span.words(text).strip()


def test_a_text_without_words_gives_nothing(tagged):
    assert tagged("… — !") == ()


def test_one_statement_has_one_cue(tagged):
    text = "Prime minister Otto Lund today announced that the dam would be opened to visitors."
    assert len([s for s in tagged(text, "Otto Lund") if s.speaker == "Otto Lund"]) == 1


def test_what_a_denier_goes_on_to_say_stands_by_itself(tagged, words):
    text = "The yard rejected an allegation that it had sold nine hulls, and put the number at two."
    contents = [c for s in tagged(text) for c in words(text, s)]
    assert "the number at two" in contents
    assert not any("nine hulls" in c and "number at two" in c for c in contents)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "By Sunday night 400 loaders had laid down their hooks, dockers' secretary Ines Duarte told D&H by phone.",
            "By Sunday night 400 loaders had laid down their hooks",
        ),
        (
            "A lease was initialled in Oslo late on Monday by aides of both owners, Ines Duarte tells Harbour Watch.",
            "A lease was initialled in Oslo late on Monday by aides of both owners",
        ),
        ("Ines Duarte put the damage at $31 million.", "the damage at $31 million"),
    ],
)
def test_what_the_parse_is_sure_of_is_kept(tagged, words, text, said):
    found = [s for s in tagged(text, "Ines Duarte") if said in words(text, s)]
    assert [s.speaker for s in found] == ["Ines Duarte"]


def test_who_speaks_behind_a_sentence_is_not_what_is_said(tagged, words):
    text = "Nobody from the yard had met the man or taken a page from him, said its lawyer, Ines Duarte."
    assert all("lawyer" not in " ".join(words(text, s)) for s in tagged(text, "Ines Duarte"))
