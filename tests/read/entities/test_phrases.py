from spacy.language import Language

from wirewatch.model.readings import EntityKind
from wirewatch.model.reports import Passage, Role
from wirewatch.model.spans import Span
from wirewatch.read.entities.cast import Cast
from wirewatch.read.entities.phrases import Phrase, phrase, state_of
from wirewatch.read.parse import ParsedPassage


def _phrase(nlp: Language, text: str, noun: str, state: str | None = None) -> tuple[Phrase, Cast]:
    passage = ParsedPassage(
        passage=Passage(span=Span(0, len(text)), role=Role.BODY), doc=nlp(text), text=text
    )
    cast = Cast()
    if state is not None:
        token = next(t for t in passage.doc if t.text == state)
        cast.mark(cast.add(EntityKind.STATE, state), passage, token.i, token.i + 1)
    return phrase(passage, next(t for t in passage.doc if t.text == noun), cast), cast


def test_words_leave_out_determiner_owner_and_states(nlp: Language) -> None:
    found, cast = _phrase(nlp, "Kenya's deputy finance minister resigned.", "minister", "Kenya")
    assert found.description == "deputy finance minister"
    assert found.definite and not found.indefinite
    state = state_of(found, cast)
    assert state is not None and state.name == "Kenya"


def test_a_phrase_stops_at_a_comma(nlp: Language) -> None:
    found, _ = _phrase(nlp, "On Friday, a senior customs officer left.", "officer")
    assert found.text == "senior customs officer"
    assert found.indefinite


def test_an_expert_on_a_state_is_not_of_it(nlp: Language) -> None:
    found, cast = _phrase(nlp, "She is a Kenya expert.", "expert", "Kenya")
    assert state_of(found, cast) is None
