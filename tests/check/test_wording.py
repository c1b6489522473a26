"""The sentence by which a claim is read."""

import pytest

from wirewatch.model.readings import EntityKind, EventType, Mode, Stance, Status


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (Status.ALLEGED, "Alleged by Ada Brenn: Ostrel shipped rifles"),
        (Status.HYPOTHETICAL, "Held possible by Ada Brenn: Ostrel shipped rifles"),
        (Status.FEARED, "Feared by Ada Brenn: Ostrel shipped rifles"),
        (Status.PLEDGED, "Pledged by Ada Brenn: Ostrel shipped rifles"),
    ],
)
def test_a_deed_is_never_told_as_a_fact(story, status, sentence):
    story.report("a", "Ostrel shipped rifles, she said.")
    told = story.deed("a", "Ostrel shipped rifles", EventType.TRANSFER, status=status, holder="minister")
    assert story.claim(told).text == sentence


def test_nobody_alleges_what_he_tells_of_himself(story):
    story.report("a", "Ostrel shipped rifles, the envoy said.")
    told = story.deed(
        "a",
        "Ostrel shipped rifles",
        EventType.TRANSFER,
        status=Status.ALLEGED,
        holder="envoy",
        actors=("ostrel",),
    )
    assert story.claim(told).text == "According to Piet Solla: Ostrel shipped rifles"


def test_who_tells_it_is_named_once(story):
    words = "Ostrel shipped rifles, according to Ada Brenn"
    story.report("a", f"{words}.")
    told = story.deed("a", words, EventType.TRANSFER, status=Status.ALLEGED, holder="minister")
    assert story.claim(told).text == "Alleged by Ada Brenn: Ostrel shipped rifles"


def test_a_report_of_its_own_voice_says_so(story):
    story.report("a", "Ostrel shipped rifles.")
    assert story.claim(story.deed("a", "Ostrel shipped rifles", EventType.TRANSFER)).text.startswith(
        "Reported: "
    )


def test_articles_are_put_where_they_are_wanted(story):
    story.entity("clerk", "harbour clerk", anonymous=True)
    story.entity("us", "United States", EntityKind.STATE)
    story.report("a", "The boat is gone, a clerk said. It is lost, Washington said.")
    said = story.say("a", "clerk", "The boat is gone", mode=Mode.INDIRECT)
    other = story.say("a", "us", "It is lost", mode=Mode.INDIRECT, stance=Stance.ALLEGES)
    assert story.claim(said).text == "A harbour clerk said: The boat is gone"
    assert story.claim(other).text == "The United States alleged: It is lost"


def test_a_long_wording_is_cut_at_a_word(story):
    words = "lengthy " * 100 + "end"
    story.report("a", words)
    text = story.claim(story.say("a", "minister", words)).text
    assert text.endswith("lengthy…”")
    assert len(text) < 450
