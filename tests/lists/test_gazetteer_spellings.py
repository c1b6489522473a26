import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import gazetteer_spellings as spellings

HEAD = "code,name,aliases,demonyms,capitals,seats\n"


def test_a_row_becomes_a_state() -> None:
    ((entry, row),) = spellings.states_of(
        HEAD + "RUR,Ruritania,Kingdom of Ruritania;R.R.,Ruritanian,Strelsau,\n"
    )
    assert (entry.name, entry.state, entry.aliases) == ("Ruritania", "RUR", ("Kingdom of Ruritania", "R.R."))
    assert row["capitals"] == "Strelsau"


@pytest.mark.parametrize("line", ["XX,Short,,,,", "FOO,Fooland", "FOO,Fooland,,,,,,", "FOO,,,,,"])
def test_damaged_rows_are_refused(line: str) -> None:
    with pytest.raises(ConfigurationError):
        list(spellings.states_of(HEAD + line + "\n"))
