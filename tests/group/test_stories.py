from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import stories

MINE = [
    "Divers found a drifting mine in Veltrin harbour and the northern basin was closed.",
    "The mine found in Veltrin's basin was towed out to sea by divers of the navy.",
    "Ferries waited off Veltrin harbour while divers dealt with a mine in the basin.",
]
VOTE = [
    "Parliament in Aldmoor voted on Thursday to raise the duty on imported timber.",
    "The vote on the timber duty in Aldmoor's parliament went through by three seats.",
]


def test_reports_of_one_event_are_one_story():
    assert stories.cluster([*MINE, *VOTE]) == ((0, 1, 2), (3, 4))


def test_like_events_weeks_apart_are_two_stories():
    days = [date(2025, 2, 3), date(2025, 2, 3), date(2025, 3, 20), None, None]
    assert stories.cluster([*MINE, *VOTE], days=days) == ((0, 1), (2,), (3, 4))


def test_what_descends_from_one_another_is_one_story():
    assert (0, 1) in stories.cluster([MINE[0], VOTE[0], "Rain fell on the hills."], bonds=[(0, 1)])


def test_names_bring_reports_together():
    texts = ["He spoke for an hour about the harvest.", "The crowd waited outside in drizzle all evening."]
    names = [["ilse darrow", "veltrin lines"], ["ilse darrow", "veltrin lines"]]
    assert stories.cluster(texts) == ((0,), (1,))
    assert stories.cluster(texts, names=names) == ((0, 1),)


@given(st.lists(st.text(alphabet="ab cthe .", max_size=30), max_size=8))
def test_every_text_is_in_one_group(texts):
    groups = stories.cluster(texts)
    assert sorted(index for group in groups for index in group) == list(range(len(texts)))
