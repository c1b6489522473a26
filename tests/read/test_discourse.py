import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse


def _mention(start: int, end: int, referent: str, form: MentionForm = MentionForm.NAME) -> Mention:
    return Mention(span=Span(start, end), form=form, referent=referent)


def _discourse(*mentions: Mention) -> Discourse:
    ids = dict.fromkeys(m.referent for m in mentions)
    return Discourse(
        referents=tuple(Referent(id=i, kind=EntityKind.PERSON, name=i) for i in ids), mentions=mentions
    )


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        _discourse().referent("r9")


def test_resolve_prefers_the_phrase_itself_then_names_inside_it() -> None:
    found = _discourse(
        _mention(0, 6, "state", MentionForm.ADJECTIVE),
        _mention(0, 16, "minister", MentionForm.NOMINAL),
        _mention(18, 26, "jane"),
    )
    assert found.resolve(Span(0, 16)) == "minister"
    assert found.resolve(Span(0, 26)) == "jane"
    assert found.resolve(Span(20, 24)) == "jane"
    assert found.resolve(Span(40, 44)) is None


def test_of_gives_the_mentions_of_one() -> None:
    found = _discourse(_mention(9, 11, "a"), _mention(0, 2, "a"), _mention(4, 6, "b"))
    assert [m.span for m in found.of("a")] == [Span(0, 2), Span(9, 11)]


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_look_ups_agree_with_a_plain_scan(spans: list[Span], asked: Span) -> None:
    found = _discourse(*(_mention(s.start, s.end, f"r{n}") for n, s in enumerate(spans)))
    assert list(found.touching(asked)) == [m for m in found.mentions if m.span.touches(asked)]
    assert list(found.within(asked)) == [m for m in found.mentions if asked.covers(m.span)]
    at = found.at(asked)
    assert (at is None) == (not found.touching(asked))
    if at is not None:
        assert at.span.overlap(asked) == max(m.span.overlap(asked) for m in found.mentions)
