import pytest

from wirewatch.model.readings import Stance


@pytest.mark.parametrize(
    ("text", "speaker", "content", "stance"),
    [
        ("Otto Lund denied the sale of the mill.", "Otto Lund", "the sale of the mill", Stance.DENIES),
        ("Otto Lund promised to pay the workers.", "Otto Lund", "to pay the workers", Stance.PLEDGES),
        ("Otto Lund declined to comment.", "Otto Lund", "to comment", Stance.DECLINES),
        ("Otto Lund would not say who bought it.", "Otto Lund", "who bought it", Stance.DECLINES),
        ("Otto Lund fears that the dam will break.", "Otto Lund", "that the dam will break", Stance.FEARS),
        ("Otto Lund believes that the dam is safe.", "Otto Lund", "that the dam is safe", Stance.THINKS),
        ("Otto Lund asked whether the dam was safe.", "Otto Lund", "whether the dam was safe", Stance.ASKS),
        ("Otto Lund accused the firm of theft.", "Otto Lund", "the firm of theft", Stance.ALLEGES),
        ("Otto Lund rejected the claim.", "Otto Lund", "the claim", Stance.DENIES),
        ("Otto Lund repeated his denial that he sold it.", "Otto Lund", "that he sold it", Stance.DENIES),
        ("Otto Lund repeated his claim that she sold it.", "Otto Lund", "that she sold it", Stance.SAYS),
    ],
)
def test_stances(read, words, text, speaker, content, stance):
    found = read(text, speaker)[0]
    assert (found.speaker, words(text, found), found.stance) == (speaker, [content], stance)


def test_the_speaker_may_stand_behind_the_verb(read):
    text = "“The dam is old,” said Otto Lund, an engineer with the water board."
    (found,) = read(text, "Otto Lund")
    assert found.speaker == "Otto Lund"
    assert found.speaker_text == "Otto Lund, an engineer with the water board"


def test_an_inserted_cue_leaves_two_pieces_of_one_statement(read, words):
    text = "“We have time,” she said, “and we have money.”"
    (found,) = read(text)
    assert words(text, found) == ["“We have time,”", "“and we have money.”"]


def test_a_participle_reports_anew_for_the_same_speaker(read, words):
    text = "Otto Lund said the dam was safe, adding that it would be watched."
    first, second = read(text, "Otto Lund")
    assert words(text, first) == ["the dam was safe"]
    assert (second.speaker, words(text, second)) == ("Otto Lund", ["that it would be watched"])


def test_being_asked_is_not_asking(read):
    text = "Asked whether the dam was safe, Otto Lund declined to comment."
    assert [s.speaker for s in read(text, "Otto Lund") if s.stance is Stance.ASKS] in ([], [None])


def test_the_accused_does_not_speak(read):
    text = "A man accused of arson was freed on Friday."
    assert all(s.speaker_span is None for s in read(text, "A man"))


def test_what_stands_in_a_quotation_is_not_taken_apart(read):
    text = "“I think we support the plan and I want to build,” Otto Lund said."
    (found,) = read(text, "Otto Lund")
    assert found.speaker == "Otto Lund"


def test_a_name_given_is_no_statement(read):
    assert read("A ship called Morning Star lies in the harbour.") == ()


def test_joint_speakers_each_have_their_statement(read):
    text = "Norway and Peru have denied the report."
    found = read(text, "Norway", "Peru", people=False)
    assert {s.speaker for s in found} == {"Norway", "Peru"}
    assert len({s.id for s in found}) == 2


def test_a_figure_that_somebody_gives(read, words):
    text = "Otto Lund disputed the sum and put the loss at nine million."
    found = [s for s in read(text, "Otto Lund") if s.cue.words(text) == "put"]
    assert [(s.speaker, " ".join(words(text, s))) for s in found] == [
        ("Otto Lund", "the loss at nine million")
    ]


def test_a_clause_reaches_up_to_its_cue(read, words):
    text = "The guard was freed on Monday, hours after the raid, police in Bergen said."
    (found,) = read(text)
    assert words(text, found) == ["The guard was freed on Monday, hours after the raid"]


def test_a_second_verb_hung_too_low_keeps_its_speaker(read):
    text = "Otto Lund rejected a claim that thieves had emptied the mill, and put the loss at nine million."
    found = [s for s in read(text, "Otto Lund", "thieves") if s.cue.words(text) in ("rejected", "put")]
    assert {s.speaker for s in found} == {"Otto Lund"}


def test_an_agency_beside_another_noun_is_the_only_speaker(read):
    text = "The gang works for the Grey Office, the island's spy service, the Harbour Guard said."
    found = [
        s for s in read(text, "Grey Office", "Harbour Guard", people=False) if s.cue.words(text) == "said"
    ]
    assert {s.speaker for s in found} <= {"Harbour Guard", None}


def test_what_is_taken_back_is_denied_and_not_said_again(read):
    text = "The paper retracted its report that Otto Lund had sold the mill."
    assert {found.stance for found in read(text, "Otto Lund")} == {Stance.DENIES}
    stood = "The paper repeated its report that Otto Lund had sold the mill."
    assert Stance.DENIES not in {found.stance for found in read(stood, "Otto Lund")}


def test_what_follows_a_denial_in_the_perfect_is_denied_no_more(read, words):
    text = "Otto Lund denied that he had sold the mill and blamed the bank."
    denied, blamed = read(text, "Otto Lund")
    assert (words(text, denied), denied.stance) == (["that he had sold the mill"], Stance.DENIES)
    assert (words(text, blamed), blamed.speaker) == (["the bank"], "Otto Lund")
