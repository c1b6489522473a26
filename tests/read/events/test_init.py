"""Events of whole sentences: what is one, what is none, and that every offset is right."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirewatch.model.readings import EventType, Status
from wirewatch.model.reports import Role
from wirewatch.model.spans import Span


def test_words_of_span_and_trigger(only):
    text = "Belgium supplied Peru with artillery shells and rifles last year."
    event = only(text, EventType.TRANSFER)
    assert event.trigger.words(text) == "supplied"
    assert event.span.words(text).startswith("Belgium supplied Peru with artillery shells")
    assert event.status is Status.ASSERTED
    assert event.holder is None
    assert event.confidence == 1.0


def test_flowers_are_no_goods(read):
    (event,) = read("Norway gave Japan a bunch of tulips.")
    assert (event.type, event.items) == (EventType.OTHER, ())


def test_a_speech_is_no_deed(read):
    assert read("Ana Moreno gave a speech in Lima.") == ()


def test_headlines_and_captions_tell_nothing(read):
    text = "Belgium supplied Peru with artillery shells."
    assert read(text, role=Role.HEADLINE) == ()
    assert read(text, role=Role.CAPTION) == ()
    assert len(read(text, role=Role.STANDFIRST)) == 1


def test_silence_is_no_refusal(read):
    assert read("Norway declined to comment on the matter.") == ()


def test_the_same_object_tells_different_deeds(read):
    assert [e.type for e in read("Peru launched a missile on Monday.")] == [EventType.TEST]
    assert [e.type for e in read("Peru launched an inquiry on Monday.")] == [EventType.ACCUSE]
    assert [e.type for e in read("Peru launched an attack on Chile.")] == [EventType.ASSAULT]


def test_verb_and_noun_tell_one_deed(read):
    assert [e.type for e in read("Norway and Japan reached an agreement on fish.")] == [EventType.AGREE]
    assert [e.type for e in read("Chile imposed sanctions on Peru.")] == [EventType.SANCTION]


def test_a_deed_without_parties_is_less_sure(only):
    event = only("Two trucks with rifles were seized at the border.", EventType.COERCE)
    assert (event.actors, event.confidence) == ((), 0.5)


def test_contexts(only):
    event = only("Norway signed a trade treaty with Japan.", EventType.AGREE)
    assert event.contexts == ("diplomatic", "economic")


def test_ids_are_the_same_in_every_run(read):
    text = "Belgium invaded Peru and Norway condemned the invasion of Peru."
    first, second = read(text), read(text)
    assert first == second
    assert len({e.id for e in first}) == len(first) > 1


WORDS = st.sampled_from(
    [
        "Belgium",
        "Peru",
        "gave",
        "sold",
        "missiles",
        "to",
        "from",
        ",",
        "denied",
        "accused",
        "of",
        "having",
        "signed",
        "a",
        "treaty",
        "the",
        "shells",
        "that",
        "which",
        "“",
        "”",
        "not",
        "will",
        "and",
        "said",
        "by",
        ".",
        "(",
        ")",
        "'",
        "3",
        "million",
        "dollars",
        "in",
        "Lima",
        "refused",
        "launch",
        "test",
        "attack",
        "on",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=25))
def test_any_words_give_spans_inside_the_text(read, words):
    text = " ".join(words)
    for event in read(text):
        assert Span(0, len(text)).covers(event.span)
        assert event.span.covers(event.trigger)
        assert all(item in text for item in event.items)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_hostile_text_does_no_harm(read, text):
    for event in read(text):
        assert event.trigger.words(text).strip()


def test_nothing_comes_of_nothing(read):
    assert read("") == ()
    assert read("  \t ") == ()
