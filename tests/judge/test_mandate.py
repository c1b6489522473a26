"""Mandate files, right and wrong."""

from importlib.resources import files

import pytest

from wirewatch.errors import MandateError
from wirewatch.judge.mandate import parse

GOOD = """
id = "m"
title = "Measures"
version = "1"
[[party]]
id = "p"
codes = ["PRK"]
[[measure]]
id = "x"
instrument = "Resolution 1 (2000)"
paragraph = "8(a)"
text = "No boats"
checked = "read"
in_force_from = "2000-01-01"
[[rule]]
id = "boats"
title = "Boats"
recipient = "p"
measures = ["x"]
types = ["TRANSFER"]
statuses = ["asserted", "alleged"]
terms = ["boat"]
"""


def shipped():
    return files("wirewatch.mandates").joinpath("dprk.toml").read_text(encoding="utf-8")


def test_a_good_file_is_read():
    mandate = parse(GOOD, "m.toml")
    assert mandate.rules[0].measures == ("x",)
    assert mandate.rules[0].recipient == "p"
    assert mandate.measures[0].in_force_from == "2000-01-01"


def test_the_shipped_mandate_is_whole():
    mandate = parse(shipped(), "dprk.toml")
    assert len(mandate.rules) >= 20
    assert all(r.actor or r.recipient or r.either for r in mandate.rules)
    assert all(m.checked and m.in_force_from for m in mandate.measures)
    assert any("memory" in m.checked for m in mandate.measures)
    assert any(m.checked == "para read" and m.source for m in mandate.measures)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "m"', 'id = "m', "m.toml: "),
        ('title = "Measures"', "", "m.toml: title"),
        ('codes = ["PRK"]', 'codes = ["korea"]', "party p: codes"),
        ('codes = ["PRK"]', "", "party p: codes"),
        ('in_force_from = "2000-01-01"', 'in_force_from = "in 2000"', "measure x: in_force_from"),
        ('checked = "read"', "", "measure x: checked"),
        ('measures = ["x"]', 'measures = ["y"]', "rule boats: measures: 'y'"),
        ('measures = ["x"]', "measures = []", "rule boats: measures"),
        ('types = ["TRANSFER"]', 'types = ["GIFT"]', "rule boats: types: 'GIFT'"),
        ('"alleged"]', '"perhaps"]', "rule boats: statuses: 'perhaps'"),
        ('recipient = "p"', 'recipient = "q"', "rule boats: recipient: 'q'"),
        ('recipient = "p"', "", "rule boats: actor"),
        ('terms = ["boat"]', 'term = ["boat"]', "rule boats: term: unknown"),
        ('terms = ["boat"]', "terms = [1]", "rule boats: terms"),
    ],
)
def test_a_wrong_file_names_rule_and_field(old, new, said):
    assert old in GOOD
    with pytest.raises(MandateError, match=said.replace("[", r"\[")):
        parse(GOOD.replace(old, new), "m.toml")


def test_an_id_given_twice_is_wrong():
    again = GOOD[GOOD.index("[[rule]]") :]
    with pytest.raises(MandateError, match="rule boats: id: given twice"):
        parse(GOOD + again, "m.toml")
