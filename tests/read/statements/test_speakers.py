from wirewatch.model.readings import Stance


def test_a_pronoun_after_speech_goes_on_with_the_speaker(read):
    text = "Otto Lund said the dam was safe. “It will stand,” he said."
    assert [s.speaker for s in read(text, "Otto Lund")] == ["Otto Lund", "Otto Lund"]


def test_another_person_who_came_up_ends_the_turn(read):
    text = "Otto Lund said the dam was safe. Nils Aas walked out of the hall. “It will break,” he said."
    last = read(text, "Otto Lund", "Nils Aas")[-1]
    assert last.speaker != "Otto Lund"


def test_who_stands_for_the_noun_before_it(read):
    text = "The letter is from Otto Lund, who said the dam was safe."
    found = [s for s in read(text, "Otto Lund") if s.cue.words(text) == "said"]
    assert [(s.speaker, s.speaker_text) for s in found] == [("Otto Lund", "who")]


def test_a_letter_speaks_for_its_author(read):
    text = "Otto Lund said the dam was safe. The letter added that it had been tested."
    assert [s.speaker for s in read(text, "Otto Lund")] == ["Otto Lund", "Otto Lund"]


def test_a_letter_from_nobody_named_speaks_for_nobody(read):
    text = "Otto Lund said the dam was safe. Some reports said it had burst."
    assert [s.speaker for s in read(text, "Otto Lund")] == ["Otto Lund", None]


def test_the_author_in_his_own_voice_has_no_referent(read):
    assert [s.speaker for s in read("I believe that the dam is safe.")] == [None]


def test_a_name_set_beside_a_title_is_the_speaker(read):
    text = "The board's chief engineer, Otto Lund, said the dam was safe."
    (found,) = read(text, "chief engineer", "Otto Lund")
    assert found.speaker == "Otto Lund"


def test_of_whom_something_is_suspected_says_nothing(read):
    text = "The port held the Orla, which is suspected of smuggling."
    assert [s.speaker for s in read(text, "Orla") if "suspected" in s.cue.words(text)] in ([], [None])


def test_a_second_verb_of_saying_goes_on_with_who_spoke(read):
    """The parse gives "denied" the drones for a subject."""
    text = "Otto Lund said that five died when drones struck a post and denied that a school had been hit."
    (denial,) = [s for s in read(text, "Otto Lund") if s.stance is Stance.DENIES]
    assert denial.speaker == "Otto Lund"
