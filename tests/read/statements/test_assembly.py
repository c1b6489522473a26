from wirewatch.model.readings import Interval, Stance, TimeExpression, TimeKind
from wirewatch.model.spans import Span


def day(text, words, value):
    at = text.index(words)
    return TimeExpression(
        span=Span(at, at + len(words)),
        kind=TimeKind.DATE,
        value=value,
        interval=Interval(first=value, last=value),
    )


def test_the_day_of_the_speech_is_the_cues(read):
    text = "Otto Lund said on Friday that the dam was safe."
    (found,) = read(text, "Otto Lund", times=(day(text, "Friday", "2022-05-06"),))
    assert found.date == "2022-05-06"


def test_a_day_within_the_content_is_not_that_of_the_speech(read):
    text = "Otto Lund said that the dam would burst on Friday."
    (found,) = read(text, "Otto Lund", times=(day(text, "Friday", "2022-05-06"),))
    assert found.date is None


def test_who_is_turned_away_is_nothing_that_is_denied(read):
    assert read("Ada Quill dismissed Otto Lund on Friday.", "Ada Quill", "Otto Lund") == ()
    found, *_ = read("Ada Quill dismissed Otto Lund's charge of theft.", "Ada Quill", "Otto Lund")
    assert found.stance is Stance.DENIES
