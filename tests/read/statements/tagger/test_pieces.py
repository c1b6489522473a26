"""Wordpieces: each gives back its words, and knows case, quotation and what it begins."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wirewatch.model.spans import Span
from wirewatch.read import quotes
from wirewatch.read.statements.tagger.pieces import cut

TEXT = "The port reopened, Adaeze Obi said.\nShe added: “No NATO ship 7 came. None will.” The mayor agreed."


def words(pieces, text):
    return [text[a:b] for a, b in pieces.offsets]


def test_each_piece_gives_back_its_words(pieces_of):
    pieces = pieces_of(TEXT)
    assert "".join(words(pieces, TEXT)) == "".join(TEXT.split())
    assert pieces.span(0, 1).words(TEXT) == "The port"


def test_case_is_none_capitalised_capitals_or_digit(pieces_of):
    pieces = pieces_of(TEXT)
    case = {w: int(c) for w, c in zip(words(pieces, TEXT), pieces.features[:, 0], strict=True)}
    assert (case["port"], case["The"], case["NATO"], case["7"]) == (0, 1, 2, 3)


def test_words_in_quotation_marks_are_inside_and_marks_are_marks(pieces_of):
    pieces = pieces_of(TEXT)
    place = {w: int(p) for w, p in zip(words(pieces, TEXT), pieces.features[:, 1], strict=True)}
    assert (place["port"], place["NATO"], place["“"], place["”"], place["mayor"]) == (0, 1, 2, 2, 0)


def test_starts_tell_paragraphs_from_sentences(pieces_of):
    pieces = pieces_of(TEXT)
    starts = [(w, int(s)) for w, s in zip(words(pieces, TEXT), pieces.features[:, 2], strict=True) if s]
    assert starts == [("The", 2), ("She", 2), ("None", 1), ("The", 1)]
    assert [words(pieces, TEXT)[i] for i in pieces.sentences] == ["The", "She", "None", "The"]
    assert [words(pieces, TEXT)[i] for i in pieces.paragraphs] == ["The", "She"]


def test_a_part_has_its_pieces_alone(pieces_of):
    pieces = pieces_of(TEXT)
    part = pieces.part(3, 6)
    assert words(part, TEXT) == words(pieces, TEXT)[3:6] and len(part) == 3
    assert part.span(0, 2) == pieces.span(3, 5)
    assert (part.features == pieces.features[3:6]).all() and (part.begins == pieces.begins[3:6]).all()


def test_nothing_gives_no_pieces(tokenizer):
    pieces = cut("", [], (), tokenizer)
    assert len(pieces) == 0 and pieces.offsets.shape == (0, 2) and pieces.features.shape == (0, 3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=80))
def test_any_text_is_cut_within_its_bounds_and_in_order(tokenizer, text):
    spans = [Span(0, len(text))] if text.strip() else []
    pieces = cut(text, spans, quotes.find(text, spans), tokenizer)
    flat = pieces.offsets
    assert ((flat[:, 0] < flat[:, 1]) | (len(flat) == 0)).all()
    assert (flat[1:, 0] >= flat[:-1, 0]).all()
    assert not len(flat) or flat.max() <= len(text)
