"""For which body a spokesman speaks."""

import pytest

from wirewatch.check.spokesmen import spokesmen
from wirewatch.lists import comparison
from wirewatch.model.readings import EntityKind, MentionForm

WORDS = comparison.load().spokesmen


@pytest.fixture
def spoken_for(story):
    """Whom Ari Lund speaks for in a text that names a union, a ministry and him."""
    story.entity("union", "Dockers' Union", EntityKind.ORGANIZATION)
    story.entity("ministry", "Ministry of Harbours", EntityKind.ORGANIZATION)
    story.entity("lund", "Ari Lund")

    def of(text, *more):
        story.report("a", text)
        for id, words in (
            ("union", "Dockers' Union"),
            ("ministry", "Ministry of Harbours"),
            ("lund", "Ari Lund"),
        ):
            if words in text:
                story.mention("a", words, id)
        for id, words, form in more:
            story.mention("a", words, id, form)
        grouping = story.grouping()
        reports = {report.id: report for report in grouping.reports}
        return spokesmen(grouping.readings, reports, story.entities, WORDS).get("lund")

    return of


@pytest.mark.parametrize(
    "text",
    [
        "Dockers' Union spokesman Ari Lund said no.",
        "The Dockers' Union's spokesman, Ari Lund, said no.",
        "Ari Lund, spokesman for the Dockers' Union, said no.",
        "Ari Lund, a spokesperson of the Dockers' Union, said no.",
        "A spokesman for Dockers' Union, Ari Lund said no.",
    ],
)
def test_the_body_is_named_right_beside_the_word(spoken_for, text):
    assert spoken_for(text) == "union"


def test_its_spokesman_is_that_of_whom_its_means(spoken_for):
    its = ("union", "Its", MentionForm.PRONOUN)
    assert spoken_for("Its spokesman, Ari Lund, said no.", its) == "union"


def test_a_bare_noun_is_the_one_body_that_is_called_by_it(spoken_for):
    assert spoken_for("The Ministry of Harbours knew. A ministry spokesman, Ari Lund, said no.") == "ministry"


def test_a_ministry_of_another_kind_may_be_of_another_state(spoken_for):
    text = "The Ministry of Harbours knew. A foreign ministry spokesman, Ari Lund, said no."
    assert spoken_for(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The Dockers' Union heard Ari Lund.",
        "The Dockers' Union spokesman left. In the evening Ari Lund said no.",
        "A spokesman, Ari Lund, said no.",
    ],
)
def test_who_is_no_spokesman_or_of_nobody_speaks_for_himself(spoken_for, text):
    assert spoken_for(text) is None


def test_without_words_nobody_is_a_spokesman(story):
    assert not spokesmen((), {}, story.entities, frozenset())
