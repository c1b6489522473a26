import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirewatch.model.readings import Mode, Stance
from wirewatch.model.reports import Role


def test_direct_speech_with_its_speaker(read, words):
    text = "“The mill will close in autumn,” Hanna Brook said."
    (found,) = read(text, "Hanna Brook")
    assert words(text, found) == ["“The mill will close in autumn,”"]
    assert (found.mode, found.stance) == (Mode.DIRECT, Stance.SAYS)
    assert (found.speaker, found.speaker_text) == ("Hanna Brook", "Hanna Brook")


def test_indirect_speech(read, words):
    text = "Hanna Brook said that the mill would close in autumn."
    (found,) = read(text, "Hanna Brook")
    assert words(text, found) == ["that the mill would close in autumn"]
    assert found.mode is Mode.INDIRECT
    assert found.cue.words(text) == "said"


def test_mixed_speech_keeps_its_marks(read, words):
    text = "Hanna Brook said the mill was “beyond repair.”"
    (found,) = read(text, "Hanna Brook")
    assert words(text, found) == ["the mill was “beyond repair.”"]
    assert found.mode is Mode.MIXED


@pytest.mark.parametrize("role", [Role.CAPTION, Role.HEADLINE, Role.BOILERPLATE, Role.TEASER])
def test_nothing_is_taken_from_passages_that_do_not_tell(read, role):
    assert read("Hanna Brook said that the mill would close.", role=role) == ()


def test_ids_are_stable_and_distinct(read):
    text = "Hanna Brook said it rained. Otto Lund said it snowed."
    first, again = read(text), read(text)
    assert first == again
    assert len({s.id for s in first}) == len(first) == 2


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "said",
                "Hanna Brook",
                "“",
                "”",
                '"',
                "'",
                "that",
                "the mill",
                "according to",
                ",",
                ".",
                ":",
                "as",
                "quoted",
                "saying",
                "was",
                "\n",
                "denied",
                "—",
                "…",
                "🙂",
                "he",
            ]
        ),
        max_size=14,
    ).map(" ".join)
)
def test_spans_lie_in_the_text_whatever_it_holds(read, text):
    for found in read(text, "Hanna Brook"):
        for span in (*found.content, *filter(None, (found.cue, found.speaker_span))):
            assert 0 <= span.start < span.end <= len(text)
        assert 0.0 <= found.confidence <= 1.0
