import pytest

from wirewatch.lists import gazetteer
from wirewatch.lists.gazetteer import Gazetteer, Sense
from wirewatch.model.readings import EntityKind


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer.load()


def test_every_state_has_a_code_and_a_name_of_its_own(known: Gazetteer) -> None:
    assert len(known.states) >= 195
    assert len({entry.name for entry in known.states.values()}) == len(known.states)
    for code, entry in known.states.items():
        assert code.isupper() and len(code) == 3
        assert entry.kind is EntityKind.STATE


@pytest.mark.parametrize(
    ("words", "code", "sense"),
    [
        ("DPRK", "PRK", Sense.STATE),
        ("U.S.", "USA", Sense.STATE),
        ("Russian Federation", "RUS", Sense.STATE),
        ("Portuguese", "PRT", Sense.DEMONYM),
        ("Ghanaian", "GHA", Sense.DEMONYM),
        ("Nairobi", "KEN", Sense.CAPITAL),
        ("Kremlin", "RUS", Sense.SEAT),
    ],
)
def test_spellings_of_states(known: Gazetteer, words: str, code: str, sense: Sense) -> None:
    found = known.known(words)
    assert found is not None
    assert (found.entry.state, found.sense) == (code, sense)


def test_agencies_are_channels(known: Gazetteer) -> None:
    for words in ("Reuters", "KCNA", "Xinhua", "ITAR-TASS", "AFP"):
        found = known.known(words)
        assert found is not None and found.entry.agency, words


def test_scan_takes_the_longest_spelling_and_keeps_its_place(known: Gazetteer) -> None:
    text = "The U.N. Security Council met; U.S.-led talks with Papua New Guinea's envoy failed."
    found = [(text[start:end], k.entry.name) for start, end, k in known.scan(text)]
    assert found == [
        ("U.N. Security Council", "UN Security Council"),
        ("U.S.", "United States"),
        ("Papua New Guinea", "Papua New Guinea"),
    ]


@pytest.mark.parametrize(
    ("singular", "many"),
    [
        ("official", "officials"),
        ("spokesman", "spokesmen"),
        ("deputy", "deputies"),
        ("boss", "bosses"),
        ("envoy", "envoys"),
    ],
)
def test_plural(singular: str, many: str) -> None:
    assert gazetteer.plural(singular) == many
