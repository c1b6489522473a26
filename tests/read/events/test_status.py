"""How a deed is put forward, and on whose word."""

import pytest

from wirewatch.model.readings import EventType, Stance, Status

CASES = [
    ("Belgium sold rifles to Peru.", "asserted", None),
    ("Belgium reportedly sold rifles to Peru.", "alleged", None),
    ("Belgium is said to have sold rifles to Peru.", "alleged", None),
    ("Norway accused Belgium of having sold rifles to Peru.", "alleged", "Norway"),
    ("Belgium denied having sold rifles to Peru.", "denied", "Belgium"),
    ("Belgium denied that it had sold rifles to Peru.", "denied", "Belgium"),
    ("Belgium did not sell rifles to Peru.", "denied", None),
    ("Peru has received no rifles from Belgium.", "denied", None),
    ("Belgium promised to sell rifles to Peru.", "pledged", "Belgium"),
    ("Belgium will sell rifles to Peru.", "pledged", None),
    ("Belgium has decided to sell rifles to Peru.", "pledged", "Belgium"),
    ("Norway fears that Belgium is selling rifles to Peru.", "feared", "Norway"),
    ("Belgium could sell rifles to Peru.", "hypothetical", None),
    ("If Belgium sells rifles to Peru, the truce is over.", "hypothetical", None),
    ("Belgium is likely to sell rifles to Peru.", "hypothetical", None),
    ("Norway asked Belgium to sell rifles to Peru.", "hypothetical", "Norway"),
    ("Belgium was unable to sell rifles to Peru.", "denied", None),
    ("Belgium sold Peru four rifles, not three.", "asserted", None),
    ("The story of a sale of rifles to Peru is a fabrication.", "denied", None),
    ("Norway called the story of a sale of rifles to Peru a lie.", "denied", None),
    ("The story of a sale of rifles to Peru is long.", "asserted", None),
    ("Norway dismissed a report that Belgium had sold rifles to Peru.", "denied", "Norway"),
    ("Norway dismissed Japan's claim that Belgium had sold rifles to Peru.", "alleged", "Japan"),
    ("Norway jailed two men for selling rifles to Peru.", "alleged", "Norway"),
    ("Norway imposed sanctions on two men for selling rifles to Peru.", "alleged", "Norway"),
    ("Norway praised a bank for selling rifles to Peru.", "asserted", None),
    ("Belgium managed to sell rifles to Peru.", "asserted", None),
    ("Belgium nearly sold rifles to Peru.", "denied", None),
    ("The pact forbids Belgium to sell rifles to Peru.", "hypothetical", None),
    ("Norway believes that Belgium sold rifles to Peru.", "alleged", "Norway"),
    ("Norway believes that Belgium will sell rifles to Peru.", "hypothetical", "Norway"),
    ("Norway stopped the truck because Belgium had sold rifles to Peru.", "asserted", None),
]


@pytest.mark.parametrize(("text", "status", "holder"), CASES)
def test_status_and_holder(only, text, status, holder):
    event = only(text, EventType.TRANSFER)
    assert (event.status, event.holder) == (Status(status), holder)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Belgium has decided to lift the ban on imports from Peru.", "asserted"),
        ("Belgium signed a decree to lift the ban on imports from Peru.", "asserted"),
        ("Belgium has not decided to lift the ban on imports from Peru.", "hypothetical"),
        ("Belgium may decide to lift the ban on imports from Peru.", "hypothetical"),
        ("Belgium plans to lift the ban on imports from Peru.", "pledged"),
    ],
)
def test_what_is_decided_is_done_where_it_is_one_of_rights(read, text, status):
    assert [e.status for e in read(text) if e.type is EventType.CONCEDE] == [Status(status)]


def test_what_others_say_is_alleged(only, said):
    text = "Belgium sold rifles to Peru, Norway said."
    told = said(text, "Belgium sold rifles to Peru", "Norway")
    event = only(text, EventType.TRANSFER, statements=(told,))
    assert (event.status, event.holder, event.statement) == (Status.ALLEGED, "Norway", "st-1")


def test_what_one_says_of_oneself_is_asserted(only, said):
    text = "Belgium said it had invaded a neighbour."
    told = said(text, "it had invaded a neighbour", "Belgium")
    event = only(text, EventType.ASSAULT, statements=(told,))
    assert (event.status, event.actors, event.holder) == (Status.ASSERTED, ("Belgium",), "Belgium")


def test_media_allege_nothing(only, said):
    text = "Belgium sold rifles to Peru, Reuters reported."
    event = only(text, EventType.TRANSFER, statements=(said(text, text[:28], "Reuters"),))
    assert (event.status, event.holder) == (Status.ASSERTED, "Reuters")


@pytest.mark.parametrize(
    ("stance", "status"),
    [
        (Stance.DENIES, Status.DENIED),
        (Stance.PLEDGES, Status.PLEDGED),
        (Stance.FEARS, Status.FEARED),
        (Stance.ALLEGES, Status.ALLEGED),
    ],
)
def test_the_stance_of_the_statement(only, said, stance, status):
    text = "Norway: Belgium sold rifles to Peru."
    told = said(text, "Belgium sold rifles to Peru", "Norway", stance)
    assert only(text, EventType.TRANSFER, statements=(told,)).status is status


def test_what_is_taken_for_granted_is_not_feared(only):
    text = "Norway fears a famine in Peru after Belgium invaded Chile."
    assert only(text, EventType.ASSAULT).status is Status.ASSERTED


def test_a_refusal_is_no_denial(only):
    event = only("Belgium will not sign the treaty with Peru.", EventType.REJECT)
    assert (event.actors, event.status) == (("Belgium",), Status.ASSERTED)


def test_a_rejected_charge_was_made_all_the_same(only):
    event = only("Belgium rejected an accusation by Norway.", EventType.ACCUSE)
    assert (event.actors, event.status) == (("Norway",), Status.ASSERTED)


def test_who_wants_to_say_it_says_it(only):
    text = "Belgium wants to reaffirm its support for Peru."
    assert only(text, EventType.SUPPORT).status is Status.ASSERTED


@pytest.mark.parametrize(
    ("text", "status", "holder"),
    [
        ("Norway expelled two envoys of Peru over an attack on Chile.", "alleged", "Norway"),
        ("Norway thanked Peru for an attack on Chile.", "asserted", None),
    ],
)
def test_what_somebody_is_punished_for_stands_on_the_word_of_who_punishes(only, text, status, holder):
    event = only(text, EventType.ASSAULT)
    assert (event.status, event.holder) == (Status(status), holder)


def test_what_is_tried_is_on_the_word_of_who_tells_it(only, said):
    text = "Norway said Belgium had tried to sell rifles to Peru."
    told = said(text, "Belgium had tried to sell rifles to Peru", "Norway")
    event = only(text, EventType.TRANSFER, statements=(told,))
    assert (event.status, event.holder) == (Status.HYPOTHETICAL, "Norway")
    assert only("Belgium tried to sell rifles to Peru.", EventType.TRANSFER).holder is None


@pytest.mark.parametrize(("speaker", "actors"), [("Ana Moreno", ()), ("Peru", ("Peru",))])
def test_they_are_no_single_person(only, said, speaker, actors):
    text = f"{speaker} told them, because they sold rifles to Chile."
    event = only(
        text, EventType.TRANSFER, statements=(said(text, "because they sold rifles to Chile", speaker),)
    )
    assert event.actors == actors


def test_a_deed_behind_a_denial_in_the_perfect_is_the_deniers_own(read):
    found = read("Belgium denied that it had sold rifles to Peru and accused Norway of theft.")
    assert {e.type: e.status for e in found if e.type in (EventType.TRANSFER, EventType.ACCUSE)} == {
        EventType.TRANSFER: Status.DENIED,
        EventType.ACCUSE: Status.ASSERTED,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Norway is suspected of having sold rifles to Peru.",
        "Belgium detained Norway on suspicion of having sold rifles to Peru.",
        "Belgium arrested Norway on charges of selling rifles to Peru.",
    ],
)
def test_a_suspicion_is_an_allegation_against_the_suspect(only, text):
    event = only(text, EventType.TRANSFER)
    assert (event.status, event.actors, event.recipients) == (Status.ALLEGED, ("Norway",), ("Peru",))


def test_what_a_relative_clause_tells_is_not_denied_with_the_rest(only, said):
    """The rifles were sold, whatever is said of the ship."""
    content = "that the ship on which Peru had sold rifles to Chile was lost"
    text = f"Belgium denied {content}."
    told = said(text, content, "Belgium", Stance.DENIES)
    event = only(text, EventType.TRANSFER, statements=(told,))
    assert (event.status, event.holder, event.statement) == (Status.ASSERTED, None, None)
