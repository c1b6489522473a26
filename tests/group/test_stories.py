from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from wirewatch.group import stories, terms


def cluster(texts, names=(), **more):
    """Stories of bare texts."""
    named = names or [()] * len(texts)
    return stories.cluster([terms.of_text(*both) for both in zip(texts, named, strict=True)], **more)


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
    assert cluster([*MINE, *VOTE]) == ((0, 1, 2), (3, 4))


def test_like_events_weeks_apart_are_two_stories():
    days = [date(2025, 2, 3), date(2025, 2, 3), date(2025, 3, 20), None, None]
    assert cluster([*MINE, *VOTE], days=days) == ((0, 1), (2,), (3, 4))


def test_what_descends_from_one_another_is_one_story():
    assert (0, 1) in cluster([MINE[0], VOTE[0], "Rain fell on the hills."], bonds=[(0, 1)])


def test_names_bring_reports_together():
    texts = ["He spoke for an hour about the harvest.", "The crowd waited outside in drizzle all evening."]
    names = [["ilse darrow", "veltrin lines"], ["ilse darrow", "veltrin lines"]]
    assert cluster(texts) == ((0,), (1,))
    assert cluster(texts, names=names) == ((0, 1),)


@given(st.lists(st.text(alphabet="ab cthe .", max_size=30), max_size=8))
def test_every_text_is_in_one_group(texts):
    groups = cluster(texts)
    assert sorted(index for group in groups for index in group) == list(range(len(texts)))


CARVENA = [
    "A strong earthquake shook Carvena on Sunday, killing 41 people, Mayor Ilse Darrow said.",
    "Rescue workers in Carvena searched houses after Sunday's earthquake, in which 41 people died.",
    "Ilse Darrow, mayor of Carvena, asked people to stay outdoors after the earthquake on Sunday.",
    "The earthquake in Carvena on Sunday left 41 dead; the mayor, Ilse Darrow, thanked rescue workers.",
    "People in Carvena slept outdoors after the strong earthquake of Sunday, Mayor Darrow said.",
    "In Carvena, where an earthquake killed 41 people on Sunday, rescue workers found a boy alive.",
]
MOLTAPUR = [
    "An earthquake struck Moltapur province on Friday, and Governor Rahim Okoye spoke of 112 people dead.",
    "Moltapur counts 112 dead after Friday's strong earthquake; Governor Okoye closed the schools.",
    "Governor Rahim Okoye of Moltapur province said on Friday that rescue workers had found 112 dead.",
    "Friday's earthquake in Moltapur province cut the power; 112 people died, Governor Okoye said.",
    "Schools in Moltapur stay closed after the earthquake on Friday, says Governor Rahim Okoye.",
    "Moltapur province buries its 112 dead of Friday's earthquake; Okoye, the governor, spoke.",
]


def test_two_like_events_are_two_stories_and_one_is_one():
    mixed = [text for pair in zip(CARVENA, MOLTAPUR, strict=True) for text in pair]
    assert cluster(mixed) == (tuple(range(0, 12, 2)), tuple(range(1, 12, 2)))
    assert len(cluster(CARVENA + [f"Later, {text}" for text in CARVENA])) == 1


def test_equal_texts_in_a_crowd_are_one_story():
    assert cluster([MINE[0]] * 14) == (tuple(range(14)),)


def test_reports_with_nothing_of_their_own_are_not_torn_apart():
    """A dozen reports in the same few words, differently often: nothing tells two events apart."""
    texts = ["mine harbour divers " + "mine " * (4 * at) + "harbour " * (50 - 4 * at) for at in range(13)]
    assert len(cluster(texts)) == 1


VELTRIN = [
    "Divers found a drifting mine in the northern basin of Veltrin on Monday, and the harbour master, Henk "
    "Ostrava, sent two ferries of the Skerry Line back to sea. The team of Pelle Marun fixed a charge to it and "
    "towed it behind the breakwater. Ilse Darrow, the transport minister, said that the port would be swept.",
    "Ferries of the Skerry Line waited for six hours off Veltrin while a drifting mine was dealt with in the "
    "northern basin. Pelle Marun's divers towed it out to sea shortly after noon. Henk Ostrava, the harbour "
    "master, denied that he had closed the port too late.",
]
ALDMOOR = [
    "Parliament in Aldmoor voted on Thursday night to raise the duty on imported timber from four to nine per "
    "cent, as the Forest League of Rosa Tellin had asked. Sawmills around Carvena expect to take on some 300 "
    "workers. The bill had been brought in by Ilse Darrow and went through by three seats.",
    "Aldmoor raises its duty on imported timber: by three seats parliament passed the bill for which Rosa "
    "Tellin and her Forest League had fought for years. Builders in Carvena warned that every new house would "
    "be dearer by next spring.",
]
AT_VELTRIN = ["veltrin", "henk ostrava", "skerry line", "pelle marun"]
AT_ALDMOOR = ["aldmoor", "rosa tellin", "forest league", "carvena"]


def test_a_name_in_common_makes_no_story_of_two_events():
    names = [[*AT_VELTRIN, "ilse darrow"], AT_VELTRIN, [*AT_ALDMOOR, "ilse darrow"], AT_ALDMOOR]
    assert cluster([*VELTRIN, *ALDMOOR], names) == ((0, 1), (2, 3))


def test_a_name_that_both_have_makes_no_story_of_two_reports():
    names = [[*AT_VELTRIN, "ilse darrow"], [*AT_ALDMOOR, "ilse darrow"]]
    assert cluster([VELTRIN[0], ALDMOOR[0]], names) == ((0,), (1,))


def test_a_name_that_all_reports_have_makes_no_story_of_two_events():
    texts = [text if "Darrow" in text else f"{text} Ilse Darrow was there." for text in [*VELTRIN, *ALDMOOR]]
    names = [[*of, "ilse darrow"] for of in (AT_VELTRIN, AT_VELTRIN, AT_ALDMOOR, AT_ALDMOOR)]
    assert cluster(texts, names) == ((0, 1), (2, 3))


FREED = [
    "Rosa Tellin walked out of prison on Monday evening to the cheers of several hundred people, who had "
    "waited since noon in the rain.",
    "A court sees no proof that Rosa Tellin paid the arsonists whose fire burnt down two sawmills, and lets "
    "the activist go home.",
]


def test_reports_of_one_event_in_other_words_are_brought_together_by_a_rare_name():
    unnamed = [text.replace("Rosa Tellin", "the woman") for text in FREED]
    assert cluster(unnamed) == ((0,), (1,))
    assert cluster(FREED) == ((0, 1),)
    among = cluster([*FREED, *VELTRIN], [["rosa tellin"], ["rosa tellin"], AT_VELTRIN, AT_VELTRIN])
    assert among == ((0, 1), (2, 3))


def test_a_name_that_half_the_archive_has_brings_nothing_together():
    known = terms.Background(reports=1000, seen={"rosa": 500, "tellin": 500, "rosa_tellin": 500})
    assert cluster(FREED, [["rosa tellin"]] * 2, background=known) == ((0,), (1,))
