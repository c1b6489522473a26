import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.lists import cues
from wirewatch.lists.cues import Complement
from wirewatch.model.readings import Stance

GOOD = """
plain = "say"
media = "letter"
circumstances = "condition"
according = ["according to"]
voices = "official"
pronouns = "it"
labels = "charge"
images = "photo"
texts = "treaty"
anyone = "everyone"
notices = ["update"]
retracting = "withdraw"
[[verb]]
stance = "says"
takes = ["clause"]
words = "say tell"
[[noun]]
stance = "fears"
takes = ["about"]
words = "worry"
[[passive]]
stance = "thinks"
words = "expect"
[[adverb]]
stance = "alleges"
words = "allegedly"
"""


def test_the_list_as_shipped_is_large_and_knows_each_stance():
    shipped = cues.load()
    assert len(shipped.verbs) > 300
    assert {stance for takes in shipped.verbs.values() for stance in takes.values()} == set(Stance)


@pytest.mark.parametrize(
    ("verb", "complement", "stance"),
    [
        ("say", Complement.CLAUSE, Stance.SAYS),
        ("believe", Complement.CLAUSE, Stance.THINKS),
        ("deny", Complement.NOUN, Stance.DENIES),
        ("accuse", Complement.NOUN_OF, Stance.ALLEGES),
        ("vow", Complement.INFINITIVE, Stance.PLEDGES),
        ("fear", Complement.CLAUSE, Stance.FEARS),
        ("urge", Complement.NOUN_INFINITIVE, Stance.ASKS),
        ("decline", Complement.INFINITIVE, Stance.DECLINES),
    ],
)
def test_a_verb_has_a_stance_for_what_it_takes(verb, complement, stance):
    assert cues.load().verbs[verb][complement] is stance


def test_parse_reads_every_table():
    parsed = cues.parse(GOOD)
    assert parsed.verbs["tell"] == {Complement.CLAUSE: Stance.SAYS}
    assert parsed.nouns["worry"] == {Complement.ABOUT: Stance.FEARS}
    assert parsed.passives == {"expect": Stance.THINKS}
    assert parsed.adverbs == {"allegedly": Stance.ALLEGES}
    assert parsed.according == (("according", "to"),)


@pytest.mark.parametrize(
    ("found", "replacement", "message"),
    [
        ('stance = "says"', 'stance = "sings"', "no stance is called 'sings'"),
        ('takes = ["clause"]', 'takes = ["sentence"]', "no complement is called 'sentence'"),
        ('words = "say tell"', 'words = ""', "must be a list of words"),
        ('words = "say tell"', 'words = "Say"', "lower case: Say"),
        ("[[passive]]", "[[active]]", r"\[\[passive\]\] are missing"),
        ('plain = "say"', "plain = [", "not TOML"),
        ('plain = "say"', "plain = 3", "'plain' must be a list"),
    ],
)
def test_a_bad_list_is_refused_with_its_fault(found, replacement, message):
    with pytest.raises(ConfigurationError, match=message):
        cues.parse(GOOD.replace(found, replacement))


def test_one_word_with_two_stances_for_one_complement_is_refused():
    twice = GOOD + '[[verb]]\nstance = "denies"\ntakes = ["clause"]\nwords = "say"\n'
    with pytest.raises(ConfigurationError, match="'say' with 'clause' is both"):
        cues.parse(twice)
