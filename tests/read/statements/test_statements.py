import pytest

from wirewatch.lists import cues
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Mode, Referent, Stance
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import statements
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import parse_all

CUES = cues.load()


@pytest.fixture
def read(nlp):
    """Statements of a text whose lines are passages; ``names`` are referents found by their words."""

    def run(text, *names, role=Role.BODY):
        passages, at = [], 0
        for line in text.split("\n"):
            if line:
                passages.append(Passage(span=Span(at, at + len(line)), role=role))
            at += len(line) + 1
        report = Report(id="r1", origin="r1.txt", sha256="0" * 64, text=text, passages=tuple(passages))
        referents = tuple(Referent(id=n, kind=EntityKind.PERSON, name=n) for n in names)
        found = [(text.find(n, i), n) for n in names for i in range(len(text)) if text.startswith(n, i)]
        mentions = tuple(
            Mention(span=Span(i, i + len(n)), form=MentionForm.NAME, referent=n) for i, n in sorted(found)
        )
        (parsed,) = parse_all(nlp, [report])
        return statements.find(parsed, Discourse(referents=referents, mentions=mentions), (), CUES)

    return run


def words(text, statement):
    return [span.words(text) for span in statement.content]


def test_direct_speech_with_its_speaker(read):
    text = "“The mill will close in autumn,” Hanna Brook said."
    (found,) = read(text, "Hanna Brook")
    assert words(text, found) == ["“The mill will close in autumn,”"] or words(text, found) == [
        "“The mill will close in autumn"
    ]
    assert (found.mode, found.stance) == (Mode.DIRECT, Stance.SAYS)
    assert (found.speaker, found.speaker_text) == ("Hanna Brook", "Hanna Brook")


def test_indirect_speech(read):
    text = "Hanna Brook said that the mill would close in autumn."
    (found,) = read(text, "Hanna Brook")
    assert words(text, found) == ["that the mill would close in autumn"]
    assert found.mode is Mode.INDIRECT
    assert found.cue.words(text) == "said"


def test_a_denial_of_a_thing(read):
    text = "The two firms have denied the sale."
    (found,) = read(text, "The two firms")
    assert (found.stance, words(text, found)) == (Stance.DENIES, ["the sale"])


def test_nothing_is_taken_from_a_caption(read):
    assert read("Hanna Brook said that the mill would close.", role=Role.CAPTION) == ()


def test_ids_are_stable_and_distinct(read):
    text = "Hanna Brook said it rained. Otto Lund said it snowed."
    first, again = read(text), read(text)
    assert first == again
    assert len({s.id for s in first}) == len(first) == 2
