"""Which candidates of the rules are kept though the tagger is not sure of them."""

import pytest

from wirewatch.model.readings import Stance
from wirewatch.model.spans import Span
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.tagger import joining
from wirewatch.read.statements.tagger.tagged import Tagged


def span(text, words):
    at = text.index(words)
    return Span(at, at + len(words))


def candidate(text, source, cue, content, pattern=Pattern.CLAUSE):
    return Candidate(
        source=span(text, source) if source else None,
        cue=span(text, cue),
        content=(span(text, content),),
        stance=Stance.SAYS,
        pattern=pattern,
    )


def tagged(text, source, cue, content):
    return Tagged(
        source=span(text, source), cue=span(text, cue), content=(span(text, content),), confidence=0.5
    )


LOADERS = "Fog lay on the quay. The loaders had gone home, two clerks told the paper on Monday."


def test_a_sentence_that_a_reporting_clause_closes_is_said():
    assert joining.closes(candidate(LOADERS, "two clerks", "told", "The loaders had gone home"), LOADERS)


@pytest.mark.parametrize(
    ("source", "content", "pattern"),
    [
        (None, "The loaders had gone home", Pattern.CLAUSE),
        ("two clerks", "loaders had gone home", Pattern.CLAUSE),
        ("two clerks", "The loaders", Pattern.CLAUSE),
        ("two clerks", "The loaders had gone home", Pattern.OBJECT),
    ],
)
def test_less_than_a_whole_sentence_with_its_source_is_left_to_the_tagger(source, content, pattern):
    assert not joining.closes(candidate(LOADERS, source, "told", content, pattern), LOADERS)


def test_a_piece_of_what_a_clause_closes_is_cut_short():
    rule = candidate(LOADERS, "two clerks", "told", "The loaders had gone home")
    assert joining.cut_short(tagged(LOADERS, "two clerks", "told", "gone home"), rule, LOADERS)
    assert not joining.cut_short(tagged(LOADERS, "two clerks", "told", "on Monday"), rule, LOADERS)


def test_who_says_it_is_not_what_is_said():
    text = "Nobody had met the man, said its lawyer."
    rule = candidate(text, "its lawyer", "said", "Nobody had met the man")
    assert joining.inverted(tagged(text, "the man", "said", "its lawyer"), rule)
    assert not joining.inverted(tagged(text, "its lawyer", "said", "Nobody had met the man"), rule)


@pytest.mark.parametrize(
    ("content", "kept"),
    [("the damage at $31 million", True), ("the damage at a fair level", False), ("31 crates", False)],
)
def test_a_figure_that_someone_names_is_kept(content, kept):
    text = f"Duarte put {content}."
    assert joining.gives_number(candidate(text, "Duarte", "put", content, Pattern.OBJECT), text) is kept


def test_what_a_speaker_goes_on_to_say_is_kept():
    text = "Duarte called it a lie and held that her barges were empty."
    first = candidate(text, "Duarte", "called", "it a lie", Pattern.OBJECT)
    more = candidate(text, "Duarte", "held", "that her barges were empty")
    assert joining.goes_on(more, [first], text)
    assert not joining.goes_on(more, [], text)
    assert not joining.goes_on(first, [more], text)


def test_what_another_says_is_not_gone_on_with():
    text = "Duarte called it a lie and Lund held that her barges were empty."
    first = candidate(text, "Duarte", "called", "it a lie", Pattern.OBJECT)
    assert not joining.goes_on(candidate(text, "Lund", "held", "that her barges were empty"), [first], text)


ASIDE = "The ministry, Reuters reported on Friday, says that the bridge is shut."


def heard(text, source, cue, *content, confidence=0.5):
    found = tuple(span(text, words) for words in content)
    return Tagged(source=span(text, source), cue=span(text, cue), content=found, confidence=confidence)


def test_of_two_cues_with_one_source_that_counts_which_the_rules_know():
    said = heard(ASIDE, "Reuters", "says", "that the bridge is shut", confidence=0.9)
    reported = heard(ASIDE, "Reuters", "reported", "that the bridge is shut", confidence=0.4)
    rule = candidate(ASIDE, "Reuters", "reported", "that the bridge is shut", Pattern.ACCORDING)
    assert joining.once([said, reported], [rule]) == [reported]
    assert joining.once([said, reported], []) == [said]


def test_the_name_in_an_aside_misleads_and_one_in_a_clause_does_not():
    said, reported = (heard(ASIDE, "Reuters", cue, "that the bridge is shut") for cue in ("says", "reported"))
    mine = candidate(ASIDE, "The ministry", "says", "that the bridge is shut")
    for pattern, misled in ((Pattern.ACCORDING, True), (Pattern.CLAUSE, False)):
        its = candidate(ASIDE, "Reuters", "reported", "that the bridge is shut", pattern)
        assert joining.misled(said, mine, [reported, said], [its, mine]) is misled


@pytest.mark.parametrize(
    ("content", "agree"),
    [
        (("that the bridge is shut",), True),
        (("that the bridge", "shut"), True),
        (("that the bridge",), False),
        (("the bridge is shut",), False),
    ],
)
def test_the_parse_fills_a_gap_but_does_not_lengthen_what_ends_early(content, agree):
    rule = candidate(ASIDE, "The ministry", "says", "that the bridge is shut")
    assert joining.agree(heard(ASIDE, "The ministry", "says", *content), rule) is agree


@pytest.mark.parametrize(("astray", "agree"), [("Farmers", True), ("Farmers in the hills doubt", False)])
def test_few_words_of_another_sentence_are_astray_and_many_are_not(astray, agree):
    text = "Farmers in the hills doubt it. The dam holds back forty days of rain, the ministry says."
    clause = "The dam holds back forty days of rain"
    rule = candidate(text, "the ministry", "says", clause)
    assert joining.agree(heard(text, "the ministry", "says", astray, clause), rule) is agree


def test_what_is_told_inside_another_attribution_lies_inside_it():
    text = "Staff add: a guard told a paper that the gate stood open."
    outer = heard(text, "Staff", "add", "a guard told a paper that the gate stood open")
    inner = heard(text, "a guard", "told", "that the gate stood open")
    assert joining.lies_inside(inner, [outer]) and not joining.lies_inside(outer, [inner])


def test_what_the_parse_counts_beyond_another_attribution_is_cut_off():
    text = "The ministry said that the bridge was shut, the Kyodo agency reported."
    outer = candidate(text, "the Kyodo agency", "reported", "The ministry said that the bridge was shut")
    inner = candidate(text, "The ministry", "said", "that the bridge was shut, the Kyodo agency")
    cut = joining.told_inside(inner, [outer])
    assert [s.words(text) for s in cut.content] == ["that the bridge was shut"]
    assert joining.told_inside(outer, [inner]) is None
