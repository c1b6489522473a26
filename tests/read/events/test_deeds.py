"""Deeds of many kinds, told actively, passively, by nouns and inside what others say."""

import pytest

from wirewatch.model.readings import EventType, Status

CASES = [
    (
        "The tanker Orla passed fuel to a barge from Peru at sea.",
        "TRANSFER",
        ["Orla"],
        ["Peru"],
        "asserted",
        "fuel",
    ),
    (
        "Belgium said the tanker Orla had transferred diesel to a vessel of Chile at sea.",
        "TRANSFER",
        ["Orla"],
        ["Chile"],
        "alleged",
        "diesel",
    ),
    (
        "A freighter from Chile was seen alongside the tanker Orla.",
        "OTHER",
        ["Chile"],
        ["Orla"],
        "asserted",
        None,
    ),
    ("The freighter Orla loaded coal in Chile.", "TRANSFER", ["Chile"], ["Orla"], "asserted", "coal"),
    ("The freighter Orla called at the port of Lima.", "OTHER", ["Orla"], ["Lima"], "asserted", None),
    (
        "Images showed a ship of Belgium loading coal at a pier in Chile.",
        "TRANSFER",
        [],
        ["Belgium"],
        "asserted",
        "coal",
    ),
    (
        "Peru fired a ballistic missile that flew 900 kilometres.",
        "TEST",
        ["Peru"],
        [],
        "asserted",
        "ballistic missile",
    ),
    (
        "Chile said that Peru had launched two short-range missiles towards the sea.",
        "TEST",
        ["Peru"],
        [],
        "alleged",
        "short-range missiles",
    ),
    (
        "Two short-range missiles were launched by Peru.",
        "TEST",
        ["Peru"],
        [],
        "asserted",
        "short-range missiles",
    ),
    ("Peru's fourth nuclear test alarmed its neighbours.", "TEST", ["Peru"], [], "asserted", None),
    ("Peru conducted an underground nuclear explosion.", "TEST", ["Peru"], [], "asserted", None),
    (
        "Chile put a reconnaissance satellite into orbit.",
        "TEST",
        ["Chile"],
        [],
        "asserted",
        "reconnaissance satellite",
    ),
    ("Chile's launch of a spy satellite failed.", "TEST", ["Chile"], [], "asserted", "spy satellite"),
    (
        "Norway and Japan began a naval exercise in the strait.",
        "MOBILIZE",
        ["Norway", "Japan"],
        [],
        "asserted",
        None,
    ),
    ("Peru held military drills near the coast.", "MOBILIZE", ["Peru"], [], "asserted", None),
    ("Norway sent two warships to Peru.", "MOBILIZE", ["Norway"], ["Peru"], "asserted", None),
    (
        "Troops from Chile killed 14 soldiers of Peru in the valley.",
        "ASSAULT",
        ["Chile"],
        ["Peru"],
        "asserted",
        None,
    ),
    (
        "Nine people died in clashes between Chile and Peru.",
        "ASSAULT",
        ["Chile", "Peru"],
        [],
        "asserted",
        None,
    ),
    (
        "A soldier of Peru was shot dead by border guards of Chile.",
        "ASSAULT",
        ["Chile"],
        ["Peru"],
        "asserted",
        None,
    ),
    (
        "Peru has sent 4,000 workers to building sites in Chile.",
        "TRANSFER",
        ["Peru"],
        [],
        "asserted",
        "workers",
    ),
    (
        "A firm from Belgium hired 30 computer specialists from Peru.",
        "TRANSFER",
        ["Peru"],
        ["Belgium"],
        "asserted",
        "computer specialists",
    ),
    (
        "Belgium denied that Belgium employed workers from Peru.",
        "TRANSFER",
        ["Peru"],
        ["Belgium"],
        "denied",
        "workers",
    ),
    (
        "Norway accused Belgium of having hired labourers from Peru.",
        "ACCUSE",
        ["Norway"],
        ["Belgium"],
        "asserted",
        None,
    ),
    (
        "Norway accused Belgium of having hired labourers from Peru.",
        "TRANSFER",
        ["Peru"],
        ["Belgium"],
        "alleged",
        "labourers",
    ),
    (
        "Belgium and Peru founded a joint venture in Lima.",
        "COOPERATE",
        ["Belgium", "Peru"],
        [],
        "asserted",
        None,
    ),
    ("A bank in Norway opened accounts for Peru.", "TRANSFER", ["Norway"], ["Peru"], "asserted", None),
    ("Chile denied having opened accounts for Peru.", "TRANSFER", ["Chile"], ["Peru"], "denied", None),
    (
        "Hackers from Peru drained $30 million in bitcoin from Norway.",
        "COERCE",
        ["Peru"],
        ["Norway"],
        "asserted",
        "bitcoin",
    ),
    (
        "Norway lost $30 million in ether to hackers from Peru.",
        "COERCE",
        ["Peru"],
        ["Norway"],
        "asserted",
        "ether",
    ),
    ("Hackers from Peru broke into an exchange in Norway.", "COERCE", ["Peru"], ["Norway"], "asserted", None),
    ("Thieves from Chile made off with $30 million.", "COERCE", ["Chile"], [], "asserted", None),
    (
        "Customs officers of Belgium seized 40 crates of whisky.",
        "COERCE",
        ["Belgium"],
        [],
        "asserted",
        "whisky",
    ),
    ("Whisky for Peru was confiscated at the port of Antwerp.", "COERCE", [], [], "asserted", "Whisky"),
    ("Peru imported luxury cars from Belgium.", "TRANSFER", ["Belgium"], ["Peru"], "asserted", "luxury cars"),
    ("Twelve luxury sedans reached Peru.", "TRANSFER", [], ["Peru"], "asserted", "luxury sedans"),
    ("Instructors from Belgium trained pilots of Peru.", "TRANSFER", ["Belgium"], ["Peru"], "asserted", None),
    (
        "Soldiers of Peru were trained by instructors from Belgium.",
        "TRANSFER",
        ["Belgium"],
        ["Peru"],
        "asserted",
        None,
    ),
    (
        "Japan fears that Belgium will train soldiers of Peru.",
        "TRANSFER",
        ["Belgium"],
        ["Peru"],
        "feared",
        None,
    ),
    ("The training of soldiers by Belgium went on.", "TRANSFER", ["Belgium"], [], "asserted", "training"),
    ("Norway expelled three diplomats of Peru.", "SANCTION", ["Norway"], ["Peru"], "asserted", None),
    (
        "Three diplomats of Peru were ordered to leave the country.",
        "SANCTION",
        [],
        ["Peru"],
        "asserted",
        None,
    ),
    ("Norway summoned the ambassador of Peru.", "ACCUSE", ["Norway"], ["Peru"], "asserted", None),
    (
        "The ambassador of Peru was summoned to the foreign ministry of Norway.",
        "ACCUSE",
        ["Norway"],
        ["Peru"],
        "asserted",
        None,
    ),
    ("Japan delivered 5,000 tonnes of rice to Peru.", "TRANSFER", ["Japan"], ["Peru"], "asserted", "rice"),
    ("Japan provided humanitarian aid to Peru.", "AID", ["Japan"], ["Peru"], "asserted", None),
    ("Japan pledged aid to Peru.", "AID", ["Japan"], ["Peru"], "pledged", None),
    ("Food aid from Japan arrived in Peru.", "AID", ["Japan"], ["Peru"], "asserted", "Food aid"),
    (
        "Norway added two banks of Peru to its sanctions list.",
        "SANCTION",
        ["Norway"],
        ["Peru"],
        "asserted",
        None,
    ),
    ("Belgium designated a trading firm of Peru.", "SANCTION", ["Belgium"], ["Peru"], "asserted", None),
    ("A trader of Peru was blacklisted by Japan.", "SANCTION", ["Japan"], ["Peru"], "asserted", None),
    (
        "Belgium placed three generals of Peru under sanctions.",
        "SANCTION",
        ["Belgium"],
        ["Peru"],
        "asserted",
        None,
    ),
    (
        "Belgium could put banks of Peru under sanctions.",
        "SANCTION",
        ["Belgium"],
        ["Peru"],
        "hypothetical",
        None,
    ),
    ("Japan vetoed a resolution on Peru.", "REJECT", ["Japan"], ["Peru"], "asserted", None),
    ("Peru cast its veto against the draft.", "REJECT", ["Peru"], [], "asserted", None),
    ("Norway and Peru agreed on a cease-fire.", "AGREE", ["Norway", "Peru"], [], "asserted", None),
    ("A truce between Chile and Peru took effect.", "RETREAT", ["Chile", "Peru"], [], "asserted", None),
    ("Chile pulled its troops out of the valley.", "RETREAT", ["Chile"], [], "asserted", None),
    ("The withdrawal of Chile from Peru began.", "RETREAT", ["Chile"], ["Peru"], "asserted", None),
    ("Thousands of people protested against Chile.", "PROTEST", [], ["Chile"], "asserted", None),
    ("Protesters burned the flag of Chile.", "PROTEST", [], ["Chile"], "asserted", None),
    (
        "Chile denied that ships of Chile had passed oil to Peru.",
        "TRANSFER",
        ["Chile"],
        ["Peru"],
        "denied",
        "oil",
    ),
    ("Norway froze the accounts of officials of Peru.", "SANCTION", ["Norway"], ["Peru"], "asserted", None),
    ("Peru threatened to close the border to Chile.", "THREATEN", ["Peru"], ["Chile"], "asserted", None),
    ("Peru freed nine fishermen of Chile.", "RETREAT", ["Peru"], ["Chile"], "asserted", None),
    (
        "There is growing worry that Belgium is giving Peru tanks.",
        "TRANSFER",
        ["Belgium"],
        ["Peru"],
        "feared",
        "tanks",
    ),
    (
        "Concern is mounting that Belgium may sell shells to Peru.",
        "TRANSFER",
        ["Belgium"],
        ["Peru"],
        "feared",
        "shells",
    ),
    (
        "Norway blocked efforts to impose sanctions on Chile over Chile's missile tests.",
        "SANCTION",
        [],
        ["Chile"],
        "hypothetical",
        None,
    ),
    (
        "Norway blocked efforts to impose sanctions on Chile over Chile's missile tests.",
        "TEST",
        ["Chile"],
        [],
        "asserted",
        None,
    ),
    (
        "Belgium will likely provide rifles to Peru.",
        "TRANSFER",
        ["Belgium"],
        ["Peru"],
        "hypothetical",
        "rifles",
    ),
    (
        "The tanker Orla has never passed a drop of fuel to Peru.",
        "TRANSFER",
        ["Orla"],
        ["Peru"],
        "denied",
        "fuel",
    ),
    ("Belgium has never sent so much as a bolt to Peru.", "TRANSFER", ["Belgium"], ["Peru"], "denied", None),
    ("Belgium has shipped nothing to Peru.", "TRANSFER", ["Belgium"], ["Peru"], "denied", None),
    (
        "The freighter Orla loaded coal at the port of Lima.",
        "TRANSFER",
        ["Lima"],
        ["Orla"],
        "asserted",
        "coal",
    ),
    ("Norway fears that more oil could change hands at sea.", "TRANSFER", [], [], "feared", "more oil"),
    ("Norway has capped Peru's imports of refined oil.", "SANCTION", ["Norway"], ["Peru"], "asserted", None),
    (
        "Norway promised to strike the tanker Orla from its books.",
        "SANCTION",
        ["Norway"],
        ["Orla"],
        "pledged",
        None,
    ),
    ("Chile searched the offices of Norway.", "COERCE", ["Chile"], ["Norway"], "asserted", None),
    ("Chile will close the workshop in May.", "COERCE", ["Chile"], [], "pledged", None),
    ("Chile has ordered the labourers to go home.", "REQUEST", ["Chile"], [], "asserted", None),
    (
        "Some 40 Peruvian workers stitch jackets in the hall.",
        "TRANSFER",
        ["Peru"],
        [],
        "asserted",
        "Peruvian workers",
    ),
    (
        "Norway accused Belgium of having sent six lathes to Peru.",
        "TRANSFER",
        ["Belgium"],
        ["Peru"],
        "alleged",
        "lathes",
    ),
]


@pytest.mark.parametrize(("text", "type", "actors", "recipients", "status", "item"), CASES)
def test_deeds_of_many_kinds(only, text, type, actors, recipients, status, item):
    event = only(text, EventType(type))
    assert list(event.actors) == actors
    assert list(event.recipients) == recipients
    assert event.status is Status(status)
    assert item is None or item in event.items


@pytest.mark.parametrize(
    "text",
    [
        "There is growing worry in Lima that Belgium is selling tanks to Peru.",
        "Concern is mounting that Belgium is selling tanks to Peru.",
        "It is feared that Belgium is selling tanks to Peru.",
    ],
)
def test_a_worry_that_nobody_owns_has_no_holder(only, text):
    event = only(text, EventType.TRANSFER)
    assert (event.status, event.holder) == (Status.FEARED, None)


def test_the_reason_of_a_penalty_is_taken_for_granted(only):
    event = only("Norway blocked attempts to punish Peru for Peru's missile tests.", EventType.TEST)
    assert (event.status, event.holder) == (Status.ASSERTED, None)
    event = only("Norway foiled efforts to fine Peru over Peru's rocket launches.", EventType.TEST)
    assert (event.status, event.holder) == (Status.ASSERTED, None)


def test_places_suffer_no_agreement(only):
    assert only("Norway and Chile signed a treaty in Lima.", EventType.AGREE).recipients == ()


def test_helpers_do_not_do_what_they_help_with(only):
    text = "Norway expressed support to the army of Peru in carrying out an attack on Chile."
    event = only(text, EventType.ASSAULT)
    assert event.actors == ("Peru",)


def test_fragments_tell_nothing(read):
    assert [e.type for e in read("Norway was resisting.")] == []
    assert [e.type for e in read("Whichever side is attacked may call the other.")] == []


def test_speech_without_an_addressee_is_less_sure(only):
    assert only("Norway criticized the plan.", EventType.ACCUSE).confidence == 0.5
    assert only("Norway criticized Peru.", EventType.ACCUSE).confidence == 1.0


def test_a_verbal_attack_is_an_accusation(read):
    types = {e.type for e in read("Ana Moreno attacked Chile for its silence.")}
    assert EventType.ASSAULT not in types


def test_a_pronoun_in_reported_speech_is_who_reports(only):
    event = only("Chile said it would release the fishermen.", EventType.RETREAT)
    assert event.actors == ("Chile",)
    event = only("Peru says it will not lift the embargo.", EventType.REJECT)
    assert event.actors == ("Peru",)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Norway announced a suspension of flights to Peru.", EventType.SANCTION),
        ("Ana Moreno launched a scathing attack on Chile.", EventType.ACCUSE),
        ("Norway is sending peacekeepers to Peru.", EventType.AID),
        ("The army of Chile seized a town in Peru.", EventType.ASSAULT),
    ],
)
def test_neighbouring_types_are_told_apart(read, text, type):
    assert [e.type for e in read(text)] == [type]


def test_words_and_people_that_are_not_sent_are_no_transfer(read):
    assert EventType.TRANSFER not in {e.type for e in read("Belgium has never sent an envoy to Peru.")}
    assert EventType.TRANSFER not in {e.type for e in read("Belgium has sent no message to Peru.")}


def test_a_worry_that_is_there_is_nobodys(only):
    text = "There is growing worry that Norway is giving Peru armaments, Ana Moreno wrote."
    event = only(text, EventType.TRANSFER)
    assert (event.status, event.holder) == (Status.FEARED, None)
