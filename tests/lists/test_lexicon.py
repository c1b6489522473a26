"""The event lexicon: what ships loads, and what is wrong is named."""

import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import lexicon
from wirewatch.model.readings import EventType

GOOD = {"verbs": "", "nouns": "", "goods": "", "words": "", "status": "", "contexts": ""}


def test_the_shipped_lexicon_knows_hundreds_of_verbs_and_every_type():
    loaded = lexicon.load()
    assert len(loaded.verbs) > 300
    types = {rule.type for rules in loaded.verbs.values() for rule in rules}
    assert types == set(EventType)


def test_every_lemma_is_lower_case():
    loaded = lexicon.load()
    for words in (loaded.verbs, loaded.nouns, loaded.goods):
        assert all(word == word.lower() for word in words)


def test_classes_are_replaced_by_their_words():
    verbs = '[[rule]]\ntype = "TEST"\nwords = ["fire off"]\nobjects = ["@tube", "dart"]'
    loaded = lexicon.parse(**{**GOOD, "verbs": verbs, "words": '[classes]\ntube = ["rocket"]'})
    (rule,) = loaded.verbs["fire"]
    assert rule.rest == ("off",)
    assert rule.objects == {"rocket", "dart"}


def test_a_rule_that_asks_for_a_word_nearby_is_not_bare():
    verbs = '[[rule]]\ntype = "AID"\nwords = ["send"]\nnear = ["relief", "@helper"]'
    loaded = lexicon.parse(**{**GOOD, "verbs": verbs, "words": '[classes]\nhelper = ["medic"]'})
    (rule,) = loaded.verbs["send"]
    assert rule.near == {"relief", "medic"}
    assert not rule.bare


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('[[rule]]\ntype = "TEST"\nwords = []', "no words"),
        ('[[rule]]\ntype = "SING"\nwords = ["sing"]', "SING"),
        ('[[rule]]\nwords = ["sing"]', "type"),
        ('[[rule]]\ntype = "TEST"\nwords = ["x"]\nobjekt = []', "objekt"),
        ('[[rule]]\ntype = "TEST"\nwords = ["x"]\nobjects = ["@nowhere"]', "@nowhere"),
        ("[[rule]", "event_verbs.toml"),
    ],
)
def test_a_wrong_file_is_named(table, said):
    with pytest.raises(ConfigurationError, match=said):
        lexicon.parse(**{**GOOD, "verbs": table})
