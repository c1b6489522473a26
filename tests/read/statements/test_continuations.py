from wirewatch.model.readings import Mode


def test_a_quotation_behind_the_reporting_sentence_belongs_to_it(read, words):
    text = "“The dam is safe,” Otto Lund told reporters on the bridge. “It will outlive us all.”"
    (found,) = read(text, "Otto Lund")
    assert words(text, found) == ["“The dam is safe,”", "“It will outlive us all.”"]


def test_titles_and_initials_end_no_sentence(read, words):
    text = "“The dam is safe,” said Dr. Otto J. Lund. “It will outlive us all.”"
    (found,) = read(text, "Otto J. Lund")
    assert len(found.content) == 2


def test_a_paragraph_of_nothing_but_words_goes_on_with_the_last_speaker(read, words):
    text = "“The dam is safe,” Otto Lund said.\n“It will outlive us all and our children too.”"
    first, second = read(text, "Otto Lund")
    assert (second.speaker, second.cue) == ("Otto Lund", None)
    assert second.speaker_span == first.speaker_span
    assert second.mode is Mode.DIRECT
    assert second.confidence < first.confidence


def test_a_mark_set_again_takes_up_the_same_statement(read, words):
    text = "Otto Lund said: “The dam is safe.\n“It will outlive us all.”"
    (found,) = read(text, "Otto Lund")
    assert words(text, found) == ["“The dam is safe.", "“It will outlive us all.”"]


def test_quoted_words_within_a_sentence_are_no_statement_of_their_own(read):
    assert read("The “old dam road” was closed on Friday.") == ()
