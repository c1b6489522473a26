"""Deeds that PLOVER has no name for, and verbs that tell none."""

import pytest

from wirewatch.model.readings import EventType, Status


@pytest.fixture
def told(read):
    """The verbs of a text that tell a deed of no type."""

    def words(text, **given):
        return [e.trigger.words(text) for e in read(text, **given) if e.type is EventType.OTHER]

    return words


def test_a_ship_is_boarded(only):
    text = "Customs officers boarded the Orla on Tuesday."
    event = only(text, EventType.OTHER)
    assert event.trigger.words(text) == "boarded"
    assert event.span.words(text) == "Customs officers boarded the Orla on Tuesday"
    assert (event.status, event.recipients) == (Status.ASSERTED, ("Orla",))


def test_who_acts_is_told(only):
    event = only("Ana Moreno opened a library.", EventType.OTHER)
    assert event.actors == ("Ana Moreno",)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The bridge collapsed.", "collapsed"),
        ("The storm tore the roof off the school.", "tore"),
        ("The water is rising in Lima.", "rising"),
        ("The divers have lifted the boxes.", "lifted"),
        ("A fire had gutted the mill.", "gutted"),
    ],
)
def test_what_happened_or_is_under_way_is_told_with_or_without_a_name(told, text, verb):
    assert told(text) == [verb]


@pytest.mark.parametrize("text", ["An old dam gave way.", "A dam in Chile gave way on Sunday."])
def test_a_dam_gives_way(told, text):
    assert told(text) == ["gave"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Forty people were missing on Monday.", "were"),
        ("Two fishermen remained missing.", "remained"),
        ("Two women lay dead in the square.", "lay"),
        ("The mill stood idle for a week.", "stood"),
        ("The captain is under arrest in Lima.", "is"),
        ("A curfew is in force until Friday.", "is"),
        ("The phones have been off since Monday.", "been"),
    ],
)
def test_what_people_and_things_are_in_after_a_deed_is_told(read, text, verb):
    (event,) = read(text)
    assert (event.type, event.trigger.words(text)) == (EventType.OTHER, verb)
    assert event.span.words(text) in text.removesuffix(".")
    states = ("missing", "dead", "idle", "under arrest", "in force", "off")
    assert any(state in event.span.words(text) for state in states)


@pytest.mark.parametrize(
    "text", ["Forty people are missing in Lima.", "Forty people are still missing in Lima."]
)
def test_people_are_missing_as_yet(told, text):
    assert len(told(text)) == 1


def test_a_condition_that_is_only_said_is_alleged(only, said):
    text = "Ana Moreno said that two women lay dead in the square."
    statement = said(text, "two women lay dead in the square", "Ana Moreno")
    event = only(text, EventType.OTHER, statements=(statement,))
    assert (event.status, event.holder) == (Status.ALLEGED, "Ana Moreno")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Norway is to train crews from Peru.", "train"),
        ("Peru will build a harbour in Lima.", "build"),
        ("The bank won't open the vault.", "open"),
    ],
)
def test_what_is_to_come_is_told(told, text, verb):
    assert told(text) == [verb]


def test_what_one_is_to_do_is_pledged(only):
    event = only("Norway is to train crews from Peru.", EventType.OTHER)
    assert event.status is Status.PLEDGED
    assert (event.actors, event.recipients) == (("Norway",), ("Peru",))


def test_what_was_only_tried_is_told_and_did_not_come_about(only):
    text = "Three men tried to board the Orla."
    event = only(text, EventType.OTHER)
    assert event.trigger.words(text) == "board"
    assert event.status is Status.HYPOTHETICAL


def test_a_passive_tells_who_did_it(only):
    text = "The boxes were opened by Ana Moreno."
    event = only(text, EventType.OTHER)
    assert event.span.words(text) == "The boxes were opened by Ana Moreno"
    assert event.actors == ("Ana Moreno",)


def test_a_passive_needs_nobody_who_did_it(told):
    assert told("The crew was taken ashore.") == ["taken"]
    assert told("Forty houses were flooded.") == ["flooded"]


def test_a_participle_with_where_or_by_whom_tells_a_deed(told):
    assert told("Crates loaded at Nampo reached Lima in May.") == ["loaded", "reached"]
    assert told("The crates, loaded at Nampo, were found in Lima.") == ["loaded", "found"]
    assert told("A ship built in Japan sank off Peru.") == ["built", "sank"]


def test_a_bare_participle_only_describes(told):
    assert told("Boxes stacked high fill the hall.") == []
    assert told("The stolen boxes are in Lima.") == []


def test_each_of_several_deeds_of_one_doer_is_told(told):
    assert told("Divers opened the hatch and lifted the boxes.") == ["opened", "lifted"]
    assert told("Divers opened the hatch, lifting the boxes.") == ["opened", "lifting"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Moreno said that the harbour was quiet.",
        "The harbour master pointed out that the harbour was quiet.",
        "Ana Moreno gave a speech in Lima.",
        "Ana Moreno gave her view of the harbour.",
        "Ana Moreno explained the plan.",
    ],
)
def test_what_is_said_is_no_deed(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Moreno thinks the harbour matters.",
        "Ana Moreno believed that the harbour mattered.",
        "Ana Moreno expects prices to rise.",
        "Workers wanted higher wages.",
    ],
)
def test_what_is_thought_or_wanted_is_no_deed(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The harbour lies north of Lima.",
        "The bank owned three mills.",
        "The ship is owned by a firm in Lima.",
        "The talks were hard.",
        "The harbour seemed empty.",
    ],
)
def test_how_things_stand_is_no_deed(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Ferries leave Lima every morning.", "Ana Moreno writes books.", "The mill makes paper and sells rope."],
)
def test_a_habit_is_no_deed(told, text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["Peru could open the gate.", "Nobody should open the gate.", "Open the gate!"]
)
def test_what_may_or_ought_to_be_done_is_no_deed(read, text):
    assert read(text) == ()


@pytest.mark.parametrize("text", ["It opened on Monday.", "Something broke in Lima."])
def test_what_names_nothing_tells_nothing(read, text):
    assert read(text) == ()


def test_a_slight_verb_tells_a_deed_only_with_what_was_done(told):
    assert told("The crew began.") == []
    assert told("The crew began repairs.") == ["began"]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Belgium supplied Peru with rifles.", EventType.TRANSFER),
        ("Belgium gave Peru rifles.", EventType.TRANSFER),
        ("Chile imposed sanctions on Peru.", EventType.SANCTION),
        ("Norway and Japan reached an agreement on fish.", EventType.AGREE),
        ("Peru launched an attack on Chile.", EventType.ASSAULT),
        ("Norway held talks with Japan in Lima.", EventType.CONSULT),
    ],
)
def test_a_deed_of_a_type_is_told_once(read, text, type):
    assert [event.type for event in read(text)] == [type]


def test_deeds_with_and_without_a_type_are_told_side_by_side(read):
    found = read("Officers boarded the Orla and Peru accused Chile of piracy.")
    assert [event.type for event in found] == [EventType.OTHER, EventType.ACCUSE]


@pytest.mark.parametrize(
    "text",
    [
        "No diver opened the hatch.",
        "The hatch was not opened by Ana Moreno.",
        "The divers did not open the hatch.",
    ],
)
def test_a_deed_that_was_not_done_is_denied(only, text):
    assert only(text, EventType.OTHER).status is Status.DENIED


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("A shepherd saw a column wade the river.", ["wade"]),
        ("The clerk let him photograph the drawings.", ["photograph"]),
        ("A shepherd saw that the river was high.", []),
        ("The padlocking of the dairy surprised the town.", ["padlocking"]),
        ("The building of the ministry is white.", []),
        ("The council is scheduled to open the bridge on Monday.", ["open"]),
        ("The firm said it pulled the tins from the shelves.", ["pulled"]),
        ("It froze in August.", []),
    ],
)
def test_what_is_seen_let_done_or_set_is_told(told, text, verbs):
    assert [verb for verb in told(text) if verb not in ("surprised", "scheduled")] == verbs


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The nurses called a strike for Friday.", "called"),
        ("The jury heard the appeal on Monday.", "heard"),
        ("The storm claimed nine lives.", "claimed"),
        ("A harbour pilot had warned the owners in May.", "warned"),
        ("The board declared the young striker the winner.", "declared"),
        ("The senator pleaded guilty on Monday.", "pleaded"),
        ("The bank reported a loss of 9 million euros.", "reported"),
        ("The surgeon told an inquiry about the ward.", "told"),
    ],
)
def test_a_verb_of_saying_or_being_tells_a_deed_of_certain_things(told, text, verb):
    assert verb in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The nurses called the plan a mistake.",
        "The jury heard the noise.",
        "The firm claimed the patent was its own.",
        "A pilot warned the owners that the quay was rotten.",
        "The bank reported that all was well.",
    ],
)
def test_of_other_things_it_tells_none(told, text):
    assert told(text) == []


def test_a_particle_makes_another_verb(told):
    assert told("The minister sat out the storm in Lima.") == ["sat"]
    assert told("The minister pointed out the storm.") == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council is expected to reopen the bridge on Monday.", "reopen"),
        ("The court is scheduled to open the vault on Monday.", "open"),
    ],
)
def test_what_is_expected_is_told(told, text, verb):
    assert verb in told(text)


def test_what_someone_is_charged_with_is_told(told):
    assert "burying" in told("The auditor accused the firm of burying the crates in a barn.")
    assert "burying" not in told("The auditor dreamt of burying the crates in a barn.")


def test_a_slight_verb_tells_what_was_done_to_its_subject(told):
    assert told("The barge was towed off and taken to a quay by the navy.") == ["towed", "taken"]
    assert told("A cartoon drawn in Lima is on the wall.") == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The purchase of a villa in Lima surprised the town.", "purchase"),
        ("The town awaits an inquiry into the ferry.", "inquiry"),
        ("The closure of the mill surprised the town.", "closure"),
    ],
)
def test_a_noun_of_doing_tells_what_was_done(told, text, noun):
    assert noun in told(text)


def test_a_noun_of_doing_tells_nothing_alone(told):
    assert told("The inquiry is slow.") == []


def test_the_span_holds_what_was_done_to_a_thing_and_how_much_later(read):
    text = "The coroner ordered the old quarry shut on Monday."
    assert "the old quarry shut" in " ".join(e.span.words(text) for e in read(text))
    text = "The mast was in pieces two minutes later."
    (event,) = read(text)
    assert event.span.words(text) == text.removesuffix(".")


def test_a_raid_of_a_day_needs_no_party(read):
    text = "Monday's raid left the market empty."
    assert EventType.COERCE in {e.type for e in read(text)} or EventType.ASSAULT in {
        e.type for e in read(text)
    }


def test_who_gives_a_number_tells_it(read):
    (given,) = read("Belgium has put the number of missing sailors at three.")
    assert (given.type, given.status, given.holder) == (EventType.OTHER, Status.ALLEGED, "Belgium")
