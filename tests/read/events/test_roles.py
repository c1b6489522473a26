"""Who does it and to whom."""

import pytest

from wirewatch.model.readings import EventType, Mode, Stance

TRANSFERS = [
    ("Belgium sold Peru rifles.", "Belgium", "Peru"),
    ("Belgium sold rifles to Peru.", "Belgium", "Peru"),
    ("Peru was supplied with rifles by Belgium.", "Belgium", "Peru"),
    ("Rifles were sent to Peru by Belgium.", "Belgium", "Peru"),
    ("Peru received rifles from Belgium.", "Belgium", "Peru"),
    ("Peru bought two tanks from Belgium.", "Belgium", "Peru"),
    ("Peru has been importing coal from Belgium.", "Belgium", "Peru"),
    ("Peru welcomed the delivery of rifles from Belgium to Peru.", "Belgium", "Peru"),
    ("Belgium handed over four helicopters to Peru.", "Belgium", "Peru"),
    ("Belgium promised to deliver rifles to Peru.", "Belgium", "Peru"),
    ("Norway accused Belgium of having sent rifles to Peru.", "Belgium", "Peru"),
    ("Norway saw the rifles provided to Peru by Belgium.", "Belgium", "Peru"),
    ("Belgium provided rifles that Peru has used in the valley.", "Belgium", "Peru"),
]


@pytest.mark.parametrize(("text", "giver", "taker"), TRANSFERS)
def test_who_passes_what_to_whom(only, text, giver, taker):
    event = only(text, EventType.TRANSFER)
    assert (event.actors, event.recipients) == ((giver,), (taker,))


def test_goods_come_from_where_they_are_made(only):
    event = only("Japan imported coal of Norway.", EventType.TRANSFER)
    assert event.recipients == ("Japan",)


def test_a_ship_does_what_nobody_else_does(only):
    event = only("The Orla delivered two tonnes of coal to Chile in May.", EventType.TRANSFER)
    assert (event.actors, event.recipients) == (("Orla",), ("Chile",))


def test_a_ship_named_beside_its_noun_hands_over_what_it_carries(only):
    """The parse hangs "handed" on "the tanker"."""
    text = "The tanker, the Orla, handed over an estimated 18,000 barrels to Chile some 320 km west of Lima, Norway said."
    event = only(text, EventType.TRANSFER)
    assert (event.actors, event.recipients) == (("Orla",), ("Chile",))


def test_the_robbed_are_recipients(only):
    event = only("Thieves from Chile stole ten million dollars from Norway.", EventType.COERCE)
    assert event.recipients == ("Norway",)


@pytest.mark.parametrize(
    "text",
    [
        "Norway signed a fishing treaty with Japan.",
        "Norway and Japan signed a fishing treaty.",
        "A fishing treaty was signed by Norway and Japan.",
        "Norway agreed with Japan on a truce.",
    ],
)
def test_both_sides_agree(only, text):
    assert set(only(text, EventType.AGREE).actors) == {"Norway", "Japan"}


def test_a_possessor_stands_for_its_things(only):
    event = only("Chile condemned the blockade of ports by Peru.", EventType.ACCUSE)
    assert event.actors == ("Chile",)
    assert only("Chile rejected Peru's demand.", EventType.REJECT).recipients == ("Peru",)


def test_we_are_the_speaker(only, said):
    text = "We sold rifles to Peru."
    told = said(text, "We sold rifles to Peru.", "Chile")
    event = only("We sold rifles to Peru. Chile knows.", EventType.TRANSFER, statements=(told,))
    assert told.mode is Mode.INDIRECT
    assert told.stance is Stance.SAYS
    assert event.actors == ("Chile",)


def test_blamed_for_a_theft(only):
    event = only("Chile blamed Norway for the theft of coins from Peru.", EventType.COERCE)
    assert (event.actors, event.recipients) == (("Norway",), ("Peru",))
