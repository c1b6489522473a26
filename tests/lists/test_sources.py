"""The source register as shipped, and registers that are wrong."""

import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import sources

ROW = '[[source]]\nname = "{name}"\nkind = "agency"\nowner = "o"\nstate_controlled = {state}\n'
ROW += 'reliability = "{letter}"\nreason = "r"\n'


def test_the_shipped_register_is_broad():
    register = sources.load()
    assert len(register.sources) >= 60
    assert {"KOR", "RUS", "CHN", "JPN", "USA", "PRK"} <= {s.country for s in register.sources}
    assert all(s.reliability in sources.RELIABILITIES and s.reason for s in register.sources)


@pytest.mark.parametrize("name", ["TASS", "Tass", "tass", "ITAR-TASS"])
def test_names_fold(name):
    source = sources.load().of(name)
    assert source is not None
    assert source.state_controlled


def test_the_first_known_name_decides():
    found = sources.load().of(None, "The Nowhere Bugle", "the korea times", "Reuters")
    assert found is not None
    assert found.name == "The Korea Times"


def test_an_unknown_outlet_has_no_source():
    assert sources.load().of("The Nowhere Bugle") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[source", "sources.toml"),
        ("", "a list of tables"),
        (ROW.format(name="X", state="true", letter="G"), "reliability"),
        (ROW.format(name="X", state='"yes"', letter="B"), "state_controlled"),
        (ROW.format(name="", state="true", letter="B"), "name"),
        (ROW.format(name="X", state="true", letter="B") + 'country = "Korea"', "country"),
        (ROW.format(name="X", state="true", letter="B") * 2, "another source"),
    ],
)
def test_a_wrong_register_names_the_field(text, said):
    with pytest.raises(ConfigurationError, match=said):
        sources.parse(text)
